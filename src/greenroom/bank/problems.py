"""What is wrong with a bank file, where, and how to mend it; and the wording that all checks share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]
Path = tuple[str | int, ...]
"""Keys and zero-based indices from the top of a file to a value."""

_SHOWN_CHARACTERS = 60


class Problem(NamedTuple):
    """One finding. Lines and columns count from 1; a warning is advice and keeps nothing from being asked."""

    file: str
    line: int
    column: int
    path: str
    """Where in the file's structure, such as `points[3].weight`; "" for the file as a whole."""
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        kind = "warning: " if self.severity == "warning" else ""
        ending = f"; {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.message}{ending}"


class Link(NamedTuple):
    """A card's mention of another question: a problem if no loaded folder has that question."""

    target: str
    line: int
    column: int
    path: str


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that are errors."""
    return tuple(problem for problem in problems if problem.severity == "error")


def dotted(path: Path) -> str:
    """Write a path as people read it: `points[3].weight`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{visible(step)}" if text else visible(step)
    return text


def visible(text: str) -> str:
    """Escape what a terminal must not receive: control characters, line breaks and lone surrogates."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def quoted(text: str) -> str:
    """Quote a piece of a file for a message, cut to a readable length."""
    shown = visible(text[: _SHOWN_CHARACTERS + 1])
    return f'"{shown[:_SHOWN_CHARACTERS]}…"' if len(shown) > _SHOWN_CHARACTERS else f'"{shown}"'


def did_you_mean(wrong: str, known: Iterable[str], otherwise: str = "") -> str:
    """Suggest the nearest known word; `otherwise` is the hint where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(wrong[:_SHOWN_CHARACTERS], sorted(known), n=1, cutoff=0.6)
    return f"did you mean {quoted(near[0])}?" if near else otherwise


def listed(words: Iterable[str]) -> str:
    """Join words with commas, the way hints enumerate."""
    return ", ".join(words)
