"""A line of choices, the chosen one marked by a sign, by weight and by colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from greenroom.tui.present.text import one_line

_GAP = 2


class Choice(NamedTuple):
    """A value and what it is called; `style` is the name's own."""

    value: object
    label: str
    style: str = ""


def choices_line(choices: Sequence[Choice], chosen: int, narrow: bool, focused: bool) -> Content:
    """Return all choices, or where it is narrow only the chosen one between arrows."""
    if narrow:
        return Content.assemble(("‹ ", "$accent"), _chosen(choices[chosen], focused), (" ›", "$accent"))
    return Content(" " * _GAP).join(
        [_label(choice, number == chosen, focused) for number, choice in enumerate(choices)]
    )


def _label(choice: Choice, chosen: bool, focused: bool) -> Content:
    if not chosen:
        return Content.assemble("  ", one_line(choice.label, choice.style or "$muted"))
    return Content.assemble(("▸ ", "$accent"), _chosen(choice, focused))


def _chosen(choice: Choice, focused: bool) -> Content:
    return one_line(choice.label, "b $mark-text on $mark" if focused else "b")


def choices_width(choices: Sequence[Choice]) -> int:
    """Return the cells that all choices take side by side."""
    return sum(2 + one_line(choice.label).cell_length for choice in choices) + _GAP * (len(choices) - 1)


def spot_of(choices: Sequence[Choice], column: int) -> int | None:
    """Return the number of the choice at a column of the line with all choices; None between two."""
    begin = 0
    for number, choice in enumerate(choices):
        end = begin + 2 + one_line(choice.label).cell_length
        if begin <= column < end:
            return number
        begin = end + _GAP
    return None
