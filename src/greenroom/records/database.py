"""One SQLite connection, shared by threads under a lock; turns SQLite's errors into sentences.

Invariants
- Every write is one transaction that takes the write lock at once (BEGIN IMMEDIATE), so two programs wait for
  each other and never fail half way. A write inside a write joins it.
- An acknowledged write survives `kill -9`: the bytes are with the kernel. A durable write (the default) also
  survives a power cut (synchronous=FULL syncs the log at each commit). Drafts are written with NORMAL: a sync
  each second would stall typing on a slow disk; a power cut costs at most the drafts since the last attempt.
- No cursor outlives a call: reads return lists, so that no thread holds the lock while it works on rows.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import RLock
from typing import Any

from greenroom.errors import RecordsError

BUSY_SECONDS = 5.0
"""How long a write waits for another program's write."""

_WAL_TRIES = 20
"""How often the switch to WAL is tried while another program makes the same new file."""

Row = tuple[Any, ...]


class Database:
    """An open database file. Usable from any thread; close it when done."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        try:
            self._configure()
        except BaseException:
            self._connection.close()
            raise

    def _configure(self) -> None:
        self._connection.execute("PRAGMA foreign_keys=ON")
        if self._connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            self._switch_to_wal()

    def _switch_to_wal(self) -> None:
        """SQLite does not wait for its lock here, so wait by taking an ordinary one."""
        for attempts_left in reversed(range(_WAL_TRIES)):
            try:
                self._connection.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                if not _code(error).startswith("SQLITE_BUSY") or not attempts_left:
                    raise
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute("COMMIT")

    def read(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query."""
        with self._lock, self._explained():
            return self._connection.execute(sql, values).fetchall()

    def read_one(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        rows = self.read(sql, values)
        return rows[0] if rows else None

    @contextlib.contextmanager
    def write(self, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Yield the connection inside a transaction: committed at the end, rolled back by any exception."""
        with self._lock:
            if self._connection.in_transaction:
                with self._explained(), self._part():
                    yield self._connection
                return
            with self._explained():
                self._connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                except BaseException:
                    self._roll_back()
                    raise

    @contextlib.contextmanager
    def _part(self) -> Iterator[None]:
        """A write inside a write: if it fails it leaves nothing behind, even where the outer one goes on."""
        self._connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK TO part")
                self._connection.execute("RELEASE part")
            raise
        self._connection.execute("RELEASE part")

    def is_sound(self, thorough: bool) -> bool:
        """Say whether the file can be read: its first page, or every page where `thorough`."""
        with self._lock:
            try:
                self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                return not thorough or self._connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            except sqlite3.Error as error:
                if is_damage(error):
                    return False
                raise explain(error, self.path) from error

    def copy_to(self, path: Path) -> None:
        """Write a consistent copy of the database into `path`."""
        with self._lock, self._explained(), contextlib.closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    def close(self) -> None:
        """Close the connection; closing twice does no harm."""
        with self._lock:
            self._connection.close()

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if is_damage(error):
                with contextlib.suppress(OSError):
                    check_mark(self.path).touch()
            raise explain(error, self.path) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise RecordsError(
                f"{self.path}: a value cannot be stored ({error})",
                "nothing was changed; mend the value and try again",
            ) from error


def check_mark(path: Path) -> Path:
    """Return the file whose presence asks the next start to check the whole database."""
    return path.with_name(path.name + "-check")


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether an error means that the file's bytes are not what SQLite wrote."""
    return _code(error).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def explain(error: sqlite3.Error, path: Path) -> RecordsError:
    """Return the error as a sentence with what to do; in every case what was committed before stays."""
    code = _code(error)
    for beginnings, message, hint in _EXPLAINED:
        if code.startswith(beginnings):
            return RecordsError(f"{path}: {message}", hint)
    return RecordsError(f"{path}: {error}", "nothing was changed; please report this")


def _code(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", None) or ""


_EXPLAINED: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_SHM"),
        "could not be written, the disk may be full",
        "earlier attempts are safe; free some space and try again, or choose another folder with --data-dir",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        "cannot be opened for writing",
        "give yourself write access to the folder and its files, or choose another folder with --data-dir",
    ),
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        "another program has been writing to it for too long",
        "close the other Greenroom (or the program that holds the file) and try again",
    ),
    (
        ("SQLITE_CORRUPT", "SQLITE_NOTADB"),
        "the file is damaged",
        "start Greenroom again: it sets the file aside under a new name and begins a fresh one",
    ),
    (
        ("SQLITE_IOERR",),
        "the disk reported an error",
        "check the disk; earlier attempts stay in the file; --data-dir chooses another folder",
    ),
    (
        ("SQLITE_CONSTRAINT",),
        "a value breaks a rule of the records",
        "nothing was changed; what it belongs to may be missing, or it is stored already",
    ),
)
"""(how the SQLite code begins, what is wrong, how to mend it); the first that fits is used."""
