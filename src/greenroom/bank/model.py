"""What is asked and how it is judged, as plain values.

Everything here is frozen and built by `bank.load` from checked files; nothing here reads a file.
"""

from __future__ import annotations

from typing import Literal

from greenroom.frozen import frozen

Depth = Literal["core", "senior"]
Importance = Literal["high", "medium", "low"]
Status = Literal["covered", "partial", "missed", "contradicted"]
Split = Literal["tuning", "validation"]

STATUSES: tuple[Status, ...] = ("covered", "partial", "missed", "contradicted")
"""All statuses, best first."""
SPLITS: tuple[Split, ...] = ("tuning", "validation")
"""What labelled answers are for: those that a rubric is made with, and those that it is measured with."""


@frozen
class Source:
    """Where a card's facts were checked."""

    title: str
    url: str


@frozen
class ModelSentence:
    """A piece of the model answer and the ids of the points it makes."""

    say: str
    makes: tuple[str, ...]


@frozen
class Card:
    """What there is to know on one concept. `id` is the file's name without its ending."""

    id: str
    title: str
    category: str
    importance: Importance
    definition: str
    memory_anchor: str
    expected_depth: str
    senior_depth: str
    model_answer: tuple[ModelSentence, ...]
    common_trap: str
    related: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@frozen
class Subject:
    """A named thing that claims are pinned on, and how people call it, in three strengths."""

    id: str
    names: tuple[str, ...]
    described: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


@frozen
class Line:
    """One claim line of a rubric: telegraphic English, every content word an idea that must be said.

    `about` is the subject id the claim must be pinned on, or None where that does not matter.
    """

    text: str
    about: str | None = None


@frozen
class Part:
    """One of the claims that a point consists of; said when any of its lines is."""

    name: str
    """What the part says, as a clause that can follow "says that"."""
    say: tuple[Line, ...]


@frozen
class Point:
    """One claim that a good answer makes. A point with one claim has exactly one part."""

    id: str
    depth: Depth
    weight: int
    claim: str
    half: str
    opposite: str
    about: str | None
    parts: tuple[Part, ...]
    partly: tuple[Line, ...]
    """Lines that earn half the credit."""
    wrong: tuple[Line, ...]
    """Lines that contradict the point."""
    probes: tuple[str, ...]
    nudge: str
    keywords: tuple[str, ...]
    trap: bool = False


@frozen
class Clarification:
    """A question that a candidate may ask, in several wordings, and the interviewer's reply."""

    ask: tuple[str, ...]
    answer: str


@frozen
class Twist:
    """A change of requirement thrown in near the end, and the ids of the points it tests."""

    requirement: str
    points: tuple[str, ...]


@frozen
class Bar:
    """What a level asks for: shares of the core and of the senior weight, in percent."""

    core: float
    senior: float


@frozen
class Rubric:
    """How an answer to one question is judged."""

    id: str
    question: str
    minutes: float
    points: tuple[Point, ...]
    digest: str
    """First 12 hex digits of the SHA-256 of the rubric file and its table of cues; part of every stored score."""
    subjects: tuple[Subject, ...] = ()
    families: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Word families of this question alone: (name, members)."""
    elsewhere: tuple[str, ...] = ()
    """Words which show that a sentence speaks of something else with the same name."""
    clarifications: tuple[Clarification, ...] = ()
    twist: Twist | None = None
    bars: tuple[tuple[str, Bar], ...] = ()
    """(level, bar), for "mid" and "senior"."""

    def point(self, point_id: str) -> Point:
        """Return the point with this id; raises KeyError if there is none."""
        for point in self.points:
            if point.id == point_id:
                return point
        raise KeyError(point_id)


@frozen
class Saying:
    """A sentence as candidates say it, and the status that it would earn one point."""

    point: str
    status: Status
    text: str


@frozen
class Example:
    """A labelled answer: what careful readers said of each point."""

    id: str
    question: str
    kind: str
    split: Split
    answer: str
    labels: tuple[tuple[str, Status], ...]
    quotes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For points, the exact parts of the answer that their labels rest on; () where nobody marked them."""


@frozen
class Question:
    """A card with its rubric: what can be asked."""

    card: Card
    rubric: Rubric
    folder: str = ""
    """The bank folder it came from; "" for the built-in bank. No part of what makes questions equal."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Question) and (self.card, self.rubric) == (other.card, other.rubric)

    def __hash__(self) -> int:
        return hash((self.card, self.rubric))

    @property
    def id(self) -> str:
        return self.card.id

    @property
    def title(self) -> str:
        return self.card.title
