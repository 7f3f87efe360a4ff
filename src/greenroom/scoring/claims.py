"""Looking for claim lines in a passage: all ideas close together, on the right subject, with the right sign."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from greenroom.scoring.corrections import Corrections
from greenroom.scoring.lines import CompiledLine, Idea
from greenroom.scoring.matcher import Hit
from greenroom.scoring.passage import Passage
from greenroom.scoring.subjects import Owner

_REACH = 14
"""Most words between the first and the last idea of a claim within one sentence (house rule)."""
_REACH_NEXT = 11
"""The same where the claim runs over into the next sentence."""


_LONGEST_HIT = 40
"""Most words from the first to the last of one hit: a phrase, its glue words and its negator."""
_FOLLOWS = 8
"""Most words between an idea and the one that has to follow it closely."""


class Match(NamedTuple):
    """A claim line found in a passage."""

    line: CompiledLine
    first: int
    last: int
    denied: bool
    """The claim as a whole stands under a negation."""
    pro: float
    """Strongest mention of the subject the claim is about, over the words of the claim; 0 if none."""
    con: float
    """Strongest mention of another subject over these words."""
    here: bool
    """The decisive subject is named in the very clause."""
    wholly_denied: bool
    """One negator stands over every idea of the claim."""
    one_sentence: bool
    """The claim does not run over into the next sentence."""


class Near(NamedTuple):
    """How close a line came that was not found: its ideas said, in a row of words, and those lacking."""

    line: CompiledLine
    first: int
    last: int
    said: tuple[str, ...]
    lacking: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """A passage with all that has been found out about it; what claims are matched against."""

    passage: Passage
    hits: dict[str, list[Hit]]
    owners: list[Owner]
    corrections: Corrections
    barred: set[int]
    mixed_up: bool = False
    """The answer hangs the subjects' names on the wrong descriptions."""
    other: dict[str, str] | None = None
    """For two subjects, each one's opposite."""
    _found: dict[int, list[Hit]] = field(default_factory=dict)
    _unusable: set[int] = field(init=False)
    _present: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._unusable = self.barred | self.corrections.taken_back
        self._present = frozenset(self.hits)

    def idea_hits(self, idea: Idea) -> list[Hit]:
        """Return the usable hits of an idea in order of place."""
        found = self._found.get(idea.number)
        if found is None:
            found = self._found[idea.number] = self._look_up(idea)
        return found

    def _look_up(self, idea: Idea) -> list[Hit]:
        found: list[Hit] = []
        if idea.families.isdisjoint(self._present):
            return found
        for family in idea.families & self._present:
            for hit in self.hits[family]:
                if hit.first in self._unusable or (idea.denied and not hit.negators):
                    continue
                found.append(_consumed(hit) if idea.denied else hit)
        if len(idea.families) > 1 or idea.denied:
            found.sort()
        return found

    def unusable(self, word: int) -> bool:
        """Tell whether a word may not be evidence: it is barred, or was taken back."""
        return word in self._unusable

    def owner(self, word: int) -> Owner:
        """Return whom a word speaks about, corrections included."""
        owner = self.owners[word]
        if self.other and owner.subject in self.other and word in self.corrections.turned:
            return owner._replace(subject=self.other[owner.subject])
        return owner


def _consumed(hit: Hit) -> Hit:
    """The hit of a denied idea takes its negator in: it denies nothing else of the claim."""
    return Hit(min(hit.first, hit.negators[-1]), hit.last, hit.negators[:-1])


def find(line: CompiledLine, reading: Reading) -> Iterator[Match]:
    """Yield every place where all ideas of a line stand together, at most one for each hit of its rarest idea."""
    lists = []
    known = reading._found
    for idea in line.ideas:
        hits = known.get(idea.number)
        if hits is None:
            hits = reading.idea_hits(idea)
        if not hits:
            return
        lists.append(hits)
    if not lists:
        return
    ordered = line.ordered
    if ordered:
        anchors = lists[0]
    else:
        anchors = min(lists, key=len)
        others = [hits for hits in lists if hits is not anchors] if len(lists) > 1 else []
        others += [anchors] * (len(lists) - 1 - len(others))
    for anchor in anchors:
        if ordered:
            group = _in_order(anchor, line.ideas, lists, reading.passage)
        else:
            group = _gather(anchor, others, reading.passage)
        if group is not None:
            yield _judge(line, group, reading)


