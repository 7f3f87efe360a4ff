"""Reads what is given as a file or on stdin, and refuses it in a sentence where it cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from greenroom.cli.diagnostics import tell
from greenroom.errors import AnswerError, UsageError
from greenroom.scoring.clean import ANSWER_LIMIT

STDIN = "-"


@contextmanager
def opened(name: str, waits_for: str) -> Iterator[BinaryIO]:
    """Open a file, or stdin for "-". On a terminal, says what is waited for; raises UsageError."""
    if name == STDIN:
        yield _stdin(waits_for)
        return
    try:
        file = open(name, "rb")  # noqa: SIM115 - what fails inside the `with` below is not about this file
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error
    with file:
        yield file


def read_answer(name: str) -> str:
    """Return an answer as it was typed, but for a byte order mark.

    Raises UsageError where it is no readable UTF-8, AnswerError where it is longer than is scored.
    """
    most = ANSWER_LIMIT * 4 + 3
    with opened(name, "Type your answer") as file:
        found = file.read(most + 1)
    if len(found) > most:
        raise AnswerError(
            f"{shown(name)}: more than {ANSWER_LIMIT:,} characters", f"at most {ANSWER_LIMIT:,} are scored"
        )
    return decoded(found, shown(name))


def read_text(name: str) -> str:
    """Return a whole file's text; raises UsageError where it is no readable UTF-8."""
    with opened(name, "Paste the file") as file:
        return decoded(file.read(), shown(name))


def decoded(found: bytes, place: str) -> str:
    """Return bytes as text; raises UsageError naming the first byte that is no UTF-8."""
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = found[: error.start].count(b"\n") + 1
        message = f"{place}:{line}: byte {error.start} is not UTF-8"
        raise UsageError(message, "save the file as UTF-8") from error


def shown(name: str) -> str:
    """Return how a file is named in messages."""
    return "standard input" if name == STDIN else name


def _stdin(waits_for: str) -> BinaryIO:
    if sys.stdin is None:
        raise UsageError("standard input is closed", "name a file")
    if sys.stdin.isatty():
        tell(f"{waits_for}, then press Ctrl+D on a line of its own.")
    return sys.stdin.buffer


def _unreadable(name: str, error: OSError | ValueError) -> UsageError:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return UsageError(f"{name} cannot be read: {reason}", "name a text file")
