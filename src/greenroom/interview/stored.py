"""Conversations and interviews under way as JSON text and back, without loss; so they outlive the process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from greenroom.errors import RecordsError
from greenroom.interview.model import HintTaken, Turn
from greenroom.interview.planning import Plan, Slot
from greenroom.interview.state import Conversation, ProbeChoice
from greenroom.interview.timed import TimedInterview
from greenroom.scoring.model import Evidence, PointScore, Score

Built = TypeVar("Built")

FORMAT = 1
"""Raised when a stored conversation can no longer be read as this code writes it."""


def to_json(state: Conversation) -> str:
    """Return the conversation as one line of ASCII JSON."""
    return _dump("conversation", asdict(state))


def from_json(text: str) -> Conversation:
    """Return the conversation that `to_json` wrote; raises RecordsError where the text is none."""
    return _load(text, "conversation", _conversation)


def interview_to_json(state: TimedInterview) -> str:
    """Return the interview as one line of ASCII JSON."""
    return _dump("interview", asdict(state))


def interview_from_json(text: str) -> TimedInterview:
    """Return the interview that `interview_to_json` wrote; raises RecordsError where the text is none."""
    return _load(text, "interview", _interview)


def _dump(kind: str, fields: dict[str, Any]) -> str:
    return json.dumps({"format": FORMAT, kind: fields}, separators=(",", ":"))


def _load(text: str, kind: str, build: Callable[[dict[str, Any]], Built]) -> Built:
    try:
        stored = json.loads(text)
        if stored["format"] != FORMAT:
            raise ValueError(f"format {stored['format']}")
        return build(stored[kind])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"the stored {kind} cannot be read ({error})"
        raise RecordsError(message, "start the question anew; what was typed is kept in the draft") from error


def _interview(fields: dict[str, Any]) -> TimedInterview:
    plan = fields["plan"]
    rebuilt = {
        "plan": Plan(**{**plan, "slots": tuple(Slot(**slot) for slot in plan["slots"])}),
        "conversations": tuple(_conversation(one) for one in fields["conversations"]),
        "warned": tuple(fields["warned"]),
    }
    return TimedInterview(**{**fields, **rebuilt})


def _conversation(fields: dict[str, Any]) -> Conversation:
    rebuilt = {
        "turns": tuple(Turn(**turn) for turn in fields["turns"]),
        "choices": tuple(ProbeChoice(**choice) for choice in fields["choices"]),
        "hints": tuple(HintTaken(**hint) for hint in fields["hints"]),
        "unprompted": _score(fields["unprompted"]),
        "score": _score(fields["score"]),
    }
    return Conversation(**{**fields, **rebuilt})


def _score(fields: dict[str, Any] | None) -> Score | None:
    return Score(**{**fields, "points": tuple(_point(point) for point in fields["points"])}) if fields else None


def _point(fields: dict[str, Any]) -> PointScore:
    evidence = tuple(Evidence(**span) for span in fields["evidence"])
    nearest = Evidence(**fields["nearest"]) if fields["nearest"] else None
    return PointScore(**{**fields, "evidence": evidence, "nearest": nearest})
