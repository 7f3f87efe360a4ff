"""The one owner of stderr, and the exit statuses: 0 done, 1 the work failed, 2 wrong usage or bad input."""

from __future__ import annotations

import sys

from greenroom.errors import (
    AnswerError,
    BankError,
    GreenroomError,
    RecordsError,
    ReportError,
    SettingsError,
    SettingsFileError,
    UsageError,
)
from greenroom.scoring.clean import clean

DONE, FAILED, MISUSED = 0, 1, 2
INTERRUPTED = 130
"""As a shell tells of Ctrl+C."""
UNREAD = 141
"""As a shell tells of a program whose reader went away."""

_STATUS: tuple[tuple[type[GreenroomError], int], ...] = (
    (UsageError, MISUSED),
    (AnswerError, MISUSED),
    (BankError, MISUSED),
    (SettingsFileError, FAILED),
    (SettingsError, MISUSED),
    (RecordsError, FAILED),
    (ReportError, FAILED),
)


def tell(sentence: str) -> None:
    """Write a sentence to the user."""
    if sys.stderr is not None:
        try:
            print(clean(sentence), file=sys.stderr, flush=True)
        except OSError:
            return  # nobody can be told; the exit status still says it


def explain(error: GreenroomError) -> int:
    """Tell the user about an error; return the exit status."""
    tell(f"greenroom: {error}")
    return next((status for kind, status in _STATUS if isinstance(error, kind)), FAILED)


def explain_os(error: OSError) -> int:
    """Tell the user about a file or stream that failed; return the exit status."""
    name = f"{error.filename}: " if error.filename else ""
    tell(f"greenroom: {name}{error.strerror or error}")
    return FAILED


def explain_fault(error: Exception) -> int:
    """Tell the user about a fault of the program itself, in one line; return the exit status."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    tell(f"greenroom: a fault in Greenroom itself: {type(error).__name__}: {error}{place}; please report it")
    return FAILED


class Progress:
    """A bar on stderr while many things are done; silent where stderr is no terminal."""

    def __init__(self, label: str, whole: int) -> None:
        self._label, self._whole, self._done = label, whole, 0
        self._shown = sys.stderr is not None and sys.stderr.isatty() and whole > 1

    def step(self) -> None:
        """Note that one more is done."""
        self._done += 1
        share = 24 * self._done // self._whole
        if self._shown and (self._done == self._whole or self._done % max(1, self._whole // 100) == 0):
            bar = "█" * share + "░" * (24 - share)
            print(f"\r{self._label} {bar} {self._done:,}/{self._whole:,}", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """End the bar's line."""
        if self._shown and self._done:
            print(file=sys.stderr)
