"""A contested mark: the flag beside it, and what the candidate holds against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from greenroom.bank.model import STATUSES, Status
from greenroom.interview.model import Objection
from greenroom.scoring.model import PointScore
from greenroom.tui.present.choices import Choice
from greenroom.tui.present.result import point_line
from greenroom.tui.present.text import STATUS_ICONS, STATUS_STYLES, counted, one_line, plain, status_mark

FLAG = "⚑"
"""Stands beside every mark that is contested."""
_LONGEST_QUOTE = 160


def contested_line(point: PointScore, width: int) -> Content:
    """Return a mark in exactly `width` cells, with the flag at its end."""
    return Content.assemble(point_line(point, width - 2), " ", (FLAG, "b $accent"))


def flags(number: int) -> Content:
    """Return how many marks of an attempt are contested; nothing for none."""
    return Content.styled(f"{FLAG} {number}", "$accent") if number else Content("")


def standing_by_point(objections: Iterable[Objection]) -> dict[str, Objection]:
    """Return the latest objection to each point that is not withdrawn."""
    return {one.point: one for one in objections if one.withdrawn_at is None}


def claim_line(objection: Objection) -> Content:
    """Return the status that the candidate thinks right."""
    return Content.assemble((f"{FLAG} You say: ", "b $accent"), status_mark(objection.claimed))


def objection_text(objection: Objection, answer: str) -> Content:
    """Return what the candidate holds: the status, the words, the note."""
    parts = [claim_line(objection)]
    if objection.start < objection.end:
        parts.append(quoted_words(answer[objection.start : objection.end]))
    if objection.note.strip():
        parts.append(plain(objection.note))
    return Content("\n").join(parts)


def quoted_words(words: str) -> Content:
    """Return a span of an answer in quotes, its middle left out where it is long."""
    words = " ".join(words.split())
    if len(words) > _LONGEST_QUOTE:
        half = _LONGEST_QUOTE // 2
        words = f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
    return one_line(f"“{words}”", "u")


def picked_line(words: str) -> Content:
    """Return what is selected, with its length."""
    number = len(words.split())
    if not number:
        return Content.styled("Nothing was said: only the note counts.", "$muted")
    return Content.styled(f"{counted(number, 'word')} selected", "$muted")


def title_line(point: PointScore) -> Content:
    """Return what the candidate is about to hold against a mark: too little was heard, or too much."""
    says = "I did not say this: " if point.status == "covered" else "I did say this: "
    return Content.assemble((says, "b $accent"), one_line(point.id, "b"))


def machine_line(point: PointScore) -> Content:
    """Return the mark that is contested, and why it was given."""
    return Content.assemble(("The mark: ", "$muted"), status_mark(point.status), "  ", one_line(point.reason, "$muted"))


def claim_choices(given: Status) -> Sequence[Choice]:
    """Return the statuses that differ from the one given, best first."""
    return [
        Choice(status, f"{STATUS_ICONS[status]} {status}", STATUS_STYLES[status])
        for status in STATUSES
        if status != given
    ]
