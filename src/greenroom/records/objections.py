"""Objections: what the learner holds against a mark. Withdrawn, never deleted; the mark stays."""

from __future__ import annotations

from collections.abc import Iterator

from greenroom.errors import RecordsError
from greenroom.interview.model import Objection
from greenroom.records.database import Database
from greenroom.scoring.clean import clean

_PAGE = 256
"""Objections that `iterate` holds at once."""


class Objections:
    """The objections of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, objection: Objection) -> bool:
        """Store an objection unless its id is there already; say whether it was stored.

        One that stands here and was withdrawn elsewhere is withdrawn here too.
        Raises RecordsError when its attempt is not stored.
        """
        values = (
            objection.id,
            objection.attempt,
            objection.point,
            objection.claimed,
            objection.start,
            objection.end,
            clean(objection.note),
            objection.made_at,
            objection.withdrawn_at,
        )
        with self._database.write() as connection:
            if not connection.execute("SELECT 1 FROM attempt WHERE id = ?", (objection.attempt,)).fetchone():
                raise RecordsError(f"attempt {objection.attempt} is not stored", "an objection needs its attempt")
            marks = ", ".join("?" for _ in values)
            cursor = connection.execute(f"INSERT INTO objection VALUES ({marks}) ON CONFLICT (id) DO NOTHING", values)
            if not cursor.rowcount and objection.withdrawn_at:
                self.withdraw(objection.id, objection.withdrawn_at)
            return bool(cursor.rowcount)

    def withdraw(self, objection_id: str, now: str) -> None:
        """Mark the objection as withdrawn; one that is withdrawn already keeps its time."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE objection SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL",
                (now, objection_id),
            )

    def of_attempt(self, attempt_id: str) -> tuple[Objection, ...]:
        """Return the attempt's objections, withdrawn ones too, in the order they were made."""
        rows = self._database.read(f"{_SELECT} WHERE attempt = ? ORDER BY made_at, id", (attempt_id,))
        return tuple(Objection(*row) for row in rows)

    def standing(self) -> tuple[Objection, ...]:
        """Return all objections that are not withdrawn, in the order they were made."""
        return tuple(objection for objection in self.iterate() if objection.withdrawn_at is None)

    def iterate(self) -> Iterator[Objection]:
        """Yield all objections in the order they were made, in flat memory."""
        after = ("", "")
        while True:
            rows = self._database.read(
                f"{_SELECT} WHERE (made_at, id) > (?, ?) ORDER BY made_at, id LIMIT {_PAGE}", after
            )
            objections = [Objection(*row) for row in rows]
            yield from objections
            if len(rows) < _PAGE:
                return
            after = (objections[-1].made_at, objections[-1].id)


_SELECT = "SELECT id, attempt, point, claimed, span_start, span_end, note, made_at, withdrawn_at FROM objection"
