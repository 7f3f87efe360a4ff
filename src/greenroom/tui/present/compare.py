"""Two attempts at one question, point by point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.content import Content

from greenroom.interview.model import Attempt, Objection
from greenroom.records import AttemptSummary
from greenroom.scoring.model import PointScore
from greenroom.tui.present.contest import FLAG, claim_line
from greenroom.tui.present.result import as_sentence
from greenroom.tui.present.text import STATUS_ICONS, STATUS_STYLES, fitted, number, one_line, plain, status_mark
from greenroom.tui.present.times import day_and_time


class Pair(NamedTuple):
    """One point in two attempts; None where an attempt's rubric had no such point."""

    point: str
    older: PointScore | None
    newer: PointScore | None
    objection: Objection | None = None
    """What the candidate holds against one of the marks."""

    @property
    def gain(self) -> float:
        """By how much the point's credit rose, from -1 to 1."""
        return (self.newer.credit if self.newer else 0.0) - (self.older.credit if self.older else 0.0)


def pairs(older: Attempt, newer: Attempt, objections: Mapping[str, Objection] | None = None) -> Iterator[Pair]:
    """Yield the points of the newer attempt, then those that only the older one had."""
    objections = objections or {}
    before = {point.id: point for point in older.score.points}
    for point in newer.score.points:
        yield Pair(point.id, before.pop(point.id, None), point, objections.get(point.id))
    for point in before.values():
        yield Pair(point.id, point, None, objections.get(point.id))


def pair_line(pair: Pair, width: int) -> Content:
    """Return a point in exactly `width` cells: both marks, whether it rose or fell, the id."""
    sign, style = ("▲", "$success") if pair.gain > 0 else ("▼", "$error") if pair.gain < 0 else (" ", "")
    flag = Content.styled(f" {FLAG}", "b $accent") if pair.objection else Content("")
    head = Content.assemble(_icon(pair.older), " → ", _icon(pair.newer), " ", (sign, style), " ")
    room = width - head.cell_length - flag.cell_length
    return Content.assemble(head, fitted(one_line(pair.point), room), flag)


def _icon(point: PointScore | None) -> Content:
    return Content.styled(STATUS_ICONS[point.status], STATUS_STYLES[point.status]) if point else Content("–")


def pair_words(pair: Pair) -> Content:
    """Return a point's two marks in words, and why the newer one was given."""
    marks = [status_mark(one.status) if one else Content("not in that rubric") for one in (pair.older, pair.newer)]
    reason = pair.newer.reason if pair.newer else ""
    lines = [one_line(pair.point, "b"), Content.assemble(marks[0], " → ", marks[1])]
    if pair.objection:
        lines.append(claim_line(pair.objection))
    return Content("\n").join([*lines, plain(as_sentence(reason))])


def totals_line(older: Attempt, newer: Attempt) -> Content:
    """Return both totals and the change."""
    change = round(newer.score.total) - round(older.score.total)
    style = "$success" if change > 0 else "$error" if change < 0 else "$muted"
    return Content.assemble(
        (number(older.score.total), "b"), " → ", (number(newer.score.total), "b $accent"), "  ", (f"{change:+d}", style)
    )


def attempt_heading(name: str, attempt: Attempt, place: str) -> Content:
    """Return what stands above one attempt's words; `place` is like "2 of 5"."""
    return Content.assemble(
        (f"{name}  ", "b $accent"),
        (f"{day_and_time(attempt.started_at)} · {place}", "$muted"),
    )


def only_one(summaries: tuple[AttemptSummary, ...]) -> str:
    """Return why there is nothing to compare."""
    return "There is no second attempt at this question yet: A makes one." if summaries else "It is not stored."
