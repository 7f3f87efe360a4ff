"""What each setting is called and does, and what it can be."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from greenroom.settings import MOST_DAILY, MOST_PROBES
from greenroom.tui.present.choices import Choice
from greenroom.tui.present.text import plain
from greenroom.tui.themes import NAMES, THEMES

LABELS = {
    "theme": "Theme",
    "probes": "Follow-ups",
    "bell": "Bell",
    "level": "Level",
    "daily_goal": "Daily goal",
    "bank_folders": "Bank folders",
}
"""All settings, in the order of the screen."""
NOTES = {
    "theme": "Colours. “ansi” takes the terminal's own; NO_COLOR is honoured too.",
    "probes": "How many times the interviewer asks on after an answer, at most. Counts from the next attempt on.",
    "bell": "Whether the terminal's bell rings when time runs out in an interview.",
    "level": "The bar of a timed interview.",
    "daily_goal": "Attempts you want to make a day; none for no goal.",
    "bank_folders": "Folders with questions of your own, beside the built-in ones. Several: put a : between. "
    "Enter takes them over.",
}


def theme_choices(available: Iterable[str]) -> list[Choice]:
    """Return our own themes first, then those the app has besides."""
    own = [Choice(name, name) for name in NAMES if name in ("dark", "light", "ansi")]
    ours = {theme.name for theme in THEMES} | set(NAMES.values())
    return [*own, *(Choice(name, name) for name in sorted(available) if name not in ours)]


def choices_of(key: str, themes: Iterable[str]) -> list[Choice]:
    """Return what a setting can be; nothing for one that is typed."""
    if key == "theme":
        return theme_choices(themes)
    if key == "probes":
        return [Choice(number, str(number) if number else "none") for number in range(MOST_PROBES + 1)]
    if key == "bell":
        return [Choice(True, "rings"), Choice(False, "silent")]
    if key == "level":
        return [Choice("mid", "mid"), Choice("senior", "senior")]
    if key == "daily_goal":
        return [Choice(number, f"{number} a day" if number else "none") for number in range(MOST_DAILY + 1)]
    return []


def setting_note(key: str) -> Content:
    return plain(NOTES[key], "$muted")


def overruled(key: str) -> str:
    """Say that the environment has the last word on a setting."""
    variable = "GREENROOM_BANK" if key == "bank_folders" else f"GREENROOM_{key.upper()}"
    return f"Saved, but {variable} is set in this terminal and has the last word."
