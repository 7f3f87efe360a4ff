"""Fuzzy search over the bank's list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greenroom.bank.catalogue import Entry

_LEAST = 75.0
"""Least likeness, in [0, 100], of a typed word to a word of a title; below that it is another word."""
_LEAST_LETTERS = 4
"""Shorter words have too few letters to be forgiven one, or to be looked for inside another word."""
_IN_TITLE, _INSIDE, _IN_CATEGORY = 1.0, 0.9, 0.5
"""Worth of a word that begins one of the title or id, stands within one, or belongs to the category."""


def search(entries: Sequence[Entry], wanted: str) -> tuple[Entry, ...]:
    """Return the entries that match every word, best first; all of them for blank text.

    Typing mistakes are forgiven in titles and ids, not in categories, which many entries share.
    """
    words = _words(wanted)
    if not words:
        return () if wanted.strip() else tuple(entries)
    ranked = [(min(_likeness(word, entry) for word in words), entry) for entry in entries]
    return tuple(entry for rank, entry in sorted(ranked, key=lambda one: -one[0]) if rank > 0)


def _likeness(word: str, entry: Entry) -> float:
    """Return how well a word fits an entry, in [0, 1]; 0 where it does not."""
    own = _words(f"{entry.title} {entry.id}")
    if any(one.startswith(word) for one in own):
        return _IN_TITLE
    if len(word) >= _LEAST_LETTERS and any(word in one for one in own):
        return _INSIDE
    if any(one.startswith(word) for one in _words(entry.category)):
        return _IN_CATEGORY
    return _forgiven(word, own) if len(word) >= _LEAST_LETTERS else 0.0


def _forgiven(word: str, own: Sequence[str]) -> float:
    """Return the likeness of a word to the beginning of the nearest one, in [0, 1); 0 below `_LEAST`."""
    from rapidfuzz import fuzz

    long = [one for one in own if len(one) >= len(word) - 1]
    nearest = max((fuzz.ratio(word, one[: len(word) + extra]) for one in long for extra in (0, 1)), default=0.0)
    return _INSIDE * nearest / 100 if nearest >= _LEAST else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
