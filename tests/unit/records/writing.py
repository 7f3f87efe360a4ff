"""A plain attempt, for the programs that tests start and kill."""

from __future__ import annotations

from greenroom.interview.model import Attempt, Turn
from greenroom.scoring.model import PointScore, Score

NOW = "2026-11-23T08:00:00Z"


def plain_attempt(number: int) -> Attempt:
    points = tuple(PointScore(f"p{place}", "core", 1, "missed", 0.0, (), "not said") for place in range(14))
    score = Score("sagas", "1", "abcdef012345", 0.0, 0.0, 0.0, points)
    turn = Turn("candidate", "answer", f"answer {number} " * 50)
    return Attempt(f"{number:032x}", "sagas", "Sagas", "practice", NOW, NOW, 1.0, (turn,), score, score)
