"""Makes tables of cues out of labelled sentences: a logistic regression for each point and kind.

Runs when a bank is written (`greenroom weigh`), never while scoring. Pure and deterministic: the same material in the
same order gives the same table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from operator import add

from greenroom.bank.cue_tables import HEADING
from greenroom.bank.model import Example, Rubric, Saying, Status
from greenroom.scoring.cues import SCALE, cues_of, stretches_of
from greenroom.scoring.reversals import denied, exchanged
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.signals import KINDS, Stretch
from greenroom.scoring.words import Token

EPOCHS = 20
"""Passes over the material. More fit it better and unseen answers worse (tuning answers of all questions)."""
RATE = 0.5
"""Step of AdaGrad (Duchi, Hazan, Singer 2011)."""
CAUTION = 1.0
"""What AdaGrad counts as seen before the first step: a single example moves a weight by little."""
SHRINK = 0.01
"""Pull of each weight towards 0 at each step that touches it (L2 penalty)."""
LEAST_WEIGHT = 0.2
"""Smaller weights are left out of a table, to keep it small (house rule)."""
LEAST_SLOPE = 0.02
"""An item that is scored right to within this moves nothing."""
LONGEST_REST = 4
"""An item that moved nothing is left out for a pass, then two, and so on up to so many."""
FIRST_BIAS = -3.0
"""Most stretches say nothing of a point."""
STRIDE = 7919
"""Material is taken in steps of this prime, so that neighbours do not follow each other."""

FROM_QUOTE, FROM_SAYING, FROM_REST, FROM_FOREIGN, FROM_REVERSAL = 3.0, 2.0, 1.0, 0.8, 1.0
"""How much each source counts: evidence marked in whole answers, single sayings, stretches that say something else,
sentences on other questions, claims denied or said of the other subject."""
EVERY_OTHER = 2
"""Of the stretches that are nobody's evidence one in so many is taken."""
SHORTEST_REST = 2
"""Stretches of so few words say too little to be told from evidence."""
WHOLE = 0.8
"""Share of a quote that a stretch must hold to count as that evidence; less, and it is left aside."""


@dataclass(slots=True)
class _Item:
    cues: frozenset[str]
    labels: dict[str, Status | None]
    """By point; None where the item should not count for that point. Points left out are missed."""
    weight: float
    perhaps_against: str | None = None
    """A point that the item does not make; whether it says the opposite is left open."""


def weigh(
    scorer: Scorer,
    sayings: Iterable[Saying],
    examples: Iterable[Example],
    foreign: Iterable[str],
    sources: str,
) -> str:
    """Return the text of a table for a scorer's rubric; `sources` is the digest of the material.

    Of the examples only those count whose evidence is quoted, or that touch no point. Keep validation answers out.
    `foreign` are texts on other questions, which make no point of this one.
    """
    numbers = {subject.id: number for number, subject in enumerate(scorer.rubric.subjects)}
    claims = list(sayings)
    items = [item for saying in claims for item in _from_saying(scorer, numbers, saying)]
    for example in examples:
        if example.quotes or all(status == "missed" for _, status in example.labels):
            items += _from_answer(scorer, numbers, example)
            claims += _quoted(example)
    items += [item for claim in claims if claim.status == "covered" for item in _reversals(scorer, numbers, claim)]
    for text in foreign:
        items += _from_foreign(scorer, numbers, text)
    points = [point.id for point in scorer.rubric.points]
    counts = Counter(cue for item in items for cue in item.cues)
    least = 3 if len(items) > 3000 else 2
    known = sorted(cue for cue, count in counts.items() if count >= least)
    fit = _Fit(points, known)
    fit.learn(items)
    return fit.table(scorer.rubric, sources)


def _from_saying(scorer: Scorer, numbers: dict[str, int], saying: Saying) -> Iterator[_Item]:
    cues = _cues(scorer, numbers, saying.text)
    if cues:
        yield _Item(cues, {saying.point: saying.status}, FROM_SAYING)


def _reversals(scorer: Scorer, numbers: dict[str, int], claim: Saying) -> Iterator[_Item]:
    """What a claim becomes when it is denied, and when it is said of the other subject."""
    opposite = denied(claim.text)
    if opposite:
        yield _Item(_cues(scorer, numbers, opposite), {}, FROM_REVERSAL, perhaps_against=claim.point)
    if scorer.rubric.point(claim.point).about is not None:
        misplaced = exchanged(claim.text, scorer.rubric.subjects)
        if misplaced:
            yield _Item(_cues(scorer, numbers, misplaced), {claim.point: "contradicted"}, FROM_REVERSAL)


def _quoted(example: Example) -> Iterator[Saying]:
    statuses = dict(example.labels)
    return (Saying(point, statuses[point], quote) for point, quotes in example.quotes for quote in quotes)


def _cues(scorer: Scorer, numbers: dict[str, int], text: str) -> frozenset[str]:
    return frozenset().union(*cues_of(scorer.read(text), numbers).by_clause)


def _from_foreign(scorer: Scorer, numbers: dict[str, int], text: str) -> Iterator[_Item]:
    reading = scorer.read(text)
    clauses = cues_of(reading, numbers).by_clause
    for number, stretch in enumerate(stretches_of(reading.passage)):
        if number % EVERY_OTHER == 0:
            yield _Item(_joined(clauses, stretch), {}, FROM_FOREIGN)


