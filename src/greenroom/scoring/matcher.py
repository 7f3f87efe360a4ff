"""Finding the members of word families in a passage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from greenroom.scoring.lexicon import _GLUE_STEMS, Phrase, Stems
from greenroom.scoring.passage import Passage

_GLUE_BETWEEN = 2
"""Glue words that may stand between two words of a phrase."""

_TURNING = frozenset({"not", "never", "hardly", "barely", "scarcely", "neither", "nor", "no"})
"""Negators that turn a word into its opposite where they stand close before it."""


class Hit(NamedTuple):
    """A place where a family's word or phrase stands: first and last word, and the negators over it."""

    first: int
    last: int
    negators: tuple[int, ...]


class PhraseIndex:
    """Phrases by their first word; each phrase belongs to one or more families."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[Stems, bool], set[str]]] = {}
        self.opposites: dict[str, str] = {}

    def add(self, family: str, phrases: Iterable[Phrase]) -> None:
        for phrase in phrases:
            if phrase.stems:
                entries = self._by_first.setdefault(phrase.stems[0], {})
                entries.setdefault((phrase.stems[1:], phrase.denied), set()).add(family)

    @property
    def first_words(self) -> frozenset[str]:
        """Normal forms that some phrase begins with."""
        return frozenset(self._by_first)

    def find(self, passage: Passage) -> dict[str, list[Hit]]:
        """Return the hits of every family in order of place; of nested hits of one family the longest."""
        found: dict[str, list[Hit]] = {}
        stems = [token.stem for token in passage.words]
        for at, stem in enumerate(stems):
            for (rest, denied), families in self._by_first.get(stem, {}).items():
                last = _match(stems, passage.clause, at, rest) if rest else at
                if last >= 0:
                    self._note(found, passage, families, at, last, denied)
        return {family: _longest(hits) for family, hits in found.items()}

    def _note(
        self, found: dict[str, list[Hit]], passage: Passage, families: set[str], first: int, last: int, denied: bool
    ) -> None:
        over = {n for word in range(first, last + 1) for n in passage.negators[word] if not first <= n <= last}
        negators = tuple(sorted(over))
        if denied:
            if not negators:
                return
            first, negators = min(first, negators[-1]), negators[:-1]
        for family in families:
            found.setdefault(family, []).append(Hit(first, last, negators))
            opposite = self.opposites.get(family)
            if (
                opposite
                and len(negators) % 2
                and passage.words[negators[-1]].text in _TURNING
                and first - negators[-1] <= 4
            ):
                found.setdefault(opposite, []).append(Hit(negators[-1], last, negators[:-1]))


def _match(stems: list[str], clause: list[int], at: int, rest: Stems) -> int:
    """Return the index of the phrase's last word, or -1."""
    here = at
    for wanted in rest:
        for step in range(1, _GLUE_BETWEEN + 2):
            there = here + step
            if there >= len(stems) or clause[there] != clause[at]:
                return -1
            if stems[there] == wanted:
                here = there
                break
            if stems[there] not in _GLUE_STEMS:
                return -1
        else:
            return -1
    return here


def _longest(hits: list[Hit]) -> list[Hit]:
    hits.sort(key=lambda hit: (hit.first, -hit.last))
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.last <= kept[-1].last:
            continue
        kept.append(hit)
    return kept
