"""Sentences turned into what they do not say, as material for the cues."""

from __future__ import annotations

import pytest

from greenroom.bank.model import Saying, Subject
from greenroom.scoring.cues import CueTable
from greenroom.scoring.reversals import LONGEST_DENIED, denied, exchanged
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.weighing import weigh
from kitchen import LEXICON, RUBRIC, kitchen_scorer

KETTLE, OVEN = Subject("kettle", ("kettle", "kettles")), Subject("oven", ("oven", "stove"))


@pytest.mark.parametrize(
    ("claim", "reversal"),
    [
        ("The chain is robust", "The chain is not robust"),
        ("it can be traced", "it can not be traced"),
        ("nobody sees the whole", "somebody sees the whole"),
        ("It isn't a bottleneck", "It is a bottleneck"),
        ("it runs without a conductor", "it runs with a conductor"),
        ("there is no single point of failure", "there is a single point of failure"),
        ("no longer in step", None),
        ("it was late and is slow", None),
        ("what breaks is the chain", None),
        ("not hard and not slow", None),
        ("very robust indeed", None),
    ],
)
def test_only_what_has_one_plain_verb_or_denial_is_denied(claim: str, reversal: str | None) -> None:
    assert denied(claim) == reversal


def test_long_sentences_are_left_alone() -> None:
    assert denied(f"it is {'very ' * LONGEST_DENIED}robust") is None


def test_names_change_places_in_any_case_and_inflection() -> None:
    assert exchanged("Kettles are quick, the stove is slow", (KETTLE, OVEN)) == "oven are quick, the kettle is slow"
    assert exchanged("It is quick", (KETTLE, OVEN)) is None
    assert exchanged("The kettle is quick", (KETTLE,)) is None


def test_a_claim_learned_is_not_found_under_a_denial_that_no_saying_has() -> None:
    sayings = [
        Saying("cleaning", "covered", text)
        for text in (
            "lime is stubborn in the kettle",
            "with a kettle the lime is stubborn",
            "the kettle's lime is stubborn stuff",
            "stubborn is the lime in any kettle",
        )
    ]
    sayings += [Saying("cleaning", "missed", text) for text in ("lime is white", "the kettle is mine", "it is late")]
    table = CueTable(weigh(kitchen_scorer(), sayings, (), ["It rains."], "0123456789ab"))
    reader = Scorer(RUBRIC, LEXICON, table)
    number = [point.id for point in RUBRIC.points].index("cleaning")

    def said(answer: str) -> float:
        assert reader.cues
        return reader.cues.read(reader.read(answer)).signals[number].said.score

    assert said("Lime in the kettle is stubborn.") > said("Lime in the kettle is not stubborn.")
    assert table.weights["!stubborn"]
