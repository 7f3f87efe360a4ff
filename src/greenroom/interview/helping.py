"""Giving a hint: on which point, and how it is introduced. Prices and rungs stand in `hints`."""

from __future__ import annotations

from dataclasses import replace

from greenroom.interview.hints import TOP_RUNG, next_rung, spoken_hint, with_hint
from greenroom.interview.probing import by_need
from greenroom.interview.state import Brief, Conversation, with_turn

NO_HINTS = "There are no hints in an interview."
ALL_TOLD = "That was all the help there is on this."


def with_next_hint(state: Conversation, asked: str | None, brief: Brief) -> Conversation:
    """Climb one rung on the point asked for, else on the one at hand, else on the one most needed."""
    if state.mode == "interview":
        return with_turn(state, "interviewer", "note", NO_HINTS)
    needed = [point for point, _ in by_need(brief.rubric, state.score)]
    wanted = [point for point in needed if point.id in _at_hand(state, asked, brief)] or needed
    for point in wanted:
        rung = next_rung(state.hints, point.id)
        if rung <= TOP_RUNG:
            told = replace(state, hints=with_hint(state.hints, point.id, rung))
            text = spoken_hint(brief.question.card, point, rung)
            return with_turn(told, "interviewer", "hint", f"{_other_point(state, point.id)}{text}", point.id)
    return with_turn(state, "interviewer", "note", ALL_TOLD)


def _other_point(state: Conversation, point_id: str) -> str:
    """Say that a hint is on another point than the one before, where no probe tells which it is."""
    before = [turn.point for turn in state.turns if turn.kind == "hint"]
    return "On another point. " if state.point is None and before and before[-1] != point_id else ""


def _at_hand(state: Conversation, asked: str | None, brief: Brief) -> tuple[str | None, ...]:
    """Return the ids of the points that a hint now helps with first."""
    if asked is None and state.phase == "twist" and brief.rubric.twist:
        return brief.rubric.twist.points
    return (asked or state.point,)
