"""One self-contained HTML file: no network, no script, light and dark, and A4 on paper.

The page's security policy allows its own style sheet, by its hash, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from greenroom.interview.model import Attempt, Objection
from greenroom.reports.charts import point_chart
from greenroom.reports.escaping import escaped
from greenroom.reports.highlight import said_html
from greenroom.reports.html_overview import overview
from greenroom.reports.marks import ICONS, day_and_time, minutes, percent, tally
from greenroom.reports.model import Entry, Export, standing
from greenroom.reports.overview import heading
from greenroom.scoring.model import PointScore

_CHART_KEY = "A bar is as long as the point weighs, and filled as far as it was earned."
_FIRST_KEY = " A line marks what the first answer earned."


def html_pieces(export: Export) -> Iterator[str]:
    """Yield the page: an overview where there are several attempts, then each attempt."""
    alone = export.count == 1 and not export.interviews
    yield _page_head(_page_title(export, alone))
    if not alone:
        yield from overview(export)
    for number, entry in enumerate(export.entries, start=1):
        yield from _article(entry, number, alone)
    yield f'<footer class="soft"><p>Exported {escaped(day_and_time(export.exported_at))}</p></footer>\n'
    yield "</main>\n</body>\n</html>\n"


def _page_title(export: Export, alone: bool) -> str:
    """Name the page as tabs, bookmarks and printed files show it."""
    if alone and export.trend:
        dot = export.trend[0]
        return f"{dot.title}: {percent(dot.total)} of 100, {dot.at[:10]}"
    return f"Greenroom: {heading(export)}"


def _page_head(title: str) -> str:
    css = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src '{_digest(css)}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n<main>\n"
        '<p class="brand" id="top">Greenroom</p>\n'
    )


def _digest(css: str) -> str:
    import base64
    import hashlib

    return f"sha256-{base64.b64encode(hashlib.sha256(css.encode()).digest()).decode('ascii')}"


def _article(entry: Entry, number: int, alone: bool) -> Iterator[str]:
    attempt = entry.attempt
    anchor = f"p{number}-"
    title = f"<h1>{escaped(attempt.title)}</h1>" if alone else f'<h2 class="title">{escaped(attempt.title)}</h2>'
    yield f'<article id="a-{escaped(attempt.id)}">\n{title}\n'
    yield f'<p class="soft">{_about(attempt)}</p>\n{_totals(attempt)}\n<div class="columns">\n<section>\n'
    yield f'<h3>Marks</h3>\n{_chart(attempt)}<ol class="marks">\n'
    for place, point in enumerate(attempt.score.points, start=1):
        yield _mark(entry, point, f"{anchor}{place}", place)
    yield '</ol>\n</section>\n<section class="said">\n<h3>What you said</h3>\n'
    yield from said_html(attempt, anchor)
    yield "\n</section>\n</div>\n"
    yield from _conversation(attempt, alone)
    yield "" if alone else '<p class="back"><a href="#top">Back to the top</a></p>\n'
    yield "</article>\n"


def _chart(attempt: Attempt) -> str:
    key = _CHART_KEY + (_FIRST_KEY if attempt.unprompted.total != attempt.score.total else "")
    chart = point_chart(attempt)
    return f"<figure>{chart}<figcaption>{key}</figcaption></figure>\n" if chart else ""


def _conversation(attempt: Attempt, shown: bool) -> Iterator[str]:
    yield f"<details{' open' if shown else ''}><summary>The whole conversation</summary>\n"
    yield '<ol class="turns">\n'
    for turn in attempt.turns:
        who = "Interviewer" if turn.speaker == "interviewer" else "You"
        label = f'<span class="soft">{who}, {turn.kind}, {minutes(turn.at)}</span>'
        yield f'<li class="{turn.speaker}">{label}<p>{escaped(turn.text)}</p></li>\n'
    yield "</ol></details>\n"


def _about(attempt: Attempt) -> str:
    marks = [attempt.mode, day_and_time(attempt.started_at), f"{minutes(attempt.seconds)} used"]
    marks += ["time ran out"] if attempt.timed_out else []
    marks += ["left early"] if attempt.left_early else []
    marks += [tally(point.status for point in attempt.score.points)]
    marks += [f"scorer {attempt.score.scorer}", f"rubric {attempt.score.rubric}"]
    return escaped(" · ".join(mark for mark in marks if mark))


def _totals(attempt: Attempt) -> str:
    score = attempt.score
    tiles = [
        f'<div class="grand"><dt>total</dt><dd>{percent(score.total)} <small>/ 100</small></dd></div>',
        f"<div><dt>core</dt><dd>{percent(score.core)}</dd></div>",
        f"<div><dt>senior</dt><dd>{percent(score.senior)}</dd></div>",
    ]
    if attempt.unprompted.total != score.total:
        tiles.append(f"<div><dt>before probes</dt><dd>{percent(attempt.unprompted.total)}</dd></div>")
    return f'<dl class="totals">{"".join(tiles)}</dl>'


def _mark(entry: Entry, point: PointScore, anchor: str, place: int) -> str:
    attempt = entry.attempt
    hint = next((hint for hint in attempt.hints if hint.point == point.id), None)
    first = next((one.status for one in attempt.unprompted.points if one.id == point.id), point.status)
    notes = [f"{point.depth}, weight {point.weight}"]
    notes += [f"{first} before probes"] if first != point.status else []
    notes += [f"hints cost {percent(100 * hint.cost)}%"] if hint else []
    quotes = "".join(f"<blockquote>{escaped(span.text)}</blockquote>" for span in point.evidence)
    near = point.nearest if not point.evidence else None
    nearest = f'<p class="soft">Nearest: “{escaped(near.text.strip())}”</p>' if near else ""
    objections = "".join(_objection(attempt, one) for one in standing(entry, point.id))
    status = f'<span class="status {point.status}">{ICONS[point.status]} {point.status}</span>'
    return (
        f'<li id="{anchor}"><div class="mark"><h4>{place}. {escaped(point.id)}</h4>{status}</div>'
        f'<p class="soft">{escaped(" · ".join(notes))}</p>{quotes}'
        f"<p>{escaped(point.reason)}</p>{nearest}{objections}</li>\n"
    )


def _objection(attempt: Attempt, objection: Objection) -> str:
    said = attempt.answer[objection.start : objection.end]
    quote = f"<blockquote>{escaped(said)}</blockquote>" if said else ""
    note = f" {escaped(objection.note)}" if objection.note else ""
    claim = f"<strong>Objection: should be {objection.claimed}.</strong>"
    return f'<div class="objection">{claim}{note}{quote}</div>'
