"""Drafts: what stands in the editor, so that a crash costs no more than the last second of typing."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from greenroom.errors import RecordsError
from greenroom.interview.model import Draft
from greenroom.records.bodies import draft_body, draft_of
from greenroom.records.database import Database


class Drafts:
    """The drafts of one database, one for each key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Store the draft in place of its key's last one; survives kill -9 (power cuts: see `database`)."""
        with self._database.write(durable=False) as connection:
            connection.execute(
                "INSERT INTO draft VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
                " question = excluded.question, saved_at = excluded.saved_at, body = excluded.body",
                (draft.key, draft.question, draft.saved_at, draft_body(draft)),
            )

    def load(self, key: str) -> Draft | None:
        """Return the draft of this key, or None."""
        row = self._database.read_one(f"{_SELECT} WHERE key = ?", (key,))
        return draft_of(*row) if row else None

    def latest(self) -> Draft | None:
        """Return the draft that was saved last, or None."""
        row = self._database.read_one(f"{_SELECT} ORDER BY saved_at DESC, key LIMIT 1")
        return draft_of(*row) if row else None

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts, newest first."""
        return tuple(draft_of(*row) for row in self._database.read(f"{_SELECT} ORDER BY saved_at DESC, key"))

    def discard(self, key: str) -> None:
        """Drop the draft of this key, if there is one."""
        with self._database.write(durable=False) as connection:
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))


_SELECT = "SELECT key, question, saved_at, body FROM draft"


def rescue_draft(folder: Path, draft: Draft) -> Path:
    """Write the draft's text into a new private text file, for when the database takes nothing.

    Returns the file's path: in `folder`, else in the system's temporary folder. Raises RecordsError when
    neither can be written.
    """
    name = "".join(character if character.isascii() and character.isalnum() else "-" for character in draft.question)
    for place in (folder, Path(tempfile.gettempdir())):
        with contextlib.suppress(OSError):
            return _write_new(place, f"greenroom-draft-{name[:40]}-", draft.text)
    raise RecordsError(
        "the draft could not be saved anywhere",
        "copy your answer into another program before you leave this screen",
    )


def _write_new(folder: Path, prefix: str, text: str) -> Path:
    """Write a file that nobody had a hand in (mkstemp: new, 0600); leave nothing behind on failure."""
    handle, name = tempfile.mkstemp(".txt", prefix, folder)
    try:
        with open(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        os.unlink(name)
        raise
    return Path(name)
