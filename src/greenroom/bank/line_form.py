"""The form of a claim line.

Words, `(a | b)` alternatives, `<exact words>`, `a > b` for what follows closely, and no, not, never or without before
an idea. Only the form is checked here; what a line means is the scorer's business (`scoring.lines`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_EXACT = re.compile(r"<([^<>]*)>")
_DENIALS = frozenset({"no", "not", "never", "without"})


def line_faults(text: str) -> Iterator[tuple[str, str]]:
    """Yield (what is wrong, how to mend it) for each fault of a line's form."""
    if any(not exact.strip() for exact in _EXACT.findall(text)):
        yield "empty angle brackets", "put the exact words between them: <point of failure>"
    plain = _EXACT.sub(" exact ", text)
    if re.search(r"<|\S>|>\S", plain):
        yield "a stray < or >", "write a > b with spaces for what follows, <these words> for exact words"
        return
    yield from _order_faults(plain)
    yield from _bracket_faults(plain)
    yield from _idea_faults(plain)


def _order_faults(plain: str) -> Iterator[tuple[str, str]]:
    pieces = [piece.strip() for piece in plain.split(" > ")]
    if plain.strip().startswith(">") or plain.strip().endswith(">") or not all(pieces):
        yield "a > with nothing on one side", "write a > b where b has to follow a closely"
    if re.search(r"\([^)]*>", plain):
        yield "a > inside brackets", "put the order outside: (a | b) > c"


def _bracket_faults(plain: str) -> Iterator[tuple[str, str]]:
    depth = 0
    for mark in re.findall(r"[()|]", plain):
        depth += (mark == "(") - (mark == ")")
        if depth not in (0, 1):
            nested = depth > 1
            yield (
                ("nested brackets", "use one level only") if nested else ("a ) without its (", "balance the brackets")
            )
            return
        if mark == "|" and depth == 0:
            yield "a | outside brackets", "write alternatives as (a | b)"
            return
    if depth:
        yield "a ( without its )", "balance the brackets"
        return
    groups = re.findall(r"\(([^()]*)\)", plain)
    if any(not choice.strip() for group in groups for choice in group.split("|")):
        yield "an empty alternative", "write alternatives as (a | b)"


def _idea_faults(plain: str) -> Iterator[tuple[str, str]]:
    words = re.findall(r"[^\s()|>]+", plain)
    if not any(word.lower() not in _DENIALS and re.search(r"\w", word) for word in words):
        yield "no idea", "write the words that have to be said"
        return
    last = re.findall(r"[^\s()|]+|[()]", plain)[-1]
    if last.lower() in _DENIALS:
        yield f"nothing after the last {last!r}", "no, not, never and without stand before an idea"
