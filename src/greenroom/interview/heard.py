"""The one sentence in which the interviewer says what was heard: only what was said, and no praise."""

from __future__ import annotations

from greenroom.bank.model import Point, Rubric
from greenroom.interview.wording import as_clause, listed, quoted
from greenroom.scoring.model import PointScore, Score

MOST_NAMED = 2
"""How many things the sentence names; a longer list is no longer listening but reading out."""

NOTHING = "I have not yet heard a claim that answers the question."


def heard(score: Score, rubric: Rubric) -> str:
    """Return the sentence: what is covered in the rubric's words, the half said in the candidate's own."""
    points = {point.id: point for point in rubric.points}
    covered = _weightiest([point for point in score.points if point.status == "covered"])
    if covered:
        return f"So I heard {listed([f'that {_said(points[point.id])}' for point in covered])}."
    partial = _weightiest([point for point in score.points if point.status == "partial" and point.evidence])
    if partial:
        quotes = list(dict.fromkeys(quoted(point.evidence[0].text) for point in partial))
        return f"What I noted so far is {listed(quotes)}."
    return NOTHING


def _weightiest(points: list[PointScore]) -> list[PointScore]:
    """The weightiest points, in the order in which they were said."""
    chosen = sorted(points, key=lambda point: -point.weight)[:MOST_NAMED]
    return sorted(chosen, key=lambda point: point.evidence[0].start if point.evidence else 0)


def _said(point: Point) -> str:
    return as_clause(point.parts[0].name if point.parts else point.claim)
