"""What the set-up and the verdict of an interview show, gathered off the UI thread. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from greenroom.bank.model import Bar, Rubric
from greenroom.desk import Desk, InterviewOptions
from greenroom.desk.interviews import candidates
from greenroom.errors import GreenroomError, UsageError
from greenroom.interview.model import Attempt, InterviewRecord, Level
from greenroom.interview.planning import DEFAULT_COUNT, Candidate, Plan, plan_interview
from greenroom.interview.verdict import Comparison, Gap, compare, gaps, judge
from greenroom.tui.present.interview import Asked, Slotted

MOST_QUESTIONS = 50
MOST_MINUTES = 1440
_REMEMBERED = 50
"""Latest interviews among which the one before is looked for."""
_WEAK = 0.5
"""Weakness from which on a question is called weak: less than half of the last total."""


@dataclass(frozen=True, slots=True)
class SetupView:
    """What can be chosen from."""

    candidates: tuple[Candidate, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The categories of the questions, in alphabetical order."""
        return tuple(sorted({one.question.card.category for one in self.candidates}))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What stands in the fields of the set-up screen, as it was typed."""

    count: str = str(DEFAULT_COUNT)
    minutes: str = ""
    topic: str = ""
    level: Level = "mid"
    seed: str = "0"

    @staticmethod
    def of(options: InterviewOptions, desk: Desk) -> Wishes:
        """Return what was asked for on the command line, the rest as the settings have it."""
        return Wishes(
            count=str(options.questions or DEFAULT_COUNT),
            minutes="" if options.minutes is None else f"{options.minutes:g}",
            topic=options.topic or "",
            level=options.level or desk.settings.level,
            seed=str(desk.new_seed() if options.seed is None else options.seed),
        )


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan and what is to be said of it before it begins."""

    plan: Plan
    slots: tuple[Slotted, ...]
    bar: Bar


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A finished interview with all that its last screen shows."""

    record: InterviewRecord
    asked: tuple[Asked, ...]
    gaps: tuple[Gap, ...]
    titles: dict[str, str]
    """Titles by question id."""
    comparison: Comparison | None


def gather_setup(desk: Desk) -> SetupView:
    """Read bank and records; raises GreenroomError where one of them cannot be opened."""
    return SetupView(candidates(desk))


def planned(wishes: Wishes, view: SetupView) -> PlanView:
    """Return the plan for what was asked for; raises UsageError with what is wrong with it."""
    count = _number("Questions", wishes.count, MOST_QUESTIONS)
    minutes = _number("Minutes", wishes.minutes, MOST_MINUTES) if wishes.minutes.strip() else None
    seed = int(wishes.seed or 0)
    plan = plan_interview(view.candidates, int(count), minutes, wishes.level, seed, wishes.topic or None)
    of = {one.question.id: one for one in view.candidates}
    chosen = [of[slot.question] for slot in plan.slots]
    slots = tuple(
        Slotted(one.question.card.category, _standing(one), slot.seconds)
        for one, slot in zip(chosen, plan.slots, strict=True)
    )
    return PlanView(plan, slots, _bar([one.question.rubric for one in chosen], wishes.level))


def _number(field: str, text: str, most: int) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= most or (field == "Questions" and number != int(number)):
        raise UsageError(f"{field}: a number above 0, at most {most:,}, is wanted here")
    return number


def _standing(one: Candidate) -> str:
    if one.due:
        return "due"
    if one.last_asked is None:
        return "new"
    return f"weak, last {100 * (1 - one.weakness):.0f}" if one.weakness > _WEAK else "asked before"


def _bar(rubrics: list[Rubric], level: Level) -> Bar:
    verdict = judge([], level, rubrics)
    return Bar(verdict.core_bar, verdict.senior_bar)


def gather_verdict(desk: Desk, record: InterviewRecord) -> VerdictView:
    """Read the interview's attempts and what they lack; raises RecordsError."""
    titles = {entry.id: entry.title for entry in desk.bank.entries}
    found = [desk.records.attempts.get(attempt_id) for attempt_id in record.attempts]
    attempts = {attempt.question: attempt for attempt in found if attempt}
    asked = tuple(Asked(titles.get(question, question), attempts.get(question)) for question in record.questions)
    costly = gaps([attempt.score for attempt in attempts.values()], list(_rubrics(desk, attempts)))
    return VerdictView(record, asked, costly, titles, _compared(desk, record))


def _rubrics(desk: Desk, attempts: dict[str, Attempt]) -> Iterable[Rubric]:
    for question in attempts:
        try:
            yield desk.question(question).rubric
        except GreenroomError:
            continue  # the bank has lost it since; the attempt itself still shows


def _compared(desk: Desk, record: InterviewRecord) -> Comparison | None:
    if record.verdict is None:
        return None
    for earlier in desk.records.interviews.list(limit=_REMEMBERED):
        if earlier.verdict and earlier.id != record.id and earlier.started_at <= record.started_at:
            return compare(earlier.verdict, record.verdict)
    return None
