"""What must hold between an answer and its altered copies, each relation with the cases that break it.

A relation looks at labelled answers of any question that has a rubric, and yields one Case for each altered
text. The hand-written sentences in `claims.jsonl` and `corrections.jsonl` belong to the first question.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import hostile
import perturb

from greenroom.bank.model import Example
from greenroom.scoring.model import PointScore, Score
from labelled import FIRST, bank, scorer

HERE = Path(__file__).parent
EARNS_NOTHING, RELATED_EARNS = 10.0, 20.0
"""Totals below which a text counts as earning nothing; what a related card's model answer may earn."""


Cases = Callable[[Sequence[Example]], Iterator["Case"]]
"""The cases of a relation over some answers."""
Negate = Callable[[str, str], str | None]
"""From the text before a clause and the clause to the negated clause; None where it cannot be done simply."""


class Case(NamedTuple):
    """One altered text: how many things were checked on it, and those that did not hold."""

    where: str
    checks: int
    broken: tuple[str, ...]


@dataclass(frozen=True)
class Relation:
    """A relation by name, what it says, and the share of checks that may break it."""

    name: str
    says: str
    ceiling: float
    cases: Cases


@cache
def scored(question: str, text: str) -> Score:
    return scorer(question).score(text)


def _random(example: Example) -> Random:
    return Random(f"{example.question}/{example.id}")


def _subjects(example: Example) -> tuple:
    return bank().question(example.question).rubric.subjects


def unchanged(alter: Callable[[Example], str | None]) -> Cases:
    """No point's status changes; what `alter` returns None for is passed over."""

    def cases(examples: Sequence[Example]) -> Iterator[Case]:
        for example in examples:
            text = alter(example)
            if text is not None:
                yield _compared(example, text, lambda before, after: before.status == after.status)

    return cases


def not_raised(alter: Callable[[Example], Iterable[str]]) -> Cases:
    """No point earns more."""

    def cases(examples: Sequence[Example]) -> Iterator[Case]:
        for example in examples:
            for text in alter(example):
                yield _compared(example, text, lambda before, after: after.credit <= before.credit)

    return cases


def _compared(example: Example, text: str, holds: Callable[[PointScore, PointScore], bool]) -> Case:
    before, after = scored(example.question, example.answer), scorer(example.question).score(text)
    broken = tuple(
        f"{old.id} {old.status} > {new.status}"
        for old, new in zip(before.points, after.points, strict=True)
        if not holds(old, new)
    )
    return Case(example.id, len(before.points), broken)


def _worthless(where: str, question: str, text: str, below: float = EARNS_NOTHING) -> Case:
    total = scorer(question).score(text).total
    return Case(where, 1, () if total < below else (f"earns {total}",))


def padded_with_the_unrelated(example: Example) -> Iterator[str]:
    number = _random(example).randrange(len(hostile.UNRELATED))
    yield f"{example.answer}\n\n{hostile.UNRELATED[number]}"
    yield f"{hostile.UNRELATED[number - 1]}\n\n{example.answer}"


def triggered(example: Example) -> Iterator[str]:
    yield _random(example).choice(hostile.TRIGGERS) + example.answer


def word_lists(examples: Sequence[Example]) -> Iterator[Case]:
    for example in examples:
        words = hostile.content_words(example.answer)
        for name, text in (("commas", ", ".join(words)), ("spaces", " ".join(words))):
            yield _worthless(f"{example.id} {name}", example.question, text)


def word_salads(examples: Sequence[Example]) -> Iterator[Case]:
    for example in examples:
        text = hostile.word_salad(example.answer, _random(example))
        yield _worthless(example.id, example.question, text)


def _questions(examples: Sequence[Example]) -> list[str]:
    return sorted({example.question for example in examples})


def pasted_texts(examples: Sequence[Example]) -> Iterator[Case]:
    titles = ", ".join(entry.title for entry in bank().entries)
    for question in _questions(examples):
        rubric = bank().question(question).rubric
        texts = {
            "question": rubric.question,
            "question three times": " ".join([rubric.question] * 3),
            "titles": titles,
            "titles as bullets": "\n".join(f"- {entry.title}" for entry in bank().entries),
            "key words of all points": ", ".join(word for point in rubric.points for word in point.keywords),
            "ids of all points": " ".join(point.id.replace("-", " ") for point in rubric.points),
            "probes of all points": " ".join(probe for point in rubric.points for probe in point.probes[:1]),
        }
        texts |= {f"gibberish {number}": text for number, text in enumerate(hostile.GIBBERISH)}
        for name, text in texts.items():
            yield _worthless(f"{question}: {name}", question, text)


