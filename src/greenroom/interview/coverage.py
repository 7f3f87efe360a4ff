"""How far an answer has come, as counts without names, for the dots of the practice screen."""

from __future__ import annotations

from typing import NamedTuple

from greenroom.scoring.model import Score


class Coverage(NamedTuple):
    """Numbers of points. `rest` holds the missed and the contradicted, which practice does not tell apart."""

    covered: int
    partial: int
    rest: int


def coverage(score: Score) -> Coverage:
    """Count a score's points by what the dots show."""
    covered = sum(point.status == "covered" for point in score.points)
    partial = sum(point.status == "partial" for point in score.points)
    return Coverage(covered, partial, len(score.points) - covered - partial)
