"""Reading JSON values that somebody else wrote: every value checked, every text cleaned."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn, TypeVar

from greenroom.errors import ReportError
from greenroom.schedule import moment, stamp
from greenroom.scoring.clean import clean

_STORED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
"""A time as it is stored: in UTC, to the second."""

Word = TypeVar("Word", bound=str)


class Fields:
    """One JSON object and where it stands. Each method raises ReportError, naming that place."""

    def __init__(self, plain: Any, where: str) -> None:
        self.where = where
        if not isinstance(plain, dict):
            self._fail(where, "must be an object")
        self._plain: dict[str, Any] = plain

    def text(self, key: str) -> str:
        """Return a text, cleaned; offsets into it still hold."""
        value = self._value(key)
        return clean(value) if isinstance(value, str) else self._fail(key, "must be text")

    def optional_text(self, key: str) -> str | None:
        """Return a text; None where it is null or missing."""
        return None if self._plain.get(key) is None else self.text(key)

    def word(self, key: str, known: tuple[Word, ...]) -> Word:
        """Return a text that must be one of the known words."""
        value = self._value(key)
        for word in known:
            if word == value:
                return word
        return self._fail(key, f"must be one of {', '.join(known)}")

    def number(self, key: str, low: float = -math.inf, high: float = math.inf) -> float:
        """Return a finite number in [low, high]."""
        value = self._value(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            return self._fail(key, "must be a number")
        return value if low <= value <= high else self._fail(key, f"must lie between {low:g} and {high:g}")

    def whole(self, key: str, low: int = 0) -> int:
        """Return a whole number from `low` up, small enough for the database."""
        value = self._value(key)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value < 2**63:
            return self._fail(key, f"must be a whole number from {low} up")
        return value

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self._value(key)
        return value if isinstance(value, bool) else self._fail(key, "must be true or false")

    def optional_flag(self, key: str) -> bool:
        """Return true or false; false where it is null or missing."""
        return False if self._plain.get(key) is None else self.flag(key)

    def time(self, key: str) -> str:
        """Return an ISO 8601 time as it is stored: in UTC and to the second, so that texts sort as times do."""
        value = self.text(key)
        try:
            at = moment(value)
        except (ValueError, OverflowError):
            return self._fail(key, "must be a time such as 2026-11-23T07:54:36Z")
        return value if _STORED.fullmatch(value) else stamp(at)

    def optional_time(self, key: str) -> str | None:
        """Return an ISO 8601 time; None where it is null or missing."""
        return None if self._plain.get(key) is None else self.time(key)

    def identity(self, key: str) -> str:
        """Return an id of 32 lower-case hex digits."""
        value = self.text(key)
        if len(value) != 32 or not set(value) <= set("0123456789abcdef"):
            self._fail(key, "must be 32 lower-case hex digits")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            self._fail(key, "must be a list of texts")
        return tuple(clean(value) for value in values)

    def objects(self, key: str) -> Iterator[Fields]:
        """Yield the objects of a list."""
        for number, value in enumerate(self._list(key)):
            yield Fields(value, f"{self.where}.{key}[{number}]")

    def object(self, key: str) -> Fields:
        """Return an object."""
        return Fields(self._value(key), f"{self.where}.{key}")

    def optional_object(self, key: str) -> Fields | None:
        """Return an object; None where it is null or missing."""
        return None if self._plain.get(key) is None else self.object(key)

    def _list(self, key: str) -> list[Any]:
        value = self._value(key)
        return value if isinstance(value, list) else self._fail(key, "must be a list")

    def _value(self, key: str) -> Any:
        return self._plain[key] if key in self._plain else self._fail(key, "is missing")

    def _fail(self, key: str, complaint: str) -> NoReturn:
        place = key if key == self.where else f"{self.where}.{key}"
        raise ReportError(f"{place} {complaint}", "nothing was taken in; export the file anew")
