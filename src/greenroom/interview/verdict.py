"""The verdict on an interview. This is the one place that says when a level's bar is met.

The interview's core share is the mean of its questions' core shares, its senior share the mean over the
questions that have senior points; a question that was planned and not answered counts 0. The bar is the mean
of the rubrics' bars for the level, taken over the same questions. The bar is met when neither share lies
below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from greenroom.bank.model import Bar, Point, Rubric
from greenroom.interview.model import Level, Verdict
from greenroom.scoring.model import PointScore, Score

DEFAULT_BARS: dict[Level, Bar] = {"mid": Bar(core=55, senior=20), "senior": Bar(core=70, senior=50)}
"""What a level asks for where a rubric does not say (percent of core and of senior weight)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A point that cost much in an interview, and what to read about it."""

    question: str
    point: str
    claim: str
    lost: float
    """Percent of its question's total that is missing."""
    read: tuple[str, ...]
    """Ids of cards."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an interview went against an earlier one; differences in percentage points, above 0 for better."""

    core: float
    senior: float
    same_level: bool
    summary: str


def bar_of(rubric: Rubric, level: Level) -> Bar:
    """Return what a level asks for on this question."""
    return dict(rubric.bars).get(level, DEFAULT_BARS[level])


def judge(scores: Sequence[Score], level: Level, rubrics: Sequence[Rubric]) -> Verdict:
    """Judge an interview. `rubrics` are those of all planned questions; `scores` may lack some of them."""
    of = {score.question: score for score in scores}
    senior = [rubric for rubric in rubrics if any(point.depth == "senior" for point in rubric.points)]
    core_share = _mean([of[rubric.id].core if rubric.id in of else 0.0 for rubric in rubrics])
    senior_share = _mean([of[rubric.id].senior if rubric.id in of else 0.0 for rubric in senior])
    core_bar = _mean([bar_of(rubric, level).core for rubric in rubrics])
    senior_bar = _mean([bar_of(rubric, level).senior for rubric in senior])
    return Verdict(
        level=level,
        passed=core_share >= core_bar and senior_share >= senior_bar,
        core=core_share,
        senior=senior_share,
        core_bar=core_bar,
        senior_bar=senior_bar,
    )


def gaps(scores: Sequence[Score], rubrics: Sequence[Rubric], n: int = 3) -> tuple[Gap, ...]:
    """Return the points that cost most, the costliest first; core before senior at ties."""
    known = {rubric.id: rubric for rubric in rubrics}
    found: list[tuple[float, bool, Gap]] = []
    for score in scores:
        rubric = known.get(score.question)
        weight = sum(point.weight for point in score.points)
        for mark in score.points if rubric and weight else ():
            point = next((point for point in rubric.points if point.id == mark.id), None) if rubric else None
            if point and mark.credit < 1:
                gap = _gap(score.question, point, mark, weight)
                found.append((-gap.lost, mark.depth == "senior", gap))
    found.sort(key=lambda item: item[:2])
    return tuple(gap for _, _, gap in found[:n])


def compare(previous: Verdict | None, current: Verdict) -> Comparison | None:
    """Compare with the interview before; None where there was none."""
    if previous is None:
        return None
    core = round(current.core - previous.core, 1)
    senior = round(current.senior - previous.senior, 1)
    same = previous.level == current.level
    changes = f"core {_change(core)}, senior {_change(senior)}" if round(core) or round(senior) else _UNCHANGED
    summary = f"{changes} against the last interview"
    return Comparison(core, senior, same, summary if same else f"{summary}, which was at {previous.level} level")


def _gap(question: str, point: Point, mark: PointScore, weight: int) -> Gap:
    lost = round(100 * mark.weight * (1 - mark.credit) / weight, 1)
    return Gap(question, point.id, point.claim, lost, (question,))


_UNCHANGED = "core and senior unchanged"


def _change(points: float) -> str:
    return f"{points:+.0f}" if round(points) else "unchanged"


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 1) if values else 0.0
