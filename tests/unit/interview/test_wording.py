"""The candidate's words and the rubric's joined into spoken sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.interview.quoting import LONGEST_QUOTE, Span, around, quoted, with_what_it_points_to
from greenroom.interview.wording import continued, in_turn, listed


@pytest.mark.parametrize(
    ("probe", "said"),
    [
        ("What happens then?", "You said it; what happens then?"),
        ("Kafka is down. So?", "You said it. Kafka is down. So?"),
        ("I wonder why?", "You said it. I wonder why?"),
        ("And if it were down?", "You said it. And if it were down?"),
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


def test_forms_take_turns_and_the_seed_says_which_is_first():
    assert [in_turn("abc", 4, number) for number in range(4)] == ["b", "c", "a", "b"]


def quote(said: str, scrap: str) -> str:
    start = said.index(scrap)
    span = around(said, Span(start, start + len(scrap)))
    return said[span.start : span.end]


LONG = "Otherwise the usual: dance has no leader, no central casualty; orchestra has one, easier to inspect."


@pytest.mark.parametrize(
    ("said", "scrap", "wanted"),
    [
        (
            "Fine. orchestr = players, no script, they react. Next.",
            "no script",
            "orchestr = players, no script, they react",
        ),
        ("- no conductor: A emits\n- with one: X calls", "A emits", "no conductor: A emits"),
        ("But ask why it got stuck!", "why it got", "ask why it got stuck"),
        (LONG, "no central", "Otherwise the usual: dance has no leader, no central casualty"),
        ("I take events, e.g. for mails. Yes.", "events", "I take events, e.g. for mails"),
        (f"{'word ' * 30}here, a clause, {'word ' * 30}", "a clause", "a clause"),
        (
            f"{'word ' * 20}(word, webhooks, {'mails ' * 12}and so on) all of them listen",
            "all of them",
            "all of them listen",
        ),
        (f"All of them listen (webhooks, {'word ' * 20})", "of them", "All of them listen"),
        ("It has one (a boss) and (two", "one", "It has one (a boss) and"),
        ("1. Nobody leads", "leads", "Nobody leads"),
        ("So", "So", "So"),
    ],
)
def test_a_scrap_is_quoted_with_its_sentence_or_the_clauses_that_fit(said, scrap, wanted):
    assert quote(said, scrap) == wanted


@pytest.mark.parametrize(
    ("said", "scrap", "wanted"),
    [
        (
            "It has a manager. We use that for refunds",
            "We use that for refunds",
            "It has a manager. We use that for refunds",
        ),
        ("It has a manager. We use Camunda", "We use Camunda", "We use Camunda"),
        ("We use that for refunds", "We use that for refunds", "We use that for refunds"),
        (f"{'word ' * 40}. We use that", "We use that", "We use that"),
        ("The answer.\n\nWe use that", "We use that", "We use that"),
    ],
)
def test_what_points_back_is_quoted_with_what_it_points_to(said, scrap, wanted):
    start = said.index(scrap)
    span = with_what_it_points_to(said, Span(start, start + len(scrap)))
    assert said[span.start : span.end] == wanted


@given(st.text(alphabet="ab ,.;:()-\n!e.gAnd", max_size=300), st.data())
def test_a_quotation_holds_what_it_is_made_for_and_is_short_if_it_can_be(said, data):
    start = data.draw(st.integers(0, len(said)))
    end = data.draw(st.integers(start, len(said)))
    span = around(said, Span(start, end))
    wider = with_what_it_points_to(said, span)
    assert 0 <= wider.start <= span.start <= span.end == wider.end <= len(said)
    assert len(quoted(said[span.start : span.end])) <= LONGEST_QUOTE + 3
