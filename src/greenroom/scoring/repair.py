"""Typed English put right before it is matched: typing errors, words run together, shorthand.

A word that ordinary English or the lexicon knows is never touched, else "lets" would become "less".
"""

from __future__ import annotations

from functools import cached_property

from greenroom.scoring.grammar import FUNCTION, NEGATORS
from greenroom.scoring.lexicon import Lexicon
from greenroom.scoring.shelves import Shelves
from greenroom.scoring.words import american, stem

_SHORTEST = 4
"""Shorter words have too many neighbours to be repaired."""
_LONGEST = 24
"""Longer strings are no words."""
_MOST_READ = 5_000
"""So many typed words are remembered."""


class Repairer:
    """Repairs unknown words against a vocabulary; remembers what it found."""

    def __init__(self, lexicon: Lexicon, own_words: frozenset[str]) -> None:
        """`own_words` are a rubric's; with those of the lexicon's families they win over ordinary words."""
        self._lexicon = lexicon
        self._own_words = own_words
        self._common = lexicon.common
        self._irregular = lexicon.irregular
        self._buckets: dict[tuple[str, int], list[str]] = {}
        self._read: dict[str, tuple[tuple[str, str], ...]] = {}

    def read(self, typed: str) -> tuple[tuple[str, str], ...]:
        """Return the words that a typed one stands for, written out and repaired, each with its normal form."""
        found = self._read.get(typed)
        if found is None:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            words = [word for expanded in self._lexicon.expand(typed) for word in self(expanded)]
            found = self._read[typed] = tuple([(word, self._lexicon.normal(word)) for word in words])
        return found

    def __call__(self, word: str) -> tuple[str, ...]:
        """Return the word or words that `word` stands for; itself where nothing is near."""
        return (word,) if self.known(word) else self._repair(word)

    @cached_property
    def _topical(self) -> frozenset[str]:
        return self._lexicon.vocabulary()[0] | self._own_words

    @cached_property
    def _topical_stems(self) -> frozenset[str]:
        return self._lexicon.vocabulary()[1] | frozenset(map(stem, self._own_words))

    @cached_property
    def _topical_shelves(self) -> Shelves:
        return Shelves.of(self._topical)

    def known(self, word: str) -> bool:
        return (
            word in FUNCTION
            or word in NEGATORS
            or word in self._topical
            or word in self._common
            or word in self._irregular
            or not word.isalpha()
            or not word.isascii()
            or stem(word) in self._topical_stems
            or american(word) in self._common
        )

    def _repair(self, word: str) -> tuple[str, ...]:
        if not _SHORTEST <= len(word) <= _LONGEST:
            return (word,)
        return self._nearest(word, 1) or self._run_together(word) or self._nearest(word, 2) or (word,)

    def _nearest(self, word: str, most: int) -> tuple[str, ...]:
        """The nearest known word within `most` edits (optimal string alignment), first letter kept if possible."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        allowed = 1 if len(word) < 6 else (2 if len(word) < 9 else 3)
        allowed = min(most if most < 2 else 3, allowed)
        best: tuple[float, int, str] | None = None
        firsts = {word[0], word[1]} if len(word) > 5 else {word[0]}
        for first in firsts:
            for length in range(len(word) - allowed, len(word) + allowed + 1):
                bucket = self._bucket(first, length)
                for near, distance, _ in extract(word, bucket, scorer=OSA.distance, score_cutoff=allowed, limit=5):
                    key = (distance + (0.6 if near[0] != word[0] else 0), near not in self._topical, near)
                    if best is None or key < best:
                        best = key
        return (best[2],) if best and not best[1] else ()

    def _bucket(self, first: str, length: int) -> list[str]:
        found = self._buckets.get((first, length))
        if found is None:
            words = self._common.shelf(first, length) | self._topical_shelves.shelf(first, length)
            found = self._buckets[first, length] = sorted(words)
        return found

    def _run_together(self, word: str) -> tuple[str, ...]:
        """Two known words typed without the space between them."""
        if len(word) < 6:
            return ()
        for at in range(len(word) - 2, 1, -1):
            left, right = word[:at], word[at:]
            if self._stands_alone(left) and self._stands_alone(right):
                return (left, right)
        return ()

    def _stands_alone(self, word: str) -> bool:
        if len(word) < 4:
            return word in FUNCTION or word in NEGATORS
        return word in self._common or word in self._topical
