"""What can happen in a conversation or interview, and what has to be done about it.

Events are in the past tense and carry `at`, in seconds since 1970 (wall time, so that a clock runs on while
the app is closed). Effects are imperative; they are data, and whoever calls `step` carries them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Said:
    """The candidate sent this text; a command such as `/hint` counts as the event it names."""

    text: str
    at: float


@dataclass(frozen=True, slots=True)
class HintAsked:
    """A hint was asked for: on this point, or on the one at hand where `point` is None."""

    at: float
    point: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """The candidate moved on: past the probe or twist, or past the question if nothing is answered yet."""

    at: float


@dataclass(frozen=True, slots=True)
class DoneAsked:
    """The candidate has no more to say to this question."""

    at: float


@dataclass(frozen=True, slots=True)
class TimeAsked:
    """The candidate asked how much time is gone."""

    at: float


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """The candidate asked what can be typed."""

    at: float


@dataclass(frozen=True, slots=True)
class TimeRanOut:
    """The question's time is up; `draft` is what stood in the editor and is scored as it stands."""

    at: float
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """The candidate left for good; `draft` is what stood in the editor and is scored as it stands."""

    at: float
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The candidate came back to a practice; the time away is not counted. Interviews use `Tick` instead."""

    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by in a timed interview; `draft` is what stands in the editor."""

    at: float
    draft: str = ""


Event = Said | HintAsked | Skipped | DoneAsked | TimeAsked | HelpAsked | TimeRanOut | Left | Resumed
"""What a conversation takes."""
TimedEvent = Event | Tick
"""What a timed interview takes."""


@dataclass(frozen=True, slots=True)
class SaveAttempt:
    """Store the attempt that has just ended. `number` is its place in an interview, from 0; 0 in practice."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class Refuse:
    """Tell the candidate why the text was not taken; it has to stay in the editor."""

    message: str


@dataclass(frozen=True, slots=True)
class Warn:
    """Tell the candidate that a clock runs low. `seconds_left` is what is left, not the threshold."""

    clock: Literal["question", "whole"]
    seconds_left: float
    message: str


@dataclass(frozen=True, slots=True)
class CloseInterview:
    """Store the interview as finished, with its verdict."""


Effect = SaveAttempt | Refuse
"""What a conversation asks for."""
TimedEffect = Effect | Warn | CloseInterview
"""What a timed interview asks for."""
