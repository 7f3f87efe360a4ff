"""Foreign text in a page."""

from __future__ import annotations

from html import escape

from greenroom.scoring.clean import clean


def escaped(text: str) -> str:
    """Return text, cleaned, that HTML shows as it stands, in an element and in an attribute."""
    return escape(clean(text))
