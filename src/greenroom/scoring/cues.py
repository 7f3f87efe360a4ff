"""Cues: which points the words of a stretch of text speak for, as learned from sentences that people say.

A cue is a word, a pair of words, a word under a negation, a word said of a subject, or a word family. A table gives
each cue a weight for every point and kind: how strongly it speaks for the point being said, half said or contradicted.
A stretch's score is the sum over its clauses, so every score breaks down into the words that made it. `weighing` makes
the tables; they are data of the bank, and nothing is learned while scoring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from greenroom.bank.cue_tables import HEADING
from greenroom.bank.model import Status
from greenroom.scoring.claims import Reading
from greenroom.scoring.grammar import FUNCTION, TELLING
from greenroom.scoring.passage import Passage

KINDS: tuple[Status, ...] = ("covered", "partial", "contradicted")
"""What a cue may speak for; each point has one slot for each kind, in this order."""
SCALE = 100
"""Weights are stored as whole hundredths."""
LONGEST_STRETCH = 45
"""Most words of two sentences that are read together (as in the measured fits; see docs/scoring.md)."""

Weights = list[tuple[int, float]]
"""(slot, weight) pairs of one cue."""


class Stretch(NamedTuple):
    """Clauses that are read together: first and last."""

    first: int
    last: int


class Signal(NamedTuple):
    """The best score of one kind, in log-odds, and the stretch that has it; None where no stretch qualifies."""

    score: float
    stretch: Stretch | None


class Signals(NamedTuple):
    """What the cues say of one point. "Of another" holds for stretches about another subject than the point's."""

    said: Signal
    said_of_another: Signal
    half: Signal
    contradicted: Signal
    half_of_another: Signal


SILENT = Signal(-8.0, None)
"""Where no stretch qualifies: odds of next to nothing."""


class CueTable:
    """The weights of one rubric's cues, decoded as they are asked for."""

    def __init__(self, text: str) -> None:
        """Take up a table as `weighing` writes it; raises ValueError where it is none, or of another version."""
        heading, points, biases, *lines = text.rstrip("\n").split("\n")
        if not heading.startswith(f"{HEADING} "):
            raise ValueError("not a table of cues that this version reads")
        self.text = text
        self.sources = heading.removeprefix(f"{HEADING} ")
        """Digest of what the table was made from."""
        self.points = tuple(points.split("\t"))
        self.biases = [int(bias) / SCALE for bias in biases.split("\t")]
        if len(self.biases) != len(self.points) * len(KINDS):
            raise ValueError("the table's biases do not fit its points")
        self._lines = dict(line.split("\t", 1) for line in lines)
        self._known: dict[str, Weights] = {}

    def weights(self, cue: str) -> Weights:
        """Return a cue's weights; [] where it speaks for nothing."""
        known = self._known.get(cue)
        if known is None:
            line = self._lines.get(cue)
            known = self._known[cue] = [_pair(pair) for pair in line.split(" ")] if line else []
        return known


def _pair(text: str) -> tuple[int, float]:
    slot, weight = text.split(":")
    return int(slot), int(weight) / SCALE


def cues_of(reading: Reading, numbers: Mapping[str, int]) -> list[set[str]]:
    """Return the cues of each clause; `numbers` gives each subject the number that its cues begin with.

    Words that may not be evidence have none.
    """
    passage = reading.passage
    found: list[set[str]] = [set() for _ in passage.clauses]
    for at, cues in _word_cues(reading, numbers):
        found[passage.clause[at]].update(cues)
    for family, hits in reading.hits.items():
        if family[0] in "=#":
            continue
        for hit in hits:
            if not reading.unusable(hit.first):
                found[passage.clause[hit.first]].add(f"F:!{family}" if len(hit.negators) % 2 else f"F:{family}")
                found[passage.clause[hit.first]].add(f"F:{family}")
    return found


def _word_cues(reading: Reading, numbers: Mapping[str, int]) -> Iterator[tuple[int, list[str]]]:
    passage = reading.passage
    untrue = reading.corrections.untrue
    last = len(passage.words) - 1
    for at, word in enumerate(passage.words):
        if reading.unusable(at):
            continue
        cues = []
        if word.text not in FUNCTION or word.text in TELLING:
            cues.append(word.stem)
            if len(passage.negators[at]) % 2 != (at in untrue):
                cues.append(f"!{word.stem}")
            number = numbers.get(reading.owner(at).subject or "")
            if number is not None:
                cues.append(f"{number}:{word.stem}")
        if at < last and passage.sentence[at] == passage.sentence[at + 1] and not reading.unusable(at + 1):
            cues.append(f"{word.stem}_{passage.words[at + 1].stem}")
        yield at, cues


