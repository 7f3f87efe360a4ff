"""A large set of words of which one answer needs few."""

from __future__ import annotations

from collections.abc import Iterable


class Shelves:
    """Words by first letter and length; those of a shelf are told apart when one of them is first asked for."""

    def __init__(self, texts: dict[str, str]) -> None:
        """`texts` holds the words of each shelf with spaces between them, by first letter and length."""
        self.texts = texts
        self._open: dict[str, frozenset[str]] = {}

    @classmethod
    def of(cls, words: Iterable[str]) -> Shelves:
        """Put words on shelves."""
        sorted_out: dict[str, list[str]] = {}
        for word in sorted(words):
            sorted_out.setdefault(f"{word[0]}{len(word)}", []).append(word)
        return cls({name: " ".join(words) for name, words in sorted_out.items()})

    def shelf(self, first: str, length: int) -> frozenset[str]:
        """Return the words of this length that begin with a letter."""
        name = f"{first}{length}"
        found = self._open.get(name)
        if found is None:
            found = self._open[name] = frozenset(self.texts.get(name, "").split())
        return found

    def __contains__(self, word: str) -> bool:
        return bool(word) and word in self.shelf(word[0], len(word))
