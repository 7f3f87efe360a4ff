"""What the home screen shows, gathered from the desk off the UI thread. Knows no widgets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.catalogue import Entry
from greenroom.bank.problems import Problem, visible
from greenroom.desk import Desk
from greenroom.interview.model import Draft
from greenroom.records import DueQuestion, QuestionTally
from greenroom.tui.present.home import Row
from greenroom.tui.session import DRAFT_PREFIX


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything on the home screen. `rows` are in the bank's order: by category, then title."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    drafts: tuple[Draft, ...]
    """Newest first; those of practice attempts whose questions the bank has."""
    due: int
    streak: int
    practised: bool
    notices: tuple[str, ...] = ()
    interview: bool = False
    """Whether a timed interview is under way; its clock runs."""

    def row(self, question_id: str) -> Row | None:
        return next((row for row in self.rows if row.id == question_id), None)

    def title(self, question_id: str) -> str:
        row = self.row(question_id)
        return row.title if row else question_id


def to_mend(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Leave out advice on the built-in bank: it is for its authors, nobody who practises can follow it."""
    builtin = Path(visible(str(builtin_folder())))
    return tuple(one for one in problems if one.severity == "error" or builtin not in Path(one.file).parents)


def gather(desk: Desk) -> HomeView:
    """Read bank and records; raises GreenroomError where one of them cannot be opened."""
    from greenroom.tui.interview_session import under_way  # not before the first paint

    entries = desk.bank.entries
    records = desk.records
    tallies = records.progress.questions()
    due = {one.question: one for one in desk.due()}
    later = {one.question: one.due for one in records.reviews.next_reviews()}
    drafts = tuple(draft for draft in records.drafts.all() if draft.key.startswith(DRAFT_PREFIX))
    now = datetime.fromtimestamp(desk.epoch(), UTC).astimezone()
    offset = now.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    return HomeView(
        rows=tuple(_row(entry, tallies, due, later, now) for entry in entries),
        problems=to_mend(desk.bank.problems),
        drafts=tuple(draft for draft in drafts if draft.question in desk.bank.ids),
        due=len(due),
        streak=records.progress.streak(now.date(), minutes),
        practised=bool(tallies),
        notices=desk.notices,
        interview=under_way(desk) is not None,
    )


def _row(
    entry: Entry,
    tallies: Mapping[str, QuestionTally],
    due: Mapping[str, DueQuestion],
    later: Mapping[str, str],
    now: datetime,
) -> Row:
    tally = tallies.get(entry.id)
    note = "new" if tally is None else ""
    points = tuple(point.point for point in due[entry.id].points) if entry.id in due else ()
    if entry.id in due:
        note = due_note(points)
    elif entry.id in later:
        note = later_note(later[entry.id], now)
    return Row(
        id=entry.id,
        title=entry.title,
        category=entry.category,
        importance=entry.importance,
        recent=tally.recent if tally else (),
        note=note,
        urgent=entry.id in due,
        attempts=tally.attempts if tally else 0,
        best=tally.best if tally else 0.0,
        due=points,
    )


def due_note(points: Sequence[str]) -> str:
    """Name the most forgotten point, and how many more are due."""
    more = f" +{len(points) - 1}" if len(points) > 1 else ""
    return f"due: {points[0]}{more}" if points else "due"


def later_note(due: str, now: datetime) -> str:
    """Say when a question falls due, in the learner's days."""
    days = (datetime.fromisoformat(due).astimezone(now.tzinfo).date() - now.date()).days
    if days <= 0:
        return "due today"
    return "due tomorrow" if days == 1 else f"due in {days} days"


def matching(rows: Sequence[Row], query: str) -> list[Row]:
    """Return the rows that a filter text fits, best first; all, in their order, for an empty text."""
    words = query.casefold().split()
    if not words:
        return list(rows)
    scored = [(_fit(row, words), number) for number, row in enumerate(rows)]
    return [rows[number] for fit, number in sorted(scored, key=lambda one: (-one[0], one[1])) if fit > 0]


def _fit(row: Row, words: Sequence[str]) -> float:
    """How well all words fit, in [0, 1]; 0 if one of them does not."""
    fits = [
        max(_word_fit(word, row.title), _word_fit(word, row.id), 0.8 * _word_start(word, row.category))
        for word in words
    ]
    return min(fits)


_LEAST_LIKENESS = 75
"""Of a typed word to a word of a title, in percent; below that it is another word."""


def _word_fit(word: str, text: str) -> float:
    if _word_start(word, text):
        return 1.0
    if len(word) > 3 and word in text.casefold():
        return 0.8
    from rapidfuzz.fuzz import ratio

    found = _words(text)
    likeness = max((ratio(word, one[: len(word) + 1]) for one in found), default=0.0)
    return likeness / 125 if likeness >= _LEAST_LIKENESS and len(word) > 2 else 0.0


def _word_start(word: str, text: str) -> float:
    return 1.0 if any(one.startswith(word) for one in _words(text)) else 0.0


def _words(text: str) -> list[str]:
    return re.split(r"\W+", text.casefold())
