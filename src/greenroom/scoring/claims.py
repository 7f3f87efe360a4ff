"""Looking for claim lines in a passage: all ideas close together, on the right subject, with the right sign."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
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
_FEW = 4
"""Fewer hits are gone through sooner than cut down to those within reach."""


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


class Reading:
    """A passage with all that has been found out about it; what claims are matched against."""

    __slots__ = (
        "_found", "_said", "_usable", "barred", "corrections", "hits", "mixed_up", "owners", "passage", "present",
        "unusable",
    )  # fmt: skip

    def __init__(
        self,
        passage: Passage,
        hits: dict[str, list[Hit]],
        owners: list[Owner],
        corrections: Corrections,
        barred: set[int],
        present: set[int],
        mixed_up: bool = False,
        other: dict[str, str] | None = None,
    ) -> None:
        """`other` gives, for two subjects, each one's opposite."""
        self.passage = passage
        self.hits = hits
        self.owners = _turned(owners, corrections.turned, other) if other and corrections.turned else owners
        """Whom each word speaks about, corrections included."""
        self.corrections = corrections
        self.barred = barred
        self.present = present
        """Numbers of the ideas of which some family has a hit, usable or not."""
        self.mixed_up = mixed_up
        """The answer hangs the subjects' names on the wrong descriptions."""
        self.unusable = barred | corrections.taken_back
        """Words that may not be evidence: they are barred, or were taken back."""
        self._usable = _without(hits, self.unusable) if self.unusable else hits
        self._said = frozenset(self._usable)
        self._found: dict[int, list[Hit]] = {}

    def idea_hits(self, idea: Idea) -> list[Hit]:
        """Return the usable hits of an idea in order of place."""
        number = idea.number
        if number not in self.present:
            return []
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = self._look_up(idea)
        return found

    def _look_up(self, idea: Idea) -> list[Hit]:
        families = idea.families & self._said
        found = [hit for family in families for hit in self._usable[family]]
        if idea.denied:
            found = [_consumed(hit) for hit in found if hit.negators]
        if len(families) > 1 or idea.denied:
            found.sort()
        return found


def _turned(owners: list[Owner], turned: set[int], other: dict[str, str]) -> list[Owner]:
    """Give the words that were turned round to the other subject."""
    return [
        owner._replace(subject=other[owner.subject]) if word in turned and owner.subject in other else owner
        for word, owner in enumerate(owners)
    ]


def _without(hits: dict[str, list[Hit]], unusable: set[int]) -> dict[str, list[Hit]]:
    kept = {family: [hit for hit in found if hit.first not in unusable] for family, found in hits.items()}
    return {family: found for family, found in kept.items() if found}


def _consumed(hit: Hit) -> Hit:
    """The hit of a denied idea takes its negator in: it denies nothing else of the claim."""
    return Hit(min(hit.first, hit.negators[-1]), hit.last, hit.negators[:-1])


def find_all(lines: Iterable[CompiledLine], reading: Reading) -> Iterator[Match]:
    """Yield what `find` returns for each line in turn."""
    present = reading.present
    for line in lines:
        if line.numbers <= present:
            yield from find(line, reading)


def find(line: CompiledLine, reading: Reading) -> list[Match]:
    """Return every place where all ideas of a line stand together, at most one for each hit of its rarest idea."""
    if not line.ideas:
        return []
    lists = []
    for idea in line.ideas:
        hits = reading.idea_hits(idea)
        if not hits:
            return []
        lists.append(hits)
    passage = reading.passage
    groups: list[list[Hit] | None]
    if line.ordered:
        rest = [*zip(line.ideas, lists, strict=True)][1:]
        groups = [_in_order(anchor, rest, passage) for anchor in lists[0]]
    else:
        anchors = min(lists, key=len)
        others = [hits for hits in lists if hits is not anchors]
        others += [anchors] * (len(lists) - 1 - len(others))
        groups = [_gather(anchor, others, passage) for anchor in anchors]
    return [_judge(line, group, reading) for group in groups if group]


