"""Points in time as the learner's own clock has them."""

from __future__ import annotations

from datetime import date, datetime

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def local(stamp: str) -> datetime:
    """Read ISO 8601 text as a time in the learner's zone."""
    return datetime.fromisoformat(stamp).astimezone()


def short_day(day: date) -> str:
    """Return a day as "23 Nov", the same in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def long_day(day: date, today: date) -> str:
    """Return a day as "Today", "Yesterday" or "Mon 23 Nov 2026"."""
    distance = (today - day).days
    if distance in (0, 1):
        return ("Today", "Yesterday")[distance]
    return f"{_WEEKDAYS[day.weekday()]} {short_day(day)} {day.year}"


def day_and_time(stamp: str) -> str:
    """Return a stored time as "23 Nov 2026, 11:58"."""
    at = local(stamp)
    return f"{short_day(at)} {at.year}, {at:%H:%M}"


def time_of_day(stamp: str) -> str:
    """Return a stored time as "11:58"."""
    return f"{local(stamp):%H:%M}"
