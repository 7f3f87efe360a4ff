"""Marks, evidence and the model answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from textual.content import Content

from greenroom.bank.model import STATUSES, Card, ModelSentence, Status
from greenroom.interview.model import SCORED_KINDS, TURN_JOINT, Attempt, Turn
from greenroom.scoring.clean import clean
from greenroom.scoring.model import Evidence, PointScore, Score
from greenroom.tui.present.text import (
    STATUS_ICONS,
    STATUS_STYLES,
    fitted,
    number,
    one_line,
    plain,
    right,
    status_mark,
)
from greenroom.tui.present.times import day_and_time

SELECTED = "b u $mark-text on $mark"
"""Evidence of the selected point; underlined too, for terminals without colour."""
TRACE = "on $trace"
"""Evidence of the other points."""
NEAREST = "u $warning"
"""What came nearest to a missed point."""


class ShownAnswer(NamedTuple):
    """The answer as it is displayed; `focus` is where in its text the highlight begins, None without one."""

    content: Content
    focus: int | None


class Totals(Protocol):
    """What an attempt earned, each in [0, 100]."""

    @property
    def total(self) -> float: ...
    @property
    def core(self) -> float: ...
    @property
    def senior(self) -> float: ...


def scores_line(score: Totals) -> Content:
    """Return total, core and senior."""
    return Content.assemble(
        (number(score.total), "b $accent"),
        (" / 100", "$muted"),
        ("    core ", "$muted"),
        (number(score.core), "b"),
        ("   senior ", "$muted"),
        (number(score.senior), "b"),
    )


def way_line(attempt: Attempt) -> Content:
    """Return how the score came about: before and after probes, and what hints cost."""
    before, after, price = attempt.unprompted.total, attempt.score.total, hint_price(attempt)
    parts = [f"unprompted {number(before)}"]
    if any(turn.kind == "reply" for turn in attempt.turns):
        parts = [f"unprompted {number(before)} → after probes {number(after)}"]
    if attempt.hints:
        parts.append(f"hints −{price:.1f}" if price else "hints −0")
    return Content.styled("  ".join(parts), "$muted")


def attempt_line(attempt: Attempt, width: int) -> Content:
    """Return what was answered, and when where there is room to say it."""
    title = one_line(attempt.title, "b").truncate(width, ellipsis=True)
    when = Content.styled(f"  {day_and_time(attempt.started_at)}", "$muted")
    return Content.assemble(title, when) if title.cell_length + when.cell_length <= width else title


def hint_price(attempt: Attempt) -> float:
    """Return what hints took off the total, in points of 100."""
    costs = {hint.point: hint.cost for hint in attempt.hints if hint.cost < 1}
    possible = sum(point.weight for point in attempt.score.points)
    lost = sum(
        point.weight * point.credit * costs[point.id] / (1 - costs[point.id])
        for point in attempt.score.points
        if point.id in costs
    )
    return 100 * lost / possible if possible else 0.0


def depth_line(depth: str, share: float, width: int) -> Content:
    """Return the heading above the points of one depth."""
    earned = Content.styled(number(share), "$muted")
    return Content.assemble((depth, "$muted"), right(earned, width - len(depth)))


def point_line(point: PointScore, width: int) -> Content:
    """Return a mark in exactly `width` cells: icon, id, word, weight."""
    style = STATUS_STYLES[point.status]
    weight = Content.styled(str(point.weight), "$muted")
    ending = Content.assemble((point.status, style), " ", weight)
    return Content.assemble(
        (STATUS_ICONS[point.status], style),
        " ",
        fitted(one_line(point.id), width - ending.cell_length - 3),
        " ",
        ending,
    )


def point_detail(point: PointScore, attempt: Attempt) -> Content:
    """Return why a point has its mark, what it is worth, and what changed it."""
    facts = [f"weight {point.weight}", point.depth, *_changes(point, attempt)]
    head = Content.assemble(
        one_line(point.id, "b"), "  ", status_mark(point.status), (f"\n{' · '.join(facts)}", "$muted")
    )
    body = plain(as_sentence(point.reason))
    if point.status == "missed" and point.nearest:
        body = Content.assemble(body, ("\nNearest: ", "$muted"), one_line(f"“{point.nearest.text}”", NEAREST))
    return Content.assemble(head, "\n", body)


def _changes(point: PointScore, attempt: Attempt) -> Iterator[str]:
    before = next((one for one in attempt.unprompted.points if one.id == point.id), None)
    if before and before.status != point.status:
        yield f"{before.status} before probes"
    for hint in attempt.hints:
        if hint.point == point.id:
            yield f"hint {hint.rungs} of 3: −{hint.cost:.0%}"


def as_sentence(reason: str) -> str:
    """Return a reason as a sentence."""
    return f"{reason[:1].upper()}{reason[1:].rstrip('.')}." if reason else ""


def answer_shown(attempt: Attempt, selected: PointScore | None) -> ShownAnswer:
    """Return everything scored, the prompts between, evidence marked, the selected point's standing out."""
    parts: list[Content] = []
    segments: list[tuple[int, int, int]] = []
    shown = scored = 0
    for prompt, turn in _scored_turns(attempt.turns):
        if parts:
            asked = Content.assemble("\n\n", plain(f"↳ {prompt}", "i $muted"), "\n\n")
            parts.append(asked)
            shown += len(asked)
            scored += len(TURN_JOINT)
        text = Content(clean(turn.text))
        segments.append((scored, scored + len(turn.text), shown - scored))
        parts.append(text)
        shown += len(text)
        scored += len(turn.text)
    content = Content("").join(parts) if parts else Content.styled("Nothing was said.", "i $muted")
    return _highlighted(content, segments, attempt.score, selected)


