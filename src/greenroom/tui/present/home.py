"""Lines of the home screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from greenroom.bank.model import Question
from greenroom.bank.problems import Problem
from greenroom.interview.model import Draft
from greenroom.tui.present.text import counted, excerpt, fitted, number, one_line, paragraphs, plain, right, sparkline

_SCORE_WIDTH = 4
_SPARK_WIDTH = 7
_NOTE_WIDTH = 20
_NARROW, _WIDE = 60, 90
_IMPORTANCE = {"high": "high", "medium": "med", "low": "low"}
"""How the list calls them; the preview has room for the word."""
_IMPORTANCE_WIDTH = 4


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
    attempts: int = 0
    best: float = 0.0
    due: tuple[str, ...] = ()
    """Its points that are due, the most forgotten first."""


def question_line(row: Row, width: int) -> Content:
    """Return a row of exactly `width` cells; at narrow widths only title and last score."""
    last = right(Content.styled(number(row.recent[-1]) if row.recent else "·", "b"), _SCORE_WIDTH)
    if width < _NARROW:
        return Content.assemble(fitted(one_line(row.title), width - _SCORE_WIDTH - 1), " ", last)
    note_width, bars = (_NOTE_WIDTH, _SPARK_WIDTH) if width < _WIDE else (_NOTE_WIDTH + 10, _SPARK_WIDTH + 3)
    title_width = width - _IMPORTANCE_WIDTH - bars - _SCORE_WIDTH - note_width - 3
    return Content.assemble(
        fitted(one_line(row.title), title_width),
        " ",
        fitted(one_line(_IMPORTANCE.get(row.importance, row.importance), "$muted"), _IMPORTANCE_WIDTH),
        right(Content.styled(sparkline(row.recent, bars - 1), "$accent"), bars),
        last,
        "  ",
        fitted(one_line(row.note, "$warning" if row.urgent else "$muted"), note_width),
    )


def category_line(category: str) -> Content:
    return one_line(category, "$muted")


def draft_line(draft: Draft, title: str, width: int) -> Content:
    """Offer a draft back; at narrow widths without how long it is."""
    words = len(draft.text.split())
    typed = f", {counted(words, 'word')}" if words else ""
    ending = f"{typed} · X discards it" if width >= _NARROW else ""
    head = Content.assemble(("↩ ", "$accent"), ("Go on with ", "b"))
    room = width - head.cell_length - len(ending)
    return Content.assemble(head, one_line(title).truncate(max(0, room), ellipsis=True), (ending, "$muted"))


def question_preview(shown: tuple[Row, Draft | None], question: Question | None) -> Content:
    """Return what stands beside the list about the highlighted question; `question` is None until it is read."""
    row, draft = shown
    head = Content("\n").join(
        [
            one_line(row.title, "b"),
            one_line(row.category, "$muted"),
            one_line(f"{row.importance} importance", "$muted"),
        ]
    )
    blocks = [head, _gone_so_far(row)]
    if draft and draft.text.strip():
        blocks.append(excerpt("Your draft", draft.text))
    if question:
        blocks += [plain(question.rubric.question), Content.styled(_size(question), "$muted")]
    return paragraphs(*blocks)


def _gone_so_far(row: Row) -> Content:
    if not row.recent:
        return Content.styled("Not practised yet.", "$muted")
    went = Content.assemble(
        (sparkline(row.recent, 12), "$accent"),
        (f"  last {number(row.recent[-1])} · best {number(row.best)} · {counted(row.attempts, 'attempt')}", "$muted"),
    )
    if row.due:
        due = Content.assemble(("Due", "b $warning"), "\n", one_line(", ".join(row.due), "$warning"))
        return paragraphs(went, due)
    return Content.assemble(went, "\n", one_line(row.note, "$muted")) if row.note else went


def _size(question: Question) -> str:
    points = question.rubric.points
    senior = sum(point.depth == "senior" for point in points)
    minutes = counted(round(question.rubric.minutes), "minute")
    return f"{counted(len(points), 'point')}, {senior} senior · {minutes}"


def standing(due: int, streak: int, practised: bool) -> Content:
    """Return what the header says; nothing where nothing was practised yet."""
    if not practised:
        return Content("")
    parts = [f"{due} due" if due else "nothing due"]
    if streak > 1:
        parts.append(f"streak {counted(streak, 'day')}")
    return Content.styled(" · ".join(parts), "$muted")


def problems_line(problems: Sequence[Problem]) -> Content:
    """Say that banks have problems, and how to read them; advice is told quietly."""
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        return Content.styled(f"! B shows {counted(errors, 'error')} in your banks", "$warning")
    if problems:
        return Content.styled(f"B shows {counted(len(problems), 'warning')} in your banks", "$muted")
    return Content("")


def problem_text(problem: Problem) -> Content:
    """Return a finding as where, what and how to mend it."""
    parts = [
        plain(f"{problem.file}:{problem.line}:{problem.column}", "$muted"),
        plain(f"{'! ' if problem.severity == 'error' else ''}{problem.message}"),
    ]
    if problem.hint:
        parts.append(plain(f"→ {problem.hint}", "$accent"))
    return Content("\n").join(parts)
