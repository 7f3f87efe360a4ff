"""Charts drawn in text: a line of totals over attempts, a bar for each day.

Lines are Braille dots, two by four to a cell. What matters is told by shape as well as by colour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from textual.content import Content

from greenroom.records import PracticeDay
from greenroom.tui.present.times import short_day

MEAN_OF = 5
"""Attempts that the smoothed line is the mean of."""
_AXIS_WIDTH = 5
_MOST_MARKERS = 40
"""Attempts up to which each has a marker of its own."""
_BRAILLE = 0x2800
_DOT_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of a Braille cell's dot, by row and column."""
_BARS = "▁▂▃▄▅▆▇█"
_LEAST_HEIGHT = 2

Cells = dict[tuple[int, int], int]
"""Braille bits by row and column of the cell."""


def trend_chart(totals: Sequence[float], width: int, height: int, days: tuple[date, date]) -> Content:
    """Draw totals in [0, 100], oldest first, at least two, in `width` x `height` cells.

    Up to 40 totals stand as dots joined by a line; more stand as fine dots, with their running mean as the line.
    """
    rows, columns = max(_LEAST_HEIGHT, height - 1), max(4, width - _AXIS_WIDTH)
    many = len(totals) > min(_MOST_MARKERS, columns)
    line: Cells = {}
    for one, other in pairwise(_places(means(totals) if many else totals, rows, columns)):
        _draw(line, one, other)
    dots: Cells = {}
    markers: set[tuple[int, int]] = set()
    for x, y in _places(totals, rows, columns):
        if many:
            _set(dots, x, y)
        else:
            markers.add((y // 4, x // 2))
    lines = [_row(row, rows, columns, line, dots, markers) for row in range(rows)]
    legend = f"── mean of {MEAN_OF}" if many else ""
    return Content("\n").join([*lines, _foot(days, columns, legend)])


def means(totals: Sequence[float]) -> list[float]:
    """Return for each total the mean of it and the ones before, five at most."""
    return [
        sum(totals[max(0, end - MEAN_OF) : end]) / len(totals[max(0, end - MEAN_OF) : end])
        for end in range(1, len(totals) + 1)
    ]


def _places(totals: Sequence[float], rows: int, columns: int) -> list[tuple[int, int]]:
    """Return where totals fall on the grid of dots, from the top left."""
    right, bottom = columns * 2 - 1, rows * 4 - 1
    last = max(1, len(totals) - 1)
    return [
        (round(number * right / last), round(bottom * (1 - max(0.0, min(100.0, total)) / 100)))
        for number, total in enumerate(totals)
    ]


def _draw(cells: Cells, one: tuple[int, int], other: tuple[int, int]) -> None:
    steps = max(abs(other[0] - one[0]), abs(other[1] - one[1]), 1)
    for step in range(steps + 1):
        x = one[0] + (other[0] - one[0]) * step / steps
        y = one[1] + (other[1] - one[1]) * step / steps
        _set(cells, round(x), round(y))


def _set(cells: Cells, x: int, y: int) -> None:
    place = (y // 4, x // 2)
    cells[place] = cells.get(place, 0) | _DOT_BITS[y % 4][x % 2]


def _row(row: int, rows: int, columns: int, line: Cells, dots: Cells, markers: set[tuple[int, int]]) -> Content:
    level = {0: "100", (rows - 1) // 2: " 50", rows - 1: "  0"} if rows > 2 else {0: "100", rows - 1: "  0"}
    parts: list[tuple[str, str]] = [(f"{level.get(row, ''):>3} │" if row in level else "    │", "$muted")]
    for column in range(columns):
        place = (row, column)
        if place in markers:
            parts.append(("●", "b $accent"))
        elif place in line:
            parts.append((chr(_BRAILLE + line[place]), "$accent"))
        elif place in dots:
            parts.append((chr(_BRAILLE + dots[place]), "$muted"))
        else:
            parts.append((" ", ""))
    return _joined(parts)


def _joined(parts: Sequence[tuple[str, str]]) -> Content:
    """Assemble pieces, neighbours of one style made one."""
    runs: list[tuple[str, str]] = []
    for text, style in parts:
        if runs and runs[-1][1] == style:
            runs[-1] = (runs[-1][0] + text, style)
        else:
            runs.append((text, style))
    return Content.assemble(*runs)


def _foot(days: tuple[date, date], columns: int, legend: str) -> Content:
    first, last = short_day(days[0]), short_day(days[1])
    middle = columns - len(first) - len(last)
    shown = legend if len(legend) + 2 <= middle else ""
    return Content.assemble(
        (" " * _AXIS_WIDTH + first, "$muted"), (shown.center(max(1, middle)), "$accent"), (last, "$muted")
    )


def days_shown(width: int) -> int:
    """Return how many days fit a chart of this width: whole weeks, two cells a day."""
    return max(7, min(84, (width - 3) // 2 // 7 * 7))


def days_chart(practised: Sequence[PracticeDay], today: date, goal: int, width: int, height: int) -> Content:
    """Draw the attempts of the latest days as bars, `goal` as a dotted level; below, where weeks begin."""
    count, rows = days_shown(width), max(_LEAST_HEIGHT, height - 1)
    by_day = {one.day: one.attempts for one in practised}
    days = [today - timedelta(days=back) for back in reversed(range(count))]
    top = max([goal, 1, *(by_day.get(day, 0) for day in days)])
    lines = [_bar_row(row, rows, days, by_day, top, goal) for row in range(rows)]
    return Content("\n").join([*lines, _weeks(days)])


def _bar_row(row: int, rows: int, days: Sequence[date], by_day: Mapping[date, int], top: int, goal: int) -> Content:
    base = rows - 1 - row
    level = goal > 0 and base == min(rows - 1, int((goal / top * rows * 8 - 1) // 8))
    head = f"{goal:>2} " if level else f"{top:>2} " if row == 0 and not _goal_on_top(goal, top, rows) else "   "
    parts: list[tuple[str, str]] = [(head, "$muted")]
    for day in days:
        number = by_day.get(day, 0)
        eighths = round(number / top * rows * 8) - base * 8
        if eighths > 0 and number:
            style = "$accent" if not goal or number >= goal else "$muted"
            parts.append((_BARS[min(8, eighths) - 1], style))
        else:
            parts.append(("┄" if level else "·" if base == 0 else " ", "$muted"))
        parts.append(("┄" if level and eighths <= 0 else " ", "$muted"))
    return _joined(parts)


def _goal_on_top(goal: int, top: int, rows: int) -> bool:
    return goal > 0 and min(rows - 1, int((goal / top * rows * 8 - 1) // 8)) == rows - 1


def _weeks(days: Sequence[date]) -> Content:
    first, width = short_day(days[0]), len(days) * 2
    return Content.styled(f"   {first}{'today':>{max(6, width - 1 - len(first))}}", "$muted")
