"""The database as files in a folder: private, and set aside when damaged. Nothing is ever deleted."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from greenroom.errors import RecordsError

DATABASE_NAME = "greenroom.db"
"""The database's name in the data folder."""

_COMPANIONS = ("-wal", "-shm")
"""What SQLite keeps beside the file; the first holds the newest commits."""


def prepare(folder: Path) -> Path:
    """Make the folder (0700) and an empty private file (0600) where missing; return the database's path.

    A folder that was there keeps its mode, since other programs may share it; the files are private anyway.
    Raises RecordsError when the folder or the file cannot be made or opened for writing.
    """
    path = folder / DATABASE_NAME
    try:
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        make_private_file(path)
        for companion in _COMPANIONS:
            with contextlib.suppress(FileNotFoundError):
                _make_private(Path(f"{path}{companion}"))
    except OSError as error:
        raise RecordsError(
            f"{path}: cannot be opened for writing ({error.strerror or error})",
            "get write access to the folder and its files, or choose another folder with --data-dir",
        ) from error
    return path


def make_private_file(path: Path) -> None:
    """Create the file if it is missing, and keep others from it; SQLite gives -wal and -shm its mode."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    _make_private(path)


def _make_private(path: Path) -> None:
    if path.stat().st_mode & 0o777 != 0o600:
        path.chmod(0o600)


def has_orphaned_log(path: Path) -> bool:
    """Say whether commits wait in a log whose database is empty or gone; SQLite would delete such a log."""
    log = Path(f"{path}-wal")
    return _size(path) == 0 and _size(log) > 0


def identity(path: Path) -> tuple[int, int]:
    """Return what tells this file from another of the same name."""
    status = path.stat()
    return status.st_dev, status.st_ino


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def set_aside(path: Path, now: str) -> Path:
    """Rename a damaged database and its companions together; return the new path, which no file had before.

    Raises RecordsError when the folder does not let files be renamed.
    """
    target = unused(path, "damaged", now)
    try:
        for companion in _COMPANIONS:
            with contextlib.suppress(FileNotFoundError):
                os.rename(f"{path}{companion}", f"{target}{companion}")
        with contextlib.suppress(FileNotFoundError):
            os.rename(path, target)
    except OSError as error:
        raise RecordsError(
            f"{path}: the file is damaged and could not be set aside ({error.strerror or error})",
            "rename it yourself, or choose another folder with --data-dir",
        ) from error
    return target


def unused(path: Path, word: str, now: str) -> Path:
    """Return a sibling path named after `word` and the time `now` (ISO 8601) that does not exist."""
    stamp = "".join(character for character in now if character.isalnum())
    candidate = path.with_name(f"{path.stem}-{word}-{stamp}{path.suffix}")
    number = 2
    while any(os.path.lexists(f"{candidate}{companion}") for companion in ("", *_COMPANIONS)):
        candidate = path.with_name(f"{path.stem}-{word}-{stamp}-{number}{path.suffix}")
        number += 1
    return candidate
