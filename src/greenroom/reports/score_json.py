"""One score as plain JSON values: the contract of `greenroom score --format json` and of `--batch`.

JSON is written in ASCII: it stays exact whatever the text holds, and harms no terminal.
"""

from __future__ import annotations

import json
from typing import Any

from greenroom.scoring.model import Evidence, PointScore, Score

Plain = dict[str, Any]


def score_plain(score: Score) -> Plain:
    """Return a score as JSON values."""
    return {
        "question": score.question,
        "scorer": score.scorer,
        "rubric": score.rubric,
        "total": score.total,
        "core": score.core,
        "senior": score.senior,
        "points": [_point(point) for point in score.points],
    }


def score_line(identity: object, score: Score) -> str:
    """Return a score as one line of JSON; `identity` is the id that came with the answer, any JSON value."""
    return dump({"id": identity, **score_plain(score)})


def dump(plain: Any) -> str:
    """Return ASCII JSON on one line."""
    return json.dumps(plain, allow_nan=False)


def _point(point: PointScore) -> Plain:
    return {
        "id": point.id,
        "depth": point.depth,
        "weight": point.weight,
        "status": point.status,
        "credit": point.credit,
        "evidence": [_span(span) for span in point.evidence],
        "reason": point.reason,
        "nearest": _span(point.nearest) if point.nearest else None,
    }


def _span(span: Evidence) -> Plain:
    return {"start": span.start, "end": span.end, "text": span.text}
