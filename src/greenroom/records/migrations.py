"""The database's shape, as numbered steps. A step that has been released is never edited; a new one is added.

Each step runs in one transaction together with its row in `migration`, so a database is at a whole version or
at the one before. Before a step changes a database that holds something, a copy is left beside it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from greenroom.errors import RecordsError
from greenroom.records.database import Database
from greenroom.records.files import make_private_file, unused
from greenroom.records.tallies import refresh_all

_ATTEMPTS_AND_DRAFTS = """
CREATE TABLE attempt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    title TEXT NOT NULL,
    mode TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    seconds REAL NOT NULL,
    seed INTEGER NOT NULL,
    interview TEXT,
    timed_out INTEGER NOT NULL,
    left_early INTEGER NOT NULL,
    scorer TEXT NOT NULL,
    rubric TEXT NOT NULL,
    total REAL NOT NULL,
    core REAL NOT NULL,
    senior REAL NOT NULL,
    unprompted_total REAL NOT NULL
);
CREATE INDEX attempt_by_start ON attempt (started_at, id);
CREATE INDEX attempt_by_question ON attempt (question, started_at, id, total);
CREATE INDEX attempt_by_interview ON attempt (interview) WHERE interview IS NOT NULL;
CREATE TABLE attempt_body (
    attempt INTEGER PRIMARY KEY REFERENCES attempt (number),
    body TEXT NOT NULL
);
CREATE TABLE attempt_point (
    attempt INTEGER NOT NULL REFERENCES attempt (number),
    position INTEGER NOT NULL,
    point TEXT NOT NULL,
    depth TEXT NOT NULL,
    weight INTEGER NOT NULL,
    status TEXT NOT NULL,
    credit REAL NOT NULL,
    before_status TEXT,
    before_credit REAL,
    hinted INTEGER NOT NULL,
    PRIMARY KEY (attempt, position)
) WITHOUT ROWID;
CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    question TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    body TEXT NOT NULL
);
"""

_INTERVIEWS_AND_OBJECTIONS = """
CREATE TABLE interview (
    id TEXT PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    body TEXT NOT NULL
);
CREATE INDEX interview_by_start ON interview (started_at, id);
CREATE TABLE objection (
    id TEXT PRIMARY KEY,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    point TEXT NOT NULL,
    claimed TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    withdrawn_at TEXT
);
CREATE INDEX objection_by_attempt ON objection (attempt);
CREATE INDEX objection_by_time ON objection (made_at, id);
"""

_REVIEWS_AND_TALLIES = """
CREATE TABLE memory (
    question TEXT NOT NULL,
    point TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    due TEXT NOT NULL,
    last_review TEXT NOT NULL,
    PRIMARY KEY (question, point)
) WITHOUT ROWID;
CREATE INDEX memory_by_due ON memory (due);
CREATE TABLE review (
    attempt INTEGER NOT NULL REFERENCES attempt (number),
    point TEXT NOT NULL,
    rating TEXT NOT NULL,
    PRIMARY KEY (attempt, point)
) WITHOUT ROWID;
CREATE TABLE review_undone (attempt INTEGER PRIMARY KEY REFERENCES attempt (number));
CREATE TABLE question_tally (
    question TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    best REAL NOT NULL,
    last_at TEXT NOT NULL,
    last_total REAL NOT NULL,
    recent TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE point_tally (
    question TEXT NOT NULL,
    point TEXT NOT NULL,
    depth TEXT NOT NULL,
    weight INTEGER NOT NULL,
    last_status TEXT NOT NULL,
    credit REAL NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (question, point)
) WITHOUT ROWID;
"""


def _script(text: str) -> Callable[[sqlite3.Connection], None]:
    """Return a step that runs plain statements; not `executescript`, which would commit half way."""

    def run(connection: sqlite3.Connection) -> None:
        for statement in text.split(";"):
            if statement.strip():
                connection.execute(statement)

    return run


def _reviews_and_tallies(connection: sqlite3.Connection) -> None:
    """Reviews begin with the next attempt, or with `Reviews.rebuild`; tallies are due at once."""
    _script(_REVIEWS_AND_TALLIES)(connection)
    refresh_all(connection)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _script(_ATTEMPTS_AND_DRAFTS),
    _script(_INTERVIEWS_AND_OBJECTIONS),
    _reviews_and_tallies,
)
"""Step number n (from 1) stands at index n - 1."""

LATEST = len(MIGRATIONS)
"""The version this program writes."""


def version_of(database: Database) -> int:
    """Return the number of the last step that was run; 0 for an empty database."""
    if not database.read("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'"):
        return 0
    row = database.read_one("SELECT max(number) FROM migration")
    return (row[0] or 0) if row else 0


def migrate(database: Database, now: str) -> None:
    """Bring the database to the latest version.

    Raises RecordsError when a newer program has written it; it is left as it is.
    """
    version = version_of(database)
    if version > LATEST:
        raise RecordsError(
            f"{database.path}: was written by a newer Greenroom (records version {version}, this one knows {LATEST})",
            "update Greenroom, or choose another folder with --data-dir",
        )
    for number in range(version + 1, LATEST + 1):
        if version > 0:
            back_up(database, number, now)
        _run(database, number, now)


def back_up(database: Database, number: int, now: str) -> None:
    """Leave a private copy of the database as it was before step `number`."""
    target = unused(database.path, f"before-{number}", now)
    try:
        make_private_file(target)
    except OSError as error:
        raise RecordsError(
            f"{target}: the backup before a records update cannot be made ({error.strerror or error})",
            "nothing was changed; free some space or mend the folder's permissions, then try again",
        ) from error
    database.copy_to(target)


def _run(database: Database, number: int, now: str) -> None:
    """Run one step, unless another program has just done so."""
    with database.write() as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)"
        )
        if connection.execute("SELECT 1 FROM migration WHERE number = ?", (number,)).fetchone():
            return
        MIGRATIONS[number - 1](connection)
        connection.execute("INSERT INTO migration VALUES (?, ?)", (number, now))
