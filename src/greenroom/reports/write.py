"""The one writer of files: a reader never sees half a file, and no file is lost by accident."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable
from pathlib import Path

from greenroom.errors import ReportError, UsageError


def write_file(path: Path, pieces: Iterable[str], force: bool = False) -> None:
    """Write the pieces as UTF-8 into a new file beside `path`, then put it in place in one step.

    Raises UsageError where `path` exists and `force` is not set, ReportError where it cannot be written.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder", "name a file")
    if path.exists() and not path.is_file():  # to replace a device or a pipe would take it from the whole system
        raise UsageError(f"{path} is no regular file", "name another one, or - for standard output")
    if not force and os.path.lexists(path):
        raise _exists(path)
    try:
        _write(path, pieces, force)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise ReportError(f"{path} cannot be written: {error.strerror or error}", _mending(error)) from error


def _mending(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "free some space, or name a file on another disk"
    if error.errno == errno.ENOENT:
        return "make the folder first"
    return "name a file in a folder you may write to"


def _write(path: Path, pieces: Iterable[str], force: bool) -> None:
    target = path.resolve() if force else path  # a link that is to be overwritten stays a link
    temporary = target.with_name(f".{target.name[:40]}-{os.urandom(6).hex()}.part")
    # Not mkstemp: that would give the file a private mode in place of the one the user's umask asks for.
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with open(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        _place(temporary, target, force)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)


def _place(temporary: Path, target: Path, force: bool) -> None:
    if force:
        os.replace(temporary, target)
        return
    try:
        os.link(temporary, target)  # unlike rename, refuses to take the place of a file
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):  # file systems without hard links
        if os.path.lexists(target):
            raise FileExistsError from None
        os.replace(temporary, target)


def _exists(path: Path) -> UsageError:
    return UsageError(f"{path} exists already", "choose another name, or --force to overwrite it")
