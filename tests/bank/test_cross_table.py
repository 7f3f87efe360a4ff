"""The bank crossed with itself: a rubric finds its own question's claims, and few of other questions'.

Ceilings stand a little above what was measured; docs/cross-table.md tells targets, figures and cases.
"""

from __future__ import annotations

import re

import crossing
import pytest
from crossing import NOTHING, TARGET
from shared_claims import SHARED

from labelled import bank, scorer

HIGHEST = 30.0
ABOVE_TARGET = 3
MEAN = 1.2


def test_a_model_answer_satisfies_its_own_rubric() -> None:
    low = {pair.rubric: _lacking(pair) for pair in crossing.pairs() if pair.own and pair.score.total < 90}
    assert not low


def test_model_answers_earn_little_on_other_rubrics() -> None:
    totals = [pair.score.total for pair in crossing.crossed()]
    assert totals[0] <= HIGHEST
    assert sum(total > TARGET for total in totals) <= ABOVE_TARGET
    assert sum(totals) / len(totals) <= MEAN


def test_every_rubric_tells_its_own_model_answer_from_all_others() -> None:
    for rubric in crossing.ids():
        row = {pair.card: pair.score.total for pair in crossing.pairs() if pair.rubric == rubric}
        own = row.pop(rubric)
        assert own >= max(row.values()) + 30, rubric


@pytest.mark.parametrize("name", ["prompt", "prompt three times", "trap text", "titles in a row", "titles as bullets"])
def test_texts_that_answer_nothing_earn_next_to_nothing(name: str) -> None:
    high = {rubric: total for rubric, one, total in crossing.empty_texts() if one == name and total >= NOTHING}
    assert not high


@pytest.mark.parametrize("question", bank().ids)
def test_a_sentence_copied_from_the_prompt_earns_nothing(question: str) -> None:
    sentences = re.split(r"(?<=[.?!])\s+", bank().question(question).rubric.question)
    copied = [sentence for sentence in sentences if len(sentence.split()) >= 6]
    assert copied
    assert {sentence for sentence in copied if scorer(question).score(f"{sentence.rstrip('?')}.").total} == set()


def test_the_point_of_a_trap_is_worth_less_than_a_text_that_earns_nothing() -> None:
    shares: dict[str, float] = {}
    for question in bank().questions:
        points = question.rubric.points
        shares[question.id] = 100 * sum(p.weight for p in points if p.trap) / sum(p.weight for p in points)
    assert {rubric: share for rubric, share in shares.items() if not 0 < share < NOTHING} == {}


def test_shared_claims_name_points_and_cards_that_exist() -> None:
    for (rubric, point), shared in SHARED.items():
        assert bank().question(rubric).rubric.point(point)
        assert shared.cards <= set(crossing.ids()) - {rubric}, (rubric, point)


def _lacking(pair: crossing.Pair) -> dict[str, str]:
    return {point.id: point.status for point in pair.score.points if point.status != "covered"}
