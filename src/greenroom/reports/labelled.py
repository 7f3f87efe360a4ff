"""Objections as labelled examples, in the format of a bank's `rubrics/examples/<id>.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from greenroom.reports.model import Entry
from greenroom.reports.score_json import dump

_ID_DIGITS = 12


def objection_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield one line for each attempt with objections that stand: its answer, and the statuses claimed.

    Notes are left out, since examples have no place for them.
    """
    for attempt, objections, _ in entries:
        labels = {one.point: one.claimed for one in objections if one.withdrawn_at is None}
        if labels:
            example = {
                "id": f"objection-{attempt.id[:_ID_DIGITS]}",
                "question": attempt.question,
                "kind": "objection",
                "split": "tuning",
                "answer": attempt.answer,
                "labels": labels,
            }
            yield f"{dump(example)}\n"
