"""A rubric made ready for scoring: its lines as ideas, and the index that finds all its families in an answer.

Compiling takes longer than scoring does, so what comes of it can be put down as text and taken up again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from greenroom.bank.model import Line, Point, Rubric
from greenroom.frozen import frozen
from greenroom.scoring.credit import CompiledPoint
from greenroom.scoring.lexicon import Lexicon, words_of
from greenroom.scoring.lines import CompiledLine, Idea, LineCompiler
from greenroom.scoring.matcher import PhraseIndex
from greenroom.scoring.subjects import add_subjects

ELSEWHERE = "#elsewhere"
"""The family of the words which show that a sentence speaks of something else."""


@frozen
class CompiledRubric:
    """What a scorer looks for."""

    points: tuple[CompiledPoint, ...]
    index: PhraseIndex
    numbers: dict[str, list[int]]
    """Family to the numbers of the ideas that it can say."""
    unknown: frozenset[str]
    """Words of claim lines that no family knows."""
    own_words: frozenset[str]
    """Words of the rubric's own families, subjects and lines, as they are spelt."""


def compile_rubric(rubric: Rubric, lexicon: Lexicon) -> CompiledRubric:
    """Compile a rubric's lines and subjects against a lexicon."""
    known = {**lexicon.families, **dict(rubric.families)}
    compiler = LineCompiler(lexicon, {**_spoken_of(rubric, known), **dict(rubric.families)})
    points = tuple([CompiledPoint.of(point, compiler.compile) for point in rubric.points])
    add_subjects(compiler.index, lexicon, known, rubric.subjects)
    compiler.index.add(ELSEWHERE, map(lexicon.form, rubric.elsewhere))
    return CompiledRubric(
        points, compiler.index, _numbers(points), frozenset(compiler.unknown), words_of(_phrases(rubric))
    )


def stored(compiled: CompiledRubric) -> str:
    """Return a compiled rubric as text that `restored` takes up: ideas and lines, then the index a line a word."""
    lines = [line for point in compiled.points for line in _lines_of(point)]
    kinds = {idea.number: [idea.denied, *sorted(idea.families)] for line in lines for idea in line.ideas}
    plain = {
        "ideas": [kinds[number] for number in range(len(kinds))],
        "lines": [[part for idea in line.ideas for part in (idea.number, idea.label, idea.follows)] for line in lines],
        "unknown": sorted(compiled.unknown),
        "own": sorted(compiled.own_words),
    }
    return "\n".join([json.dumps(plain, separators=(",", ":")), *compiled.index.stored()])


def restored(text: str, rubric: Rubric, lexicon: Lexicon) -> CompiledRubric:
    """Take up what `stored` has put down of the same rubric and lexicon."""
    head, *phrases = text.split("\n")
    plain = json.loads(head)
    kinds = [(frozenset(families), denied) for denied, *families in plain["ideas"]]
    lines = iter(plain["lines"])

    def take(line: Line) -> CompiledLine:
        parts = iter(next(lines))
        ideas = []
        for number, label, follows in zip(parts, parts, parts, strict=True):
            families, denied = kinds[number]
            ideas.append(Idea(families, denied, label, follows, number))
        return CompiledLine.of(line, ideas)

    points = tuple([CompiledPoint.of(point, take) for point in rubric.points])
    index = PhraseIndex(phrases, lexicon.opposites)
    return CompiledRubric(points, index, _numbers(points), frozenset(plain["unknown"]), frozenset(plain["own"]))


def _numbers(points: tuple[CompiledPoint, ...]) -> dict[str, list[int]]:
    families = {idea.number: idea.families for point in points for line in _lines_of(point) for idea in line.ideas}
    found: dict[str, list[int]] = {}
    for number, names in families.items():
        for family in names:
            found.setdefault(family, []).append(number)
    return found


def _lines_of(point: CompiledPoint) -> Iterator[CompiledLine]:
    for part in point.parts:
        yield from part
    yield from point.partly
    yield from point.wrong


def _spoken_of(rubric: Rubric, known: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each subject's id as a family of all the ways it is called, so that a line can ask for it by name."""
    return {
        subject.id: tuple(
            member
            for phrase in (*subject.names, *subject.described, *subject.hints)
            for member in known.get(phrase, (phrase,))
        )
        for subject in rubric.subjects
    }


def _phrases(rubric: Rubric) -> Iterator[str]:
    for _, members in rubric.families:
        yield from members
    for subject in rubric.subjects:
        yield from (*subject.names, *subject.described, *subject.hints)
    for point in rubric.points:
        yield from (line.text for line in _written(point))


def _written(point: Point) -> Iterator[Line]:
    for part in point.parts:
        yield from part.say
    yield from point.partly
    yield from point.wrong
