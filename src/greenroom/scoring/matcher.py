"""Finding the members of word families in a passage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from greenroom.scoring.lexicon import _GLUE_STEMS, Phrase
from greenroom.scoring.passage import Passage

_GLUE_BETWEEN = 2
"""Glue words that may stand between two words of a phrase."""

_TURNING = frozenset({"not", "never", "hardly", "barely", "scarcely", "neither", "nor", "no", "less"})
"""Negators that turn a word into its opposite where they stand close before it."""


class Hit(NamedTuple):
    """A place where a family's word or phrase stands: first and last word, and the negators over it."""

    first: int
    last: int
    negators: tuple[int, ...]


class _Node:
    """A word of a phrase: what may follow it, and the families whose phrase ends here."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: dict[bool, set[str]] = {}
        """Families by whether their phrase has to be denied."""


class PhraseIndex:
    """A trie of phrases; each phrase belongs to one or more families."""

    def __init__(self) -> None:
        self._roots: dict[str, _Node] = {}
        self.opposites: dict[str, str] = {}

    def add(self, family: str, phrases: Iterable[Phrase]) -> None:
        for phrase in phrases:
            if not phrase.stems:
                continue
            node = self._roots.setdefault(phrase.stems[0], _Node())
            for stem in phrase.stems[1:]:
                node = node.next.setdefault(stem, _Node())
            node.ends.setdefault(phrase.denied, set()).add(family)

    @property
    def first_words(self) -> frozenset[str]:
        """Normal forms that some phrase begins with."""
        return frozenset(self._roots)

    def find(self, passage: Passage) -> dict[str, list[Hit]]:
        """Return the hits of every family in order of place; of nested hits of one family the longest."""
        found: dict[str, list[Hit]] = {}
        stems = [token.stem for token in passage.words]
        for at, stem in enumerate(stems):
            root = self._roots.get(stem)
            if root is None:
                continue
            walk = [(root, at)]
            while walk:
                node, last = walk.pop()
                for denied, families in node.ends.items():
                    self._note(found, passage, families, at, last, denied)
                if node.next:
                    _follow(walk, node, stems, passage.clause, last)
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


def _follow(walk: list[tuple[_Node, int]], node: _Node, stems: list[str], clause: list[int], last: int) -> None:
    """Add the phrases' next words that stand behind `last` in its clause, glue words skipped."""
    for there in range(last + 1, min(last + _GLUE_BETWEEN + 2, len(stems))):
        if clause[there] != clause[last]:
            return
        following = node.next.get(stems[there])
        if following is not None:
            walk.append((following, there))
        if stems[there] not in _GLUE_STEMS:
            return


def _longest(hits: list[Hit]) -> list[Hit]:
    hits.sort(key=lambda hit: (hit.first, -hit.last))
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.last <= kept[-1].last:
            continue
        kept.append(hit)
    return kept