def _in_order(anchor: Hit, ideas: tuple[Idea, ...], lists: list[list[Hit]], passage: Passage) -> list[Hit] | None:
    """The first idea's hit, then for each idea the nearest hit; a following idea only right behind the one before."""
    group = [anchor]
    for idea, hits in zip(ideas[1:], lists[1:], strict=True):
        before = group[-1]
        if idea.follows:
            usable = [
                hit
                for hit in _between(hits, before.first + 1, before.last + _FOLLOWS)
                if hit.last > before.last and passage.sentence[hit.first] == passage.sentence[before.first]
            ]
        else:
            usable = [hit for hit in _around(hits, anchor) if _distance(anchor, hit, passage) <= _REACH]
        usable = [hit for hit in usable if all(hit[:2] != taken[:2] for taken in group)]
        if not usable:
            return None
        group.append(min(usable, key=lambda hit: _distance(before, hit, passage)))
    return group


def _between(hits: list[Hit], first: int, last: int) -> list[Hit]:
    """The hits that begin from word `first` to word `last`."""
    if len(hits) < 4:
        return [hit for hit in hits if first <= hit[0] <= last]
    return hits[bisect_left(hits, (first,)) : bisect_left(hits, (last + 1,))]


def _around(hits: list[Hit], anchor: Hit) -> list[Hit]:
    """The hits that may be within reach of an anchor."""
    if len(hits) < 4:
        return hits
    first = anchor[0] - _REACH - _LONGEST_HIT
    return hits[bisect_left(hits, (first,)) : bisect_left(hits, (anchor[1] + _REACH + 1,))]


def _gather(anchor: Hit, others: list[list[Hit]], passage: Passage) -> list[Hit] | None:
    group = [anchor]
    for hits in others:
        best: Hit | None = None
        best_distance = 10_000
        for hit in _around(hits, anchor):
            distance = _distance(anchor, hit, passage)
            if distance < best_distance and all(hit[:2] != taken[:2] for taken in group):
                best, best_distance = hit, distance
        if best is None or best_distance > _REACH:
            return None
        group.append(best)
    first, last = min(hit.first for hit in group), max(hit.last for hit in group)
    return group if last - first <= _REACH + 4 else None


def _distance(a: Hit, b: Hit, passage: Passage) -> int:
    gap = b.first - a.last if b.first >= a.first else a.first - b.last
    sentences = abs(passage.sentence[a.first] - passage.sentence[b.first])
    if sentences == 0:
        return max(gap, 0)
    if sentences > 1 or gap > _REACH_NEXT:
        return 10_000
    if passage.block[a.first] != passage.block[b.first]:
        return 10_000
    return gap + 4


def _judge(line: CompiledLine, group: list[Hit], reading: Reading) -> Match:
    first, last = min(hit.first for hit in group), max(hit.last for hit in group)
    negators = {negator for hit in group for negator in hit.negators}
    inside = {word for hit in group for word in range(hit.first, hit.last + 1)}
    odd = len(negators - inside) % 2 == 1
    if first in reading.corrections.untrue:
        odd = not odd
    pro = con = 0.0
    here = False
    about = line.about
    if about is not None:
        for hit in group:
            owner = reading.owner(hit.last)
            if owner.subject == about:
                here = here or owner.here
                pro = max(pro, owner.strength)
            elif owner.subject is not None:
                con = max(con, owner.strength + (0.01 if owner.here else 0))
    same = reading.passage.sentence[first] == reading.passage.sentence[last]
    shared = set.intersection(*(set(hit.negators) for hit in group))
    return Match(line, first, last, odd, pro, con, here, bool(shared - inside), same)


def nearest(line: CompiledLine, reading: Reading) -> Near | None:
    """Return how close a line came, or None where none of its ideas is said or only its smaller part."""
    found = [(idea, reading.idea_hits(idea)) for idea in line.ideas]
    said = [(idea, hits) for idea, hits in found if hits]
    if not said or len(said) * 2 < len(found):
        return None
    anchor_hits = min((hits for _, hits in said), key=len)
    best: tuple[int, int, int, tuple[str, ...]] | None = None
    for anchor in anchor_hits[:12]:
        near = [(idea, min(hits, key=lambda hit: _distance(anchor, hit, reading.passage))) for idea, hits in said]
        near = [(idea, hit) for idea, hit in near if _distance(anchor, hit, reading.passage) <= _REACH]
        first, last = min(hit.first for _, hit in near), max(hit.last for _, hit in near)
        key = (len(near), first - last, first, tuple(idea.label for idea, _ in near))
        best = key if best is None or key > best else best
    if best is None:
        return None
    labels = best[3]
    lacking = tuple(idea.label for idea in line.ideas if idea.label not in labels)
    return Near(line, best[2], best[2] - best[1], labels, lacking)
