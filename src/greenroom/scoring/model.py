"""The result of scoring one answer, as plain values. Offsets count Unicode code points of the answer."""

from __future__ import annotations

from typing import NamedTuple

from greenroom.bank.model import Depth, Status
from greenroom.frozen import frozen

CREDIT: dict[Status, float] = {"covered": 1.0, "partial": 0.5, "missed": 0.0, "contradicted": 0.0}
"""Share of a point's weight that a status earns (product promise; see docs/scoring.md)."""


@frozen
class Evidence:
    """A span of the answer: `text == answer[start:end]`."""

    start: int
    end: int
    text: str


@frozen
class PointScore:
    """The verdict on one point. For a missed point `nearest` is what came closest, if anything did."""

    id: str
    depth: Depth
    weight: int
    status: Status
    credit: float
    evidence: tuple[Evidence, ...]
    reason: str
    nearest: Evidence | None = None


@frozen
class Score:
    """The verdict on one answer. `total`, `core` and `senior` are weighted credit in [0, 100]."""

    question: str
    scorer: str
    rubric: str
    total: float
    core: float
    senior: float
    points: tuple[PointScore, ...]

    def point(self, point_id: str) -> PointScore:
        """Return the verdict on this point; raises KeyError if the rubric has no such point."""
        for point in self.points:
            if point.id == point_id:
                return point
        raise KeyError(point_id)


def weighted_share(points: tuple[PointScore, ...], depth: Depth | None = None) -> float:
    """Return earned weight over possible weight, in [0, 100]; 0 where no point has that depth."""
    chosen = [point for point in points if depth in (None, point.depth)]
    possible = sum(point.weight for point in chosen)
    earned = sum(point.weight * point.credit for point in chosen)
    return round(100 * earned / possible, 1) if possible else 0.0


class Reply(NamedTuple):
    """What the candidate said to a probe; `point` is the point it aimed at, None for a twist."""

    text: str
    point: str | None = None