def other_model_answers(examples: Sequence[Example]) -> Iterator[Case]:
    for question in _questions(examples):
        card = bank().question(question).card
        for other in bank().questions:
            if other.id == question:
                continue
            text = " ".join(sentence.say for sentence in other.card.model_answer)
            related = other.id in card.related or question in other.card.related
            limit = RELATED_EARNS + 0.1 if related else EARNS_NOTHING
            yield _worthless(f"{question}: model answer of {other.id}", question, text, limit)


def other_answers(examples: Sequence[Example]) -> Iterator[Case]:
    """Strong answers to other questions, four of each, as far as those are not related."""
    by_question: dict[str, list[Example]] = {}
    for example in examples:
        if example.kind == "strong":
            by_question.setdefault(example.question, []).append(example)
    strong = [example for answers in by_question.values() for example in answers[:4]]
    for question in _questions(examples):
        card = bank().question(question).card
        for example in strong:
            related = example.question in card.related or question in bank().question(example.question).card.related
            if example.question != question and not related:
                yield _worthless(f"{question}: {example.id}", question, example.answer)


def swapped_names(examples: Sequence[Example]) -> Iterator[Case]:
    for example in examples:
        subjects = _subjects(example)
        text = perturb.swapped(example.answer, subjects) if len(subjects) == 2 else None
        if text is None:
            continue
        naming = _covered_by_name(example)
        after = scorer(example.question).score(text)
        broken = tuple(f"{point} stays covered" for point in naming if after.point(point).status == "covered")
        yield Case(example.id, len(naming), broken)


def _covered_by_name(example: Example) -> list[str]:
    """Covered points about one subject, all of whose evidence names a subject."""
    rubric = bank().question(example.question).rubric
    named = [perturb.names_of(subject) for subject in rubric.subjects]
    return [
        point.id
        for point in scored(example.question, example.answer).points
        if point.status == "covered"
        and rubric.point(point.id).about
        and all(any(name.search(span.text) for name in named) for span in point.evidence)
    ]


def negated_evidence(negate: Negate) -> Cases:
    """A covered point is not covered by words that were negated in their place."""

    def cases(examples: Sequence[Example]) -> Iterator[Case]:
        for example in examples:
            for point in scored(example.question, example.answer).points:
                if point.status == "covered" and len(point.evidence) == 1 and _one_clause(point.evidence[0].text):
                    case = _negated(example, point, negate)
                    if case:
                        yield case

    return cases


def _one_clause(text: str) -> bool:
    """Longer evidence may stand when one of its clauses is denied."""
    return not re.search(r"[.!?;:,(\n–—]|\b(?:and|but|so|or|while|because)\b", text.rstrip(".!?"))


def _negated(example: Example, point: PointScore, negate: Negate) -> Case | None:
    span = point.evidence[0]
    put = negate(example.answer[: span.start], span.text)
    if put is None:
        return None
    text = example.answer[: span.start] + put + example.answer[span.end :]
    after = scorer(example.question).score(text).point(point.id)
    end = span.start + len(put)
    stays = after.status == "covered" and any(e.start < end and span.start < e.end for e in after.evidence)
    return Case(f"{example.id} {point.id}", 1, (f"covered by “{put}”",) if stays else ())


def written_claims(_: Sequence[Example]) -> Iterator[Case]:
    """Each hand-written claim earns credit, and its negation none."""
    for row in _rows("claims.jsonl"):
        said = scorer(FIRST).score(row["claim"]).point(row["point"]).status
        denied = scorer(FIRST).score(row["negated"]).point(row["point"]).status
        broken = [f"{said}: {row['claim']}"] if said not in ("covered", "partial") else []
        broken += [f"{denied}: {row['negated']}"] if denied in ("covered", "partial") else []
        yield Case(row["point"], 2, tuple(broken))


def written_corrections(_: Sequence[Example]) -> Iterator[Case]:
    for row in _rows("corrections.jsonl"):
        status = scorer(FIRST).score(row["text"]).point(row["point"]).status
        yield Case(row["point"], 1, (f"{status}: {row['text']}",) if status in row["never"] else ())


