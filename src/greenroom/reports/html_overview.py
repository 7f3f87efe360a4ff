"""The head of a page of several attempts: the verdict or the trends, and a list with links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from greenroom.bank.model import Status
from greenroom.interview.model import InterviewRecord
from greenroom.reports.charts import sparkline, trend_chart
from greenroom.reports.escaping import escaped
from greenroom.reports.marks import ICONS, day_and_time, percent, tabular
from greenroom.reports.model import Export, TrendDot
from greenroom.reports.overview import (
    MOST_LISTED,
    QuestionTrend,
    by_question,
    heading,
    lone_interview,
    verdict_told,
)


def overview(export: Export) -> Iterator[str]:
    """Yield the header: what it is, how it went, and a list of the attempts."""
    told = heading(export)
    yield f"<header>\n<h1>{told[:1].upper()}{told[1:]}</h1>\n"
    if lone_interview(export):
        yield _verdict(export.interviews[0])
    elif not export.count:
        yield "<p>There is no attempt yet; <code>greenroom practice</code> makes the first one.</p>\n"
    trends = by_question(export.trend)
    if trends:
        yield f'<div class="trends">\n<section>\n<h2>All totals</h2>\n{trend_chart(export.trend)}\n</section>\n'
        yield f"<section>\n<h2>By question</h2>\n{_trend_table(trends)}</section>\n</div>\n"
    if export.interviews and not lone_interview(export):
        rows = "".join(
            f"<li>{escaped(day_and_time(one.started_at))}: {verdict_told(one)}</li>" for one in export.interviews
        )
        yield f"<h2>Interviews</h2>\n<ul>{rows}</ul>\n"
    if export.trend:
        listed = export.trend if lone_interview(export) else export.trend[: -MOST_LISTED - 1 : -1]
        yield f"<h2>Attempts</h2>\n{_attempt_table(listed)}"
    if len(export.trend) > MOST_LISTED:
        yield f'<p class="soft">The latest {MOST_LISTED} of them; all follow below, oldest first.</p>\n'
    yield "</header>\n"


def _verdict(interview: InterviewRecord) -> str:
    verdict, when = interview.verdict, escaped(day_and_time(interview.started_at))
    about = f'<p class="soft">{when} · {percent(interview.minutes)} minutes · {interview.level} level</p>\n'
    if verdict is None:
        return f'{about}<p class="verdict">Not finished</p>\n'
    word = "Met" if verdict.passed else "Did not meet"
    kind: Status = "covered" if verdict.passed else "contradicted"
    tiles = "".join(
        f"<div><dt>{name}, needs {percent(bar)}</dt><dd>{percent(share)}</dd></div>"
        for name, share, bar in (
            ("core", verdict.core, verdict.core_bar),
            ("senior", verdict.senior, verdict.senior_bar),
        )
    )
    mark = f'<span class="status {kind}">{ICONS[kind]} {word} the {verdict.level} bar</span>'
    return f'{about}<p class="verdict">{mark}</p>\n<dl class="totals">{tiles}</dl>\n'


def _trend_table(trends: Iterable[QuestionTrend]) -> str:
    return _table(
        (("question", ""), ("totals", "roomy"), ("attempts", "number"), ("best", "number"), ("latest", "number")),
        (
            (
                escaped(trend.title),
                sparkline([dot.total for dot in trend.dots]) if len(trend.dots) > 1 else "",
                f"{len(trend.dots):,}",
                tabular(trend.best),
                tabular(trend.last),
            )
            for trend in trends
        ),
    )


def _attempt_table(dots: Iterable[TrendDot]) -> str:
    return _table(
        (("question", ""), ("when", ""), ("total", "number")),
        (
            (
                f'<a href="#a-{escaped(dot.attempt)}">{escaped(dot.title)}</a>',
                escaped(day_and_time(dot.at)),
                tabular(dot.total),
            )
            for dot in dots
        ),
    )


def _table(heads: Sequence[tuple[str, str]], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of HTML cells; each head is a column's name and its class."""
    classes = [f' class="{kind}"' if kind else "" for _, kind in heads]

    def line(tag: str, cells: Iterable[str]) -> str:
        return "".join(f"<{tag}{kind}>{cell}</{tag}>" for kind, cell in zip(classes, cells, strict=True))

    head = line("th", (name for name, _ in heads))
    body = "".join(f"<tr>{line('td', row)}</tr>\n" for row in rows)
    return f'<div class="scroll"><table>\n<tr>{head}</tr>\n{body}</table></div>\n'
