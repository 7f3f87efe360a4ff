"""How far a timed interview has come, and its clocks: wall time, so they run on while the app is closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from greenroom.interview.model import InterviewRecord, Verdict
from greenroom.interview.planning import Plan
from greenroom.interview.state import DEFAULT_PROBES, Brief, Conversation, begin, iso_utc

Briefs = Mapping[str, Brief]
"""What is at hand for each question of the plan, by question id."""


@dataclass(frozen=True, slots=True)
class TimedInterview:
    """An interview under way or finished. Build with `begin_interview`; change with `step_interview`."""

    plan: Plan
    began: float
    """Seconds since 1970."""
    at: float
    """Time of the last event, in seconds since 1970; never goes back."""
    conversations: tuple[Conversation, ...]
    """One for each question asked so far; while the interview runs, the last is the open one."""
    probes: int = DEFAULT_PROBES
    draft: str = ""
    """What the last `Tick` found in the editor; submitted if the time runs out unseen."""
    warned: tuple[str, ...] = ()
    """The warnings already given, so that each comes once."""
    finished: bool = False
    left_early: bool = False

    @property
    def number(self) -> int:
        """The place of the latest question, from 0."""
        return len(self.conversations) - 1

    @property
    def current(self) -> Conversation:
        """The latest conversation; the open one while the interview runs."""
        return self.conversations[-1]

    @property
    def is_last(self) -> bool:
        return len(self.conversations) == len(self.plan.slots)

    @property
    def deadline(self) -> float:
        """When the open question's time runs out, in seconds since 1970."""
        return self.current.began + self.current.limit

    def question_left(self, at: float) -> float:
        """Seconds left for the open question at a time; 0 when nothing is left or the interview is over."""
        return 0.0 if self.finished else max(0.0, self.deadline - at)

    def whole_left(self, at: float) -> float:
        """Seconds left for the whole interview: for the open question and the ones to come."""
        if self.finished:
            return 0.0
        if self.plan.shared:
            return max(0.0, self.began + self.plan.seconds - at)
        return self.question_left(at) + sum(slot.seconds for slot in self.plan.slots[self.number + 1 :])


def begin_interview(plan: Plan, briefs: Briefs, *, at: float, probes: int = DEFAULT_PROBES) -> TimedInterview:
    """Start the clock and ask the first question."""
    first = _ask(plan, 0, briefs, at, plan.slots[0].seconds, probes)
    return TimedInterview(plan, began=at, at=at, conversations=(first,), probes=probes)


def next_question(state: TimedInterview, briefs: Briefs, at: float) -> Conversation:
    """Return the conversation on the plan's next question, begun at `at`.

    Where the slots share a total, it gets its proportion of what is left, so that saved time is not lost.
    """
    number = state.number + 1
    seconds = state.plan.slots[number].seconds
    if state.plan.shared:
        to_come = sum(slot.seconds for slot in state.plan.slots[number:])
        seconds *= (state.began + state.plan.seconds - at) / to_come
    return _ask(state.plan, number, briefs, at, max(0.0, seconds), state.probes)


def record_of(
    state: TimedInterview, interview_id: str, attempts: tuple[str, ...], verdict: Verdict | None = None
) -> InterviewRecord:
    """Return the interview to store; `attempts` are the ids of the attempts stored so far, in order."""
    return InterviewRecord(
        id=interview_id,
        level=state.plan.level,
        seed=state.plan.seed,
        minutes=round(state.plan.seconds / 60, 2),
        questions=tuple(slot.question for slot in state.plan.slots),
        started_at=iso_utc(state.began),
        finished_at=iso_utc(state.at) if state.finished else None,
        attempts=attempts,
        verdict=verdict,
        left_early=state.left_early,
        topic=state.plan.topic,
    )


def _ask(plan: Plan, number: int, briefs: Briefs, at: float, seconds: float, probes: int) -> Conversation:
    question = briefs[plan.slots[number].question].question
    return begin(question, seed=plan.seed, at=at, mode="interview", probes=probes, limit=seconds)
