"""The timed interview as a pure step function: (state, event, briefs) -> (state, effects).

Before anything else an event's time closes what ran out by then: the draft is submitted and scored as it
stands and the next question begins at that very moment, not when it was noticed. Coming back after a crash is
therefore no more than a `Tick`. An event that comes too late for its question is used up by that.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

from greenroom.interview.commands import spoken_time
from greenroom.interview.events import (
    CloseInterview,
    Effect,
    Event,
    Left,
    Said,
    SaveAttempt,
    Tick,
    TimedEffect,
    TimedEvent,
    TimeRanOut,
    Warn,
)
from greenroom.interview.step import step
from greenroom.interview.timed import Briefs, TimedInterview, next_question

TimedStepped = tuple[TimedInterview, tuple[TimedEffect, ...]]

LAST_CALL = 60.0
"""Seconds before the end of a clock at which the last warning comes; the first comes at a quarter left."""


def step_interview(state: TimedInterview, event: TimedEvent, briefs: Briefs) -> TimedStepped:
    """Return the interview after the event, and what has to be done about it."""
    if state.finished or not isfinite(event.at):
        return state, ()
    at = max(state.at, event.at)
    if at >= state.deadline:
        return _too_late(state, event, at, briefs)
    match event:
        case Tick(draft=draft):
            return _warn(replace(state, at=at, draft=draft))
        case TimeRanOut(draft=draft):
            return _heard(state, TimeRanOut(at, draft), at, briefs)
        case _:
            return _heard(state, event, at, briefs)


def _too_late(state: TimedInterview, event: TimedEvent, at: float, briefs: Briefs) -> TimedStepped:
    """Close what ran out; a late `Left` still ends the interview."""
    state, effects = _run_out(state, at, _draft_of(state, event), briefs)
    if isinstance(event, Left) and not state.finished:
        ended, more = _heard(state, Left(at), at, briefs)
        return ended, (*effects, *more)
    warned, warnings = _warn(replace(state, at=max(state.at, at)))
    return warned, (*effects, *warnings)


def _draft_of(state: TimedInterview, event: TimedEvent) -> str:
    match event:
        case Tick(draft=draft) | TimeRanOut(draft=draft) | Left(draft=draft):
            return draft
        case Said(text=text):
            return text
        case _:
            return state.draft


def _run_out(state: TimedInterview, at: float, draft: str, briefs: Briefs) -> TimedStepped:
    effects: tuple[TimedEffect, ...] = ()
    while not state.finished and state.deadline <= at:
        end = state.deadline
        state, more = _heard(state, TimeRanOut(end, draft), end, briefs)
        effects, draft = (*effects, *more), ""
    return state, effects


def _heard(state: TimedInterview, event: Event, at: float, briefs: Briefs) -> TimedStepped:
    """Hand an event to the open conversation, and go on to the next question where that ended it."""
    conversation, effects = step(state.current, event, briefs[state.current.question])
    if conversation is state.current:
        return state, effects
    kept = "" if isinstance(event, Said) else state.draft
    state = replace(state, at=max(state.at, at), conversations=(*state.conversations[:-1], conversation), draft=kept)
    numbered = tuple(_numbered(effect, state.number) for effect in effects)
    if conversation.phase != "finished":
        return state, numbered
    left = isinstance(event, Left)
    return _after(replace(state, draft="", left_early=left), numbered, briefs)


def _after(state: TimedInterview, effects: tuple[TimedEffect, ...], briefs: Briefs) -> TimedStepped:
    """Ask the next question, or end the interview."""
    if state.left_early or state.is_last:
        return replace(state, finished=True), (*effects, CloseInterview())
    conversation = next_question(state, briefs, state.current.at)
    return replace(state, conversations=(*state.conversations, conversation)), effects


def _numbered(effect: Effect, number: int) -> Effect:
    return SaveAttempt(number) if isinstance(effect, SaveAttempt) else effect


def _warn(state: TimedInterview) -> TimedStepped:
    """Warn of the clocks that have come to a quarter or to the last minute since the last tick."""
    if state.finished:
        return state, ()
    question_left, whole_left = state.question_left(state.at), state.whole_left(state.at)
    question = _crossed(state, f"{state.number}", question_left, state.current.limit)
    whole = _crossed(state, "whole", whole_left, state.plan.seconds)
    warned = replace(state, warned=(*state.warned, *question, *whole))
    effects: list[TimedEffect] = []
    if question:
        effects.append(Warn("question", question_left, f"{spoken_time(question_left)} left for this question"))
    if whole and not (question and state.is_last):
        effects.append(Warn("whole", whole_left, f"{spoken_time(whole_left)} left for the whole interview"))
    return warned, tuple(effects)


def _crossed(state: TimedInterview, clock: str, left: float, limit: float) -> tuple[str, ...]:
    """The keys of the warnings that are due; a clock of a minute or less has none at its last minute."""
    marks = {"quarter": limit / 4} | ({"minute": LAST_CALL} if limit > LAST_CALL else {})
    keys = [(f"{clock}:{name}", mark) for name, mark in marks.items()]
    return tuple(key for key, mark in keys if left <= mark and key not in state.warned)