def stretches_of(passage: Passage) -> list[Stretch]:
    """Return the stretches that are read: clauses, neighbours in one sentence, sentences, and pairs of sentences."""
    found = dict.fromkeys(Stretch(clause, clause) for clause in range(len(passage.clauses)))
    begins = [passage.clause[first] for first, _ in passage.sentences]
    ends = [passage.clause[last] for _, last in passage.sentences]
    for begin, end in zip(begins, ends, strict=True):
        found |= dict.fromkeys(Stretch(clause, clause + 1) for clause in range(begin, end))
        found[Stretch(begin, end)] = None
    for number in range(len(begins) - 1):
        if passage.sentences[number + 1][1] - passage.sentences[number][0] < LONGEST_STRETCH:
            found[Stretch(begins[number], ends[number + 1])] = None
    return list(found)


class CueReader:
    """Reads signals off passages with one rubric's table."""

    def __init__(self, table: CueTable, abouts: tuple[str | None, ...], subjects: tuple[str, ...]) -> None:
        """`abouts` holds the subject of each point of the table, in its order."""
        self.table = table
        self._abouts = abouts
        self.numbers = {subject: number for number, subject in enumerate(subjects)}

    def read(self, reading: Reading) -> list[Signals]:
        """Return the signals of each point, in the table's order."""
        passage = reading.passage
        sums = self._running_sums(cues_of(reading, self.numbers))
        stretches = stretches_of(passage)
        speakers = _speakers(reading, stretches) if self.numbers else []
        found = []
        for number, about in enumerate(self._abouts):
            same = other = stretches
            if about is not None and speakers:
                same = [s for s, of in zip(stretches, speakers, strict=True) if about in of or not of]
                other = [s for s, of in zip(stretches, speakers, strict=True) if of and about not in of]
            elif about is None or not self.numbers:
                other = []
            slot = number * len(KINDS)
            said, half, against = slot, slot + 1, slot + 2
            found.append(
                Signals(
                    self._best(sums, same, said),
                    self._best(sums, other, said),
                    self._best(sums, same, half),
                    self._best(sums, stretches, against),
                    self._best(sums, other, half),
                )
            )
        return found

    def _running_sums(self, clauses: list[set[str]]) -> list[list[float]]:
        """For each slot, the summed weights of all clauses before each clause."""
        slots = len(self.table.biases)
        total = [0.0] * slots
        rows = [total]
        for cues in clauses:
            total = total.copy()
            for cue in sorted(cues):
                for slot, weight in self.table.weights(cue):
                    total[slot] += weight
            rows.append(total)
        return [list(column) for column in zip(*rows, strict=True)]

    def _best(self, sums: list[list[float]], stretches: list[Stretch], slot: int) -> Signal:
        if not stretches:
            return SILENT
        column = sums[slot]
        best, where = max((column[last + 1] - column[first], -at) for at, (first, last) in enumerate(stretches))
        return Signal(best + self.table.biases[slot], stretches[-where])

    def telling_clauses(self, reading: Reading, stretch: Stretch, point: int, kind: Status) -> Stretch:
        """Return a stretch without the clauses at its ends that do not speak for a point."""
        slot = point * len(KINDS) + KINDS.index(kind)
        clauses = cues_of(reading, self.numbers)
        telling = [
            clause
            for clause in range(stretch.first, stretch.last + 1)
            if sum(w for cue in sorted(clauses[clause]) for s, w in self.table.weights(cue) if s == slot) > 0
        ]
        return Stretch(telling[0], telling[-1]) if telling else stretch

    def telling_words(self, reading: Reading, stretch: Stretch, point: int, kind: Status, most: int = 3) -> list[int]:
        """Return the words of a stretch that speak most for a point, in order of place."""
        slot = point * len(KINDS) + KINDS.index(kind)
        passage = reading.passage
        first, last = passage.clauses[stretch.first][0], passage.clauses[stretch.last][1]
        weights: dict[int, float] = {}
        for at, cues in _word_cues(reading, self.numbers):
            if first <= at <= last and passage.words[at].text not in FUNCTION:
                weights[at] = sum(weight for cue in cues for s, weight in self.table.weights(cue) if s == slot)
        chosen = sorted((at for at in weights if weights[at] > 0), key=lambda at: (-weights[at], at))
        return sorted(chosen[:most])


def _speakers(reading: Reading, stretches: list[Stretch]) -> list[frozenset[str]]:
    """For each stretch the subjects that are most strongly spoken of in it; more than one where they are even."""
    passage = reading.passage
    by_clause: list[dict[str, float]] = []
    for first, last in passage.clauses:
        strengths: dict[str, float] = {}
        for word in range(first, last + 1):
            owner = reading.owner(word)
            if owner.subject is not None:
                strength = owner.strength + (0.5 if owner.here else 0.0)
                strengths[owner.subject] = max(strengths.get(owner.subject, 0.0), strength)
        by_clause.append(strengths)
    found = []
    for first, last in stretches:
        joined: dict[str, float] = {}
        for strengths in by_clause[first : last + 1]:
            for subject, strength in strengths.items():
                joined[subject] = max(joined.get(subject, 0.0), strength)
        top = max(joined.values(), default=0.0)
        found.append(frozenset(subject for subject, strength in joined.items() if strength >= top))
    return found
