"""The hint ladder, and what its rungs cost. This is the one place that states the prices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greenroom.bank.model import Card, Point
from greenroom.interview.model import HintTaken
from greenroom.scoring.model import PointScore, Score, weighted_share

RUNG_COSTS = (0.10, 0.25, 0.50)
"""Share of a point's credit that it costs to have heard the anchor, the nudge, the keywords (house rule).

The highest rung counts; the prices do not add up. A hint never changes a status, only the credit.
"""


TOP_RUNG = len(RUNG_COSTS)


def spoken_hint(card: Card, point: Point, rung: int) -> str:
    """Return what the interviewer says on a rung, from 1 to 3, and what it costs."""
    return f"{_told(card, point, rung)} (Hint {rung} of {TOP_RUNG}: takes {RUNG_COSTS[rung - 1]:.0%} of this point.)"


def _told(card: Card, point: Point, rung: int) -> str:
    match rung:
        case 1:
            return f"A picture to think with: {card.memory_anchor}"
        case 2:
            return point.nudge
        case _:
            return f"Key words: {', '.join(point.keywords)}."


def next_rung(hints: Sequence[HintTaken], point_id: str) -> int:
    """Return the rung of this point's ladder that comes next; 4 when all is told.

    The memory anchor belongs to the whole card: once it is told, the ladders of other points begin at the
    nudge.
    """
    for hint in hints:
        if hint.point == point_id:
            return hint.rungs + 1
    return 2 if hints else 1


def with_hint(hints: Sequence[HintTaken], point_id: str, rung: int) -> tuple[HintTaken, ...]:
    """Return the hints taken once this rung has been climbed."""
    taken = HintTaken(point_id, rung, RUNG_COSTS[rung - 1])
    if any(hint.point == point_id for hint in hints):
        return tuple(taken if hint.point == point_id else hint for hint in hints)
    return (*hints, taken)


def with_hint_costs(score: Score, hints: Sequence[HintTaken]) -> Score:
    """Take the price of hints off a score fresh from the scorer; statuses stay, reasons say what it cost.

    Not to be applied twice: a price is a share of what is left.
    """
    costs = {hint.point: hint.cost for hint in hints}
    if not costs:
        return score
    points = tuple(_less(point, costs.get(point.id, 0.0)) for point in score.points)
    return replace(
        score,
        total=weighted_share(points),
        core=weighted_share(points, "core"),
        senior=weighted_share(points, "senior"),
        points=points,
    )


def _less(point: PointScore, cost: float) -> PointScore:
    if not cost or not point.credit:
        return point
    reason = f"{point.reason.rstrip('.')}; hints took {cost:.0%} of its credit"
    return replace(point, credit=round(point.credit * (1 - cost), 4), reason=reason)
