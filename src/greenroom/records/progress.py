"""What the home and progress screens ask: queries over columns and tallies, never over whole attempts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from greenroom.bank.model import Depth, Status
from greenroom.records.attempts import SUMMARY_COLUMNS, AttemptSummary, summary_of
from greenroom.records.database import Database


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """How one question has gone so far; totals in [0, 100]."""

    question: str
    title: str
    attempts: int
    best: float
    last_at: str
    last: float
    recent: tuple[float, ...]
    """Latest totals, at most 12, oldest first."""


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """A point not fully covered lately; `credit` is its mean over the question's latest five attempts."""

    question: str
    title: str
    point: str
    depth: Depth
    weight: int
    last: Status
    credit: float
    attempts: int
    """How many of those attempts it was judged in."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One point over the matrix's attempts; None where an attempt's rubric had no such point."""

    point: str
    depth: Depth
    weight: int
    statuses: tuple[Status | None, ...]
    before: tuple[Status | None, ...]
    """On the first answer alone."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Points x attempts of one question; attempts oldest first, points in the latest rubric's order."""

    attempts: tuple[AttemptSummary, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """What was practised on one local day."""

    day: date
    attempts: int
    seconds: float


class Progress:
    """Queries over one database. `utc_offset_minutes` says where the learner's days begin."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def questions(self) -> dict[str, QuestionTally]:
        """Return the tally of each question that was ever attempted, by id."""
        rows = self._database.read(
            "SELECT question, title, attempts, best, last_at, last_total, recent FROM question_tally"
        )
        return {
            question: QuestionTally(question, title, attempts, best, last_at, last, tuple(json.loads(recent)))
            for question, title, attempts, best, last_at, last, recent in rows
        }

    def trend(self, question: str | None = None, limit: int = 60) -> tuple[AttemptSummary, ...]:
        """Return the latest attempts, oldest first; of one question where asked."""
        where = "" if question is None else "WHERE question = ?"
        rows = self._database.read(
            f"SELECT {SUMMARY_COLUMNS} FROM attempt {where} ORDER BY started_at DESC, id DESC LIMIT ?",
            (limit,) if question is None else (question, limit),
        )
        return tuple(summary_of(row) for row in reversed(rows))

    def matrix(self, question: str, limit: int = 20) -> Matrix:
        """Return the statuses of all points in the latest attempts of a question."""
        attempts = self.trend(question, limit)
        columns = {attempt.id: column for column, attempt in enumerate(attempts)}
        marks = ", ".join("?" for _ in attempts)
        rows = self._database.read(
            "SELECT attempt.id, point, depth, weight, status, before_status FROM attempt_point"
            f" JOIN attempt ON attempt.number = attempt_point.attempt WHERE attempt.id IN ({marks})"
            " ORDER BY attempt.started_at DESC, attempt.id DESC, position",
            tuple(columns),
        )
        points: dict[str, tuple[Depth, int]] = {}
        cells: dict[tuple[str, int], tuple[Status, Status | None]] = {}
        for attempt_id, point, depth, weight, status, before in rows:
            points.setdefault(point, (depth, weight))
            cells[point, columns[attempt_id]] = (status, before)
        width = range(len(attempts))
        return Matrix(
            attempts,
            tuple(
                MatrixRow(
                    point,
                    depth,
                    weight,
                    tuple(cells.get((point, column), (None, None))[0] for column in width),
                    tuple(cells.get((point, column), (None, None))[1] for column in width),
                )
                for point, (depth, weight) in points.items()
            ),
        )

    def weakest(self, limit: int = 10, question: str | None = None) -> tuple[WeakPoint, ...]:
        """Return the points with the least credit lately, heavier ones first among equals."""
        rows = self._database.read(
            "SELECT question, title, point, depth, weight, last_status, credit, point_tally.attempts"
            " FROM point_tally JOIN question_tally USING (question) WHERE credit < 1 AND ? IN ('', question)"
            " ORDER BY credit, weight DESC, question, point LIMIT ?",
            (question or "", limit),
        )
        return tuple(WeakPoint(*row) for row in rows)

    def days(self, today: date, count: int = 84, utc_offset_minutes: int = 0) -> tuple[PracticeDay, ...]:
        """Return the local days with practice among the last `count` up to `today`, oldest first."""
        begin, end = today - timedelta(days=count - 1), today + timedelta(days=1)
        rows = self._database.read(
            "SELECT date(started_at, ?) AS day, count(*), sum(seconds) FROM attempt"
            " WHERE started_at >= ? AND started_at < ? GROUP BY day ORDER BY day",
            (f"{utc_offset_minutes:+d} minutes", *_utc_span(begin, end, utc_offset_minutes)),
        )
        return tuple(PracticeDay(date.fromisoformat(day), attempts, seconds) for day, attempts, seconds in rows)

    def today(self, today: date, utc_offset_minutes: int = 0) -> int:
        """Return how many attempts were begun on the local day `today`."""
        return sum(day.attempts for day in self.days(today, 1, utc_offset_minutes))

    def streak(self, today: date, utc_offset_minutes: int = 0) -> int:
        """Return how many local days in a row have practice, up to today or, while it has none, yesterday."""
        day = today if self._practised(today, utc_offset_minutes) else today - timedelta(days=1)
        length = 0
        while self._practised(day, utc_offset_minutes):
            length += 1
            day -= timedelta(days=1)
        return length

    def _practised(self, day: date, utc_offset_minutes: int) -> bool:
        span = _utc_span(day, day + timedelta(days=1), utc_offset_minutes)
        return bool(self._database.read("SELECT 1 FROM attempt WHERE started_at >= ? AND started_at < ? LIMIT 1", span))


def _utc_span(begin: date, end: date, utc_offset_minutes: int) -> tuple[str, str]:
    """Return the times, as they are stored, at which two local days begin."""
    shift = timedelta(minutes=utc_offset_minutes)
    first, last = (
        (datetime(day.year, day.month, day.day) - shift).isoformat(timespec="seconds") for day in (begin, end)
    )
    return first, last
