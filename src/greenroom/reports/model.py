"""What is exported: attempts with the objections to their marks, and the interviews they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from greenroom.interview.model import Attempt, InterviewRecord, Objection

Format = Literal["json", "csv", "markdown", "html"]
FORMATS: tuple[Format, ...] = ("json", "csv", "markdown", "html")
ENDINGS: dict[str, Format] = {
    ".json": "json",
    ".csv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
"""The format that a file name's ending asks for."""


class Entry(NamedTuple):
    """An attempt and the objections to its marks, withdrawn ones too."""

    attempt: Attempt
    objections: tuple[Objection, ...] = ()
    review_undone: bool = False
    """Whether the learner has taken back what it says to spaced repetition."""


class TrendDot(NamedTuple):
    """One attempt in a chart or list of totals."""

    at: str
    total: float
    attempt: str
    title: str


@dataclass(frozen=True, slots=True)
class Export:
    """One export. `entries` is read once and one by one, so that it may be longer than memory."""

    exported_at: str
    entries: Iterable[Entry]
    count: int
    """How many entries there are."""
    trend: Sequence[TrendDot] = ()
    """Oldest first."""
    interviews: Sequence[InterviewRecord] = ()


def render(export: Export, form: Format) -> Iterator[str]:
    """Yield the export's text, piece by piece."""
    if form == "json":
        from greenroom.reports.json_export import json_pieces

        return json_pieces(export)
    if form == "csv":
        from greenroom.reports.csv_export import csv_pieces

        return csv_pieces(export)
    if form == "markdown":
        from greenroom.reports.markdown import markdown_pieces

        return markdown_pieces(export)
    from greenroom.reports.html import html_pieces

    return html_pieces(export)


def standing(entry: Entry, point_id: str) -> tuple[Objection, ...]:
    """Return the objections to one mark that are not withdrawn."""
    return tuple(one for one in entry.objections if one.point == point_id and one.withdrawn_at is None)
