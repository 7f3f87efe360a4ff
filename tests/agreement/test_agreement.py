"""The scorer agrees with careful readers at least as well as it has done before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from greenroom.bank.model import Example
from labelled import FIRST, agreement, bank, examples, line_scorer

# Measured figures less a little; `scripts/agreement_report.py` prints them. Raise them with the scorer.
FLOORS = {
    FIRST: {"qwk": 0.81, "contradicted": 0.77, "pearson": 0.94},
    "others": {"qwk": 0.81, "contradicted": 0.79, "pearson": 0.92},
}
"""On validation answers: of the first question, and of all others together."""
LARGEST_GAP = 0.16
"""Of qwk between the first question's tuning and validation answers."""
LOWEST = 0.75
"""No question's validation qwk is below."""


def validation(questions: Iterable[str]) -> list[Example]:
    """The validation answers of some questions, each under an id of its own."""
    chosen = [one for question in questions for one in examples(question) if one.split == "validation"]
    return [replace(one, id=f"{one.question}/{one.id}") for one in chosen]


def others() -> list[str]:
    return [question for question in bank().ids if question != FIRST]


@pytest.mark.parametrize(("name", "questions"), [(FIRST, [FIRST]), ("others", others())], ids=["first", "others"])
def test_agreement_on_answers_that_nothing_was_tuned_on_stays_above_its_floors(name: str, questions: list[str]) -> None:
    figures = agreement(validation(questions))
    told = {"qwk": figures.qwk, "contradicted": figures.label("contradicted").f1, "pearson": figures.pearson}
    assert {one for one, floor in FLOORS[name].items() if told[one] < floor} == set(), told


def test_unseen_answers_are_scored_nearly_as_well_as_seen_ones() -> None:
    seen = [one for one in examples(FIRST) if one.split == "tuning"]
    assert agreement(seen).qwk - agreement(validation([FIRST])).qwk <= LARGEST_GAP


def test_no_question_is_judged_much_worse_than_the_rest() -> None:
    low = {question: agreement(validation([question])).qwk for question in others()}
    assert {question: qwk for question, qwk in low.items() if qwk < LOWEST} == {}


def test_cues_reach_what_lines_alone_do_not() -> None:
    answers = validation([FIRST])
    assert agreement(answers).qwk > agreement(answers, line_scorer).qwk + 0.05


def test_the_first_question_has_answers_of_every_kind_in_both_splits() -> None:
    kinds = {split: {one.kind for one in examples(FIRST) if one.split == split} for split in ("tuning", "validation")}
    assert kinds["tuning"] == kinds["validation"]
    assert len(examples(FIRST)) == 1112


def test_every_example_labels_every_point() -> None:
    for question in bank().ids:
        points = [point.id for point in bank().question(question).rubric.points]
        for example in examples(question):
            assert [point for point, _ in example.labels] == points, example.id


def test_no_validation_answer_ships_as_an_example_of_the_first_question() -> None:
    assert {one.split for one in bank().examples(FIRST)} == {"tuning"}