def _scored_turns(turns: Iterable[Turn]) -> Iterator[tuple[str, Turn]]:
    """Yield the scored turns, each with what the interviewer had asked last."""
    prompt = ""
    for turn in turns:
        if turn.kind in ("question", "probe", "twist"):
            prompt = turn.text
        elif turn.kind in SCORED_KINDS:
            yield prompt, turn


def _highlighted(
    content: Content, segments: list[tuple[int, int, int]], score: Score, selected: PointScore | None
) -> ShownAnswer:
    for point in score.points:
        for start, end in _placed(point.evidence, segments):
            content = content.stylize(TRACE, start, end)
    if selected is None:
        return ShownAnswer(content, None)
    spans, style = selected.evidence, SELECTED
    if not spans and selected.nearest:
        spans, style = (selected.nearest,), NEAREST
    places = list(_placed(spans, segments))
    for start, end in places:
        content = content.stylize(style, start, end)
    return ShownAnswer(content, min((start for start, _ in places), default=None))


def _placed(spans: Iterable[Evidence], segments: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans of the scored text as spans of the displayed text, cut at turns."""
    for span in spans:
        for begin, end, shift in segments:
            start, stop = max(span.start, begin), min(span.end, end)
            if start < stop:
                yield start + shift, stop + shift


def line_of(content: Content, offset: int, width: int) -> int:
    """Return the line, from 0, that a position of a text falls on when it is wrapped to `width` cells."""
    before = content[:offset] if offset else Content("")
    return max(0, len(before.wrap(max(1, width))) - 1)


def sentence_status(sentence: ModelSentence, score: Score) -> Status | None:
    """Return the worst status among the points a sentence makes; None where it makes none."""
    marks = {point.id: point.status for point in score.points}
    made = [marks[point] for point in sentence.makes if point in marks]
    order: tuple[Status, ...] = ("covered", "partial", "missed", "contradicted")
    return max(made, key=order.index) if made else None


def model_sentence(sentence: ModelSentence, score: Score) -> Content:
    """Return a sentence of the model answer and, below it, the points it makes with their marks."""
    marks = {point.id: point for point in score.points}
    status = sentence_status(sentence, score)
    said = plain(sentence.say, "b" if status in ("missed", "contradicted") else "")
    tags = [marked_point(marks[point]) for point in sentence.makes if point in marks]
    return Content.assemble(said, "\n", Content("   ").join(tags)) if tags else said


def marked_point(point: PointScore) -> Content:
    """Return a mark and the id of its point."""
    return Content.assemble(status_mark(point.status), " ", one_line(point.id, "$muted"))


def section(heading: str, text: str) -> Content:
    """Return a headed paragraph of a card."""
    return Content.assemble((heading, "b $accent"), "\n", plain(text))


def tally_line(score: Score) -> Content:
    """Return how many points have each status, as icon and number."""
    counts = {status: sum(point.status == status for point in score.points) for status in STATUSES}
    return Content("  ").join(
        [
            Content.styled(f"{STATUS_ICONS[status]} {count}", STATUS_STYLES[status])
            for status, count in counts.items()
            if count
        ]
    )


def card_sections(card: Card) -> list[Content]:
    """Return what a card holds beside the model answer, in the order in which it is read."""
    return [
        section("Common trap", card.common_trap),
        section("Memory anchor", card.memory_anchor),
        section("Expected depth", card.expected_depth),
        section("Senior depth", card.senior_depth),
    ]