def _in_order(anchor: Hit, rest: list[tuple[Idea, list[Hit]]], passage: Passage) -> list[Hit] | None:
    """The first idea's hit, then for each idea the nearest hit; a following idea only right behind the one before."""
    group = [anchor]
    for idea, hits in rest:
        nearest = _following(hits, group, passage) if idea.follows else _nearby(hits, group, passage)
        if nearest is None:
            return None
        group.append(nearest)
    return group


def _following(hits: list[Hit], group: list[Hit], passage: Passage) -> Hit | None:
    """The first hit that ends behind the group's last, begins closely after it in its sentence, and is not taken."""
    sentence = passage.sentence
    first, last, _ = group[-1]
    furthest, number = last + _FOLLOWS, sentence[first]
    for hit in hits if len(hits) < _FEW else hits[bisect_left(hits, (first + 1,)) :]:
        begins = hit[0]
        if begins > furthest:
            return None
        if begins > first and hit[1] > last and sentence[begins] == number and not _taken(hit, group):
            return hit
    return None


def _nearby(hits: list[Hit], group: list[Hit], passage: Passage) -> Hit | None:
    """Of the hits within reach of a group's first, the one nearest to its last."""
    anchor, before = group[0], group[-1]
    usable = [
        hit for hit in _around(hits, anchor) if _distance(anchor, hit, passage) <= _REACH and not _taken(hit, group)
    ]
    return min(usable, key=lambda hit: _distance(before, hit, passage), default=None)


def _taken(hit: Hit, group: list[Hit]) -> bool:
    """Whether an idea of the group stands in these very words."""
    first, last, _ = hit
    return any(taken[0] == first and taken[1] == last for taken in group)


def _around(hits: list[Hit], anchor: Hit) -> list[Hit]:
    """The hits that may be within reach of an anchor."""
    if len(hits) < _FEW:
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
            if distance < best_distance and not _taken(hit, group):
                best, best_distance = hit, distance
        if best is None or best_distance > _REACH:
            return None
        group.append(best)
    first, last = min(hit.first for hit in group), max(hit.last for hit in group)
    return group if last - first <= _REACH + 4 else None


def _distance(a: Hit, b: Hit, passage: Passage) -> int:
    a_first, a_last, _ = a
    b_first, b_last, _ = b
    gap = b_first - a_last if b_first >= a_first else a_first - b_last
    sentences = passage.sentence[a_first] - passage.sentence[b_first]
    if sentences == 0:
        return gap if gap > 0 else 0
    if not -1 <= sentences <= 1 or gap > _REACH_NEXT or passage.block[a_first] != passage.block[b_first]:
        return 10_000
    return gap + 4


def _judge(line: CompiledLine, group: list[Hit], reading: Reading) -> Match:
    first, last = min([hit[0] for hit in group]), max([hit[1] for hit in group])
    denied, wholly = _denials(group) if any(hit[2] for hit in group) else (False, False)
    if first in reading.corrections.untrue:
        denied = not denied
    pro = con = 0.0
    here = False
    about = line.line.about
    if about is not None:
        for hit in group:
            subject, strength, named = reading.owners[hit[1]]
            if subject == about:
                here = here or named
                pro = max(pro, strength)
            elif subject is not None:
                con = max(con, strength + (0.01 if named else 0))
    sentence = reading.passage.sentence
    return Match(line, first, last, denied, pro, con, here, wholly, sentence[first] == sentence[last])


def _denials(group: list[Hit]) -> tuple[bool, bool]:
    """Whether a claim stands under an odd number of negators, and whether one stands over every idea of it."""
    negators = {negator for hit in group for negator in hit.negators}
    inside = {word for hit in group for word in range(hit.first, hit.last + 1)}
    shared = set.intersection(*(set(hit.negators) for hit in group))
    return len(negators - inside) % 2 == 1, bool(shared - inside)


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
