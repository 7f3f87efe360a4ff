"""A running conversation as JSON text and back, without loss, so that it survives the end of the process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from greenroom.errors import RecordsError
from greenroom.interview.model import HintTaken, Turn
from greenroom.interview.state import Conversation, ProbeChoice
from greenroom.scoring.model import Evidence, PointScore, Score

Built = TypeVar("Built")

FORMAT = 1
"""Raised when a stored conversation can no longer be read as this code writes it."""


def to_json(state: Conversation) -> str:
    """Return the conversation as one line of ASCII JSON."""
    return dump({"format": FORMAT, "conversation": asdict(state)})


def from_json(text: str) -> Conversation:
    """Return the conversation that `to_json` wrote; raises RecordsError where the text is none."""
    return load(text, "conversation", conversation_of)


def dump(value: dict[str, Any]) -> str:
    """Return compact ASCII JSON."""
    return json.dumps(value, separators=(",", ":"))


def load(text: str, key: str, build: Callable[[dict[str, Any]], Built]) -> Built:
    """Return what `build` makes of the value stored under `key`; raises RecordsError where it cannot."""
    try:
        stored = json.loads(text)
        if stored["format"] != FORMAT:
            raise ValueError(f"format {stored['format']}")
        return build(stored[key])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = f"the stored {key} cannot be read ({error})"
        raise RecordsError(message, "start the question anew; what was typed is kept in the draft") from error


def conversation_of(fields: dict[str, Any]) -> Conversation:
    """Rebuild a conversation from its fields."""
    lists = {
        "turns": tuple(Turn(**turn) for turn in fields["turns"]),
        "choices": tuple(ProbeChoice(**choice) for choice in fields["choices"]),
        "hints": tuple(HintTaken(**hint) for hint in fields["hints"]),
        "unprompted": _score(fields["unprompted"]),
        "score": _score(fields["score"]),
    }
    return Conversation(**{**fields, **lists})


def _score(fields: dict[str, Any] | None) -> Score | None:
    return (
        Score(**{**fields, "points": tuple(_point(point) for point in fields["points"])}) if fields else None
    )


def _point(fields: dict[str, Any]) -> PointScore:
    evidence = tuple(Evidence(**span) for span in fields["evidence"])
    nearest = Evidence(**fields["nearest"]) if fields["nearest"] else None
    return PointScore(**{**fields, "evidence": evidence, "nearest": nearest})
