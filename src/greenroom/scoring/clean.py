"""The one boundary where untrusted text is made harmless. Nothing here changes a text's meaning."""

from __future__ import annotations

ANSWER_LIMIT = 20_000
"""Longest answer that is scored, in Unicode code points (product rule)."""

_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)}
_SURROGATES = dict.fromkeys(range(55296, 57344), "�")
_DIRECTION = dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), " ")
_TABLE = {**_CONTROLS, **_SURROGATES, **_DIRECTION}


def clean(text: str) -> str:
    """Replace what a terminal or a database could choke on, one code point for one, so that offsets still hold.

    Control characters (ESC among them) and direction overrides become spaces, lone surrogates U+FFFD;
    newlines and tabs stay. Idempotent.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)


def clean_typed(text: str) -> str:
    """Return typed or pasted text as it is stored: newlines made uniform, then `clean`."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))
