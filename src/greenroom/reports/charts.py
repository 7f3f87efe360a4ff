"""Charts as inline SVG without styles or scripts of their own; colours come from the page's classes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from greenroom.interview.model import Attempt
from greenroom.reports.escaping import escaped
from greenroom.reports.marks import percent
from greenroom.reports.model import TrendDot
from greenroom.scoring.clean import clean
from greenroom.scoring.model import PointScore

_WIDTH = 360
_MOST_DOTS = 120
"""Dots in a trend; with more attempts, each dot is the mean of some."""
_ROW = 19
_NAME_WIDTH = 168
_LONGEST_NAME = 30


def trend_chart(dots: Sequence[TrendDot]) -> str:
    """Draw totals over attempts, oldest first; "" where there are fewer than two."""
    if len(dots) < 2:
        return ""
    totals = _thinned([dot.total for dot in dots])
    left, right, top, bottom = 28, _WIDTH - 36, 10, 120
    step = (right - left) / (len(totals) - 1)
    places = [(left + number * step, bottom - (bottom - top) * total / 100) for number, total in enumerate(totals)]
    parts = [_level(share, left, right, bottom - (bottom - top) * share / 100) for share in (0, 50, 100)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    parts.append(f'<polyline class="line" points="{path}"/>')
    if len(places) <= 40:
        parts += [f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="2.6"/>' for x, y in places]
    x, y = places[-1]
    parts.append(f'<text class="last" x="{x + 6:.1f}" y="{y + 4:.1f}">{percent(totals[-1])}</text>')
    parts.append(f'<text x="{left}" y="140">{_day(dots[0])}</text>')
    parts.append(f'<text x="{right}" y="140" text-anchor="end">{_day(dots[-1])}</text>')
    label = f"Totals of {len(dots)} attempts, from {percent(dots[0].total)} to {percent(dots[-1].total)}"
    return _svg(148, label, parts)


def sparkline(totals: Sequence[float]) -> str:
    """Draw one question's totals, oldest first, as a line of a word's height."""
    width, height, edge = 110, 26, 4
    totals = _thinned(totals)
    step = (width - 2 * edge) / max(1, len(totals) - 1)
    places = [
        (edge + number * step, height - edge - (height - 2 * edge) * total / 100) for number, total in enumerate(totals)
    ]
    x, y = places[-1]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    label = escape(f"From {percent(totals[0])} to {percent(totals[-1])}")
    return (
        f'<svg class="spark" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        f' aria-label="{label}"><polyline class="line" points="{path}"/>'
        f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3"/></svg>'
    )


def point_chart(attempt: Attempt) -> str:
    """Draw a bar for each point: as long as its weight, filled as far as it was earned."""
    points = attempt.score.points
    if not points:
        return ""
    before = {point.id: point for point in attempt.unprompted.points}
    unit = (_WIDTH - _NAME_WIDTH - 4) / max(1, *(point.weight for point in points))
    parts: list[str] = []
    for number, point in enumerate(points):
        parts += _bar(number + 1, point, before.get(point.id), unit)
    label = "Weight of each point and the share of it that was earned; a line marks the first answer"
    return _svg(len(points) * _ROW + 2, label, parts)


def _bar(number: int, point: PointScore, first: PointScore | None, unit: float) -> list[str]:
    top = (number - 1) * _ROW
    name = f"{number}. {clean(point.id)}"
    name = f"{name[: _LONGEST_NAME - 1]}…" if len(name) > _LONGEST_NAME else name
    length = unit * point.weight
    parts = [f'<text class="name" x="0" y="{top + 12:g}">{escape(name)}</text>', _rect("track", top, length)]
    if point.credit:
        parts.append(_rect(point.status, top, length * min(1.0, point.credit)))
    elif point.status == "contradicted":
        parts.append(f'<text class="contradicted" x="{_NAME_WIDTH + 4}" y="{top + 12:g}">✕</text>')
    if first and first.credit != point.credit:
        x = _NAME_WIDTH + length * first.credit
        parts.append(f'<line class="before" x1="{x:.1f}" x2="{x:.1f}" y1="{top + 1:g}" y2="{top + 16:g}"/>')
    return parts


def _rect(kind: str, top: float, width: float) -> str:
    return f'<rect class="{kind}" x="{_NAME_WIDTH}" y="{top + 3:g}" width="{width:.1f}" height="11" rx="3"/>'


def _level(share: int, left: float, right: float, y: float) -> str:
    line = f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>'
    return f'{line}<text x="{left - 6}" y="{y + 3.5:.1f}" text-anchor="end">{share}</text>'


def _thinned(totals: Sequence[float]) -> list[float]:
    """Return at most `_MOST_DOTS` means of neighbouring totals."""
    if len(totals) <= _MOST_DOTS:
        return list(totals)
    edges = [round(number * len(totals) / _MOST_DOTS) for number in range(_MOST_DOTS + 1)]
    return [sum(totals[begin:end]) / (end - begin) for begin, end in pairwise(edges)]


def _day(dot: TrendDot) -> str:
    return escaped(dot.at[:10])


def _svg(height: float, label: str, parts: list[str]) -> str:
    head = f'<svg class="chart" viewBox="0 0 {_WIDTH} {height:g}" role="img" aria-label="{escape(label)}">'
    return f"{head}{''.join(parts)}</svg>"
