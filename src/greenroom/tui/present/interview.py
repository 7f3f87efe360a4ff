"""The timed interview: clocks, warnings, the plan before and the verdict after."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Literal, NamedTuple

from textual.content import Content

from greenroom.bank.model import Bar
from greenroom.interview.commands import spoken_time
from greenroom.interview.model import Attempt, InterviewRecord, Level, Verdict
from greenroom.interview.timed_step import LAST_CALL
from greenroom.interview.verdict import Comparison, Gap
from greenroom.tui.present.result import tally_line
from greenroom.tui.present.text import clock, counted, fitted, number, one_line, plain, right

Urgency = Literal["calm", "low", "last"]
"""How pressing a clock is: not at all, since its first warning, in its last minute."""

_STYLES: dict[Urgency, str] = {"calm": "", "low": "b $warning", "last": "b $error"}
_GAUGE = 24
"""Width of a gauge, in cells."""
_RULE_STYLES: dict[Urgency, str] = {"calm": "$accent", "low": "$warning", "last": "$error"}


class Slotted(NamedTuple):
    """What the preview says of a question, which it does not name."""

    category: str
    standing: str
    """Why it is asked: "due", "new", "weak, last 41"."""
    seconds: float


class Asked(NamedTuple):
    """A question of an interview; `attempt` is None where it was not come to."""

    title: str
    attempt: Attempt | None


def urgency(left: float, limit: float) -> Urgency:
    """Return how pressing it is that `left` seconds of `limit` are left."""
    if left <= min(LAST_CALL, limit / 4):
        return "last"
    return "low" if left <= max(limit / 4, LAST_CALL if limit > LAST_CALL else 0.0) else "calm"


def place(asked: int, planned: int, title: str) -> Content:
    """Return which question this is; `asked` counts from 1."""
    return Content.assemble((f"{asked} of {planned}", "$muted"), "  ", one_line(title, "b"))


def clocks(question_left: float, whole_left: float, limit: float, narrow: bool) -> Content:
    """Return the countdowns of the question and of the whole interview."""
    question, whole = clock(ceil(question_left)), clock(ceil(whole_left))
    style = _STYLES[urgency(question_left, limit)] or "b"
    if narrow:
        return Content.assemble((question, style), (f" / {whole}", "$muted"))
    return Content.assemble(("question ", "$muted"), (question, style), (f"   whole {whole}", "$muted"))


def time_rule(left: float, limit: float, width: int) -> Content:
    """Return a rule of `width` cells, heavy for the share of time that is left."""
    share = min(1.0, left / limit) if limit > 0 else 0.0
    heavy = min(width, ceil(share * width))
    return Content.assemble(("━" * heavy, _RULE_STYLES[urgency(left, limit)]), ("─" * (width - heavy), "$line"))


def pressure(
    question_left: float, limit: float, whole_left: float, whole: float, note: str = "", narrow: bool = False
) -> Content:
    """Return the warning while time is short, else the note; the note goes before the whole's warning.

    Narrow, it says no more than how much is left, so that it stands beside the editor's status uncut.
    """
    level = urgency(question_left, limit)
    if level != "calm":
        left = ceil(question_left)
        after = ", then it is taken as it stands" if level == "last" else " for this question"
        told = f"{clock(left)} left" if narrow else f"{spoken_time(left)} left{after}"
        return Content.styled(f"! {told}", _STYLES[level])
    if note:
        return plain(note, "$muted")
    if urgency(whole_left, whole) != "calm":
        left = ceil(whole_left)
        told = f"{clock(left)} left in all" if narrow else f"{spoken_time(left)} left for the whole interview"
        return Content.styled(f"! {told}", "$warning")
    return Content("")


def value_of(text: str, focused: bool) -> Content:
    """Return a value that can be changed with the arrow keys."""
    arrow = "$accent" if focused else "$muted"
    return Content.assemble(("‹ ", arrow), one_line(text, "b" if focused else ""), (" ›", arrow))


def preview(slots: Sequence[Slotted], seconds: float, shared: bool, level: Level, bar: Bar, wanted: int) -> Content:
    """Return in words what will happen."""
    fewer = " (there are no more)" if wanted > len(slots) else ""
    rest = "Time you do not use goes to the questions after it." if shared else "Each has its own limit."
    head = plain(f"{counted(len(slots), 'question')}{fewer} in {spoken_time(seconds)}. {rest}")
    rules = plain(
        "No hints, no scores and no model answer until the end. When a question's time is up, what you have "
        "typed is taken as it stands. The clock runs on if you close the app.",
        "$muted",
    )
    met = plain(f"The bar at {level} level: core {number(bar.core)}, senior {number(bar.senior)} of 100.", "$muted")
    return Content("\n").join([head, *_slot_lines(slots), Content(""), rules, met])


_MOST_SLOTS = 5


def _slot_lines(slots: Sequence[Slotted]) -> list[Content]:
    lines = [
        Content.assemble(
            (f"  {place_}  ", "$muted"),
            fitted(one_line(slot.category), 26),
            "  ",
            fitted(one_line(slot.standing, "$warning" if slot.standing == "due" else "$muted"), 14),
            "  ",
            (clock(slot.seconds), "$muted"),
        )
        for place_, slot in enumerate(slots[:_MOST_SLOTS], 1)
    ]
    more = len(slots) - _MOST_SLOTS
    return [*lines, Content.styled(f"     and {more} more", "$muted")] if more > 0 else lines


def verdict_line(record: InterviewRecord) -> Content:
    """Return the verdict in a few words."""
    verdict = record.verdict
    if verdict is None:
        return Content.styled("No verdict: the interview could not be gone on with", "$warning")
    word, style = ("● bar met", "b $success") if verdict.passed else ("○ bar not met", "b $warning")
    return Content.assemble((word, style), (f"  {verdict.level} level", "$muted"))


def ended_line(record: InterviewRecord, asked: Sequence[Asked]) -> Content:
    """Return how many questions were answered, in what time, and whether it was left."""
    attempts = [one.attempt for one in asked if one.attempt]
    used = clock(sum(attempt.seconds for attempt in attempts))
    parts = [f"{len(attempts)} of {counted(len(asked), 'question')}", used]
    if record.left_early:
        parts.append("left early")
    return Content.styled(" · ".join(parts), "$muted")


def against_bar(verdict: Verdict | None, comparison: Comparison | None) -> Content:
    """Return the shares beside their bars, the rule in words, and how the interview before went."""
    lines = [_thresholds(verdict)] if verdict else []
    if comparison:
        lines.append(plain(f"{comparison.summary[:1].upper()}{comparison.summary[1:]}.", "$muted"))
    return Content("\n").join(lines)


def _thresholds(verdict: Verdict) -> Content:
    return Content.assemble(
        _share("core", verdict.core, verdict.core_bar),
        "\n",
        _share("senior", verdict.senior, verdict.senior_bar),
        "\n",
        (
            "Each is the mean over all planned questions, in percent of the points' weight; one that was not "
            "answered counts 0. The bar is met when neither lies below it.",
            "$muted",
        ),
    )


def _share(name: str, share: float, bar: float) -> Content:
    short = bar - share
    told = ("met", "$success") if short <= 0 else (f"{short:.1f} short", "$warning")
    gauge = _gauge(share, bar)
    return Content.assemble(
        (name.ljust(8), "$muted"), right(Content.styled(f"{share:.1f}", "b"), 5), "  ", gauge,
        (f"  bar {bar:.1f}  ", "$muted"), told,
    )  # fmt: skip


def _gauge(share: float, bar: float) -> Content:
    """Return a share of 100 as a line with the bar across it."""
    filled = round(max(0.0, min(100.0, share)) / 100 * _GAUGE)
    mark = min(_GAUGE - 1, round(bar / 100 * _GAUGE))
    cells = [("━", "$accent") if cell < filled else ("─", "$muted") for cell in range(_GAUGE)]
    cells[mark] = ("┃", "b")
    return Content.assemble(*cells)


def heading_line(text: str, width: int) -> Content:
    """Return a heading of ours in a list."""
    return Content.styled(text, "$muted").truncate(width, ellipsis=True)


def asked_line(place_: int, asked: Asked, width: int) -> Content:
    """Return one question with its score before and after probes and its time, in `width` cells."""
    number_ = Content.styled(f"{place_:>2}  ", "$muted")
    attempt = asked.attempt
    if attempt is None:
        ending = Content.styled("not come to", "$muted")
    else:
        ending = _ending(attempt, width)
    title = fitted(one_line(asked.title), width - number_.cell_length - ending.cell_length - 2)
    return Content.assemble(number_, title, "  ", ending)


def _ending(attempt: Attempt, width: int) -> Content:
    way = Content.assemble(
        (f"{number(attempt.unprompted.total):>3} → ", "$muted"), (f"{number(attempt.score.total):>3}", "b")
    )
    if width < 60:
        return way
    how = "time ran out" if attempt.timed_out else "left early" if attempt.left_early else ""
    style = "$warning" if how else ""
    return Content.assemble(fitted(Content.styled(how, style), 13), way, ("   " + clock(attempt.seconds), "$muted"))


def gap_line(gap: Gap, title: str, width: int) -> Content:
    """Return a point that cost much, and what to read, in `width` cells."""
    lost = Content.styled(f"−{gap.lost:>4.1f}  ", "$warning")
    if width < 60:
        return Content.assemble(lost, one_line(gap.point)).truncate(width, ellipsis=True)
    rest = width - lost.cell_length
    reading = Content.assemble(("read: ", "$muted"), one_line(title, "$accent"))
    return Content.assemble(lost, fitted(one_line(gap.point), rest // 2), fitted(reading, rest - rest // 2))


def gap_detail(gap: Gap) -> Content:
    """Return what a good answer says here."""
    return Content.assemble(one_line(gap.point, "b"), "\n", plain(gap.claim))


def asked_detail(asked: Asked) -> Content:
    """Return the marks of one question, counted."""
    if asked.attempt is None:
        return plain("The interview ended before this question; it counts 0.", "$muted")
    score = asked.attempt.score
    shares = Content.styled(f"core {number(score.core)}   senior {number(score.senior)}", "$muted")
    return Content.assemble(one_line(asked.title, "b"), "\n", tally_line(score), "   ", shares)
