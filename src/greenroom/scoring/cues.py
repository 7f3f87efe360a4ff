"""Cues: which points the words of a stretch of text speak for, as learned from sentences that people say.

A cue is a word, a pair of words, a word said of a subject, or a word family; a word or family under a negation is a cue
of its own, so that a claim denied does not pass for the claim. A table gives
each cue a weight for every point and kind: how strongly it speaks for the point being said, half said or contradicted.
A stretch's score is the sum over its clauses, so every score breaks down into the words that made it. `weighing` makes
the tables; they are data of the bank, and nothing is learned while scoring.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from operator import add, sub
from typing import NamedTuple

from greenroom.bank.cue_tables import HEADING
from greenroom.bank.model import Status
from greenroom.scoring.claims import Reading
from greenroom.scoring.grammar import FUNCTION, TELLING
from greenroom.scoring.passage import Passage
from greenroom.scoring.signals import (
    KINDS,
    Setting,
    Signals,
    Stretch,
    Topic,
    setting_of,
    sides_of,
    signals_of,
    topic_of,
)
from greenroom.scoring.subjects import NAME, Owner

_SHORT = 2
"""Sentences that one stretch may hold."""
SCALE = 100
"""Weights are stored as whole hundredths."""
MUCH = 20_000
"""Cues of a table that was made from some thousands of sayings and hundreds of answers."""
LONGEST_STRETCH = 45
"""Most words that are read together, unless they are one clause (as in the measured fits; see docs/scoring.md)."""

Weights = dict[int, float]
"""One cue's weights by slot."""
_NOTHING: Weights = {}
_MOST_KNOWN = 100_000
"""So many decoded cues are kept; answers bring ever new ones that no table has."""


PINNED_BY = 1.0
"""By how much, in log-odds, a claim must be likelier of another subject to be held against the answer."""


class CueTable:
    """The weights of one rubric's cues, decoded as they are asked for."""

    def __init__(self, text: str) -> None:
        """Take up a table as `weighing` writes it; raises ValueError where it is none, or of another version."""
        heading, points, biases, *rest = text.rstrip("\n").split("\n", 3)
        lines = rest[0].split("\n") if rest else []
        if not heading.startswith(f"{HEADING} "):
            raise ValueError("not a table of cues that this version reads")
        self.text = text
        self.sources = heading.removeprefix(f"{HEADING} ")
        """Digest of what the table was made from."""
        self.points = tuple(points.split("\t"))
        self.biases = [int(bias) / SCALE for bias in biases.split("\t")]
        if len(self.biases) != len(self.points) * len(KINDS):
            raise ValueError("the table's biases do not fit its points")
        self.learned = min(1.0, len(lines) / MUCH)
        """How much was learned, in [0, 1]."""
        self.weights: Mapping[str, Weights] = _Decoded(lines)
        """Every cue's weights; empty where it speaks for nothing."""


class _Hundredths(dict[str, float]):
    """Whole hundredths as numbers: the same object for the same text, since nearby memory is quick memory."""

    def __missing__(self, text: str) -> float:
        found = self[text] = int(text) / SCALE
        return found


