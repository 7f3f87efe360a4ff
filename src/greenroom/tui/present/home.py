"""Lines of the home screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from greenroom.bank.problems import Problem
from greenroom.interview.model import Draft
from greenroom.tui.present.text import counted, fitted, number, one_line, plain, right, sparkline

_SCORE_WIDTH = 4
_SPARK_WIDTH = 7
_IMPORTANCE_WIDTH = 7
_NOTE_WIDTH = 24
_NARROW = 60


class Row(NamedTuple):
    """What the list shows of one question."""

    id: str
    title: str
    category: str
    importance: str
    recent: tuple[float, ...] = ()
    """Latest totals in [0, 100], oldest first."""
    note: str = ""
    """When it is due, or that it is new."""
    urgent: bool = False


def question_line(row: Row, width: int) -> Content:
    """Return a row of exactly `width` cells; at narrow widths only title and last score."""
    last = right(Content.styled(number(row.recent[-1]) if row.recent else "·", "b"), _SCORE_WIDTH)
    if width < _NARROW:
        return Content.assemble(fitted(one_line(row.title), width - _SCORE_WIDTH - 1), " ", last)
    note_width = _NOTE_WIDTH if width < 100 else _NOTE_WIDTH + 10
    bars = _SPARK_WIDTH if width < 100 else _SPARK_WIDTH + 3
    title_width = width - _IMPORTANCE_WIDTH - bars - _SCORE_WIDTH - note_width - 3
    return Content.assemble(
        fitted(one_line(row.title), title_width),
        " ",
        fitted(Content.styled(row.importance, "$muted"), _IMPORTANCE_WIDTH),
        right(Content.styled(sparkline(row.recent, bars - 1), "$accent"), bars),
        last,
        "  ",
        fitted(one_line(row.note, "$warning" if row.urgent else "$muted"), note_width),
    )


def category_line(category: str) -> Content:
    return one_line(category, "$muted")


def draft_line(draft: Draft, title: str) -> Content:
    """Offer a draft back."""
    words = len(draft.text.split())
    typed = f", {counted(words, 'word')}" if words else ""
    return Content.assemble(
        ("↩ ", "$accent"),
        ("Go on where you left: ", "b"),
        one_line(title),
        (f"{typed} · X discards it", "$muted"),
    )


def standing(due: int, streak: int, practised: bool) -> Content:
    """Return what the header says; nothing where nothing was practised yet."""
    if not practised:
        return Content("")
    parts = [f"{due} due" if due else "nothing due"]
    if streak > 1:
        parts.append(f"streak {counted(streak, 'day')}")
    return Content.styled(" · ".join(parts), "$muted")


def problems_line(problems: Sequence[Problem]) -> Content:
    """Say that banks have problems, and how to read them."""
    if not problems:
        return Content("")
    told = counted(len(problems), "problem")
    return Content.styled(f"! {told} in your banks: B shows them", "$warning")


def problem_text(problem: Problem) -> Content:
    """Return a finding as where, what and how to mend it."""
    parts = [
        plain(f"{problem.file}:{problem.line}:{problem.column}", "$muted"),
        plain(f"{'! ' if problem.severity == 'error' else ''}{problem.message}"),
    ]
    if problem.hint:
        parts.append(plain(f"→ {problem.hint}", "$accent"))
    return Content("\n").join(parts)
