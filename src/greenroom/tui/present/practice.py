"""Turns, dots and the editor's status."""

from __future__ import annotations

from textual.content import Content

from greenroom.interview.coverage import Coverage
from greenroom.interview.model import Turn
from greenroom.scoring.clean import ANSWER_LIMIT
from greenroom.tui.present.text import clock, counted, plain

SPEAKER_NAMES = {"interviewer": "interviewer", "candidate": "you"}
_ASIDE = frozenset({"hint", "note", "clarified"})


def speaker(turn: Turn) -> Content:
    """Return who speaks; hints are marked as such, since they cost."""
    name = "hint" if turn.kind == "hint" else SPEAKER_NAMES[turn.speaker]
    return Content.styled(name, "$accent" if turn.speaker == "candidate" else "$muted")


def spoken(turn: Turn) -> Content:
    """Return what was said."""
    if turn.kind == "passed" and turn.text.startswith("/"):
        return plain("(moved on)", "$muted")
    return plain(turn.text, "$muted" if turn.kind in _ASIDE else "")


def dots(count: Coverage | None, points: int) -> Content:
    """Return how many points are made, as dots without names."""
    covered, partial, rest = count or Coverage(0, 0, points)
    return Content.assemble(("●" * covered, "$success"), ("◐" * partial, "$warning"), ("○" * rest, "$muted"))


def elapsed(seconds: float) -> Content:
    return Content.styled(clock(seconds), "$muted")


def editor_status(words: int, characters: int, saved: str) -> Content:
    """Return word count and what became of the draft: "saved", "not saved" or nothing."""
    if characters > ANSWER_LIMIT:
        return Content.styled(f" {characters:,} of {ANSWER_LIMIT:,} characters: too long to send ", "$error")
    style = "b $error" if saved == "not saved" else "$muted"
    parts = [Content.styled(counted(words, "word"), "$muted")]
    if saved:
        parts.append(Content.styled(saved, style))
    return Content.styled(" · ", "$muted").join(parts)
