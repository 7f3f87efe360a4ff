"""Finding the members of word families in a passage."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

from greenroom.scoring.lexicon import _GLUE_STEMS, DENIED
from greenroom.scoring.passage import Passage

_GLUE_BETWEEN = 2
"""Glue words that may stand between two words of a phrase."""

_TURNING = frozenset({"not", "never", "hardly", "barely", "scarcely", "neither", "nor", "no", "less"})
"""Negators that turn a word into its opposite where they stand close before it."""


_TURNING_REACH = 4
"""How many words after such a negator the word may stand."""


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
    """A trie of phrases; each phrase belongs to one or more families.

    The trie below a first word is grown when that word is first met: of thousands of phrases a process that scores one
    answer needs few.
    """

    def __init__(self, lines: Iterable[str], opposites: dict[str, str]) -> None:
        """`lines` are those that `stored` has made; `opposites` gives for families those that say the opposite."""
        self._roots: dict[str, _Node] = {}
        self._ungrown = dict([line.split("\t", 1) for line in lines])
        """First word to family, stored form, family, ... of the phrases that begin with it, tabs between them."""
        self._added: dict[str, list[str]] = {}
        """The same of phrases that have been added since."""
        self.opposites = opposites

    def add(self, family: str, forms: Iterable[str]) -> None:
        """Take up a family's phrases in their stored form (`Lexicon.form`)."""
        added = self._added
        for form in forms:
            if form:
                first = form.removeprefix(DENIED).split(" ", 1)[0]
                added.setdefault(first, []).append(f"{family}\t{form}")

    def stored(self) -> list[str]:
        """Return all phrases as lines of text, one for each first word."""
        self._take_up_added()
        return [f"{first}\t{phrases}" for first, phrases in self._ungrown.items()]

    def _take_up_added(self) -> None:
        for first, phrases in self._added.items():
            before = [self._ungrown[first]] if first in self._ungrown else []
            self._ungrown[first] = "\t".join([*before, *dict.fromkeys(phrases)])
            self._roots.pop(first, None)
        self._added.clear()

    @property
    def first_words(self) -> Container[str]:
        """Normal forms that some phrase begins with."""
        self._take_up_added()
        return self._ungrown.keys()

    def _root(self, first: str) -> _Node:
        root = self._roots[first] = _Node()
        phrases = iter(self._ungrown[first].split("\t"))
        for family, form in zip(phrases, phrases, strict=True):
            node = root
            for stem in form.removeprefix(DENIED).split(" ")[1:]:
                node = node.next.setdefault(stem, _Node())
            node.ends.setdefault(form.startswith(DENIED), set()).add(family)
        return root

    def find(self, passage: Passage) -> dict[str, list[Hit]]:
        """Return the hits of every family in order of place; of nested hits of one family the longest."""
        self._take_up_added()
        found: dict[str, list[Hit]] = {}
        stems = [token.stem for token in passage.words]
        known = self._ungrown
        for at, stem in enumerate(stems):
            if stem not in known:
                continue
            root = self._roots.get(stem) or self._root(stem)
            walk = [(root, at)]
            while walk:
                node, last = walk.pop()
                if node.ends:
                    self._note(found, passage, node.ends, at, last)
                if node.next:
                    _follow(walk, node, stems, passage.clause, last)
        return {family: _longest(hits) if len(hits) > 1 else hits for family, hits in found.items()}

    def _note(
        self, found: dict[str, list[Hit]], passage: Passage, ends: dict[bool, set[str]], first: int, last: int
    ) -> None:
        over = _negators_over(passage, first, last)
        if not over:
            hit = Hit(first, last, over)
            for family in ends.get(False, ()):
                found.setdefault(family, []).append(hit)
            return
        for denied, families in ends.items():
            if not denied:
                self._add_hits(found, passage, families, Hit(first, last, over))
            else:
                self._add_hits(found, passage, families, Hit(min(first, over[-1]), last, over[:-1]))

    def _add_hits(self, found: dict[str, list[Hit]], passage: Passage, families: set[str], hit: Hit) -> None:
        for family in families:
            found.setdefault(family, []).append(hit)
        if len(hit.negators) % 2 == 0:
            return
        nearest = hit.negators[-1]
        if passage.words[nearest].text not in _TURNING or hit.first - nearest > _TURNING_REACH:
            return
        for opposite in [self.opposites[family] for family in families if family in self.opposites]:
            found.setdefault(opposite, []).append(Hit(nearest, hit.last, hit.negators[:-1]))


def _negators_over(passage: Passage, first: int, last: int) -> tuple[int, ...]:
    """The negators over a run of words that do not stand in it, in order."""
    lists = passage.negators[first : last + 1]
    if not any(lists):
        return ()
    return tuple(sorted({at for negators in lists for at in negators if not first <= at <= last}))


def _follow(walk: list[tuple[_Node, int]], node: _Node, stems: list[str], clause: list[int], last: int) -> None:
    """Add the phrases' next words that stand behind `last` in its clause, glue words skipped."""
    number, next_words = clause[last], node.next
    for there in range(last + 1, min(last + _GLUE_BETWEEN + 2, len(stems))):
        if clause[there] != number:
            return
        stem = stems[there]
        following = next_words.get(stem)
        if following is not None:
            walk.append((following, there))
        if stem not in _GLUE_STEMS:
            return


def _longest(hits: list[Hit]) -> list[Hit]:
    hits.sort(key=lambda hit: (hit.first, -hit.last))
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.last <= kept[-1].last:
            continue
        kept.append(hit)
    return kept
