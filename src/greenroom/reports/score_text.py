"""One score as text for people: wrapped to the terminal, coloured there, plain in a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from greenroom.bank.model import Status
from greenroom.frozen import frozen
from greenroom.reports.marks import ICONS, percent, tally
from greenroom.reports.wrap import cells, clipped, wrapped
from greenroom.scoring.clean import clean
from greenroom.scoring.model import Evidence, PointScore, Score

_COLOURS: dict[Status, str] = {"covered": "32", "partial": "33", "missed": "90", "contradicted": "31"}
"""ANSI colours by number, so that the terminal's own theme decides."""

_INDENT = "    "
_BAR_CELLS = 24


@frozen
class Canvas:
    """What the text is drawn on."""

    width: int = 80
    """In cells."""
    colour: bool = False

    def paint(self, text: str, code: str) -> str:
        """Return the text in a colour or weight; unchanged where there is no colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def score_text(score: Score, title: str, canvas: Canvas) -> str:
    """Return the score: totals first, then each point with icon, word, weight, evidence and reason."""
    return "\n".join([*_head(score, title, canvas), *_points(score, canvas)]) + "\n"


def _head(score: Score, title: str, canvas: Canvas) -> Iterator[str]:
    total = f"{percent(score.total)} / 100"
    room = canvas.width - cells(total) - 2
    name = clipped(clean(title), max(8, room))
    gap = " " * max(2, canvas.width - cells(name) - cells(total))
    yield f"{canvas.paint(name, '1')}{gap}{canvas.paint(total, '1')}"
    shares = f"core {percent(score.core)}   senior {percent(score.senior)}"
    room = max(0, min(_BAR_CELLS, canvas.width - cells(shares) - 2))
    full = round(room * score.total / 100)
    bar = f"{canvas.paint('█' * full, '32')}{canvas.paint('░' * (room - full), '90')}"
    yield f"{bar}  {shares}" if room else shares
    yield from wrapped(tally(point.status for point in score.points), canvas.width)


def _points(score: Score, canvas: Canvas) -> Iterator[str]:
    for point in score.points:
        yield ""
        yield from _mark_lines(point, canvas)
        for span in point.evidence:
            yield from (canvas.paint(line, "36") for line in _quote(span, "", canvas.width))
        reason = clean(point.reason)
        yield from wrapped(reason, canvas.width, _INDENT)
        if point.nearest and not point.evidence:
            yield from (canvas.paint(line, "90") for line in _quote(point.nearest, "nearest: ", canvas.width))


def _mark_lines(point: PointScore, canvas: Canvas) -> Iterator[str]:
    """Yield icon, word, point and worth; the worth on a line of its own where one line is too short."""
    mark = f"{ICONS[point.status]} {point.status:<12}"
    worth = f"{point.depth}, weight {point.weight}"
    name = clipped(clean(point.id), max(8, canvas.width - cells(mark) - 1))
    gap = canvas.width - cells(mark) - 1 - cells(name) - cells(worth)
    shown = f"{canvas.paint(mark, _COLOURS[point.status])} {canvas.paint(name, '1')}"
    faint = canvas.paint(worth, "2")
    if gap >= 2:
        yield f"{shown}{' ' * gap}{faint}"
    else:
        yield shown
        yield f"{_INDENT}{faint}"


def _quote(span: Evidence, label: str, width: int) -> list[str]:
    return wrapped(f"“{clean(span.text).strip()}”", width, _INDENT + label, _INDENT)
