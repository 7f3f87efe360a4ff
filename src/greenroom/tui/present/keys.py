"""How keys are called on screen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

_NAMES = {
    "escape": "Esc",
    "slash": "/",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_name(key: str) -> str:
    """Return a key's name as it stands on a keyboard: "Ctrl+S", "F1", "Esc"."""
    return "+".join(_NAMES.get(part, part.upper() if len(part) < 3 else part.capitalize()) for part in key.split("+"))


def key_width(display: str, description: str) -> int:
    """Return the cells that a key takes up in the row of keys."""
    return Content(f"{display} {description}").cell_length


def fitting(widths: Sequence[int], wanted: Sequence[bool], room: int, gap: int) -> list[bool]:
    """Return which of these stand in a row of `room` cells, in their order: the wanted ones, then who comes first."""
    shown = list(wanted)
    left = room + gap - sum(width + gap for width, want in zip(widths, wanted, strict=True) if want)
    for number, width in enumerate(widths):
        if shown[number]:
            continue
        left -= width + gap
        if left < 0:
            break
        shown[number] = True
    return shown
