"""Plain tables: aligned columns in cells, cut to a width where one is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from greenroom.reports.wrap import cells, padded
from greenroom.scoring.clean import clean

_GAP = "  "
_NARROWEST = 8


class Column(NamedTuple):
    """A column: its heading, and how it behaves."""

    heading: str
    right: bool = False
    gives: bool = False
    """Whether it gets narrower where the table is too wide, and no more columns can be spared."""
    spare: bool = False
    """Whether it is left out where the table is too wide; the last such column goes first."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """Return a heading and one line for each row; "" without rows. `width` is in cells, None for any."""
    if not rows:
        return ""
    plain = [[" ".join(clean(cell).split()) for cell in row] for row in rows]
    lines = [[column.heading for column in columns], *plain]
    widths = [max(cells(line[at]) for line in lines) for at in range(len(columns))]
    if width is not None:
        kept = _kept(columns, widths, width)
        columns = [columns[at] for at in kept]
        lines = [[line[at] for at in kept] for line in lines]
        widths = _fitted(columns, [widths[at] for at in kept], width)
    return "".join(f"{_line(columns, line, widths)}\n" for line in lines)


def _kept(columns: Sequence[Column], widths: Sequence[int], width: int) -> list[int]:
    """Return the places of the columns that are shown: all, or fewer of those that can be spared."""
    kept = list(range(len(columns)))
    for at in reversed(range(len(columns))):
        if columns[at].spare and _whole([widths[place] for place in kept]) > width:
            kept.remove(at)
    return kept


def _whole(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _fitted(columns: Sequence[Column], widths: list[int], width: int) -> list[int]:
    over = _whole(widths) - width
    giving = [at for at, column in enumerate(columns) if column.gives]
    while over > 0 and any(widths[at] > _NARROWEST for at in giving):
        widest = max(giving, key=lambda at: widths[at])
        widths[widest] -= 1
        over -= 1
    return widths


def _line(columns: Sequence[Column], line: Sequence[str], widths: Sequence[int]) -> str:
    shown = []
    for column, text, width in zip(columns, line, widths, strict=True):
        filled = padded(text, width)
        shown.append(filled.rstrip().rjust(width - cells(text) + len(text)) if column.right else filled)
    return _GAP.join(shown).rstrip()