def _from_answer(scorer: Scorer, numbers: dict[str, int], example: Example) -> Iterator[_Item]:
    reading = scorer.read(example.answer)
    passage = reading.passage
    clauses = cues_of(reading, numbers).by_clause
    marked: list[tuple[str, Status, int, int]] = []
    statuses = dict(example.labels)
    for point, quote in ((point, quote) for point, quotes in example.quotes for quote in quotes):
        words, status = _words_of(example.answer, quote, passage.words), statuses[point]
        if words:
            marked.append((point, status, words[0], words[-1]))
            touched = range(passage.clause[words[0]], passage.clause[words[-1]] + 1)
            yield _Item(frozenset().union(*(clauses[c] for c in touched)), {point: status}, FROM_QUOTE)
    for number, stretch in enumerate(stretches_of(passage)):
        first, last = passage.clauses[stretch.first][0], passage.clauses[stretch.last][1]
        if last - first >= SHORTEST_REST and number % EVERY_OTHER == 0:
            yield _Item(_joined(clauses, stretch), _labels(marked, first, last), FROM_REST)


def _words_of(text: str, quote: str, words: Sequence[Token]) -> list[int]:
    start = text.find(quote)
    if start < 0:
        return []
    end = start + len(quote)
    return [n for n, word in enumerate(words) if word.end > start and word.start < end]


def _joined(clauses: list[set[str]], stretch: Stretch) -> frozenset[str]:
    return frozenset().union(*clauses[stretch.first : stretch.last + 1])


def _labels(marked: list[tuple[str, Status, int, int]], first: int, last: int) -> dict[str, Status | None]:
    labels: dict[str, Status | None] = {}
    for point, status, begin, end in marked:
        if last < begin or end < first:
            continue
        shared = min(last, end) - max(first, begin) + 1
        labels[point] = status if shared >= WHOLE * (end - begin + 1) else None
    return labels


class _Fit:
    """One logistic regression for each slot, over the same sparse cues, by AdaGrad."""

    def __init__(self, points: Sequence[str], cues: Sequence[str]) -> None:
        self._slots = len(points) * len(KINDS)
        self._first = {point: number * len(KINDS) for number, point in enumerate(points)}
        self._cues = list(cues)
        self._number = {cue: number for number, cue in enumerate(cues)}
        self._weights = [[0.0] * self._slots for _ in cues]
        self._seen = [[CAUTION] * self._slots for _ in cues]
        self._biases = [FIRST_BIAS] * self._slots
        self._bias_seen = [CAUTION] * self._slots

    def learn(self, items: Sequence[_Item]) -> None:
        rows = [[self._number[cue] for cue in sorted(item.cues) if cue in self._number] for item in items]
        goals = [self._goals(item) for item in items]
        count = len(items)
        step = STRIDE if count % STRIDE else 1
        order = [at * step % count for at in range(count)]
        quiet = [0] * count
        resumes = [0] * count
        for epoch in range(EPOCHS):
            for at in order:
                if resumes[at] > epoch:
                    continue
                moved = self._step(rows[at], goals[at], items[at].weight)
                quiet[at] = 0 if moved else min(quiet[at] + 1, LONGEST_REST)
                resumes[at] = epoch + 1 + quiet[at]

    def _goals(self, item: _Item) -> dict[int, float | None]:
        """Slots whose goal is not 0: 1 for what is so, None for what should not count."""
        goals: dict[int, float | None] = {}
        for point, status in item.labels.items():
            first = self._first[point]
            if status is None:
                goals |= dict.fromkeys(range(first, first + len(KINDS)))
            elif status in KINDS:
                goals[first + KINDS.index(status)] = 1.0
        if item.perhaps_against is not None:
            goals[self._first[item.perhaps_against] + KINDS.index("contradicted")] = None
        return goals

    def _step(self, row: list[int], goals: dict[int, float | None], weight: float) -> bool:
        """Move the weights towards an item's goals; return whether any had to move."""
        moved = False
        sums = self._biases
        for number in row:
            sums = list(map(add, sums, self._weights[number]))
        for slot, value in enumerate(sums):
            goal = goals.get(slot, 0.0)
            if goal is None or (value < -6.0 and not goal):
                continue
            slope = (1.0 / (1.0 + exp(-max(value, -30.0))) - goal) * weight
            if -LEAST_SLOPE < slope < LEAST_SLOPE:
                continue
            moved = True
            self._bias_seen[slot] += slope * slope
            self._biases[slot] -= RATE * slope / sqrt(self._bias_seen[slot])
            for number in row:
                weights, seen = self._weights[number], self._seen[number]
                pull = slope + SHRINK * weights[slot]
                seen[slot] += pull * pull
                weights[slot] -= RATE * pull / sqrt(seen[slot])
        return moved

    def table(self, rubric: Rubric, sources: str) -> str:
        lines = [
            f"{HEADING} {sources}",
            "\t".join(point.id for point in rubric.points),
            "\t".join(str(round(bias * SCALE)) for bias in self._biases),
        ]
        for cue, weights in zip(self._cues, self._weights, strict=True):
            told = [f"{slot}:{round(w * SCALE)}" for slot, w in enumerate(weights) if abs(w) >= LEAST_WEIGHT]
            if told:
                lines.append(f"{cue}\t{' '.join(told)}")
        return "\n".join(lines) + "\n"
