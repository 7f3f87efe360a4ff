"""What happened when a question was answered: turns, attempts, interviews. Plain frozen values.

Times are ISO 8601 UTC text ("2026-11-23T07:54:36Z") where they are points in time and seconds where they are
spans. The answer that is scored is all of the candidate's scored turns joined by a blank line; evidence
offsets count in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from greenroom.scoring.model import Score

Speaker = Literal["interviewer", "candidate"]
Mode = Literal["practice", "interview"]
Level = Literal["mid", "senior"]
TurnKind = Literal[
    "question",  # interviewer: the question itself
    "answer",  # candidate: the first answer
    "heard",  # interviewer: one sentence on what was said
    "probe",  # interviewer: a follow-up aimed at `point`
    "reply",  # candidate: what was said to a probe or to the twist; scored
    "clarifying",  # candidate: a question back; not scored
    "clarified",  # interviewer: the reply to it
    "hint",  # interviewer: one rung of the ladder for `point`
    "twist",  # interviewer: a change of requirement
    "passed",  # candidate: moved on without an answer ("I don't know", /skip)
    "note",  # interviewer: anything about the conversation itself (time, help)
]
SCORED_KINDS: frozenset[str] = frozenset({"answer", "reply"})
TURN_JOINT = "\n\n"
"""Stands between two scored turns in the scored answer."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said. `at` is in seconds since the attempt began; `point` is the point aimed at, if any."""

    speaker: Speaker
    kind: TurnKind
    text: str
    at: float = 0.0
    point: str | None = None


@dataclass(frozen=True, slots=True)
class HintTaken:
    """How far a point's hint ladder was climbed (rungs 1 to 3) and what share of the point it cost."""

    point: str
    rungs: int
    cost: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """One question answered once: its turns and its scores."""

    id: str
    question: str
    title: str
    mode: Mode
    started_at: str
    finished_at: str
    seconds: float
    """Time used, in seconds."""
    turns: tuple[Turn, ...]
    unprompted: Score
    """On the first answer alone."""
    score: Score
    """On everything said; the attempt's score."""
    hints: tuple[HintTaken, ...] = ()
    seed: int = 0
    interview: str | None = None
    """Id of the interview it belongs to."""
    timed_out: bool = False
    left_early: bool = False

    @property
    def answer(self) -> str:
        """The scored text: all scored turns joined."""
        return TURN_JOINT.join(turn.text for turn in self.turns if turn.kind in SCORED_KINDS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an interview met its level's bar; shares in percent, means over its questions."""

    level: Level
    passed: bool
    core: float
    senior: float
    core_bar: float
    senior_bar: float


@dataclass(frozen=True, slots=True)
class InterviewRecord:
    """A timed series of attempts. `verdict` is None while it runs."""

    id: str
    level: Level
    seed: int
    minutes: float
    questions: tuple[str, ...]
    started_at: str
    finished_at: str | None = None
    attempts: tuple[str, ...] = ()
    """Ids of its attempts, in order."""
    verdict: Verdict | None = None
    left_early: bool = False
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Objection:
    """The candidate's disagreement with one mark. Stands beside the mark, never changes it."""

    id: str
    attempt: str
    point: str
    claimed: Literal["covered", "partial", "missed", "contradicted"]
    """The status the candidate thinks right."""
    start: int
    end: int
    """Span of the attempt's answer, in code points; start == end where none was chosen."""
    note: str
    made_at: str
    withdrawn_at: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the editor, saved as it is typed. `state` is the conversation so far, as JSON text."""

    key: str
    """What it belongs to: "practice:<question>" or "interview:<id>"."""
    question: str
    text: str
    cursor: tuple[int, int] = (0, 0)
    """Row and column, from 0."""
    state: str = ""
    saved_at: str = ""
    extra: dict[str, str] = field(default_factory=dict)
