"""Giving a hint: on which point, and how it is introduced. Prices and rungs stand in `hints`.

A hint is on what is being asked and charged to nothing else. The twist names points of its own: a hint on it is on
one of those, unless a probe has asked about it, for then it would raise the price of an answer given before. Where
the twist leaves no such point, there is no hint on it.
"""

from __future__ import annotations

from dataclasses import replace

from greenroom.bank.model import Point
from greenroom.interview.hints import TOP_RUNG, next_rung, spoken_hint, with_hint
from greenroom.interview.probing import by_need
from greenroom.interview.state import Brief, Conversation, with_turn

NO_HINTS = "There are no hints in an interview."
NO_HINT_ON_TWIST = "I have no hint on that. Say what changes in what you told me, and what stays as it is."
ALL_TOLD = "That was all the help there is on this."


def with_next_hint(state: Conversation, asked: str | None, brief: Brief) -> Conversation:
    """Climb one rung on the point asked for, else on the one at hand, else on the one most needed."""
    if state.mode == "interview":
        return with_turn(state, "interviewer", "note", NO_HINTS)
    wanted = _wanted(state, asked, brief)
    for point in wanted:
        rung = next_rung(state.hints, point.id)
        if rung <= TOP_RUNG:
            told = replace(state, hints=with_hint(state.hints, point.id, rung))
            text = spoken_hint(brief.question.card, point, rung)
            return with_turn(told, "interviewer", "hint", f"{_other_point(state, point.id)}{text}", point.id)
    none_left = NO_HINT_ON_TWIST if state.phase == "twist" and not wanted else ALL_TOLD
    return with_turn(state, "interviewer", "note", none_left)


def _other_point(state: Conversation, point_id: str) -> str:
    """Say that a hint is on another point than the one before, where no probe tells which it is."""
    before = [turn.point for turn in state.turns if turn.kind == "hint"]
    return "On another point. " if state.point is None and before and before[-1] != point_id else ""


def _wanted(state: Conversation, asked: str | None, brief: Brief) -> list[Point]:
    """Return the points that a hint may be on now, the most needed first."""
    needed = [point for point, _ in by_need(brief.rubric, state.score)]
    if asked is None and state.phase == "twist":
        named = brief.rubric.twist.points if brief.rubric.twist else ()
        probed = {choice.point for choice in state.choices}
        return [point for point in needed if point.id in named and point.id not in probed]
    at_hand = asked or state.point
    return [point for point in needed if point.id == at_hand] or needed
