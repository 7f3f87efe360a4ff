"""What our own themes promise: text that can be read, wherever it stands."""

from __future__ import annotations

import pytest
from textual.theme import Theme

from greenroom.tui.themes import THEMES


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 has it."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
def test_text_stands_out_from_what_is_behind_it(theme: Theme) -> None:
    texts = [theme.foreground, theme.accent, theme.warning, theme.error, theme.variables["muted"]]
    highlights = [theme.panel, *(theme.variables[name] for name in ("block-cursor-background", "trace"))]
    assert min(contrast(text, theme.background) for text in texts) > 7
    assert min(contrast(text, behind) for text in texts for behind in highlights) > 5
    assert contrast(theme.variables["mark-text"], theme.variables["mark"]) > 7
