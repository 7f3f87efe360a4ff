"""What holds for any list of events whatever."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_stage import make_brief, make_question, started

from greenroom.errors import RecordsError
from greenroom.interview import events as ev
from greenroom.interview.commands import COMMANDS
from greenroom.interview.planning import Candidate, plan_interview
from greenroom.interview.step import step
from greenroom.interview.stored import from_json, interview_from_json, interview_to_json, to_json
from greenroom.interview.timed import begin_interview
from greenroom.interview.timed_step import step_interview
from greenroom.scoring.clean import clean_typed

HOSTILE = ["[/b] [@click=app.quit]x[/]", "\x1b]0;title\x07", "\ud800", "a\r\nb", "‮abc", "[$x]", "\\"]
TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from([*HOSTILE, *COMMANDS, "//hint", "/hnt", "I don't know", "how many orders a day?", "what?", ""]),
    st.lists(st.sampled_from(["+alpha", "~beta", "-gamma", "+delta", "~alpha", "-beta", "words", "."]), max_size=5).map(
        " ".join
    ),
)
TIMES = st.one_of(
    st.floats(min_value=900, max_value=4000), st.sampled_from([float("nan"), float("inf"), -5.0, 1000.0, 9e9])
)
POINTS = st.one_of(st.none(), st.sampled_from(["alpha", "beta", "nowhere"]))
SPOKEN = st.builds(ev.Said, TEXTS, TIMES)
EVENTS = st.one_of(
    SPOKEN,
    SPOKEN,
    st.builds(ev.HintAsked, TIMES, POINTS),
    *[st.builds(kind, TIMES) for kind in (ev.Skipped, ev.DoneAsked, ev.TimeAsked, ev.HelpAsked, ev.Resumed)],
    st.builds(ev.TimeRanOut, TIMES, TEXTS),
    st.builds(ev.Left, TIMES, TEXTS),
)
TIMED_EVENTS = st.one_of(EVENTS, st.builds(ev.Tick, st.floats(min_value=900, max_value=4000), TEXTS))
MODES = st.sampled_from(["practice", "interview"])


def refused(effects):
    """Whether the text was not taken, so that it stays in the editor."""
    return any(isinstance(effect, ev.Refuse) for effect in effects)


@given(st.lists(EVENTS, max_size=12), MODES, st.integers(0, 6))
def test_a_conversation_never_raises_loses_no_text_and_never_goes_back(events, mode, probes):
    state = started(mode=mode, probes=probes)
    for event in events:
        before = state
        state, effects = step(state, event, make_brief())
        assert state.at >= before.at
        assert state.turns[: len(before.turns)] == before.turns
        assert all(turn.at >= 0 for turn in state.turns)
        if isinstance(event, ev.Said) and before.phase != "finished":
            typed = clean_typed(event.text)
            if typed.strip() and typed.strip().casefold() not in COMMANDS and not refused(effects):
                wanted = typed.replace("//", "/", 1) if typed.strip().startswith("//") else typed
                assert wanted in [turn.text for turn in state.turns[len(before.turns) :]]


@given(st.lists(EVENTS, max_size=12), MODES)
def test_evidence_is_quoted_from_what_was_said(events, mode):
    state = started(mode=mode)
    for event in events:
        state, _ = step(state, event, make_brief())
    answer = "\n\n".join(turn.text for turn in state.scored_turns)
    for point in state.score.points if state.score else ():
        assert all(answer[span.start : span.end] == span.text for span in point.evidence)


@given(st.lists(EVENTS, max_size=12), MODES)
def test_no_probe_is_asked_twice_and_none_on_a_point_three_times(events, mode):
    state = started(mode=mode, probes=6)
    for event in events:
        state, _ = step(state, event, make_brief())
    probes = [choice.probe for choice in state.choices]
    points = [choice.point for choice in state.choices]
    assert len(set(probes)) == len(probes)
    assert all(points.count(point) <= 2 for point in points)


@given(st.lists(EVENTS, max_size=10), MODES, st.integers(0, 3))
def test_stored_at_any_step_it_goes_on_the_same(events, mode, seed):
    state = restored = started(mode=mode, seed=seed)
    for event in events:
        state, effects = step(state, event, make_brief())
        restored, same = step(from_json(to_json(restored)), event, make_brief())
        assert (restored, same) == (state, effects)


QUESTIONS = [make_question("one", 10), make_question("two", 5), make_question("three", 1)]
BRIEFS = {question.id: make_brief(question) for question in QUESTIONS}


def an_interview(minutes):
    plan = plan_interview([Candidate(question) for question in QUESTIONS], 3, minutes)
    return begin_interview(plan, BRIEFS, at=1000.0, probes=1)


@given(st.lists(TIMED_EVENTS, max_size=12), st.sampled_from([None, 1, 20]))
def test_an_interview_never_raises_and_ends_with_every_question_closed(events, minutes):
    state = an_interview(minutes)
    for event in events:
        before = state
        state, effects = step_interview(state, event, BRIEFS)
        assert state.at >= before.at
        ended = sum(one.phase == "finished" for one in state.conversations)
        assert ended - sum(one.phase == "finished" for one in before.conversations) == sum(
            isinstance(effect, ev.SaveAttempt) for effect in effects
        )
        assert sum(isinstance(effect, ev.CloseInterview) for effect in effects) == (
            state.finished and not before.finished
        )
    assert len(set(state.warned)) == len(state.warned)
    state, _ = step_interview(state, ev.Tick(1e10), BRIEFS)
    assert state.finished
    assert all(one.phase == "finished" for one in state.conversations)


def as_taken(text: str) -> str:
    """The text as it stands in a turn; blank where it is a command."""
    typed = clean_typed(text)
    if typed.strip().casefold() in COMMANDS or not typed.strip():
        return ""
    return typed.replace("//", "/", 1) if typed.strip().startswith("//") else typed


@given(st.lists(TIMED_EVENTS, max_size=12), st.sampled_from([None, 1, 20]))
def test_an_interview_loses_no_text_that_was_sent_or_stood_in_the_editor_at_the_end(events, minutes):
    state = an_interview(minutes)
    for event in events:
        before = state
        state, effects = step_interview(state, event, BRIEFS)
        ended = state.number > before.number or (state.finished and not before.finished)
        text = event.text if isinstance(event, ev.Said) else getattr(event, "draft", "")
        taken = isinstance(event, ev.Said) or (ended and not isinstance(event, ev.Resumed))
        if before.finished or not isfinite(event.at) or not taken or refused(effects):
            continue
        turns = state.conversations[before.number].turns[len(before.current.turns) :]
        assert as_taken(text) in ["", *[turn.text for turn in turns]]


@given(st.lists(TIMED_EVENTS, max_size=10), st.sampled_from([None, 1, 20]))
def test_the_same_seed_and_events_give_the_same_transcript(events, minutes):
    first, second = an_interview(minutes), an_interview(minutes)
    for event in events:
        first, effects = step_interview(first, event, BRIEFS)
        second, same = step_interview(second, event, BRIEFS)
        assert effects == same
    assert [one.turns for one in first.conversations] == [one.turns for one in second.conversations]


@given(st.lists(TIMED_EVENTS, max_size=10), st.sampled_from([None, 1, 20]))
def test_an_interview_stored_at_any_step_goes_on_the_same(events, minutes):
    state = restored = an_interview(minutes)
    for event in events:
        state, effects = step_interview(state, event, BRIEFS)
        restored, same = step_interview(interview_from_json(interview_to_json(restored)), event, BRIEFS)
        assert (restored, same) == (state, effects)


@given(st.lists(TIMED_EVENTS, min_size=1, max_size=6), TEXTS)
def test_a_draft_is_never_lost_when_the_time_runs_out(events, draft):
    state = an_interview(None)
    for event in events:
        state, _ = step_interview(state, event, BRIEFS)
    if state.finished:
        return
    number = state.number
    state, _ = step_interview(state, ev.Tick(1e10, draft), BRIEFS)
    typed = clean_typed(draft)
    if typed.strip() and typed.strip().casefold() not in COMMANDS:
        wanted = typed.replace("//", "/", 1) if typed.strip().startswith("//") else typed
        assert wanted == state.conversations[number].turns[-1].text


@given(st.one_of(st.text(max_size=40), st.sampled_from(["{}", "[]", "null", '{"format": 1}', '{"format": 9}'])))
def test_what_is_no_stored_conversation_is_refused_in_words(text):
    for read in (from_json, interview_from_json):
        with pytest.raises(RecordsError, match="cannot be read"):
            read(text)
