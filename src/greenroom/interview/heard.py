"""The one sentence in which the interviewer says what was heard: only what was said, and no praise."""

from __future__ import annotations

import re

from greenroom.bank.model import Point, Rubric
from greenroom.interview.wording import as_clause, listed, quoted
from greenroom.scoring.model import PointScore, Score

MOST_NAMED = 2
"""How many things the sentence names; a longer list is no longer listening but reading out."""

LONGEST = 180
"""Longest list of clauses, in characters; beyond that only the first is named."""

_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z]\w*")

NOTHING = "I have not yet heard a claim that answers the question."


def heard(score: Score, rubric: Rubric) -> str:
    """Return the sentence: what is covered in the rubric's words, the half said in the candidate's own."""
    points = {point.id: point for point in rubric.points}
    covered = _weightiest([point for point in score.points if point.status == "covered"])
    if covered:
        names = _names(rubric)
        clauses = [f"that {_said(points[point.id], names)}" for point in covered]
        both = listed(clauses)
        return f"So I heard {both if len(both) <= LONGEST else clauses[0]}."
    partial = _weightiest([point for point in score.points if point.status == "partial" and point.evidence])
    if partial:
        quotes = list(dict.fromkeys(quoted(point.evidence[0].text) for point in partial))
        return f"What I noted so far is {listed(quotes)}."
    return NOTHING


def _weightiest(points: list[PointScore]) -> list[PointScore]:
    """The weightiest points, in the order in which they were said."""
    chosen = sorted(points, key=lambda point: -point.weight)[:MOST_NAMED]
    return sorted(chosen, key=lambda point: point.evidence[0].start if point.evidence else 0)


def _said(point: Point, names: frozenset[str]) -> str:
    return as_clause(point.parts[0].name if point.parts else point.claim, names)


def _names(rubric: Rubric) -> frozenset[str]:
    """Words that the rubric writes with a capital inside a sentence."""
    texts = [
        rubric.question,
        *(point.claim for point in rubric.points),
        *(point.half for point in rubric.points),
    ]
    return frozenset(name for text in texts for name in _INSIDE.findall(text))
