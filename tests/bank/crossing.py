"""Every card's model answer on every rubric, and texts that may earn nothing on any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from shared_claims import rightly

from greenroom.bank.model import Card
from greenroom.scoring import credit
from greenroom.scoring.claims import Reading, find
from greenroom.scoring.lines import CompiledLine
from greenroom.scoring.model import PointScore, Score
from labelled import bank, scorer

LOOKED_INTO = 10.0
"""Total of another card's model answer from which each point it earns is listed."""
TARGET = 20.0
"""Total that another card's model answer should stay under."""
NOTHING = 10.0
"""Total under which a text that says nothing should stay."""


class Pair(NamedTuple):
    """One card's model answer on one rubric."""

    rubric: str
    card: str
    score: Score

    @property
    def own(self) -> bool:
        return self.rubric == self.card

    @property
    def earned(self) -> tuple[PointScore, ...]:
        """The points with credit, most first."""
        points = [point for point in self.score.points if point.credit]
        return tuple(sorted(points, key=lambda point: -point.credit * point.weight))


class GenericLine(NamedTuple):
    """A claim line that model answers of other cards hit."""

    rubric: str
    point: str
    group: str
    text: str
    hits: tuple[tuple[str, str], ...]
    """(card, words hit), once for each card."""
    decisive: int
    """In how many of them the point earns credit and no other line of its part or group is hit."""


def ids() -> tuple[str, ...]:
    return tuple(sorted(bank().ids))


def model_answer(card: Card) -> str:
    return " ".join(sentence.say for sentence in card.model_answer)


@cache
def pairs() -> tuple[Pair, ...]:
    """All pairs, by rubric and then card."""
    answers = {question: model_answer(bank().question(question).card) for question in ids()}
    return tuple(Pair(rubric, card, scorer(rubric).score(answers[card])) for rubric in ids() for card in ids())


def crossed() -> list[Pair]:
    """The pairs off the diagonal, highest total first."""
    return sorted((pair for pair in pairs() if not pair.own), key=lambda pair: -pair.score.total)


@cache
def empty_texts() -> tuple[tuple[str, str, float], ...]:
    """(rubric, name of the text, total) for texts that should earn next to nothing."""
    titles = [entry.title for entry in bank().entries]
    told = []
    for question in ids():
        whole = bank().question(question)
        texts = {
            "prompt": whole.rubric.question,
            "prompt three times": " ".join([whole.rubric.question] * 3),
            "trap text": whole.card.common_trap,
            "titles in a row": ", ".join(titles),
            "titles as bullets": "\n".join(f"- {title}" for title in titles),
        }
        told += [(question, name, scorer(question).score(text).total) for name, text in texts.items()]
    return tuple(told)


class Shape(NamedTuple):
    """How lines of one shape fare: hits in their own question's labelled answers, and on model answers of others."""

    name: str
    lines: int
    own: int
    foreign: int
    """Hits on other cards' model answers that do not make the point."""


_SHAPES = ("one idea", "two ideas, any order", "two ideas, a > b", "three and more, any order", "three and more, a > b")


def shapes() -> list[Shape]:
    """Say lines by shape."""
    lines: Counter[str] = Counter()
    own: Counter[str] = Counter()
    foreign: Counter[str] = Counter()
    answers = {question: model_answer(bank().question(question).card) for question in ids()}
    for rubric in ids():
        judge = scorer(rubric)
        others = {card: judge.read(answer) for card, answer in answers.items() if card != rubric}
        labelled = [judge.read(example.answer) for example in bank().examples(rubric)]
        for point in judge.points:
            strange = [reading for card, reading in others.items() if not rightly(rubric, point.point.id, card)]
            for line in (line for part in point.parts for line in part):
                shape = _shape(line)
                lines[shape] += 1
                own[shape] += sum(bool(_words(line, reading)) for reading in labelled)
                foreign[shape] += sum(bool(_words(line, reading)) for reading in strange)
    return [Shape(name, lines[name], own[name], foreign[name]) for name in _SHAPES if lines[name]]


def _shape(line: CompiledLine) -> str:
    if len(line.ideas) == 1:
        return "one idea"
    return f"{'two ideas' if len(line.ideas) == 2 else 'three and more'}, {'a > b' if line.ordered else 'any order'}"


def generic_lines() -> list[GenericLine]:
    """Lines that earn points on other cards' model answers, other than shared claims, those in most answers first."""
    answers = {question: model_answer(bank().question(question).card) for question in ids()}
    lines = [line for rubric in ids() for line in _generic(rubric, answers)]
    return sorted(lines, key=lambda line: (-len(line.hits), -line.decisive, line.rubric, line.point))


def _generic(rubric: str, answers: dict[str, str]) -> Iterator[GenericLine]:
    judge = scorer(rubric)
    readings = {card: judge.read(answer) for card, answer in answers.items() if card != rubric}
    for compiled in judge.points:
        point = compiled.point.id
        strange = {card: readings[card] for card in _unjustly_credited(rubric, point)}
        groups = [*((f"part {n}", lines) for n, lines in enumerate(compiled.parts, 1)), ("partly", compiled.partly)]
        for group, lines in groups:
            yield from _hit_lines(rubric, point, group, lines, strange)


def _unjustly_credited(rubric: str, point: str) -> list[str]:
    """The other cards whose model answers earn a point that they do not make."""
    row = [pair for pair in pairs() if pair.rubric == rubric and not pair.own]
    return [pair.card for pair in row if pair.score.point(point).credit and not rightly(rubric, point, pair.card)]


def _hit_lines(
    rubric: str, point: str, group: str, lines: Sequence[CompiledLine], strange: dict[str, Reading]
) -> Iterator[GenericLine]:
    found = [{card: words for card, reading in strange.items() if (words := _words(line, reading))} for line in lines]
    counts = Counter(card for hits in found for card in hits)
    for line, hits in zip(lines, found, strict=True):
        if hits:
            alone = sum(counts[card] == 1 for card in hits)
            yield GenericLine(rubric, point, group, line.line.text, tuple(sorted(hits.items())), alone)


def _words(line: CompiledLine, reading: Reading) -> str:
    """The words that a line hits first; "" where it hits none."""
    match = next((match for match in find(line, reading) if credit._counts(match)), None)
    if match is None:
        return ""
    start, end = reading.passage.span(match.first, match.last)
    return reading.passage.text[start:end]
