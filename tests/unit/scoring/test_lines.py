"""The syntax of claim lines: what an author writes, and which ideas come of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.bank.model import Line
from greenroom.scoring.lines import CompiledLine, LineCompiler
from kitchen import LEXICON


def compiled(text: str, own: dict[str, tuple[str, ...]] | None = None) -> CompiledLine:
    return LineCompiler(LEXICON, own or {}).compile(Line(text))


def ideas(text: str) -> list[tuple[set[str], bool, bool]]:
    return [(set(idea.families), idea.denied, idea.follows) for idea in compiled(text).ideas]


def test_each_content_word_is_an_idea_and_function_words_are_none() -> None:
    assert ideas("the heat is even") == [({"heat"}, False, False), ({"even"}, False, False)]


def test_a_family_is_meant_in_any_inflection() -> None:
    assert ideas("heats cleaning") == ideas("heat clean")


def test_the_longest_family_name_wins() -> None:
    assert ideas("one thing break")[0] == ({"one-thing"}, False, False)
    assert ideas("one-thing break") == ideas("one thing break")


def test_alternatives_make_one_idea() -> None:
    assert ideas("(hard | easy) clean") == [({"hard", "easy"}, False, False), ({"clean"}, False, False)]


def test_an_alternative_may_be_a_phrase_a_literal_or_a_denial() -> None:
    (found,) = compiled("(blue steam | <tea time> | no lid)").ideas
    assert found.families == {"=blue steam", "=tea time", "=not lid"}
    assert found.label == "blue steam"


def test_words_in_angle_brackets_stand_for_themselves() -> None:
    assert ideas("<heat> even")[0] == ({"=heat"}, False, False)


@pytest.mark.parametrize(
    "denial",
    [
        "no",
        "without",
        "never",
        "not",
    ],
)
def test_a_denial_asks_that_the_next_idea_alone_be_denied(denial: str) -> None:
    assert [denied for _, denied, _ in ideas(f"heat {denial} one-thing break")] == [False, True, False]


def test_a_denial_reaches_into_a_group() -> None:
    assert [denied for _, denied, _ in ideas("no (heat | clean) even")] == [True, False]


def test_an_arrow_asks_that_the_next_idea_follow() -> None:
    assert [follows for _, _, follows in ideas("heat > even clean")] == [False, True, False]
    assert [follows for _, _, follows in ideas("heat > (even | clean)")] == [False, True]


def test_own_families_of_a_rubric_are_known_and_win() -> None:
    line = compiled("steam heat", {"steam": ("steam", "vapour"), "heat": ("glow",)})
    assert [set(idea.families) for idea in line.ideas] == [{"steam"}, {"heat"}]


def test_words_of_no_family_are_told_and_stand_for_themselves() -> None:
    compiler = LineCompiler(LEXICON, {})
    line = compiler.compile(Line("zebra heat"))
    assert set(line.ideas[0].families) == {"=zebra"}
    assert compiler.unknown == {"zebra"}


def test_marks_around_words_are_dropped() -> None:
    assert ideas("heat, even; clean.") == ideas("heat even clean")


def test_the_subject_stays_with_the_line() -> None:
    assert LineCompiler(LEXICON, {}).compile(Line("heat", "kettle")).about == "kettle"


pieces = st.sampled_from([*"()|<>", " > ", " ", "no", "heat", "one-thing", "the", "zebra", ",", "é", "1"])


@given(st.lists(pieces, max_size=14).map("".join))
def test_no_line_makes_the_compiler_fall_over(text: str) -> None:
    line = compiled(text)
    assert all(idea.families for idea in line.ideas)
