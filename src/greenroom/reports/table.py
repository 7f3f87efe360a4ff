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
    """Whether it gets narrower where the table is too wide."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """Return a heading and one line for each row; "" without rows. `width` is in cells, None for any."""
    if not rows:
        return ""
    plain = [[" ".join(clean(cell).split()) for cell in row] for row in rows]
    lines = [[column.heading for column in columns], *plain]
    widths = _fitted(columns, [max(cells(line[at]) for line in lines) for at in range(len(columns))], width)
    return "".join(f"{_line(columns, line, widths)}\n" for line in lines)


def _fitted(columns: Sequence[Column], widths: list[int], width: int | None) -> list[int]:
    if width is None:
        return widths
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - width
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
