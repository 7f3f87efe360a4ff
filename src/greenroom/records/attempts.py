"""Attempts: stored once, never changed, never scored again behind the learner's back.

Totals and statuses stand in columns, so that lists and progress are SQL; the conversation and the evidence
stand in a body that is read for one attempt at a time.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, MutableSequence
from dataclasses import dataclass
from typing import Any

from greenroom.errors import RecordsError
from greenroom.interview.model import Attempt, Mode
from greenroom.records.bodies import attempt_body, attempt_parts
from greenroom.records.database import Database, Row
from greenroom.records.tallies import refresh

_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
_PAGE = 64
"""Attempts that `iterate` holds at once."""

SUMMARY_COLUMNS = (
    "id, question, title, mode, started_at, finished_at, seconds, total, core, senior, unprompted_total,"
    " scorer, rubric, interview, timed_out, left_early"
)
"""The columns, in the order `summary_of` takes them."""


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """What a list shows of an attempt. Totals in [0, 100]; `unprompted` is the first answer's."""

    id: str
    question: str
    title: str
    mode: Mode
    started_at: str
    finished_at: str
    seconds: float
    total: float
    core: float
    senior: float
    unprompted: float
    scorer: str
    rubric: str
    interview: str | None
    timed_out: bool
    left_early: bool


@dataclass(frozen=True, slots=True)
class Added:
    """What became of attempts that were brought in."""

    added: int
    skipped: int
    """Those whose id was there already."""


