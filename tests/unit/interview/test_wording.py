"""Rubric and candidate text joined into spoken sentences."""

from __future__ import annotations

import pytest

from greenroom.interview.wording import as_clause, continued, listed, quoted


def test_a_sentence_loses_its_capital_unless_a_name_begins_it():
    assert as_clause("Streams are read in order.") == "streams are read in order"
    assert as_clause("Kafka keeps them.", frozenset({"Kafka"})) == "Kafka keeps them"
    assert as_clause("CDC reads the log.") == "CDC reads the log"
    assert as_clause("A queue forgets.") == "a queue forgets"
    assert as_clause("") == ""


@pytest.mark.parametrize(
    ("probe", "said"),
    [
        ("What happens then?", "You said it; what happens then?"),
        ("Kafka is down. So?", "You said it. Kafka is down. So?"),
        ("I wonder why?", "You said it. I wonder why?"),
    ],
)
def test_a_challenge_runs_on_into_the_probe_where_it_can(probe, said):
    assert continued("You said it", probe) == said


def test_quotations_are_harmless_single_lines():
    assert quoted('he said "no"\n\x1b[2J twice.') == "\"he said 'no' [2J twice\""


def test_a_long_word_is_cut_where_it_has_to_be():
    assert len(quoted("x" * 500)) <= 93


def test_clauses_are_listed():
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
