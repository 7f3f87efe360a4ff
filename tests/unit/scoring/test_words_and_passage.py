"""Words, clauses and sentences: how an answer is taken apart."""

from __future__ import annotations

import pytest

from greenroom.scoring.passage import Passage, take_apart
from greenroom.scoring.repair import Repairer
from greenroom.scoring.words import american, split, stem
from kitchen import LEXICON

REPAIR = Repairer(LEXICON, frozenset({"kettle", "microwave", "whistle", "uniform", "finished"}))


def passage(text: str) -> Passage:
    return take_apart(text, REPAIR.read)


def sentences(text: str) -> list[str]:
    told = passage(text)
    return [text[slice(*told.span(first, last))] for first, last in told.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It boils. It sings!", ["It boils", "It sings"]),
        ("Use tea, e.g. green tea. Then wait.", ["Use tea, e.g. green tea", "Then wait"]),
        ("Version 2.5 is hot", ["Version 2.5 is hot"]),
        ("- it boils\n- it sings", ["it boils", "it sings"]),
        ("It boils\n\nIt sings", ["It boils", "It sings"]),
        ("", []),
        ("...!?", []),
    ],
)
def test_sentences_end_at_marks_bullets_and_blank_lines(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("it does not boil", {"boil"}),
        ("it never boils, it sings", {"boils"}),
        ("it boils", set()),
        ("not only hot", set()),
        ("no doubt hot", set()),
        ("it isn't hot but cold", {"hot"}),
    ],
)
def test_a_negator_reaches_to_the_end_of_its_clause(text: str, denied: set[str]) -> None:
    told = passage(text)
    found = {word.text for word, over in zip(told.words, told.negators, strict=True) if over}
    assert found & {"boil", "boils", "sings", "hot", "cold"} == denied


def test_the_lists_of_a_passage_run_parallel() -> None:
    told = passage("It boils, but the kettle - so nice - isn't 'done'.\n\nThen: tea (green).")
    size = len(told.words)
    assert [len(told.clause), len(told.sentence), len(told.block), len(told.negators)] == [size] * 4


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kettel", "kettle"),
        ("kettlee", "kettle"),
        ("micrwave", "microwave"),
        ("wistle", "whistle"),
        ("unifrom", "uniform"),
    ],
)
def test_a_misspelt_word_is_read_as_the_claim_word_it_was_meant_for(typed: str, read: str) -> None:
    assert REPAIR(typed) == (read,)


@pytest.mark.parametrize("word", ["garden", "the", "kettle", "tea", "x", "éclair", "4711", "qqqqqqqq"])
def test_ordinary_and_unknowable_words_are_left_alone(word: str) -> None:
    assert REPAIR(word) == (word,)


def test_words_run_together_are_taken_apart() -> None:
    assert REPAIR("thekettle") == ("the", "kettle")


@pytest.mark.parametrize(
    ("british", "expected"),
    [("organise", "organize"), ("decentralised", "decentralized"), ("colour", "color"), ("promise", "promise")],
)
def test_british_spelling_is_read_as_american(british: str, expected: str) -> None:
    assert american(british) == expected


def test_an_agent_is_not_what_it_does() -> None:
    assert stem("coordinator") != stem("coordination")
    assert stem("coordinators") == stem("coordinator")


def test_tokens_hold_their_place() -> None:
    text = "It's w/o lid -> hot."
    assert all(text[start:end].lower() == word for start, end, word in split(text))
