"""Every error that Greenroom raises on purpose.

    GreenroomError
    ├── BankError        a card, rubric or example file cannot be used; carries all problems
    ├── AnswerError      an answer cannot be scored at all (too long)
    ├── RecordsError     the database cannot be opened, read or written
    ├── ReportError      an export or import cannot be done
    ├── SettingsError    the settings file cannot be used
    │   └── SettingsFileError   it cannot be written
    └── UsageError       what was asked for does not exist (an unknown question, attempt or option)

Expected outcomes, such as a blank answer, are values and not errors.
"""

from __future__ import annotations


class GreenroomError(Exception):
    """Base of all errors; `message` says what is wrong and where, `hint` how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        joint = "\n" if "\n" in self.message else "; "
        return f"{self.message}{joint}{self.hint}" if self.hint else self.message


class BankError(GreenroomError):
    """Raised when a bank, or the one question asked for, has problems that keep it from use."""


class AnswerError(GreenroomError):
    """Raised when an answer is outside what the scorer takes."""


class RecordsError(GreenroomError):
    """Raised when attempts cannot be stored or read."""


class ReportError(GreenroomError):
    """Raised when a report cannot be rendered, written or read back."""


class SettingsError(GreenroomError):
    """Raised when settings have unknown keys or values of the wrong kind."""


class SettingsFileError(SettingsError):
    """Raised when the settings file cannot be written."""


class UsageError(GreenroomError):
    """Raised when the user names something that does not exist."""
