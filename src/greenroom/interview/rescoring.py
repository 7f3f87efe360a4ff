"""Scoring a conversation's turns, so that evidence counts in `Attempt.answer`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greenroom.interview.model import SCORED_KINDS, TURN_JOINT, Turn
from greenroom.interview.state import Scores
from greenroom.scoring.model import Evidence, PointScore, Reply, Score


def score_turns(turns: Sequence[Turn], scorer: Scores) -> Score:
    """Score all scored turns, each reply in the context of the point it was asked about."""
    scored = [turn for turn in turns if turn.kind in SCORED_KINDS]
    replies = [Reply(turn.text, turn.point) for turn in scored if turn.kind == "reply"]
    answers = [turn.text for turn in scored if turn.kind == "answer"]
    if answers or not replies:
        return scorer.score("".join(answers), replies)
    return _moved(scorer.score("", replies), -len(TURN_JOINT))


def _moved(score: Score, by: int) -> Score:
    """Move all evidence: without a first answer the scorer still counts the joint after an empty one."""
    return replace(score, points=tuple(_moved_point(point, by) for point in score.points))


def _moved_point(point: PointScore, by: int) -> PointScore:
    evidence = tuple(_moved_span(span, by) for span in point.evidence)
    return replace(point, evidence=evidence, nearest=_moved_span(point.nearest, by) if point.nearest else None)


def _moved_span(span: Evidence, by: int) -> Evidence:
    return replace(span, start=max(0, span.start + by), end=max(0, span.end + by))
