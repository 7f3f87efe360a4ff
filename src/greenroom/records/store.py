"""Opening the records: folder, damage, migrations, and the repositories that share one connection."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from greenroom.errors import RecordsError
from greenroom.records.attempts import Attempts
from greenroom.records.database import Database, check_mark, explain, is_damage
from greenroom.records.drafts import Drafts
from greenroom.records.files import DATABASE_NAME, has_orphaned_log, identity, prepare, set_aside
from greenroom.records.interviews import Interviews
from greenroom.records.migrations import migrate
from greenroom.records.objections import Objections
from greenroom.records.progress import Progress
from greenroom.records.reviews import Reviews

_CHECK_BYTES = 1 << 20
"""Files up to this size are checked whole at each start: about a millisecond for each 500 kB."""

_REPOSITORIES: dict[str, Callable[[Database], object]] = {
    "attempts": Attempts,
    "drafts": Drafts,
    "interviews": Interviews,
    "objections": Objections,
    "reviews": Reviews,
    "progress": Progress,
}


@dataclass(frozen=True, slots=True)
class Records:
    """An open database: one repository for each kind of thing. Use as a context manager, or close it."""

    database: Database
    notices: tuple[str, ...] = ()
    """Sentences for the user about what happened while opening, such as a damaged file set aside."""
    attempts: Attempts = field(init=False)
    drafts: Drafts = field(init=False)
    interviews: Interviews = field(init=False)
    objections: Objections = field(init=False)
    reviews: Reviews = field(init=False)
    progress: Progress = field(init=False)

    def __post_init__(self) -> None:
        for name, repository in _REPOSITORIES.items():
            object.__setattr__(self, name, repository(self.database))

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything that is written inside all or nothing."""
        with self.database.write():
            yield

    def close(self) -> None:
        """Close the database; its log is folded into it when no other program has it open."""
        self.database.close()

    def __enter__(self) -> Records:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_records(folder: Path, now: str) -> Records:
    """Open the database in `folder`, making or updating it where needed. `now` is ISO 8601 UTC.

    A damaged file is set aside under a new name and a fresh one begun; `notices` says so. Raises RecordsError
    when the folder cannot be written, the disk is full, or a newer Greenroom has written the database.
    """
    path = folder.absolute() / DATABASE_NAME
    notices: list[str] = []
    if has_orphaned_log(path):
        notices.append(_aside(path, now))
    prepare(path.parent)
    damaged = identity(path)
    database = _open_sound(path)
    if database is None:
        if identity(path) == damaged:  # else another program has just done this
            notices.append(_aside(path, now))
        prepare(path.parent)
        database = _open_sound(path)
    if database is None:
        raise RecordsError(f"{path}: a new database cannot be read back", "check the disk, or use --data-dir")
    try:
        migrate(database, now)
    except BaseException:
        database.close()
        raise
    return Records(database, tuple(notices))


def _aside(path: Path, now: str) -> str:
    target = set_aside(path, now)
    return (
        f"The records in {path.name} were damaged. They are kept as {target} and a fresh file was begun;"
        " a copy of that file from a backup can be put back under the old name."
    )


def _open_sound(path: Path) -> Database | None:
    """Open the file, or return None where its bytes are damaged."""
    try:
        database = Database(path)
    except sqlite3.Error as error:
        if is_damage(error):
            return None
        raise explain(error, path) from error
    try:
        sound = database.is_sound(thorough=_wants_check(path))
    except BaseException:
        database.close()
        raise
    if sound:
        check_mark(path).unlink(missing_ok=True)
        return database
    database.close()
    return None


def _wants_check(path: Path) -> bool:
    return check_mark(path).exists() or path.stat().st_size <= _CHECK_BYTES
