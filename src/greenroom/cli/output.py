"""The one owner of stdout: exact in a pipe, harmless on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from greenroom.errors import ReportError
from greenroom.scoring.clean import clean

PIPE_WIDTH = 80
"""Width of text that does not go to a terminal, in cells."""
_WIDEST = 110
"""Longer lines are hard to read, however wide the terminal is."""


def prepare() -> None:
    """Make stdout take any text; raises ReportError where the caller has closed it."""
    if sys.stdout is None:
        raise ReportError("standard output is closed", "leave it open, or send it to a file")
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        encoding = {} if is_terminal() else {"encoding": "utf-8"}
        reconfigure(errors="replace", newline="", **encoding)


def is_terminal() -> bool:
    """Say whether stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Return the width to write text for, in cells."""
    if not is_terminal():
        return PIPE_WIDTH
    wanted = os.environ.get("COLUMNS", "")
    columns = int(wanted) if wanted.isascii() and wanted.isdigit() else _terminal_columns()
    return max(20, min(_WIDEST, columns or PIPE_WIDTH))


def _terminal_columns() -> int:
    """Return the terminal's width, 0 where it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return 0


def has_colour() -> bool:
    """Say whether colours are wanted and shown."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def data(pieces: str | Iterable[str]) -> None:
    """Write data: exactly as it is into a pipe, without control characters onto a terminal."""
    terminal = is_terminal()
    for piece in [pieces] if isinstance(pieces, str) else pieces:
        _write(clean(piece) if terminal else piece)


def styled(text: str) -> None:
    """Write text whose every foreign part was cleaned already, and which may hold colours of our own."""
    _write(text)


def flush() -> None:
    """Hand everything over; raises BrokenPipeError where nobody reads any more, ReportError on a full disk."""
    if sys.stdout is not None:
        with _explained():
            sys.stdout.flush()


def _write(text: str) -> None:
    with _explained():
        sys.stdout.write(text)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        message = f"standard output cannot be written: {error.strerror or error}"
        raise ReportError(message, "send it to a place with room") from error


def abandon() -> None:
    """Send what is left to nowhere, so that Python's own last flush meets no broken pipe."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, AttributeError, ValueError):
        pass
