"""Lines of the history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from textual.content import Content

from greenroom.interview.model import Attempt
from greenroom.records import AttemptSummary
from greenroom.tui.present.contest import flags
from greenroom.tui.present.result import marked_point, scores_line, tally_line, way_line
from greenroom.tui.present.text import clock, counted, excerpt, fitted, number, one_line, paragraphs, right
from greenroom.tui.present.times import day_and_time, local, long_day, time_of_day

_TOTAL_WIDTH = 4
_NOTE_WIDTH = 18
_NARROW, _WIDE = 60, 100


def attempt_line(one: AttemptSummary, contested: int, width: int) -> Content:
    """Return an attempt in exactly `width` cells; at narrow widths without mode and shares."""
    total = right(Content.styled(number(one.total), "b"), _TOTAL_WIDTH)
    head = Content.styled(f"{time_of_day(one.started_at)}  ", "$muted")
    if width < _NARROW:
        ending = Content.assemble(" ", flags(contested), total)
        return Content.assemble(head, fitted(one_line(one.title), width - 7 - ending.cell_length), ending)
    shares = Content.styled(f"   core {number(one.core):>3}  senior {number(one.senior):>3}", "$muted")
    tail = Content.assemble(
        total,
        shares if width >= _WIDE else Content(""),
        "  ",
        right(flags(contested), 4),
        "  ",
        fitted(Content.styled(_note(one), "$muted"), _NOTE_WIDTH if width < _WIDE else _NOTE_WIDTH + 4),
    )
    return Content.assemble(head, fitted(one_line(one.title), width - 7 - tail.cell_length), tail)


def _note(one: AttemptSummary) -> str:
    ending = "time ran out" if one.timed_out else "left early" if one.left_early else clock(one.seconds)
    return f"{one.mode} {ending}" if one.mode == "practice" or not (one.timed_out or one.left_early) else ending


def attempt_preview(one: AttemptSummary, attempt: Attempt | None) -> Content:
    """Return what stands beside the list about the highlighted attempt; `attempt` is None until it is read."""
    when = Content.styled(f"{day_and_time(one.started_at)} · {_note(one)}", "$muted")
    blocks = [Content.assemble(one_line(one.title, "b"), "\n", when), scores_line(one)]
    if attempt:
        points = attempt.score.points
        blocks[1:] = [Content("\n").join([scores_line(one), way_line(attempt), tally_line(attempt.score)])]
        lacking = [marked_point(point) for point in points if point.status != "covered"]
        blocks.append(Content("\n").join(lacking))
        if attempt.answer.strip():
            blocks.append(excerpt("You said", attempt.answer))
    return paragraphs(*blocks)


def by_day(attempts: Iterable[AttemptSummary]) -> Iterator[tuple[date, list[AttemptSummary]]]:
    """Yield the learner's days with their attempts, in the order of the attempts."""
    for day, members in groupby(attempts, key=lambda one: local(one.started_at).date()):
        yield day, list(members)


def day_line(day: date, today: date, width: int) -> Content:
    """Return the heading above a day's attempts."""
    return Content.styled(long_day(day, today), "$muted").truncate(width, ellipsis=True)


def fits(one: AttemptSummary, words: Iterable[str]) -> bool:
    """Whether each word stands in what the list says of an attempt; days as 2026-11-23 too."""
    told = f"{one.title} {one.question} {_note(one)} {local(one.started_at):%Y-%m-%d}".casefold()
    return all(word in told for word in words)


def attempts_counted(shown: int, total: int) -> Content:
    """Return how many attempts there are, or how many of them fit a filter."""
    text = counted(total, "attempt") if shown == total else f"{shown:,} of {counted(total, 'attempt')}"
    return Content.styled(text if total else "", "$muted")
