"""Which questions a timed interview asks, in which order, and how long each may take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from random import Random
from typing import NamedTuple

from greenroom.bank.model import Question
from greenroom.errors import UsageError
from greenroom.interview.model import Level

DEFAULT_COUNT = 3


class Candidate(NamedTuple):
    """A question that may be asked, and how the candidate stands with it."""

    question: Question
    due: bool = False
    weakness: float = 0.0
    """How badly it went so far, in [0, 1]."""
    last_asked: str | None = None
    """ISO 8601 UTC; None if never."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A question's place in an interview and the seconds meant for it."""

    question: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Plan:
    """An interview that has not begun."""

    slots: tuple[Slot, ...]
    level: Level
    seed: int
    shared: bool = False
    """Whether the slots share a total: time that one question leaves over then goes to the next ones."""
    topic: str | None = None

    @property
    def seconds(self) -> float:
        """Time for the whole interview."""
        return sum(slot.seconds for slot in self.slots)


def plan_interview(
    candidates: Sequence[Candidate],
    count: int = DEFAULT_COUNT,
    minutes: float | None = None,
    level: Level = "mid",
    seed: int = 0,
    topic: str | None = None,
) -> Plan:
    """Choose the questions: due first, then weak, then those not asked for longest; the seed settles ties.

    `minutes` is the total, shared out in proportion to the rubrics' own limits; None takes those limits
    themselves. Fewer questions than `count` are asked where the topic has no more. Raises UsageError where
    the topic has none, or where count or minutes are not above zero.
    """
    if count < 1:
        raise UsageError(f"an interview of {count} questions cannot be held", "ask for at least one")
    if minutes is not None and not (isfinite(minutes) and minutes > 0):
        raise UsageError(f"an interview of {minutes:g} minutes cannot be held", "give a number above zero")
    chosen = _in_order([one for one in candidates if _on_topic(one.question, topic)], seed)[:count]
    if not chosen:
        raise UsageError(*_nothing_to_ask(candidates, topic))
    own = [one.question.rubric.minutes * 60 for one in chosen]
    scale = 1.0 if minutes is None else minutes * 60 / sum(own)
    slots = tuple(Slot(one.question.id, seconds * scale) for one, seconds in zip(chosen, own, strict=True))
    return Plan(slots, level, seed, shared=minutes is not None, topic=topic)


def _in_order(candidates: list[Candidate], seed: int) -> list[Candidate]:
    chance = Random(f"plan:{seed}")
    settled = sorted(candidates, key=lambda one: one.question.id)
    ties = {one.question.id: chance.random() for one in settled}

    def rank(one: Candidate) -> tuple[bool, float, str, float]:
        return (not one.due, -round(one.weakness, 1), one.last_asked or "", ties[one.question.id])

    return sorted(settled, key=rank)


def _on_topic(question: Question, topic: str | None) -> bool:
    wanted = (topic or "").strip().casefold()
    return wanted in question.card.category.casefold() or wanted in (question.id, question.title.casefold())


def _nothing_to_ask(candidates: Sequence[Candidate], topic: str | None) -> tuple[str, str]:
    topics = sorted({one.question.card.category for one in candidates})
    if not topics:
        return "there is no question to ask", "add a bank with --bank DIR"
    return f"no question belongs to the topic {topic!r}", f"topics are: {', '.join(topics)}"
