"""Commands among the answers, and slashes that are none."""

from __future__ import annotations

import pytest
from interview_stage import kinds, lines, make_brief, play, started

from greenroom.interview.events import HelpAsked, Refuse, Said, TimeAsked, TimeRanOut
from greenroom.interview.step import step


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("//hint", "/hint"),
        ("/api/orders is the +alpha path", "/api/orders is the +alpha path"),
        ("//usr/bin", "/usr/bin"),
        ("/hint me", "/hint me"),
    ],
)
def test_an_answer_may_begin_with_a_slash(typed, kept):
    assert ("answer", kept) in lines(play(started(), Said(typed, 1010)))


def test_a_mistyped_command_is_refused_and_not_scored():
    state = started()
    same, effects = step(state, Said("/hnt", 1010), make_brief())
    assert same is state
    (refusal,) = effects
    assert isinstance(refusal, Refuse)
    assert refusal.message == "There is no /hnt. /help names the commands; //hnt sends it as text."
    assert ("answer", "/hnt") in lines(play(state, Said("//hnt", 1010)))
    assert lines(play(state, TimeRanOut(1010, "/hnt")))[-1] == ("answer", "/hnt")


def test_time_and_help_are_notes_and_change_nothing_else():
    state = play(started(), TimeAsked(1252), HelpAsked(1253), Said(" /TIME ", 1254))
    assert kinds(state) == ["question", "note", "note", "note"]
    assert lines(state)[1][1] == "You have used 4 minutes 12 seconds of 10 minutes."
    assert state.phase == "asking"
