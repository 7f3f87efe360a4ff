"""Cues: which points the words of a stretch of text speak for, as learned from sentences that people say.

A cue is a word, a pair of words, a word said of a subject, or a word family; a word or family under a negation is a cue
of its own, so that a claim denied does not pass for the claim. A table gives
each cue a weight for every point and kind: how strongly it speaks for the point being said, half said or contradicted.
A stretch's score is the sum over its clauses, so every score breaks down into the words that made it. `weighing` makes
the tables; they are data of the bank, and nothing is learned while scoring.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from greenroom.bank.cue_tables import HEADING
from greenroom.bank.model import Status
from greenroom.scoring.claims import Reading
from greenroom.scoring.grammar import FUNCTION, TELLING
from greenroom.scoring.passage import Passage
from greenroom.scoring.subjects import NAME

KINDS: tuple[Status, ...] = ("covered", "partial", "contradicted")
"""What a cue may speak for; each point has one slot for each kind, in this order."""
SCALE = 100
"""Weights are stored as whole hundredths."""
MUCH = 20_000
"""Cues of a table that was made from some thousands of sayings and hundreds of answers."""
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


PINNED_BY = 1.0
"""By how much, in log-odds, a claim must be likelier of another subject to be held against the answer."""
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
        self.learned = min(1.0, len(lines) / MUCH)
        """How much was learned, in [0, 1]."""
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


class Cues(NamedTuple):
    """The cues of a passage."""

    by_word: list[list[str]]
    """For each word the cues that begin with it; [] for words that may not be evidence."""
    by_clause: list[set[str]]
    """For each clause all its cues, those of word families included."""


def cues_of(reading: Reading, numbers: Mapping[str, int]) -> Cues:
    """Return the cues of a passage; `numbers` gives each subject the number that its cues begin with."""
    passage = reading.passage
    by_word = _word_cues(reading, numbers)
    by_clause: list[set[str]] = [set() for _ in passage.clauses]
    for clause, cues in zip(passage.clause, by_word, strict=True):
        by_clause[clause].update(cues)
    for family, hits in reading.hits.items():
        if family[0] in "=#":
            continue
        for hit in hits:
            if _usable(reading, hit.first):
                denied = "!" if len(hit.negators) % 2 else ""
                by_clause[passage.clause[hit.first]].add(f"F:{denied}{family}")
    return Cues(by_word, by_clause)


def _usable(reading: Reading, word: int) -> bool:
    """Words that may not be evidence have no cues, nor have words whose sense was turned round afterwards."""
    return not reading.unusable(word) and word not in reading.corrections.turned


def _word_cues(reading: Reading, numbers: Mapping[str, int]) -> list[list[str]]:
    passage = reading.passage
    words, sentence, untrue = passage.words, passage.sentence, reading.corrections.untrue
    usable = [_usable(reading, at) for at in range(len(words))]
    found: list[list[str]] = [[] for _ in words]
    for at, word in enumerate(words):
        if not usable[at]:
            continue
        cues = found[at]
        stem = word.stem
        if word.text not in FUNCTION or word.text in TELLING:
            said = f"!{stem}" if len(passage.negators[at]) % 2 != (at in untrue) else stem
            cues.append(said)
            if numbers:
                number = numbers.get(reading.owner(at).subject or "")
                if number is not None:
                    cues.append(f"{number}:{said}")
        after = at + 1
        if after < len(words) and usable[after] and sentence[at] == sentence[after]:
            cues.append(f"{stem}_{words[after].stem}")
    return found


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
        sums = self._running_sums()
        stretches = stretches_of(reading.passage)
        speakers = _speakers(reading, stretches) if reader.numbers else [frozenset[str]()] * len(stretches)
        self.signals: tuple[Signals, ...] = tuple(
            self._signals(sums, stretches, speakers, number * len(KINDS), about)
            for number, about in enumerate(reader.abouts)
        )
        """For each point, in the table's order."""

    def _signals(
        self,
        sums: list[list[float]],
        stretches: list[Stretch],
        speakers: list[frozenset[str]],
        slot: int,
        about: str | None,
    ) -> Signals:
        same, other = stretches, []
        if about is not None:
            split = list(zip(stretches, speakers, strict=True))
            same = [stretch for stretch, of in split if not of or about in of]
            other = [stretch for stretch, of in split if of and about not in of]
        said, half, against = slot, slot + 1, slot + 2
        return Signals(
            self._best(sums, same, said),
            self._best(sums, other, said),
            self._best(sums, same, half),
            self._best(sums, stretches, against),
            self._best(sums, other, half),
        )

    def _running_sums(self) -> list[list[float]]:
        """For each slot, the summed weights of all clauses before each clause."""
        total = [0.0] * len(self._table.biases)
        rows = [total]
        weights = self._table.weights
        for cues in self._cues.by_clause:
            total = total.copy()
            for cue in sorted(cues):
                for slot, weight in weights(cue):
                    total[slot] += weight
            rows.append(total)
        return [list(column) for column in zip(*rows, strict=True)]

    def _best(self, sums: list[list[float]], stretches: list[Stretch], slot: int) -> Signal:
        """The highest sum; of even ones the earliest."""
        if not stretches:
            return SILENT
        column = sums[slot]
        values = [column[last + 1] - column[first] for first, last in stretches]
        best = max(values)
        return Signal(best + self._table.biases[slot], stretches[values.index(best)])

    def denied(self, stretch: Stretch, point: int) -> bool:
        """Tell whether most of what speaks for a point stands under a negation that no saying had there."""
        passage, slot = self._reading.passage, point * len(KINDS)
        first, last = passage.clauses[stretch.first][0], passage.clauses[stretch.last][1]
        said = denied = 0.0
        for at in range(first, last + 1):
            stem = passage.words[at].stem
            if f"!{stem}" not in self._cues.by_word[at]:
                said += max(0.0, self._weight((stem,) if self._cues.by_word[at] else (), point, "covered"))
            elif all(s != slot for s, _ in self._table.weights(f"!{stem}")):
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
        owners = [self._reading.owner(at) for at in range(first, last + 1)]
        named = {owner.subject for owner in owners if owner.here and owner.strength >= NAME}
        return bool(named) and about not in named

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
        return sum(weight for cue in sorted(cues) for s, weight in self._table.weights(cue) if s == slot)


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
