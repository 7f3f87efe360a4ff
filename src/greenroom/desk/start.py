"""Where the app opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from greenroom.frozen import frozen

if TYPE_CHECKING:
    from greenroom.interview.model import Level


@frozen
class InterviewOptions:
    """What was asked for on the command line; None leaves it to the set-up screen or the settings."""

    questions: int | None = None
    minutes: float | None = None
    """The total; None takes the rubrics' own limits."""
    topic: str | None = None
    level: Level | None = None
    seed: int | None = None


@frozen
class Start:
    """The first screen. `question` goes with "practice", `interview` with "interview"."""

    screen: Literal["home", "practice", "interview"] = "home"
    question: str | None = None
    interview: InterviewOptions | None = None