class _Decoded(dict[str, Weights]):
    """Cues that have been asked for. The lines stay as they are written: one answer has few of a table's cues."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        # `weigh` writes them in order, and sorting what is in order costs next to nothing.
        lines.sort()
        self._lines = lines
        self._weighed = _Hundredths()

    def __missing__(self, cue: str) -> Weights:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        beginning = f"{cue}\t"
        at = bisect_left(self._lines, beginning)
        line = self._lines[at] if at < len(self._lines) else ""
        if not line.startswith(beginning):
            self[cue] = _NOTHING
            return _NOTHING
        numbers = line[len(beginning) :].replace(":", " ").split(" ")
        weights = map(self._weighed.__getitem__, numbers[1::2])
        found = self[cue] = dict(zip(map(int, numbers[::2]), weights, strict=True))
        return found


class Cues(NamedTuple):
    """The cues of a passage."""

    by_word: list[list[str]]
    """For each word the cues that begin with it; [] for words that may not be evidence."""
    by_clause: list[set[str]]
    """For each clause all its cues, those of word families included."""


def cues_of(reading: Reading, numbers: Mapping[str, int]) -> Cues:
    """Return the cues of a passage; `numbers` gives each subject the number that its cues begin with."""
    passage = reading.passage
    # Words that may not be evidence have no cues, nor have words whose sense was turned round afterwards.
    mute = reading.unusable | reading.corrections.turned
    by_word = _word_cues(reading, numbers, mute)
    by_clause: list[set[str]] = [set() for _ in passage.clauses]
    for clause, cues in zip(passage.clause, by_word, strict=True):
        by_clause[clause].update(cues)
    for family, hits in reading.hits.items():
        if family[0] in "=#":
            continue
        for first, _, negators in hits:
            if first not in mute:
                denied = "!" if len(negators) % 2 else ""
                by_clause[passage.clause[first]].add(f"F:{denied}{family}")
    return Cues(by_word, by_clause)


def _word_cues(reading: Reading, numbers: Mapping[str, int], mute: set[int]) -> list[list[str]]:
    passage, untrue = reading.passage, reading.corrections.untrue
    words, sentence, negators = passage.words, passage.sentence, passage.negators
    last = len(words) - 1
    found: list[list[str]] = [[] for _ in words]
    for at, (_, _, text, stem) in enumerate(words):
        if at in mute:
            continue
        cues = found[at]
        if (text not in FUNCTION and not text.isdigit()) or text in TELLING:
            said = f"!{stem}" if len(negators[at]) % 2 != (at in untrue) else stem
            cues.append(said)
            number = numbers.get(reading.owners[at].subject or "")
            if number is not None:
                cues.append(f"{number}:{said}")
        after = at + 1
        if at < last and after not in mute and sentence[at] == sentence[after]:
            cues.append(f"{stem}_{words[after].stem}")
    return found


def stretches_of(passage: Passage) -> list[Stretch]:
    """Return the stretches that are read: clauses, neighbours in one sentence, sentences, and pairs of one block's.

    Of an overlong sentence the runs of clauses that are no longer than other stretches: a whole answer typed without a
    full stop would speak for everything.
    """
    found = dict.fromkeys(Stretch(clause, clause) for clause in range(len(passage.clauses)))
    begins = [passage.clause[first] for first, _ in passage.sentences]
    ends = [passage.clause[last] for _, last in passage.sentences]
    for begin, end in zip(begins, ends, strict=True):
        found |= dict.fromkeys(Stretch(clause, clause + 1) for clause in range(begin, end))
        found |= dict.fromkeys(_longest_runs(passage, begin, end))
    for number in range(len(begins) - 1):
        first, last = passage.sentences[number][0], passage.sentences[number + 1][1]
        if last - first < LONGEST_STRETCH and passage.block[first] == passage.block[last]:
            found[Stretch(begins[number], ends[number + 1])] = None
    return list(found)


def _longest_runs(passage: Passage, begin: int, end: int) -> Iterator[Stretch]:
    """Yield a sentence's clauses from `begin` to `end` as one stretch, or as runs of at most LONGEST_STRETCH words."""
    last = begin
    for first in range(begin, end + 1):
        last = max(first, last)
        while last < end and passage.clauses[last + 1][1] - passage.clauses[first][0] < LONGEST_STRETCH:
            last += 1
        yield Stretch(first, last)
        if last == end:
            return


class CueReader:
    """Reads passages with one rubric's table."""

    def __init__(self, table: CueTable, abouts: tuple[str | None, ...], subjects: tuple[str, ...]) -> None:
        """`abouts` holds the subject of each point of the table, in its order."""
        self.table = table
        self.abouts = abouts
        self.numbers = {subject: number for number, subject in enumerate(subjects)}

    def read(self, reading: Reading) -> CueReading:
        """Return what the table's cues say of a passage."""
        return CueReading(self, reading)


