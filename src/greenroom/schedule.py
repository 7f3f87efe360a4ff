"""When a rubric point is to be asked again: FSRS fed with measured outcomes, not with how the learner felt.

| what the attempt showed of the point | rating |
|---|---|
| contradicted or missed               | again  |
| partial                              | hard   |
| covered, but only after a probe, or with a hint on it | good |
| covered in the first answer, unasked | easy   |

An attempt that was left early says nothing about the points it missed, so those are not rated.
Intervals are whole days: no learning steps, since nobody answers the same question again after a minute.
Pure: the time comes in, fuzzing is off. fsrs is imported when a review is computed, and not before.

Source: FSRS-6 as in the package `fsrs` with its default parameters and a desired recall of 90 %; the mapping
is a house rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from greenroom.bank.model import Status
from greenroom.interview.model import Attempt

if TYPE_CHECKING:
    from fsrs import Scheduler

Rating = Literal["again", "hard", "good", "easy"]
RATINGS: tuple[Rating, ...] = ("again", "hard", "good", "easy")
"""All ratings, worst first; FSRS numbers them from 1."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt showed of one point; `before` is the status on the first answer, if it was judged."""

    point: str
    status: Status
    before: Status | None
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """How well a point is remembered. Times are ISO 8601 UTC."""

    stability: float
    """Days until recall falls to 90 %."""
    difficulty: float
    """In [1, 10]."""
    due: str
    last_review: str


def outcomes(attempt: Attempt) -> Iterator[Outcome]:
    """Yield what the attempt showed, in the rubric's order."""
    before = {point.id: point.status for point in attempt.unprompted.points}
    hinted = {hint.point for hint in attempt.hints}
    for point in attempt.score.points:
        yield Outcome(point.id, point.status, before.get(point.id), point.id in hinted)


def rate(outcome: Outcome) -> Rating:
    """Return the rating of one outcome; see the table above."""
    if outcome.status in ("contradicted", "missed"):
        return "again"
    if outcome.status == "partial":
        return "hard"
    return "easy" if outcome.before == "covered" and not outcome.hinted else "good"


def ratings(shown: Iterable[Outcome], left_early: bool) -> dict[str, Rating]:
    """Return the rating of each point that the attempt says something about."""
    return {one.point: rate(one) for one in shown if not (left_early and one.status == "missed")}


def review(memory: Memory | None, rating: Rating, now: str) -> Memory:
    """Return the memory of a point after it was rated at `now`; `memory` is None at its first review."""
    from fsrs import Card, State
    from fsrs import Rating as FsrsRating

    at = moment(now)
    # Every argument is given: Card would otherwise read the clock and sleep to find itself an id.
    card = Card(
        card_id=0,
        state=State.Review if memory else State.Learning,
        step=None if memory else 0,
        stability=memory.stability if memory else None,
        difficulty=memory.difficulty if memory else None,
        due=moment(memory.due) if memory else at,
        last_review=moment(memory.last_review) if memory else None,
    )
    card, _ = _scheduler().review_card(card, FsrsRating(RATINGS.index(rating) + 1), at)
    assert card.stability is not None
    assert card.difficulty is not None
    return Memory(card.stability, card.difficulty, stamp(card.due), stamp(at))


def days_between(earlier: str, later: str) -> float:
    """Return the days from one time to another; negative where `later` comes first."""
    return (moment(later) - moment(earlier)).total_seconds() / 86_400


def moment(text: str) -> datetime:
    """Read ISO 8601 text as a time in UTC; a text without a zone is UTC."""
    at = datetime.fromisoformat(text)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def stamp(at: datetime) -> str:
    """Return a time in UTC as it is stored, to the second."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
