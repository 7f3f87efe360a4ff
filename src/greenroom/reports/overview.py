"""What several attempts come to: their name, and how each question has gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from greenroom.interview.model import InterviewRecord
from greenroom.reports.marks import percent
from greenroom.reports.model import Export, TrendDot

MOST_LISTED = 200
"""Attempts in a list of all; the latest ones."""


class QuestionTrend(NamedTuple):
    """The attempts at one question, oldest first."""

    title: str
    dots: tuple[TrendDot, ...]

    @property
    def best(self) -> float:
        """The greatest total."""
        return max(dot.total for dot in self.dots)

    @property
    def last(self) -> float:
        """The latest total."""
        return self.dots[-1].total


def heading(export: Export) -> str:
    """Name what is exported: one attempt, one interview, or how many attempts."""
    if export.count == 1 and not export.interviews:
        return "one attempt"
    if lone_interview(export):
        return f"an interview of {export.count:,} question{'' if export.count == 1 else 's'}"
    return f"{export.count:,} attempt{'' if export.count == 1 else 's'}"


def lone_interview(export: Export) -> bool:
    """Say whether the export is one interview with its attempts and nothing else."""
    return len(export.interviews) == 1 and export.count == len(export.interviews[0].attempts) > 0


def by_question(trend: Sequence[TrendDot]) -> list[QuestionTrend]:
    """Return each question's attempts, the question that was asked last first; [] where none was asked twice."""
    found: dict[str, list[TrendDot]] = {}
    for dot in trend:
        found.setdefault(dot.title, []).append(dot)
    if all(len(dots) < 2 for dots in found.values()):
        return []
    trends = [QuestionTrend(title, tuple(dots)) for title, dots in found.items()]
    return sorted(trends, key=lambda one: one.dots[-1].at, reverse=True)


def verdict_told(interview: InterviewRecord) -> str:
    """Say in a few words how an interview ended."""
    verdict = interview.verdict
    if verdict is None:
        return "not finished"
    met = "met" if verdict.passed else "did not meet"
    core = f"core {percent(verdict.core)} of {percent(verdict.core_bar)}"
    senior = f"senior {percent(verdict.senior)} of {percent(verdict.senior_bar)}"
    return f"{met} the {verdict.level} bar ({core}, {senior})"
