"""How keys are called on screen."""

from __future__ import annotations

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