def added_claims(examples: Sequence[Example]) -> Iterator[Case]:
    """A sentence of the model answer, added in a paragraph of its own, lowers no other point."""
    for example in examples:
        sentences = bank().question(example.question).card.model_answer
        sentence = _random(example).choice([one for one in sentences if one.makes])
        before = scored(example.question, example.answer)
        after = scorer(example.question).score(f"{example.answer}\n\n{sentence.say}")
        pairs = [pair for pair in zip(before.points, after.points, strict=True) if pair[0].id not in sentence.makes]
        broken = tuple(f"{a.id} {a.status} > {b.status}" for a, b in pairs if b.credit < a.credit)
        yield Case(example.id, len(pairs), broken)


def _only(kinds: set[str], cases: Cases) -> Cases:
    return lambda examples: cases([example for example in examples if example.kind in kinds])


@cache
def _rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


WRONG = {"wrong", "swapped", "part-swapped", "negated", "weak", "stuffing", "buzzwords", "off-topic"}

SAME = "no status changes"
NOT_RAISED = "no point is raised"
NOTHING = "earns less than 10"
NOT_COVERED = "no longer evidence of a covered point"

_ALTERATIONS: tuple[tuple[str, float, Callable[[Example], str | None]], ...] = (
    ("typos in 2 % of words", 0.006, lambda e: perturb.typos(e.answer, 0.02, _random(e))),
    ("typos in 5 % of words", 0.012, lambda e: perturb.typos(e.answer, 0.05, _random(e))),
    ("typos in 10 % of words", 0.022, lambda e: perturb.typos(e.answer, 0.10, _random(e))),
    ("lower case", 0.001, lambda e: e.answer.lower()),
    ("upper case", 0.004, lambda e: e.answer.upper()),
    ("punctuation stripped", 0.11, lambda e: perturb.without_punctuation(e.answer)),
    ("bullets to prose", 0.005, lambda e: perturb.as_prose(e.answer)),
    ("prose to bullets", 0.003, lambda e: perturb.as_bullets(e.answer)),
    ("sentences of a paragraph on one subject shuffled", 0.035,
     lambda e: perturb.shuffled(e.answer, _subjects(e), _random(e))),
    ("British to American", 0.002, lambda e: perturb.to_american(e.answer)),
    ("American to British", 0.002, lambda e: perturb.to_british(e.answer)),
    ("contractions written out", 0.002, lambda e: perturb.written_out(e.answer)),
    ("line breaks of another system", 0.0,
     lambda e: e.answer.replace("\n", "\r\n") if "\n" in e.answer else None),
    ("answer doubled", 0.003, lambda e: f"{e.answer}\n\n{e.answer}"),
)  # fmt: skip

RELATIONS = (
    *(Relation(name, SAME, ceiling, unchanged(alter)) for name, ceiling, alter in _ALTERATIONS),
    Relation("unrelated paragraph added", NOT_RAISED, 0.01, not_raised(padded_with_the_unrelated)),
    Relation("another point's claim added", "no other point is lowered", 0.002, added_claims),
    Relation("list of the answer's own key words", NOTHING, 0.005, word_lists),
    Relation("the answer's words in random order", NOTHING, 0.5, word_salads),
    Relation("question, titles, key words, gibberish pasted", NOTHING, 0.04, pasted_texts),
    Relation("another card's model answer", f"{NOTHING}; related, at most 20", 0.03, other_model_answers),
    Relation("strong answers to other questions", NOTHING, 0.06, other_answers),
    Relation("names of two subjects swapped", "no point that names one stays covered", 0.36, swapped_names),
    Relation("evidence called untrue", NOT_COVERED, 0.09, negated_evidence(hostile.denied_outright)),
    Relation("evidence negated", NOT_COVERED, 0.34, negated_evidence(hostile.negated)),
    Relation("evidence taken back", NOT_COVERED, 0.03, negated_evidence(hostile.taken_back)),
    Relation("hand-written claims", "earn credit; negated, none", 0.06, written_claims),
    Relation("hand-written corrections", "only the corrected claim counts", 0.0, written_corrections),
    Relation(
        "adjectives and adverbs put into wrong answers",
        NOT_RAISED,
        0.008,
        _only(WRONG, not_raised(lambda e: [hostile.padded(e.answer, _random(e))])),
    ),
    Relation("trigger prefix before wrong answers", NOT_RAISED, 0.005, _only(WRONG, not_raised(triggered))),
)
"""All relations; ceilings are the shares measured over all answers, with a little slack."""
