"""What the cues say of each point: the best stretch of each kind, and how the rest of the answer stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from greenroom.bank.model import Status

KINDS: tuple[Status, ...] = ("covered", "partial", "contradicted")
"""What a cue may speak for; each point has one slot for each kind, in this order."""
SAID, HALF, AGAINST = range(len(KINDS))


class Stretch(NamedTuple):
    """Clauses that are read together: first and last."""

    first: int
    last: int


class Signal(NamedTuple):
    """The best score of one kind, in log-odds, and the stretch that has it; None where no stretch qualifies."""

    score: float
    stretch: Stretch | None


LEAST_TOLD, MOST_TOLD = -6.0, 1.0
"""Log-odds of a sentence below and above which it tells no more of an answer. Whatever surely makes a point is as good
as can be, so that one more claim never makes the surroundings worse."""
FEWEST_CLAUSES = 4
"""Clauses of a single sentence that tell something; in fewer there may be no room for another point."""
NOTHING_TOLD = 0.0
"""What stands for the surroundings where there are none: no sign of another matter."""
SILENT = Signal(-8.0, None)
"""Where no stretch qualifies: odds of next to nothing."""


class Signals(NamedTuple):
    """What the cues say of one point. "Of another" holds for stretches about another subject than the point's."""

    said: Signal
    said_of_another: Signal
    half: Signal
    contradicted: Signal
    half_of_another: Signal


class Setting(NamedTuple):
    """How the rest of the answer stands to the stretch that says a point best. Scores are log-odds."""

    rival: float
    """The best score that any other point has in that stretch: it may be said of that one instead."""
    where_contradicted: float
    """The point's score where it is contradicted best."""
    words: int
    """Length of the stretch."""
    surroundings: float
    """How strongly the better half of the answer's other sentences speak for other points, on average; its clauses
    where there is no other sentence. An answer to the question speaks of it throughout, one to another question
    hardly anywhere."""


class Topic(NamedTuple):
    """A stretch, the point that it speaks for most, how strongly, and how strongly for any other. In log-odds."""

    stretch: Stretch
    point: int
    most: float
    next_most: float


class Sides(NamedTuple):
    """The stretches as seen from a point: all, those that may be about its subject, those about another."""

    all: list[Stretch]
    own: list[Stretch]
    foreign: list[Stretch]
    is_own: list[bool]
    is_foreign: list[bool]


Slot = tuple[Sequence[float], float]
"""The score of each stretch, and the bias."""


def sides_of(stretches: list[Stretch], speakers: list[frozenset[str]], about: str | None) -> Sides:
    """Divide stretches by whom they speak of; `speakers` is empty where a question contrasts no subjects."""
    if about is None or not speakers:
        return Sides(stretches, stretches, [], [], [])
    foreign = [bool(of) and about not in of for of in speakers]
    own = [not marked for marked in foreign]
    return Sides(stretches, [*compress(stretches, own)], [*compress(stretches, foreign)], own, foreign)


def signals_of(slots: Sequence[Slot], sides: Sides) -> Signals:
    """Return the signals of a point whose slots are the first of these."""
    said, half, against = slots[: len(KINDS)]
    contradicted = _best(sides.all, *against)
    if not sides.foreign:
        return Signals(_best(sides.all, *said), SILENT, _best(sides.all, *half), contradicted, SILENT)
    _, own, foreign, is_own, is_foreign = sides
    return Signals(
        _best(own, [*compress(said[0], is_own)], said[1]),
        _best(foreign, [*compress(said[0], is_foreign)], said[1]),
        _best(own, [*compress(half[0], is_own)], half[1]),
        contradicted,
        _best(foreign, [*compress(half[0], is_foreign)], half[1]),
    )


def _best(stretches: list[Stretch], scores: Sequence[float], bias: float) -> Signal:
    """The highest sum; of even ones the earliest."""
    if not stretches:
        return SILENT
    best = max(scores)
    return Signal(best + bias, stretches[scores.index(best)])


def topic_of(stretch: Stretch, scores: Sequence[float]) -> Topic:
    """Return what a stretch is about, given its score in each slot."""
    by_point = [max(scores[first : first + len(KINDS)]) for first in range(0, len(scores), len(KINDS))]
    most = max(by_point)
    point = by_point.index(most)
    return Topic(stretch, point, most, max((*by_point[:point], *by_point[point + 1 :]), default=SILENT.score))


def setting_of(
    point: int,
    signals: Signals,
    slots: Sequence[Slot],
    stretches: list[Stretch],
    clauses: list[tuple[int, int]],
    topics: Sequence[Sequence[Topic]],
) -> Setting:
    """Return how the rest of an answer stands to what says a point.

    `clauses` are their first and last words; `topics` those of the sentences, and those of the clauses.
    """
    first = point * len(KINDS)
    scores, bias = slots[first + SAID]
    silent = SILENT.score
    against = signals.contradicted.stretch
    where_contradicted = scores[stretches.index(against)] + bias if against else silent
    best = signals.said.stretch
    surroundings = _surroundings(point, signals, topics)
    if best is None:
        return Setting(silent, where_contradicted, 0, surroundings)
    at = stretches.index(best)
    rivals = [of[at] + own for of, own in (*slots[:first], *slots[first + len(KINDS) :])]
    return Setting(
        rival=max(rivals, default=silent),
        where_contradicted=where_contradicted,
        words=clauses[best.last][1] - clauses[best.first][0] + 1,
        surroundings=surroundings,
    )


def _surroundings(point: int, signals: Signals, topics: Sequence[Sequence[Topic]]) -> float:
    here = max((signals.said, signals.half, signals.contradicted), key=lambda signal: signal.score).stretch
    if here is None:
        return NOTHING_TOLD
    for of, fewest in zip(topics, (1, FEWEST_CLAUSES), strict=True):
        told = [
            min(MOST_TOLD, max(LEAST_TOLD, topic.next_most if topic.point == point else topic.most))
            for topic in of
            if topic.stretch.last < here.first or topic.stretch.first > here.last
        ]
        if len(told) >= fewest:
            better = sorted(told, reverse=True)[: (len(told) + 1) // 2]
            return sum(better) / len(better)
    return NOTHING_TOLD
