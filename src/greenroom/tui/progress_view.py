"""What the progress screen shows, gathered from the desk off the UI thread. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from greenroom.desk import Desk
from greenroom.records import AttemptSummary, Matrix, PracticeDay, WeakPoint

_MOST_WEAK = 30
_MOST_DOTS = 120
_MOST_COLUMNS = 20


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Everything over all questions."""

    trend: tuple[AttemptSummary, ...]
    """Latest attempts, oldest first."""
    weakest: tuple[WeakPoint, ...]
    days: tuple[PracticeDay, ...]
    today: date
    practised: int
    """Attempts begun today."""
    goal: int
    streak: int
    due: int
    questions: tuple[tuple[str, str], ...]
    """Ids and titles of what was attempted, the latest first."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """Everything about one question."""

    question: str
    title: str
    trend: tuple[AttemptSummary, ...]
    matrix: Matrix


def gather(desk: Desk) -> ProgressView:
    """Read the records; raises GreenroomError where they cannot be opened."""
    progress = desk.records.progress
    now = datetime.fromtimestamp(desk.epoch(), UTC).astimezone()
    offset = now.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    tallies = sorted(progress.questions().values(), key=lambda one: one.last_at, reverse=True)
    known = set(desk.bank.ids)
    return ProgressView(
        trend=progress.trend(limit=_MOST_DOTS),
        weakest=tuple(one for one in progress.weakest(_MOST_WEAK) if one.question in known),
        days=progress.days(now.date(), utc_offset_minutes=minutes),
        today=now.date(),
        practised=progress.today(now.date(), minutes),
        goal=desk.settings.daily_goal,
        streak=progress.streak(now.date(), minutes),
        due=len(desk.due()),
        questions=tuple((one.question, one.title) for one in tallies),
    )


def gather_question(desk: Desk, question: str, title: str) -> QuestionView:
    """Read how one question has gone; raises RecordsError."""
    progress = desk.records.progress
    return QuestionView(question, title, progress.trend(question, _MOST_DOTS), progress.matrix(question, _MOST_COLUMNS))
