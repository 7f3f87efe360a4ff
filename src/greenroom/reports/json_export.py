"""The JSON export: `schemas/export.schema.json`. Holds all, so that `greenroom import` loses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from greenroom.interview.model import Attempt
from greenroom.reports.model import Entry, Export
from greenroom.reports.score_json import Plain, dump, score_plain

FORMAT = "greenroom-export"
VERSION = 1
"""Raised when a reader of the earlier version could misread a file."""


def json_pieces(export: Export) -> Iterator[str]:
    """Yield the export with each interview and each attempt on a line of its own."""
    head = dump({"format": FORMAT, "version": VERSION, "exported_at": export.exported_at})
    yield f"{head[:-1]},\n"
    yield '"interviews": ['
    yield from _listed(dump(asdict(interview)) for interview in export.interviews)
    yield '],\n"attempts": ['
    yield from _listed(dump(entry_plain(entry)) for entry in export.entries)
    yield "]}\n"


def entry_plain(entry: Entry) -> Plain:
    """Return an attempt with its objections as JSON values."""
    plain = _attempt(entry.attempt)
    plain["objections"] = [asdict(objection) for objection in entry.objections]
    plain["review_undone"] = entry.review_undone
    return plain


def _listed(lines: Iterable[str]) -> Iterator[str]:
    joint = "\n"
    for line in lines:
        yield f"{joint}{line}"
        joint = ",\n"
    if joint != "\n":
        yield "\n"


def _attempt(attempt: Attempt) -> Plain:
    # Field by field: asdict() takes milliseconds for a whole attempt, and exports hold thousands.
    return {
        "id": attempt.id,
        "question": attempt.question,
        "title": attempt.title,
        "mode": attempt.mode,
        "started_at": attempt.started_at,
        "finished_at": attempt.finished_at,
        "seconds": attempt.seconds,
        "seed": attempt.seed,
        "interview": attempt.interview,
        "timed_out": attempt.timed_out,
        "left_early": attempt.left_early,
        "turns": [
            {
                "speaker": turn.speaker,
                "kind": turn.kind,
                "text": turn.text,
                "at": turn.at,
                "point": turn.point,
            }
            for turn in attempt.turns
        ],
        "hints": [{"point": hint.point, "rungs": hint.rungs, "cost": hint.cost} for hint in attempt.hints],
        "unprompted": score_plain(attempt.unprompted),
        "score": score_plain(attempt.score),
    }
