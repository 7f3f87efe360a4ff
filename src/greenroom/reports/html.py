"""One self-contained HTML file: no network, no script, light and dark, and A4 on paper.

The page's security policy allows its own style sheet, by its hash, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from greenroom.interview.model import Attempt, InterviewRecord, Objection
from greenroom.reports.charts import point_chart, trend_chart
from greenroom.reports.highlight import said_html
from greenroom.reports.marks import ICONS, day_and_time, minutes, percent, tally
from greenroom.reports.model import Entry, Export, standing
from greenroom.scoring.clean import clean
from greenroom.scoring.model import PointScore

_MOST_LISTED = 200
"""Attempts in the list at the top."""


def html_pieces(export: Export) -> Iterator[str]:
    """Yield the page: an overview where there are several attempts, then each attempt."""
    alone = export.count == 1
    yield _page_head("Greenroom: one attempt" if alone else f"Greenroom: {export.count:,} attempts")
    if not alone:
        yield from _overview(export)
    for number, entry in enumerate(export.entries, start=1):
        yield from _article(entry, number, alone)
    yield f'<footer class="soft"><p>Exported {_text(day_and_time(export.exported_at))}</p></footer>\n'
    yield "</main>\n</body>\n</html>\n"


def _page_head(title: str) -> str:
    css = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src '{_digest(css)}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n<main>\n"
        '<p class="brand">Greenroom</p>\n'
    )


def _digest(css: str) -> str:
    import base64
    import hashlib

    return f"sha256-{base64.b64encode(hashlib.sha256(css.encode()).digest()).decode('ascii')}"


def _overview(export: Export) -> Iterator[str]:
    yield f"<header>\n<h1>{export.count:,} attempts</h1>\n{trend_chart(export.trend)}\n"
    if export.interviews:
        rows = "".join(_interview(interview) for interview in export.interviews)
        yield f"<h2>Interviews</h2>\n<ul>{rows}</ul>\n"
    if export.trend:
        yield '<div class="scroll"><table>\n'
        yield '<tr><th>question</th><th>when</th><th class="number">total</th></tr>\n'
        for dot in reversed(export.trend[-_MOST_LISTED:]):
            link = f'<a href="#a-{_text(dot.attempt)}">{_text(dot.title)}</a>'
            when = _text(day_and_time(dot.at))
            yield f'<tr><td>{link}</td><td>{when}</td><td class="number">{percent(dot.total)}</td></tr>\n'
        yield "</table></div>\n"
    yield "</header>\n"


def _interview(interview: InterviewRecord) -> str:
    verdict, when = interview.verdict, _text(day_and_time(interview.started_at))
    if verdict is None:
        return f"<li>{when}: not finished</li>"
    met = "met" if verdict.passed else "did not meet"
    core = f"core {percent(verdict.core)} of {percent(verdict.core_bar)}"
    senior = f"senior {percent(verdict.senior)} of {percent(verdict.senior_bar)}"
    return f"<li>{when}: {met} the {verdict.level} bar ({core}, {senior})</li>"


def _article(entry: Entry, number: int, alone: bool) -> Iterator[str]:
    attempt = entry.attempt
    anchor = f"p{number}-"
    yield f'<article id="a-{_text(attempt.id)}">\n<h1>{_text(attempt.title)}</h1>\n'
    yield f'<p class="soft">{_about(attempt)}</p>\n{_totals(attempt)}\n<div class="columns">\n<section>\n'
    yield f'<h2>Marks</h2>\n{point_chart(attempt)}\n<ol class="marks">\n'
    for place, point in enumerate(attempt.score.points, start=1):
        yield _mark(entry, point, f"{anchor}{place}", place)
    yield '</ol>\n</section>\n<section class="said">\n<h2>What you said</h2>\n'
    yield from said_html(attempt, anchor)
    yield "\n</section>\n</div>\n"
    yield f"<details{' open' if alone else ''}><summary>The whole conversation</summary>\n"
    yield '<ol class="turns">\n'
    for turn in attempt.turns:
        who = "Interviewer" if turn.speaker == "interviewer" else "You"
        label = f'<span class="soft">{who}, {turn.kind}, {minutes(turn.at)}</span>'
        yield f'<li class="{turn.speaker}">{label}<p>{_text(turn.text)}</p></li>\n'
    yield "</ol></details>\n</article>\n"


def _about(attempt: Attempt) -> str:
    marks = [attempt.mode, day_and_time(attempt.started_at), f"{minutes(attempt.seconds)} used"]
    marks += ["time ran out"] if attempt.timed_out else []
    marks += ["left early"] if attempt.left_early else []
    marks += [tally(point.status for point in attempt.score.points)]
    marks += [f"scorer {attempt.score.scorer}", f"rubric {attempt.score.rubric}"]
    return _text(" · ".join(mark for mark in marks if mark))


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
    notes += [f"hints cost {percent(100 * hint.cost)} %"] if hint else []
    quotes = "".join(f"<blockquote>{_text(span.text)}</blockquote>" for span in point.evidence)
    objections = "".join(_objection(attempt, one) for one in standing(entry, point.id))
    status = f'<span class="status {point.status}">{ICONS[point.status]} {point.status}</span>'
    return (
        f'<li id="{anchor}"><div class="mark"><h3>{place}. {_text(point.id)}</h3>{status}</div>'
        f'<p class="soft">{_text(" · ".join(notes))}</p>{quotes}'
        f"<p>{_text(point.reason)}</p>{objections}</li>\n"
    )


def _objection(attempt: Attempt, objection: Objection) -> str:
    said = attempt.answer[objection.start : objection.end]
    quote = f"<blockquote>{_text(said)}</blockquote>" if said else ""
    note = f" {_text(objection.note)}" if objection.note else ""
    claim = f"<strong>Objection: should be {objection.claimed}.</strong>"
    return f'<div class="objection">{claim}{note}{quote}</div>'


def _text(text: str) -> str:
    return escape(clean(text))
