"""How far a conversation about one question has come: the value that `step` turns into the next one.

The state holds all that has to survive a crash and nothing that the bank knows; `Brief` holds what the bank
knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal, Protocol

from greenroom.bank.model import Question, Rubric, Status
from greenroom.interview.hints import with_hint_costs
from greenroom.interview.model import SCORED_KINDS, Attempt, HintTaken, Mode, Speaker, Turn, TurnKind
from greenroom.scoring.model import Reply, Score

Phase = Literal["asking", "probing", "twist", "finished"]
"""What the candidate's next words are: the answer, a reply to a probe, a reply to the twist, or nothing."""

DEFAULT_PROBES = 3
MOST_PROBES = 6


class Scores(Protocol):
    """What a conversation needs of the scorer."""

    def score(self, answer: str, replies: Sequence[Reply] = ()) -> Score: ...


@dataclass(frozen=True, slots=True)
class Brief:
    """What the interviewer has at hand for one question."""

    question: Question
    scorer: Scores
    used: tuple[str, ...] = ()
    """Wordings of probes that earlier attempts used, the latest first; see `probing.wordings_used`."""

    @property
    def rubric(self) -> Rubric:
        return self.question.rubric


@dataclass(frozen=True, slots=True)
class ProbeChoice:
    """A probe that was asked, and why it and no other."""

    point: str
    probe: str
    """The wording as it stands in the rubric; what is said may quote the candidate before it."""
    why: str
    status: Status
    """The point's status when the probe was asked."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One question being answered. Build with `begin`; change with `step`."""

    question: str
    mode: Mode
    seed: int
    began: float
    """Seconds since 1970."""
    at: float
    """Time of the last event, in seconds since 1970; never goes back."""
    phase: Phase = "asking"
    probes: int = DEFAULT_PROBES
    """How many probes are asked at most, 0 to 6."""
    limit: float = 0.0
    """Seconds for the question; 0 for none."""
    turns: tuple[Turn, ...] = ()
    choices: tuple[ProbeChoice, ...] = ()
    hints: tuple[HintTaken, ...] = ()
    unprompted: Score | None = None
    """On the first answer alone, less the hints taken before it; None until something is said."""
    score: Score | None = None
    """On everything said so far, hints not yet taken off; None until something is said."""
    timed_out: bool = False
    left_early: bool = False

    @property
    def seconds(self) -> float:
        """Time used, in seconds."""
        return self.at - self.began

    @property
    def point(self) -> str | None:
        """The id of the point that the open probe aims at, if one is open."""
        return self.choices[-1].point if self.phase == "probing" and self.choices else None

    @property
    def scored_turns(self) -> tuple[Turn, ...]:
        return tuple(turn for turn in self.turns if turn.kind in SCORED_KINDS)


def begin(
    question: Question,
    *,
    seed: int,
    at: float,
    mode: Mode = "practice",
    probes: int = DEFAULT_PROBES,
    limit: float | None = None,
) -> Conversation:
    """Ask the question. `limit` is in seconds; None takes the rubric's minutes."""
    return Conversation(
        question=question.id,
        mode=mode,
        seed=seed,
        began=at,
        at=at,
        probes=max(0, min(MOST_PROBES, probes)),
        limit=question.rubric.minutes * 60 if limit is None else limit,
        turns=(Turn("interviewer", "question", question.rubric.question),),
    )


def with_turn(
    state: Conversation, speaker: Speaker, kind: TurnKind, text: str, point: str | None = None
) -> Conversation:
    """Add a turn, said at the state's time."""
    return replace(state, turns=(*state.turns, Turn(speaker, kind, text, state.seconds, point)))


def attempt_of(
    state: Conversation, question: Question, attempt_id: str, interview: str | None = None
) -> Attempt | None:
    """Return the attempt to store, with the price of hints taken off; None while the conversation goes on."""
    if state.phase != "finished" or state.score is None or state.unprompted is None:
        return None
    return Attempt(
        id=attempt_id,
        question=state.question,
        title=question.title,
        mode=state.mode,
        started_at=iso_utc(state.began),
        finished_at=iso_utc(state.at),
        seconds=round(state.seconds, 3),
        turns=state.turns,
        unprompted=state.unprompted,
        score=with_hint_costs(state.score, state.hints),
        hints=state.hints,
        seed=state.seed,
        interview=interview,
        timed_out=state.timed_out,
        left_early=state.left_early,
    )


def iso_utc(at: float) -> str:
    """Return seconds since 1970 as ISO 8601 UTC text, whole seconds."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
