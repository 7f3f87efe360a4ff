"""What the rest of an answer tells of the stretch that says a point best."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.scoring.signals import (
    FEWEST_CLAUSES,
    KINDS,
    SILENT,
    Signal,
    Signals,
    Stretch,
    Topic,
    setting_of,
    topic_of,
)

HERE = Stretch(1, 1)
SIGNALS = Signals(Signal(2.0, HERE), SILENT, Signal(0.5, HERE), Signal(-3.0, HERE), SILENT)


def surroundings(sentences: list[Topic], clauses: list[Topic] | None = None, signals: Signals = SIGNALS) -> float:
    """Of the first of two points, in an answer of three clauses."""
    stretches = [Stretch(clause, clause) for clause in range(3)]
    slots = [([0.0, 2.0, 0.0], 0.0)] * (2 * len(KINDS))
    bounds = [(0, 4), (5, 9), (10, 14)]
    return setting_of(0, signals, slots, stretches, bounds, (sentences, clauses or [])).surroundings


def topic(clause: int, most: float, point: int = 1, next_most: float = -5.0) -> Topic:
    return Topic(Stretch(clause, clause), point, most, next_most)


def test_a_topic_is_the_point_with_the_best_kind_and_the_best_of_the_others() -> None:
    scores = [-4.0, -1.0, -6.0, -3.0, -2.0, 1.5, -8.0, -7.0, -9.0]
    assert topic_of(HERE, scores) == Topic(HERE, point=1, most=1.5, next_most=-1.0)
    assert topic_of(HERE, scores[:3]).next_most == SILENT.score


def test_the_better_half_of_the_other_sentences_counts_so_that_asides_do_no_harm() -> None:
    assert surroundings([topic(0, -1.0), topic(1, 4.0), topic(2, -3.0)]) == -1.0
    assert surroundings([topic(0, -1.0), topic(1, 4.0), topic(2, -3.0), topic(3, -5.0)]) == -2.0
    assert surroundings([topic(2, -1.0), topic(3, -3.0), topic(4, -6.0), topic(5, -9.0)]) == -2.0


def test_what_speaks_for_the_point_itself_is_no_surroundings() -> None:
    assert surroundings([topic(0, 5.0, point=0, next_most=-2.0)]) == -2.0


def test_clauses_stand_in_where_there_is_no_other_sentence() -> None:
    clauses = [topic(1, 4.0), *(topic(number, -1.5) for number in range(2, 2 + FEWEST_CLAUSES))]
    assert surroundings([topic(1, 4.0)], clauses) == -1.5
    assert surroundings([topic(1, 4.0)], clauses[:-1]) == 0.0


@pytest.mark.parametrize("signals", [SIGNALS, Signals(SILENT, SILENT, SILENT, SILENT, SILENT)])
def test_where_there_is_nothing_else_there_is_no_sign_of_another_matter(signals: Signals) -> None:
    assert surroundings([topic(1, -4.0)], [topic(1, -4.0)], signals) == 0.0


@given(st.lists(st.floats(-9, 9), max_size=12), st.floats(1, 9))
def test_one_more_claim_never_makes_the_surroundings_worse(others: list[float], claim: float) -> None:
    told = [topic(number + 2, score) for number, score in enumerate(others)]
    assert surroundings([*told, topic(40, claim)]) >= (surroundings(told) if told else -9)
