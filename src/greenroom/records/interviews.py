"""Interviews: saved at their start, again after each attempt, and with the verdict at the end."""

from __future__ import annotations

import json
from dataclasses import asdict

from greenroom.interview.model import InterviewRecord, Verdict
from greenroom.records.bodies import dump
from greenroom.records.database import Database, Row


class Interviews:
    """The interviews of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, interview: InterviewRecord) -> None:
        """Store the interview in place of what was stored under its id."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO interview VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " started_at = excluded.started_at, finished_at = excluded.finished_at, body = excluded.body",
                (interview.id, interview.started_at, interview.finished_at, dump(asdict(interview))),
            )

    def add(self, interview: InterviewRecord) -> bool:
        """Store the interview unless it is there already; say whether it was stored.

        One that was stored while it ran is replaced by the finished one.
        """
        with self._database.write():
            stored = self.get(interview.id)
            if stored and (stored.finished_at or not interview.finished_at):
                return False
            self.save(interview)
            return True

    def get(self, interview_id: str) -> InterviewRecord | None:
        """Return the interview with this id, or None."""
        row = self._database.read_one("SELECT body FROM interview WHERE id = ?", (interview_id,))
        return _interview(row) if row else None

    def list(self, limit: int = 50, offset: int = 0) -> tuple[InterviewRecord, ...]:
        """Return interviews, newest first."""
        rows = self._database.read(
            "SELECT body FROM interview ORDER BY started_at DESC, id DESC LIMIT ? OFFSET ?", (limit, offset)
        )
        return tuple(map(_interview, rows))

    def unfinished(self) -> tuple[InterviewRecord, ...]:
        """Return the interviews that have no end yet, newest first: after a crash, the one to go on with."""
        rows = self._database.read(
            "SELECT body FROM interview WHERE finished_at IS NULL ORDER BY started_at DESC, id DESC"
        )
        return tuple(map(_interview, rows))


def _interview(row: Row) -> InterviewRecord:
    fields = json.loads(row[0])
    verdict = fields["verdict"]
    fields["questions"] = tuple(fields["questions"])
    fields["attempts"] = tuple(fields["attempts"])
    fields["verdict"] = Verdict(**verdict) if verdict else None
    return InterviewRecord(**fields)
