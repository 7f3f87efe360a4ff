"""The hint ladder: which point a hint is on, what it says and what it costs."""

from __future__ import annotations

import pytest
from interview_stage import QUESTION, lines, play, started

from greenroom.interview.events import DoneAsked, HintAsked, Said
from greenroom.interview.helping import ALL_TOLD, NO_HINT_ON_TWIST
from greenroom.interview.state import attempt_of


def test_the_hint_ladder_climbs_from_anchor_to_key_words_and_says_when_it_ends():
    state = play(started(), Said("+alpha", 1010), *[Said("/hint", 1020 + n) for n in range(4)])
    assert [text for kind, text in lines(state) if kind in ("hint", "note")] == [
        "A picture to think with: a jazz club (Hint 1 of 3: takes 10% of this point.)",
        "Think of beta. (Hint 2 of 3: takes 25% of this point.)",
        "Key words: beta, betas. (Hint 3 of 3: takes 50% of this point.)",
        "That was all the help there is on this.",
    ]
    assert (state.hints[0].point, state.hints[0].cost) == ("beta", 0.5)


def test_a_hint_on_another_point_says_so_where_no_probe_does():
    state = play(started(), *[HintAsked(1001 + number) for number in range(4)])
    hints = [text for kind, text in lines(state) if kind == "hint"]
    assert [text.startswith("On another point. ") for text in hints] == [False, False, False, True]
    state = play(started(), HintAsked(1001), Said("+beta", 1010), HintAsked(1020))
    assert not lines(state)[-1][1].startswith("On another point")


def test_hints_take_a_share_of_the_point_and_say_so():
    state = play(started(), Said("+alpha", 1010), HintAsked(1011), HintAsked(1012), Said("+beta", 1020))
    attempt = attempt_of(play(state, DoneAsked(1030)), QUESTION, "a")
    beta = attempt.score.point("beta")
    assert (beta.status, beta.credit) == ("covered", 0.75)
    assert beta.reason == "covered it; hints took 25% of its credit"
    assert attempt.score.total == pytest.approx(100 * (2 + 3 * 0.75) / 9, abs=0.05)
    assert attempt.unprompted.total == 22.2


def test_a_hint_on_the_twist_helps_with_what_the_twist_is_about():
    state = play(started(probes=0), Said("+alpha", 1010), HintAsked(1020), HintAsked(1021))
    assert state.phase == "twist"
    assert [hint.point for hint in state.hints] == ["delta"]


def test_hints_before_the_answer_lower_the_unprompted_score_too():
    state = play(started(), HintAsked(1001), Said("+beta", 1010))
    assert state.unprompted.point("beta").credit == 0.9


def test_there_are_no_hints_in_an_interview():
    state = play(started(mode="interview"), HintAsked(1001))
    assert lines(state)[-1] == ("note", "There are no hints in an interview.")
    assert not state.hints


def test_a_hint_on_the_twist_is_never_charged_to_a_point_that_was_probed():
    probed = play(started(probes=1), Said("+alpha +gamma +beta", 1010), HintAsked(1020), Said("hm", 1030))
    assert (probed.phase, probed.choices[-1].point) == ("twist", "delta")
    asked = play(probed, HintAsked(1040))
    assert lines(asked)[-1] == ("note", NO_HINT_ON_TWIST)
    assert asked.hints == probed.hints


def test_a_hint_on_the_twist_is_not_on_a_point_that_the_twist_does_not_name():
    state = play(started(probes=0), Said("+alpha +delta", 1010), HintAsked(1020))
    assert state.phase == "twist"
    assert lines(state)[-1] == ("note", NO_HINT_ON_TWIST)
    assert not state.hints


def test_the_twist_s_own_ladder_ends_without_going_on_to_another_point():
    state = play(started(probes=0), Said("+alpha", 1010), *[HintAsked(1020 + number) for number in range(4)])
    assert lines(state)[-1] == ("note", ALL_TOLD)
    assert [(hint.point, hint.rungs) for hint in state.hints] == [("delta", 3)]


def test_where_every_point_is_made_there_is_no_more_help():
    state = play(started(), Said("+alpha +beta +gamma", 1010), HintAsked(1011), Said("+delta", 1012))
    assert state.phase == "twist"
    assert lines(play(state, HintAsked(1020)))[-1] == ("note", NO_HINT_ON_TWIST)
