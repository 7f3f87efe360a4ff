"""The answer as HTML, with the evidence of every point marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from greenroom.bank.model import Status
from greenroom.interview.model import SCORED_KINDS, TURN_JOINT, Attempt, Turn
from greenroom.reports.escaping import escaped
from greenroom.scoring.clean import clean
from greenroom.scoring.model import PointScore

_LOUDEST: tuple[Status, ...] = ("contradicted", "covered", "partial", "missed")
"""Whose colour shows where spans overlap."""


class Span(NamedTuple):
    """One span of evidence: offsets into the answer, the point's number from 1, and its status."""

    start: int
    end: int
    number: int
    status: Status


def said_html(attempt: Attempt, anchor: str) -> Iterator[str]:
    """Yield each scored turn, headed by what was asked; `anchor` goes before the number of a point's id."""
    spans = _spans(attempt.score.points)
    begin = 0
    asked: Turn | None = None
    for turn in attempt.turns:
        if turn.kind in ("probe", "twist"):
            asked = turn
        if turn.kind not in SCORED_KINDS:
            continue
        if turn.kind == "reply" and asked:
            yield f'<p class="asked">{escaped(asked.text)}</p>'
        yield f'<p class="words">{marked(turn.text, begin, spans, anchor)}</p>'
        begin += len(turn.text) + len(TURN_JOINT)


def marked(text: str, begin: int, spans: Sequence[Span], anchor: str) -> str:
    """Return the text, which starts at offset `begin` of the answer, with the spans in it marked."""
    end = begin + len(text)
    inside = [span for span in spans if span.start < end and span.end > begin and span.end > span.start]
    edges = {begin, end}
    for span in inside:
        edges |= {max(begin, span.start), min(end, span.end)}
    cuts = sorted(edges)
    return "".join(
        _piece(clean(text[low - begin : high - begin]), low, high, inside, anchor) for low, high in pairwise(cuts)
    )


def _piece(text: str, low: int, high: int, spans: Sequence[Span], anchor: str) -> str:
    over = [span for span in spans if span.start <= low and span.end >= high]
    if not over:
        return escape(text)
    status = min((span.status for span in over), key=_LOUDEST.index)
    ending = sorted({span.number for span in over if span.end == high})
    links = ",".join(f'<a href="#{anchor}{number}">{number}</a>' for number in ending)
    return f'<mark class="{status}">{escape(text)}{f"<sup>{links}</sup>" if links else ""}</mark>'


def _spans(points: Sequence[PointScore]) -> list[Span]:
    return [
        Span(span.start, span.end, number, point.status)
        for number, point in enumerate(points, start=1)
        for span in point.evidence
    ]