class Attempts:
    """The attempts of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, attempt: Attempt, finished_draft: str | None = None) -> None:
        """Store a new attempt and, in the same transaction, drop the draft it grew from.

        Raises RecordsError when its id is not 32 hex digits or is stored already.
        """
        with self._database.write() as connection:
            if not _insert(connection, attempt):
                raise RecordsError(f"attempt {attempt.id} is stored already", "an attempt is never changed")
            if finished_draft is not None:
                connection.execute("DELETE FROM draft WHERE key = ?", (finished_draft,))
            refresh(connection, [attempt.question])

    def add_many(self, attempts: Iterable[Attempt]) -> Added:
        """Store all attempts or, on any error, none; those with an id that is stored already are skipped.

        Takes them one by one, so a generator may exceed memory. Other programs' writes wait meanwhile.
        """
        added = skipped = 0
        questions = set()
        with self._database.write() as connection:
            for attempt in attempts:
                if _insert(connection, attempt):
                    added += 1
                    questions.add(attempt.question)
                else:
                    skipped += 1
            refresh(connection, sorted(questions))
        return Added(added, skipped)

    def get(self, attempt_id: str) -> Attempt | None:
        """Return the attempt with exactly this id, or None."""
        rows = self._database.read(f"{_SELECT} WHERE id = ?", (attempt_id,))
        return _attempt(rows[0]) if rows else None

    def starting_with(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """Return the ids that begin with these hex digits, in order."""
        if not re.fullmatch(r"[0-9a-f]{1,32}", prefix, re.ASCII):
            return ()
        rows = self._database.read(
            "SELECT id FROM attempt WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (prefix, prefix + "g", limit),
        )
        return tuple(row[0] for row in rows)

    def list(
        self, question: str | None = None, interview: str | None = None, limit: int = 50, offset: int = 0
    ) -> tuple[AttemptSummary, ...]:
        """Return summaries, newest first; of one question or one interview where asked."""
        where, values = _where(question, interview)
        rows = self._database.read(
            f"SELECT {SUMMARY_COLUMNS} FROM attempt {where} ORDER BY started_at DESC, id DESC LIMIT ? OFFSET ?",
            (*values, limit, offset),
        )
        return tuple(summary_of(row) for row in rows)

    def count(self, question: str | None = None) -> int:
        """Return how many attempts there are, of one question where asked."""
        where, values = _where(question, None)
        row = self._database.read_one(f"SELECT count(*) FROM attempt {where}", values)
        return int(row[0]) if row else 0

    def iterate(
        self,
        question: str | None = None,
        interview: str | None = None,
        unreadable: MutableSequence[RecordsError] | None = None,
    ) -> Iterator[Attempt]:
        """Yield whole attempts, oldest first, in flat memory; those added meanwhile may come along.

        Raises RecordsError at one whose text is damaged, or notes it in `unreadable` and goes on.
        """
        where, values = _where(question, interview)
        joint = "AND" if where else "WHERE"
        after = ("", "")
        while True:
            rows = self._database.read(
                f"{_SELECT} {where} {joint} (started_at, id) > (?, ?) ORDER BY started_at, id LIMIT {_PAGE}",
                (*values, *after),
            )
            for row in rows:
                try:
                    attempt = _attempt(row)
                except RecordsError as error:
                    if unreadable is None:
                        raise
                    unreadable.append(error)
                else:
                    yield attempt
            if len(rows) < _PAGE:
                return
            after = (rows[-1][_FIELDS.index("started_at")], rows[-1][_FIELDS.index("id")])


def summary_of(row: Row) -> AttemptSummary:
    """Return the summary that the columns of `SUMMARY_COLUMNS` hold."""
    return AttemptSummary(*row[:-2], *map(bool, row[-2:]))


_FIELDS = (
    "id", "question", "title", "mode", "started_at", "finished_at", "seconds", "seed", "interview", "timed_out",
    "left_early",
)  # fmt: skip
"""The columns that hold a field of `Attempt`; the body holds the others."""

_SELECT = f"SELECT {', '.join(_FIELDS)}, body FROM attempt JOIN attempt_body ON attempt_body.attempt = attempt.number"


def _where(question: str | None, interview: str | None) -> tuple[str, tuple[str, ...]]:
    wanted = [
        (column, value) for column, value in (("question", question), ("interview", interview)) if value is not None
    ]
    text = " AND ".join(f"{column} = ?" for column, _ in wanted)
    return (f"WHERE {text}" if text else "", tuple(value for _, value in wanted))


def _attempt(row: Row) -> Attempt:
    *head, body = row
    fields = dict(zip(_FIELDS, head, strict=True))
    try:
        turns, hints, unprompted, score = attempt_parts(body)
    except (ValueError, TypeError, KeyError) as error:
        raise RecordsError(
            f"attempt {fields['id']} of {fields['started_at']} cannot be read, its text is damaged",
            "its total still counts; the other attempts are not touched",
        ) from error
    fields |= {name: bool(fields[name]) for name in ("timed_out", "left_early")}
    return Attempt(**fields, turns=turns, hints=hints, unprompted=unprompted, score=score)


def _insert(connection: sqlite3.Connection, attempt: Attempt) -> bool:
    """Store the attempt; return False, and change nothing, where its id is stored already."""
    if not _ID.fullmatch(attempt.id):
        raise RecordsError(f"attempt id {attempt.id!r} is not 32 lower-case hex digits", "nothing was stored")
    columns = _columns(attempt)
    marks = ", ".join("?" for _ in columns)
    cursor = connection.execute(
        f"INSERT INTO attempt ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING",
        tuple(columns.values()),
    )
    if not cursor.rowcount:
        return False
    number = cursor.lastrowid
    connection.execute("INSERT INTO attempt_body VALUES (?, ?)", (number, attempt_body(attempt)))
    connection.executemany(
        "INSERT INTO attempt_point VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, position, *row) for position, row in enumerate(_point_rows(attempt))),
    )
    return True


def _columns(attempt: Attempt) -> dict[str, Any]:
    score = attempt.score
    return {name: getattr(attempt, name) for name in _FIELDS} | {
        "scorer": score.scorer,
        "rubric": score.rubric,
        "total": score.total,
        "core": score.core,
        "senior": score.senior,
        "unprompted_total": attempt.unprompted.total,
    }


def _point_rows(attempt: Attempt) -> Iterator[tuple[object, ...]]:
    before = {point.id: point for point in attempt.unprompted.points}
    hinted = {hint.point for hint in attempt.hints}
    for point in attempt.score.points:
        first = before.get(point.id)
        yield (
            point.id,
            point.depth,
            point.weight,
            point.status,
            point.credit,
            first.status if first else None,
            first.credit if first else None,
            point.id in hinted,
        )
