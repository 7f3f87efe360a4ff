"""Fuzzy search over the bank's list."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.bank.catalogue import Entry

_LEAST = 70.0
"""Least similarity, in [0, 100], that is still a find."""
_WORD_FOUND = 100.0


def search(entries: Sequence[Entry], wanted: str) -> tuple[Entry, ...]:
    """Return the entries that match, best first; all of them for blank text. Typing mistakes are forgiven."""
    words = wanted.casefold().split()
    if not words:
        return tuple(entries)
    ranked = [(_likeness(entry, words), entry) for entry in entries]
    found = [(rank, entry) for rank, entry in ranked if rank >= _LEAST]
    return tuple(entry for _, entry in sorted(found, key=lambda one: -one[0]))


def _likeness(entry: Entry, words: Sequence[str]) -> float:
    """Return the mean likeness of the words, or 0 where one of them is not there at all."""
    from rapidfuzz import fuzz

    text = f"{entry.title} {entry.id} {entry.category}".casefold()
    likes = [_WORD_FOUND if word in text else fuzz.partial_ratio(word, text) for word in words]
    return sum(likes) / len(likes) if min(likes) >= _LEAST else 0.0
