"""CSV by RFC 4180: one row for each attempt and point. Opened in a spreadsheet, no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from greenroom.reports.model import Entry, Export, standing
from greenroom.scoring.clean import clean

if TYPE_CHECKING:
    from greenroom.scoring.model import PointScore, Score

Cell = str | int | float | bool | None

ATTEMPT_COLUMNS = (
    "attempt", "question", "title", "mode", "interview", "started_at", "finished_at", "seconds",
    "timed_out", "left_early", "scorer", "rubric", "total", "core", "senior", "unprompted_total",
)  # fmt: skip
POINT_COLUMNS = ("point", "depth", "weight", "status", "credit")
ASIDE_COLUMNS = ("unprompted_status", "unprompted_credit", "hint_rungs", "hint_cost")
SPAN_COLUMNS = ("evidence_start", "evidence_end", "evidence", "reason")
OBJECTION_COLUMNS = ("objection_claimed", "objection_note")
NEAREST_COLUMN = "nearest"
COLUMNS = (*ATTEMPT_COLUMNS, *POINT_COLUMNS, *ASIDE_COLUMNS, *SPAN_COLUMNS, *OBJECTION_COLUMNS, NEAREST_COLUMN)
"""Columns may be added at the end, never renamed."""

SCORE_COLUMNS = (
    "question",
    "scorer",
    "rubric",
    "total",
    "core",
    "senior",
    *POINT_COLUMNS,
    *SPAN_COLUMNS,
    NEAREST_COLUMN,
)
"""Columns of one score outside an attempt."""

_FORMULA = re.compile(r" *[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for a formula's beginning, full-width forms too. Source: OWASP, CSV Injection."""
_SPAN_JOINT = " … "


def csv_pieces(export: Export) -> Iterator[str]:
    """Yield the header and then each attempt's rows."""
    yield _rows([COLUMNS])
    for entry in export.entries:
        yield _rows(_entry_rows(entry))


def score_csv(score: Score) -> str:
    """Return one score, one row for each point."""
    head = (score.question, score.scorer, score.rubric, score.total, score.core, score.senior)
    rows = [map(defused, (*head, *_point_cells(point), *_span_cells(point), _nearest(point))) for point in score.points]
    return _rows([SCORE_COLUMNS, *rows])


def defused(cell: Cell) -> Cell:
    """Return text cleaned, and with an apostrophe before it where a spreadsheet would calculate it."""
    if not isinstance(cell, str):
        return str(cell).lower() if isinstance(cell, bool) else cell
    # Before cleaning too: a carriage return that cleaning turns into a space would have counted as a formula.
    plain = clean(cell)
    return f"'{plain}" if _FORMULA.match(cell) or _FORMULA.match(plain) else plain


def _rows(rows: Iterable[Iterable[Cell]]) -> str:
    """Return rows of cells that were defused."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows(rows)
    return buffer.getvalue()


def _entry_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each point, its cells defused."""
    attempt, score = entry.attempt, entry.attempt.score
    whole: tuple[Cell, ...] = (
        attempt.id, attempt.question, attempt.title, attempt.mode, attempt.interview, attempt.started_at,
        attempt.finished_at, attempt.seconds, attempt.timed_out, attempt.left_early, score.scorer,
        score.rubric, score.total, score.core, score.senior, attempt.unprompted.total,
    )  # fmt: skip
    head = tuple(map(defused, whole))  # once: these cells stand in each of the attempt's rows
    before = {point.id: point for point in attempt.unprompted.points}
    hints = {hint.point: hint for hint in attempt.hints}
    for point in score.points:
        first, hint = before.get(point.id), hints.get(point.id)
        aside: tuple[Cell, ...] = (
            first.status if first else None,
            first.credit if first else None,
            hint.rungs if hint else 0,
            hint.cost if hint else 0,
        )
        contested = standing(entry, point.id)
        objection = (
            _SPAN_JOINT.join(one.claimed for one in contested),
            _SPAN_JOINT.join(one.note for one in contested),
        )
        yield (*head, *map(defused, (*_point_cells(point), *aside, *_span_cells(point), *objection, _nearest(point))))


def _point_cells(point: PointScore) -> tuple[Cell, ...]:
    return point.id, point.depth, point.weight, point.status, point.credit


def _span_cells(point: PointScore) -> tuple[Cell, ...]:
    """Return where the evidence begins and ends, its spans joined, and the reason."""
    spans = point.evidence
    start = spans[0].start if spans else None
    end = spans[-1].end if spans else None
    return start, end, _SPAN_JOINT.join(span.text for span in spans), point.reason


def _nearest(point: PointScore) -> str:
    """Return what came nearest to a point that nothing else is quoted for."""
    return point.nearest.text if point.nearest and not point.evidence else ""
