"""Wrapping text to a number of terminal cells; wide characters count two, combining marks none."""

from __future__ import annotations

from unicodedata import combining, east_asian_width


def cells(text: str) -> int:
    """Return how many terminal cells a line of text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Break text into lines of at most `width` cells, the first after `first`, the others after `rest`.

    White space is folded; a word too long for a line is cut. `rest` is as many spaces as `first` has cells
    unless given.
    """
    rest = " " * cells(first) if rest is None else rest
    lines: list[str] = []
    line, blank = first, True
    for word in text.split():
        for piece in _cut(word, max(8, width - cells(rest))):
            if not blank and cells(line) + 1 + cells(piece) > width:
                lines.append(line)
                line, blank = rest, True
            line += piece if blank else f" {piece}"
            blank = False
    return [*lines, line]


def clipped(text: str, width: int) -> str:
    """Return text on one line, cut to `width` cells with an ellipsis."""
    text = " ".join(text.split())
    if cells(text) <= width:
        return text
    while text and cells(text) > width - 1:
        text = text[:-1]
    return f"{text}…"


def padded(text: str, width: int) -> str:
    """Return text cut or filled up with spaces to exactly `width` cells."""
    text = clipped(text, width)
    return text + " " * (width - cells(text))


def _cut(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    pieces, piece, used = [], "", 0
    for character in word:
        size = _cells_of(character)
        if used + size > width:
            pieces.append(piece)
            piece, used = "", 0
        piece += character
        used += size
    return [*pieces, piece]


def _cells_of(character: str) -> int:
    if combining(character) or character in "\u200b\u200d\ufe0f":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
