"""Markdown that reads well in a pull request. Nothing a learner typed is interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from greenroom.interview.model import Attempt, Turn
from greenroom.reports.marks import ICONS, day_and_time, minutes, percent, tabular, tally
from greenroom.reports.model import Entry, Export, standing
from greenroom.reports.overview import MOST_LISTED, by_question, heading, verdict_told
from greenroom.scoring.clean import clean
from greenroom.scoring.model import PointScore, Score

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~$&#])")
"""Characters that Markdown, its tables or its host may interpret anywhere in a line."""
_LEADING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=:])")
"""What makes a list, a heading or a rule at the start of a line."""
_LINKED = re.compile(r"(?<=\w)(:)(?=//)|(?<=\bwww)(\.)|(@)", re.IGNORECASE)
"""What turns bare text into a link or a mention."""
_ID_DIGITS = 8
_MARGIN = re.compile(r"^[ \t]+")


def markdown_pieces(export: Export) -> Iterator[str]:
    """Yield an overview where there are several attempts, then each attempt."""
    alone = export.count == 1 and not export.interviews
    if not alone:
        when = inline(day_and_time(export.exported_at))
        yield f"# Greenroom: {heading(export)}\n\nExported {when}\n"
        yield from _overview(export)
    for number, entry in enumerate(export.entries):
        yield "\n---\n\n" if number or not alone else ""
        yield "\n".join(_attempt(entry)) + "\n"


def score_markdown(score: Score, title: str) -> str:
    """Return one score outside an attempt."""
    lines = [f"# {inline(title)}", "", *_totals(score), "", *_marks(Entry(_bare(score)))]
    return "\n".join(lines) + "\n"


def inline(text: str) -> str:
    """Return text on one line that Markdown shows as it stands."""
    folded = " ".join(clean(text).split())
    return _LEADING.sub(_tamed, _linkless(_ACTIVE.sub(r"\\\1", folded)))


def block(text: str) -> list[str]:
    """Return text as lines that Markdown shows as they stand, with their breaks and margins."""
    lines = []
    for line in clean(text).strip("\n").split("\n"):
        margin = _MARGIN.match(line)
        indent = "&nbsp;" * len(margin.group().expandtabs(4)) if margin else ""
        body = inline(line)
        lines.append(f"{indent}{body}\\" if body else "")
    return [
        line if following else line.removesuffix("\\") for line, following in zip(lines, [*lines[1:], ""], strict=True)
    ]


def _tamed(match: re.Match[str]) -> str:
    number, mark, sign = match.groups()
    return f"{number}\\{mark}" if number else f"\\{sign}"


def _linkless(text: str) -> str:
    return _LINKED.sub(lambda match: f"<span>{match.group()}</span>", text)


def _attempt(entry: Entry) -> Iterator[str]:
    attempt = entry.attempt
    yield f"# {inline(attempt.title)}"
    yield ""
    yield _about(attempt)
    yield ""
    yield from _totals(attempt.score, attempt.unprompted.total)
    yield ""
    yield from _marks(entry)
    yield "## Conversation"
    for turn in attempt.turns:
        yield ""
        yield from _turn(turn)


def _about(attempt: Attempt) -> str:
    when = inline(day_and_time(attempt.started_at))
    marks = [f"{attempt.mode}, {when}, {minutes(attempt.seconds)} used"]
    marks += ["time ran out"] if attempt.timed_out else []
    marks += ["left early"] if attempt.left_early else []
    scored = f"scorer {inline(attempt.score.scorer)}, rubric {inline(attempt.score.rubric)}"
    return f"{'; '.join(marks)}; {scored}; attempt `{attempt.id}`"


def _totals(score: Score, unprompted: float | None = None) -> Iterator[str]:
    before = f" | {percent(unprompted)}" if unprompted is not None else ""
    yield f"| total | core | senior |{' unprompted |' if before else ''}"
    yield f"|--:|--:|--:|{'--:|' if before else ''}"
    yield f"| **{percent(score.total)}** | {percent(score.core)} | {percent(score.senior)}{before} |"
    yield ""
    yield f"{tally(point.status for point in score.points)}"


def _marks(entry: Entry) -> Iterator[str]:
    attempt = entry.attempt
    before = {point.id: point.status for point in attempt.unprompted.points}
    hinted = {hint.point: hint for hint in attempt.hints}
    yield "| | point | weight | status |"
    yield "|---|---|--:|---|"
    for point in attempt.score.points:
        first = before.get(point.id)
        change = f", {first} before probes" if first not in (None, point.status) else ""
        hint = f", hint {hinted[point.id].rungs}" if point.id in hinted else ""
        contested = ", contested" if standing(entry, point.id) else ""
        worth = f"{point.weight} {point.depth}"
        name = inline(point.id)
        yield f"| {ICONS[point.status]} | {name} | {worth} | {point.status}{change}{hint}{contested} |"
    yield ""
    for point in attempt.score.points:
        yield from _point(entry, point)


def _point(entry: Entry, point: PointScore) -> Iterator[str]:
    yield f"## {ICONS[point.status]} {inline(point.id)}: {point.status}"
    yield ""
    for span in point.evidence:
        yield f"> {inline(span.text)}"
        yield ""
    yield inline(point.reason)
    yield ""
    if point.nearest and not point.evidence:
        yield f"Nearest: “{inline(point.nearest.text)}”"
        yield ""
    for objection in standing(entry, point.id):
        said = inline(entry.attempt.answer[objection.start : objection.end])
        yield f"**Objection: should be {objection.claimed}.** {inline(objection.note)}"
        yield ""
        if said:
            yield f"> {said}"
            yield ""


def _turn(turn: Turn) -> Iterator[str]:
    who = "Interviewer" if turn.speaker == "interviewer" else "You"
    yield f"**{who}** ({turn.kind}, {minutes(turn.at)})"
    yield ""
    yield from (f"> {line}".rstrip() for line in block(turn.text))


def _overview(export: Export) -> Iterator[str]:
    for number, interview in enumerate(export.interviews):
        when = inline(day_and_time(interview.started_at))
        yield f"{'' if number else chr(10)}- interview of {when}: {verdict_told(interview)}\n"
    trends = by_question(export.trend)
    if trends:
        yield "\n| question | attempts | best | latest |\n|---|--:|--:|--:|\n"
        for trend in trends:
            best, last = tabular(trend.best), tabular(trend.last)
            yield f"| {inline(trend.title)} | {len(trend.dots):,} | {best} | {last} |\n"
    if export.trend:
        yield "\n| attempt | question | when | total |\n|---|---|---|--:|\n"
        for dot in reversed(export.trend[-MOST_LISTED:]):
            when = inline(day_and_time(dot.at))
            yield f"| `{dot.attempt[:_ID_DIGITS]}` | {inline(dot.title)} | {when} | {tabular(dot.total)} |\n"


def _bare(score: Score) -> Attempt:
    return Attempt("", score.question, "", "practice", "", "", 0.0, (), score, score)
