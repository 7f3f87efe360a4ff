"""Attempts and drafts to JSON text and back, without loss. Compact: lists in the order of the fields.

JSON is written in ASCII, so that text SQLite would refuse (a lone surrogate) is kept as it was given.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from greenroom.interview.model import SCORED_KINDS, TURN_JOINT, Attempt, Draft, HintTaken, Turn
from greenroom.scoring.model import Evidence, PointScore, Score

Body = dict[str, Any]


def attempt_body(attempt: Attempt) -> str:
    """Return what the columns of `attempt` do not hold. An equal unprompted score is left out."""
    answer = _answer(attempt.turns)
    same = attempt.unprompted == attempt.score
    body: Body = {
        "turns": [[turn.speaker, turn.kind, turn.text, turn.at, turn.point] for turn in attempt.turns],
        "hints": [[hint.point, hint.rungs, hint.cost] for hint in attempt.hints],
        "score": _score_body(attempt.score, answer),
        "unprompted": None if same else _score_body(attempt.unprompted, answer),
    }
    return dump(body)


def attempt_parts(text: str) -> tuple[tuple[Turn, ...], tuple[HintTaken, ...], Score, Score]:
    """Return (turns, hints, unprompted score, score) of an attempt's body."""
    body: Body = json.loads(text)
    turns = tuple(Turn(*fields) for fields in body["turns"])
    hints = tuple(HintTaken(*fields) for fields in body["hints"])
    answer = _answer(turns)
    score = _score(body["score"], answer)
    return turns, hints, score if body["unprompted"] is None else _score(body["unprompted"], answer), score


def draft_body(draft: Draft) -> str:
    """Return what the columns of `draft` do not hold."""
    return dump({"text": draft.text, "cursor": draft.cursor, "state": draft.state, "extra": draft.extra})


def draft_of(key: str, question: str, saved_at: str, text: str) -> Draft:
    """Return the draft that these columns hold."""
    body: Body = json.loads(text)
    row, column = body["cursor"]
    return Draft(key, question, body["text"], (row, column), body["state"], saved_at, body["extra"])


def dump(value: object) -> str:
    """Return compact ASCII JSON."""
    return json.dumps(value, separators=(",", ":"))


def _answer(turns: Iterable[Turn]) -> str:
    return TURN_JOINT.join(turn.text for turn in turns if turn.kind in SCORED_KINDS)


def _score_body(score: Score, answer: str) -> list[object]:
    points = [
        [
            point.id,
            point.depth,
            point.weight,
            point.status,
            point.credit,
            [_evidence_body(evidence, answer) for evidence in point.evidence],
            point.reason,
            _evidence_body(point.nearest, answer) if point.nearest else None,
        ]
        for point in score.points
    ]
    return [score.question, score.scorer, score.rubric, score.total, score.core, score.senior, points]


def _score(fields: list[Any], answer: str) -> Score:
    question, scorer, rubric, total, core, senior, points = fields
    marks = tuple(_point(point, answer) for point in points)
    return Score(question, scorer, rubric, total, core, senior, marks)


def _point(fields: list[Any], answer: str) -> PointScore:
    ident, depth, weight, status, credit, evidence, reason, nearest = fields
    spans = tuple(_evidence(span, answer) for span in evidence)
    closest = _evidence(nearest, answer) if nearest else None
    return PointScore(ident, depth, weight, status, credit, spans, reason, closest)


def _evidence_body(evidence: Evidence, answer: str) -> list[object]:
    """Return the span; its text too only where the answer does not give it back."""
    if answer[evidence.start : evidence.end] == evidence.text:
        return [evidence.start, evidence.end]
    return [evidence.start, evidence.end, evidence.text]


def _evidence(fields: list[Any], answer: str) -> Evidence:
    start, end, *text = fields
    return Evidence(start, end, text[0] if text else answer[start:end])