class CueReading:
    """What one table's cues say of one passage."""

    def __init__(self, reader: CueReader, reading: Reading) -> None:
        self._table = reader.table
        self._reading = reading
        self._cues = cues_of(reading, reader.numbers)
        stretches = self._telling(stretches_of(reading.passage))
        speakers = _speakers(reading, stretches) if reader.numbers else []
        sides = {about: sides_of(stretches, speakers, about) for about in set(reader.abouts)}
        sums = self._running_sums()
        slots = [*zip(self._scores(stretches, sums), self._table.biases, strict=True)]
        self.signals: tuple[Signals, ...] = tuple(
            [signals_of(slots[number * len(KINDS) :], sides[about]) for number, about in enumerate(reader.abouts)]
        )
        """For each point, in the table's order."""
        clauses, topics = reading.passage.clauses, self._topics(sums)
        self.settings: tuple[Setting, ...] = tuple(
            [setting_of(number, told, slots, stretches, clauses, topics) for number, told in enumerate(self.signals)]
        )
        """For each point, in the table's order."""

    def _telling(self, stretches: list[Stretch]) -> list[Stretch]:
        """The stretches that have a cue; of others only biases would speak, and a mark would rest on nothing."""
        return [one for one in stretches if any(self._cues.by_clause[one.first : one.last + 1])]

    def _scores(self, stretches: list[Stretch], sums: list[list[float]]) -> list[tuple[float, ...]]:
        """For each slot, the summed weights of each stretch."""
        rows = [map(sub, sums[last + 1], sums[first]) for first, last in stretches]
        return [*zip(*rows, strict=True)] or [()] * len(self._table.biases)

    def _topics(self, sums: list[list[float]]) -> tuple[list[Topic], list[Topic]]:
        """What each sentence is about, and each clause of an answer so short that one stretch may be all of it."""
        passage = self._reading.passage
        sentences = [Stretch(passage.clause[first], passage.clause[last]) for first, last in passage.sentences]
        clauses = [Stretch(clause, clause) for clause in range(len(passage.clauses))]
        return self._topics_of(sentences, sums), self._topics_of(clauses, sums) if len(sentences) <= _SHORT else []

    def _topics_of(self, stretches: list[Stretch], sums: list[list[float]]) -> list[Topic]:
        """What each stretch is about. What is said twice counts once: it makes an answer no better and no worse."""
        telling = self._telling(stretches)
        rows = [map(add, map(sub, sums[last + 1], sums[first]), self._table.biases) for first, last in telling]
        found = [topic_of(stretch, [*row]) for stretch, row in zip(telling, rows, strict=True)]
        first_of = {(topic.point, round(topic.most, 6), round(topic.next_most, 6)): topic for topic in reversed(found)}
        return [*first_of.values()]

    def _running_sums(self) -> list[list[float]]:
        """Before each clause, and behind the last, each slot's summed weights of all clauses so far."""
        total = [0.0] * len(self._table.biases)
        rows = [total]
        weights = self._table.weights
        for cues in self._cues.by_clause:
            total = total.copy()
            for cue in sorted(cues):
                for slot, weight in weights[cue].items():
                    total[slot] += weight
            rows.append(total)
        return rows

    def denied(self, stretch: Stretch, point: int) -> bool:
        """Tell whether most of what speaks for a point stands under a negation that no saying had there."""
        passage, slot = self._reading.passage, point * len(KINDS)
        first, last = passage.clauses[stretch.first][0], passage.clauses[stretch.last][1]
        said = denied = 0.0
        for at in range(first, last + 1):
            stem = passage.words[at].stem
            if f"!{stem}" not in self._cues.by_word[at]:
                said += max(0.0, self._weight((stem,) if self._cues.by_word[at] else (), point, "covered"))
            elif slot not in self._table.weights[f"!{stem}"]:
                denied += max(0.0, self._weight((stem,), point, "covered"))
        return denied > said

    def pinned(self, point: int, about: str | None) -> bool:
        """Tell whether the claim is made of another subject by its name, and nowhere so well of its own."""
        signals = self.signals[point]
        other = signals.said_of_another
        if about is None or other.stretch is None or other.score < max(0.0, signals.said.score + PINNED_BY):
            return False
        passage = self._reading.passage
        first, last = passage.clauses[other.stretch.first][0], passage.clauses[other.stretch.last][1]
        owners = self._reading.owners[first : last + 1]
        named = {owner.subject for owner in owners if owner.here and owner.strength >= NAME}
        return bool(named) and about not in named

    def score(self, stretch: Stretch, point: int, kind: Status) -> float:
        """Return how strongly a stretch speaks for a point, in log-odds."""
        clauses = self._cues.by_clause[stretch.first : stretch.last + 1]
        bias = self._table.biases[point * len(KINDS) + KINDS.index(kind)]
        return sum(self._weight(cues, point, kind) for cues in clauses) + bias

    def telling_clauses(self, stretch: Stretch, point: int, kind: Status) -> Stretch:
        """Return a stretch without the clauses at its ends that do not speak for a point."""
        telling = [
            clause
            for clause in range(stretch.first, stretch.last + 1)
            if self._weight(self._cues.by_clause[clause], point, kind) > 0
        ]
        return Stretch(telling[0], telling[-1]) if telling else stretch

    def telling_words(self, stretch: Stretch, point: int, kind: Status, most: int = 3) -> list[int]:
        """Return the words of a stretch that speak most for a point, in order of place."""
        passage = self._reading.passage
        first, last = passage.clauses[stretch.first][0], passage.clauses[stretch.last][1]
        weights = {
            at: self._weight(self._cues.by_word[at], point, kind)
            for at in range(first, last + 1)
            if passage.words[at].text not in FUNCTION
        }
        chosen = sorted((at for at in weights if weights[at] > 0), key=lambda at: (-weights[at], at))
        return sorted(chosen[:most])

    def _weight(self, cues: Iterable[str], point: int, kind: Status) -> float:
        slot = point * len(KINDS) + KINDS.index(kind)
        weights = self._table.weights
        return sum([found[slot] for found in [weights[cue] for cue in sorted(cues)] if slot in found])


def _speakers(reading: Reading, stretches: list[Stretch]) -> list[frozenset[str]]:
    """For each stretch the subjects that are most strongly spoken of in it; more than one where they are even."""
    by_clause = [_strengths(reading.owners[first : last + 1]) for first, last in reading.passage.clauses]
    found = []
    for first, last in stretches:
        joined = by_clause[first]
        for strengths in by_clause[first + 1 : last + 1]:
            joined = joined | {subject: max(joined.get(subject, 0.0), s) for subject, s in strengths.items()}
        top = max(joined.values(), default=0.0)
        found.append(frozenset([subject for subject, strength in joined.items() if strength >= top]))
    return found


def _strengths(owners: list[Owner]) -> dict[str, float]:
    """How strongly the words of a clause speak of each subject."""
    strengths: dict[str, float] = {}
    before: Owner | None = None
    for owner in owners:
        if owner is before:
            continue
        before = owner
        subject, strength, here = owner
        if subject is not None:
            strengths[subject] = max(strengths.get(subject, 0.0), strength + (0.5 if here else 0.0))
    return strengths
