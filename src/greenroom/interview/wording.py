"""Joining quotations and rubric text into spoken sentences."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.scoring.grammar import FUNCTION


def continued(opening: str, sentence: str) -> str:
    """Join an opening and a sentence by a semicolon, or a full stop where the sentence keeps its capital.

    A sentence that begins with "And" or "But" goes on from the one before by itself.
    """
    text = sentence.strip()
    if _may_shrink(text):
        return f"{opening}; {text[:1].lower()}{text[1:]}"
    return f"{opening}. {text}"


def listed(clauses: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return f"{', '.join(clauses[:-1])} and {clauses[-1]}" if len(clauses) > 1 else "".join(clauses)


def in_turn(forms: Sequence[str], seed: int, number: int) -> str:
    """Return the form whose turn it is: the seed says which comes first, and none repeats before all were used."""
    return forms[(seed + number) % len(forms)]


def _may_shrink(text: str) -> bool:
    """Whether the first word is one that only the start of a sentence gives a capital."""
    word = text.split(maxsplit=1)[0].rstrip(",.;:").lower() if text else ""
    return word in FUNCTION and word not in ("i", "and", "but")
