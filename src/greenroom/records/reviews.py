"""The memory of each rubric point, and a log of its reviews, so that the latest can be taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from greenroom.interview.model import Attempt
from greenroom.records.database import Database
from greenroom.schedule import (
    Memory,
    Outcome,
    Rating,
    days_between,
    moment,
    outcomes,
    ratings,
    review,
    stamp,
)

GRACE = timedelta(hours=8)
"""What falls due this soon is due: tomorrow's practice may be earlier than today's (house rule)."""


@dataclass(frozen=True, slots=True)
class DuePoint:
    """A point to be asked again."""

    point: str
    due: str
    overdue_days: float
    """Negative within the grace."""
    forgetting: float
    """Days since the last review over stability: the greater, the less is remembered; 1.0 means 90 %."""


@dataclass(frozen=True, slots=True)
class DueQuestion:
    """A question to be asked again, and why: its due points, the most forgotten first."""

    question: str
    points: tuple[DuePoint, ...]


@dataclass(frozen=True, slots=True)
class NextReview:
    """When a question's first point falls due, in the past too."""

    question: str
    due: str


class Reviews:
    """The schedule of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, attempt: Attempt) -> None:
        """Review a stored attempt's points as of when it was finished; a second call changes nothing."""
        rated = ratings(outcomes(attempt), attempt.left_early)
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT number FROM attempt WHERE id = ?"
                " AND NOT EXISTS (SELECT 1 FROM review_undone WHERE attempt = attempt.number)"
                " AND NOT EXISTS (SELECT 1 FROM review WHERE attempt = attempt.number)",
                (attempt.id,),
            ).fetchone()
            if row:
                _review_all(connection, row[0], attempt.question, rated, attempt.finished_at)

    def undo(self) -> str | None:
        """Take back all reviews of the latest reviewed attempt, for good; return its id or None."""
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT number, id, question FROM attempt"
                " WHERE EXISTS (SELECT 1 FROM review WHERE attempt = attempt.number)"
                " ORDER BY started_at DESC, id DESC LIMIT 1"
            ).fetchone()
            if row is None:
                return None
            number, attempt_id, question = row
            connection.execute("INSERT INTO review_undone VALUES (?)", (number,))
            self.rebuild([question])
            return str(attempt_id)

    def is_undone(self, attempt_id: str) -> bool:
        """Say whether the attempt's reviews were taken back."""
        return bool(self._database.read(f"SELECT 1 FROM review_undone WHERE attempt = {_NUMBER}", (attempt_id,)))

    def mark_undone(self, attempt_id: str) -> bool:
        """Note that a stored attempt's reviews were taken back elsewhere, for the next `rebuild`; say if it is news."""
        with self._database.write() as connection:
            cursor = connection.execute(
                "INSERT OR IGNORE INTO review_undone SELECT number FROM attempt WHERE id = ?", (attempt_id,)
            )
            return bool(cursor.rowcount)

    def rebuild(self, questions: Iterable[str]) -> None:
        """Review all attempts of these questions anew in order of time, as after an import of old ones."""
        with self._database.write() as connection:
            for question in questions:
                connection.execute("DELETE FROM memory WHERE question = ?", (question,))
                connection.execute(
                    "DELETE FROM review WHERE attempt IN (SELECT number FROM attempt WHERE question = ?)",
                    (question,),
                )
                for number, finished_at, left_early in connection.execute(_TO_REVIEW, (question,)).fetchall():
                    rows = connection.execute(_OUTCOMES, (number,))
                    shown = [Outcome(point, status, before, bool(hinted)) for point, status, before, hinted in rows]
                    _review_all(connection, number, question, ratings(shown, bool(left_early)), finished_at)

    def due(self, now: str) -> tuple[DueQuestion, ...]:
        """Return the questions with due points, the one with the most forgotten point first."""
        limit = stamp(moment(now) + GRACE)
        found: dict[str, list[DuePoint]] = {}
        for question, point, due, last_review, stability in self._database.read(
            "SELECT question, point, due, last_review, stability FROM memory WHERE due <= ?", (limit,)
        ):
            forgetting = days_between(last_review, now) / stability
            found.setdefault(question, []).append(DuePoint(point, due, days_between(due, now), forgetting))
        questions = [
            DueQuestion(question, tuple(sorted(points, key=lambda one: (-one.forgetting, one.point))))
            for question, points in found.items()
        ]
        return tuple(sorted(questions, key=lambda one: (-one.points[0].forgetting, -len(one.points), one.question)))

    def next_reviews(self) -> tuple[NextReview, ...]:
        """Return for each question that was reviewed when its first point falls due, soonest first."""
        rows = self._database.read("SELECT question, min(due) AS first FROM memory GROUP BY question ORDER BY first")
        return tuple(NextReview(*row) for row in rows)

    def memories(self, question: str) -> dict[str, Memory]:
        """Return the memory of each reviewed point of a question."""
        rows = self._database.read(
            "SELECT point, stability, difficulty, due, last_review FROM memory WHERE question = ?",
            (question,),
        )
        return {point: Memory(*fields) for point, *fields in rows}


_NUMBER = "(SELECT number FROM attempt WHERE id = ?)"
_TO_REVIEW = (
    "SELECT number, finished_at, left_early FROM attempt WHERE question = ?"
    " AND NOT EXISTS (SELECT 1 FROM review_undone WHERE attempt = attempt.number) ORDER BY finished_at, id"
)
_OUTCOMES = "SELECT point, status, before_status, hinted FROM attempt_point WHERE attempt = ? ORDER BY position"


def _review_all(connection: sqlite3.Connection, number: int, question: str, rated: dict[str, Rating], now: str) -> None:
    for point, rating in rated.items():
        row = connection.execute(
            "SELECT stability, difficulty, due, last_review FROM memory WHERE question = ? AND point = ?",
            (question, point),
        ).fetchone()
        memory = review(Memory(*row) if row else None, rating, now)
        connection.execute(
            "INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?)",
            (question, point, memory.stability, memory.difficulty, memory.due, memory.last_review),
        )
        connection.execute("INSERT INTO review VALUES (?, ?, ?)", (number, point, rating))
