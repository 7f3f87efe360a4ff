"""How a mark is shown, the same in every format: an icon and a word, never colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from greenroom.bank.model import STATUSES, Status

ICONS: dict[Status, str] = {"covered": "●", "partial": "◐", "missed": "○", "contradicted": "✕"}


def tally(statuses: Iterable[Status]) -> str:
    """Count statuses in words: "9 covered, 2 partial"; leaves out those that do not occur."""
    found = list(statuses)
    return ", ".join(f"{found.count(status)} {status}" for status in STATUSES if status in found)


def percent(value: float) -> str:
    """Write a total or share the way every report does: whole where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def tabular(value: float) -> str:
    """Write a total with its decimal always, so that those of a column stand under each other."""
    return f"{value:.1f}"


def minutes(seconds: float) -> str:
    """Write a span of time as 4:05 or 1:04:05."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def day_and_time(stamp: str) -> str:
    """Shorten ISO 8601 UTC to "2026-11-23 07:54 UTC"; other text stays as it is."""
    return f"{stamp[:10]} {stamp[11:16]} UTC" if stamp.endswith("Z") and stamp[10:11] == "T" else stamp
