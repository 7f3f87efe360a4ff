"""Words and lines of the progress screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from greenroom.records import AttemptSummary, Matrix, MatrixRow, PracticeDay, WeakPoint
from greenroom.tui.present.charts import days_shown
from greenroom.tui.present.text import (
    STATUS_ICONS,
    STATUS_STYLES,
    counted,
    fitted,
    number,
    one_line,
    right,
    status_mark,
)
from greenroom.tui.present.times import local, short_day

EMPTY = "Nothing is practised yet. Esc, then Enter on a question: after the second attempt there is a trend to see."
NO_WEAK = "Every point that was asked lately is covered. What is due stands first on the home screen."
_WINDOW = 5
"""Attempts at most on each side of the comparison of now and before."""
_COLUMN = 4
"""Cells of an attempt's column in the matrix."""
_WORD_WIDTH = 14
_NARROW = 56


def standing_line(practised: int, goal: int, streak: int, due: int) -> Content:
    """Return how today stands."""
    met = goal and practised >= goal
    parts = [
        f"today {practised}, goal met" if met else f"today {practised} of {goal}" if goal else f"today {practised}"
    ]
    if streak > 1:
        parts.append(f"streak {counted(streak, 'day')}")
    parts.append(f"{due} due" if due else "nothing due")
    return Content.styled(" · ".join(parts), "$muted")


def trend_sentence(totals: Sequence[float]) -> Content:
    """Answer "am I getting better?" in one sentence, with the numbers it rests on."""
    if not totals:
        return Content("")
    if len(totals) == 1:
        return Content.assemble("One attempt so far: ", (number(totals[0]), "b"), ". A second one makes a trend.")
    size = min(_WINDOW, len(totals) // 2)
    latest, before = round(_mean(totals[-size:])), round(_mean(totals[-2 * size : -size]))
    change = latest - before
    sign, style = ("▲ up", "b $success") if change > 0 else ("▼ down", "b $warning") if change < 0 else ("", "b")
    moved = Content.assemble((f"{sign} {abs(change)}", style)) if change else Content.styled("unchanged", style)
    if size == 1:
        told = Content.assemble("Last total ", (str(latest), "b"), f", {before} the time before: ")
    else:
        told = Content.assemble(f"Last {size} average ", (str(latest), "b"), f", the {size} before {before}: ")
    return Content.assemble(told, moved)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def weak_line(point: WeakPoint, width: int) -> Content:
    """Return a weak point in exactly `width` cells: last mark, id, question, mean credit."""
    mark = Content.styled(f"{STATUS_ICONS[point.last]} ", STATUS_STYLES[point.last])
    mean = right(Content.styled(f"{point.credit:.0%}", "b"), 5)
    if width < 40:
        return Content.assemble(mark, fitted(one_line(point.point), width - 7), mean)
    where = fitted(one_line(point.title, "$muted"), (width - 7) * 2 // 5)
    return Content.assemble(mark, fitted(one_line(point.point), width - 9 - where.cell_length), "  ", where, mean)


def weak_note(point: WeakPoint) -> Content:
    """Say where a weak point belongs, and how it went."""
    shares = f"{point.credit:.0%} over {counted(point.attempts, 'attempt')}"
    return Content.assemble(
        one_line(point.title, "b"), (f"  {point.depth} · weight {point.weight} · {shares}", "$muted")
    )


def matrix_head(matrix: Matrix, width: int) -> Content:
    """Return the totals above the matrix's columns."""
    shown = matrix.attempts[-columns_shown(len(matrix.attempts), width) :]
    totals = Content("").join([right(Content.styled(number(one.total), "b"), _COLUMN) for one in shown])
    return Content.assemble(fitted(Content.styled("total", "$muted"), _name_width(len(shown), width)), totals)


def matrix_line(row: MatrixRow, width: int) -> Content:
    """Return a point's marks, oldest first, and the last one in words."""
    shown = columns_shown(len(row.statuses), width)
    marks = [
        right(Content.styled(STATUS_ICONS[status], STATUS_STYLES[status]) if status else Content("–"), _COLUMN)
        for status in row.statuses[-shown:]
    ]
    last = row.statuses[-1]
    word = fitted(status_mark(last)[2:] if last else Content("not asked"), _WORD_WIDTH - 2)
    name = fitted(one_line(row.point), _name_width(shown, width) - 1)
    return Content.assemble(name, " ", *marks, "  ", word if width >= _NARROW else Content(""))


def columns_shown(attempts: int, width: int) -> int:
    """Return how many attempts of a matrix fit, the latest ones."""
    ending = _WORD_WIDTH if width >= _NARROW else 2
    return max(1, min(attempts, (width - ending - 22) // _COLUMN))


def _name_width(shown: int, width: int) -> int:
    ending = _WORD_WIDTH if width >= _NARROW else 2
    return max(8, min(32, width - ending - shown * _COLUMN))


def matrix_caption(attempts: Sequence[AttemptSummary]) -> Content:
    """Say what the matrix shows."""
    if not attempts:
        return Content("")
    first, last = local(attempts[0].started_at), local(attempts[-1].started_at)
    told = f"oldest left, {short_day(first)} to {short_day(last)}" if len(attempts) > 1 else short_day(first)
    return Content.assemble(("Points and attempts  ", "b $accent"), (told, "$muted"))


def days_caption(days: Sequence[PracticeDay], today: date, goal: int, width: int) -> Content:
    """Say on how many of the days that the chart shows there was practice, and on how many the goal was met."""
    shown = days_shown(width)
    inside = [one for one in days if (today - one.day).days < shown]
    met = sum(one.attempts >= goal for one in inside)
    told = f"{len(inside)} of {shown} days" + (f", goal of {goal} met on {met}" if goal and width >= _NARROW else "")
    return Content.assemble(("Practice  ", "b $accent"), (told, "$muted"))


def undone_sentence(title: str, day: date) -> str:
    """Say which reviews were taken back."""
    return f"Taken back: the reviews of “{title}” of {short_day(day)}. The attempt and its score stay."
