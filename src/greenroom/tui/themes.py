"""The app's own looks: one accent, calm surfaces, text above 7:1 against the background and 5:1 on a highlight.

The only file with colour values; everything else names theme variables.
"""

from __future__ import annotations

from collections.abc import Container

from textual.theme import Theme

DARK = Theme(
    name="greenroom-dark",
    primary="#7bd3a4",
    secondary="#7bd3a4",
    accent="#7bd3a4",
    success="#7bd3a4",
    warning="#e8bd6d",
    error="#f2928a",
    foreground="#dde5e0",
    background="#101513",
    surface="#101513",
    panel="#1a211e",
    boost="#1a211e",
    dark=True,
    variables={
        "muted": "#9baaa2",
        "line": "#2c3832",
        "border": "#7bd3a4",
        "border-blurred": "#2c3832",
        "mark": "#255a41",
        "mark-text": "#f3fbf6",
        "trace": "#1b2b24",
        "block-cursor-background": "#22352c",
        "block-cursor-foreground": "#f3fbf6",
        "block-cursor-blurred-background": "#1a211e",
        "footer-background": "#101513",
        "footer-foreground": "#9baaa2",
        "footer-description-foreground": "#9baaa2",
        "footer-key-foreground": "#7bd3a4",
        "input-selection-background": "#2f6a4d",
        "scrollbar": "#2c3832",
        "scrollbar-hover": "#3d4d45",
        "scrollbar-active": "#7bd3a4",
        "scrollbar-background": "#101513",
        "scrollbar-background-hover": "#101513",
        "scrollbar-background-active": "#101513",
        "scrollbar-corner-color": "#101513",
    },
)
LIGHT = Theme(
    name="greenroom-light",
    primary="#145b3a",
    secondary="#145b3a",
    accent="#145b3a",
    success="#145b3a",
    warning="#734800",
    error="#9b2319",
    foreground="#1d2521",
    background="#faf9f5",
    surface="#faf9f5",
    panel="#efeee7",
    boost="#efeee7",
    dark=False,
    variables={
        "muted": "#4a564f",
        "line": "#d5d4ca",
        "border": "#145b3a",
        "border-blurred": "#d5d4ca",
        "mark": "#bfe5cf",
        "mark-text": "#0d2318",
        "trace": "#e6efe6",
        "block-cursor-background": "#d9ebdf",
        "block-cursor-foreground": "#0d2318",
        "block-cursor-blurred-background": "#efeee7",
        "footer-background": "#faf9f5",
        "footer-foreground": "#4a564f",
        "footer-description-foreground": "#4a564f",
        "footer-key-foreground": "#145b3a",
        "input-selection-background": "#bfe5cf",
        "scrollbar": "#d5d4ca",
        "scrollbar-hover": "#b9b8ad",
        "scrollbar-active": "#145b3a",
        "scrollbar-background": "#faf9f5",
        "scrollbar-background-hover": "#faf9f5",
        "scrollbar-background-active": "#faf9f5",
        "scrollbar-corner-color": "#faf9f5",
    },
)
THEMES = (DARK, LIGHT)

VARIABLE_DEFAULTS = {
    "muted": "ansi_default",
    "line": "ansi_bright_black",
    "mark": "ansi_green",
    "mark-text": "ansi_black",
    "trace": "ansi_default",
}
"""Our own variables for themes that are not ours, the terminal's own colours (`ansi-*`) among them."""

NAMES = {"dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark", "textual-dark": DARK.name}
"""What the settings may call a theme, besides the names the app knows."""


def theme_name(wanted: str, available: Container[str]) -> str:
    """Return the app's name of the theme that the settings name; the dark one for a name nobody knows."""
    name = NAMES.get(wanted, wanted)
    return name if name in available else DARK.name
