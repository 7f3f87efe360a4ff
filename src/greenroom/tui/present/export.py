"""Words of the export dialog."""

from __future__ import annotations

import re
from pathlib import Path

from textual.content import Content

from greenroom.interview.model import Attempt
from greenroom.reports.model import ENDINGS, Format
from greenroom.tui.present.choices import Choice
from greenroom.tui.present.text import counted, plain

FORMAT_CHOICES = (
    Choice("markdown", "Markdown"),
    Choice("html", "HTML"),
    Choice("csv", "CSV"),
    Choice("json", "JSON"),
)
FORMAT_NOTES: dict[Format, str] = {
    "markdown": "Reads well in a pull request or in notes.",
    "html": "One page for a browser, with charts; prints on A4.",
    "csv": "One row for each attempt and point, for a spreadsheet or pandas.",
    "json": "Everything; `greenroom import` brings it back on another machine.",
}
_ENDING: dict[Format, str] = {"markdown": ".md", "html": ".html", "csv": ".csv", "json": ".json"}


def scope_choices(attempt: Attempt | None) -> list[Choice]:
    """Return what can be exported from where the dialog was opened."""
    choices = [Choice("all", "everything")]
    if attempt:
        if attempt.interview:
            choices.insert(0, Choice("interview", "its interview"))
        choices.insert(0, Choice("attempt", "this attempt"))
    return choices


def file_name(attempt: Attempt | None, scope: object, form: Format, today: str) -> str:
    """Return a file name that says what is in it; `today` is ISO 8601."""
    if attempt is None or scope == "all":
        return f"greenroom-{today[:10]}{_ENDING[form]}"
    question = re.sub(r"[^a-z0-9-]+", "-", attempt.question.lower())[:60].strip("-")
    what = "interview" if scope == "interview" else question
    return f"greenroom-{what}-{attempt.started_at[:10]}{_ENDING[form]}"


def with_ending(path: str, form: Format) -> str:
    """Return the path with the format's ending in place of another format's."""
    head, dot, ending = path.rpartition(".")
    return head + _ENDING[form] if f"{dot}{ending}".lower() in ENDINGS else path


def target_line(path: Path | None) -> Content:
    """Say where the file will be."""
    return plain(f"in {path.parent}", "$muted") if path else Content.styled("Name a file.", "$warning")


def done_line(path: Path, entries: int) -> Content:
    """Say where the file is."""
    told = f"{counted(entries, 'attempt')} written to "
    return Content.assemble(("✓ ", "b $success"), told, plain(str(path), "b"))
