"""A clarification is given to who asks for what it tells, and to nobody who only uses its words."""

from __future__ import annotations

import pytest
from asked_back import TO_ASSUME, TOLD

from greenroom.interview.clarifying import ASSUME, reply_to
from labelled import bank

RUBRICS = {question.id: question.rubric for question in bank().questions}
RIGHT = [(rubric, asked, told) for rubric, items in TOLD.items() for told, all_ in items.items() for asked in all_]
WRONG = [(rubric, asked) for rubric, all_ in TO_ASSUME.items() for asked in all_]


@pytest.mark.parametrize(("rubric", "asked", "told"), RIGHT, ids=[f"{one[0]}: {one[1]}" for one in RIGHT])
def test_what_a_clarification_tells_is_told(rubric: str, asked: str, told: str) -> None:
    assert reply_to(asked, RUBRICS[rubric]).startswith(told)


@pytest.mark.parametrize(("rubric", "asked"), WRONG, ids=[f"{one[0]}: {one[1]}" for one in WRONG])
def test_what_no_clarification_tells_is_for_the_candidate_to_assume(rubric: str, asked: str) -> None:
    assert reply_to(asked, RUBRICS[rubric]) == ASSUME


@pytest.mark.parametrize("rubric", RUBRICS)
def test_every_wording_that_a_rubric_names_gets_its_own_reply(rubric: str) -> None:
    items = RUBRICS[rubric].clarifications
    told = {ask: reply_to(ask, RUBRICS[rubric]) for item in items for ask in item.ask}
    assert [ask for item in items for ask in item.ask if told[ask] != item.answer] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many services are there, and how many orders a day?", "About fifty thousand a day"),
        ("Quick question: how many services do we run?", ASSUME),
    ],
)
def test_of_several_questions_only_those_that_are_told_get_a_reply(asked: str, told: str) -> None:
    assert reply_to(asked, RUBRICS["choreography-vs-orchestration"]).startswith(told)
