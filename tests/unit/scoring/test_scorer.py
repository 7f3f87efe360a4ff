"""What the scorer makes of one sentence or two: subject, sign, halves, corrections, worthless text."""

from __future__ import annotations

import pickle

import pytest

from greenroom.errors import AnswerError
from greenroom.scoring.clean import ANSWER_LIMIT
from greenroom.scoring.model import Reply
from greenroom.scoring.scorer import JOINT, SCORER_VERSION, Scorer
from kitchen import LEXICON, RUBRIC, kitchen_scorer, status


@pytest.mark.parametrize(
    "answer",
    [
        "The kettle heats the water evenly.",
        "THE KETTLE HEATS THE WATER EVENLY",
        "A kettle boils everything uniformly.",
        "Kettle: the heat is uniform",
        "- kettle warms up tea\n  all the way through",
        "I like the kettle. It boils everything uniformly.",
        "The kettle, unlike the microwave, heats evenly.",
        "The microwave is handy. The kettle heats evenly.",
        "There is the kettle and the microwave. The former heats evenly.",
        "The kettle not only heats evenly, it also looks nice.",
        "The kettel boils unifromly.",
        "thekettle heats evenly",
    ],
)
def test_a_claim_counts_in_any_words_on_the_right_subject(answer: str) -> None:
    assert status(answer, "even-heat") == "covered"


@pytest.mark.parametrize(
    "answer",
    [
        "The microwave heats the water evenly.",
        "The kettle is nice. The microwave heats evenly.",
        "There is the kettle and the microwave. The latter heats evenly.",
        "The kettle does not heat the water evenly.",
        "The kettle doesn't heat evenly at all.",
        "It is not true that the kettle heats evenly.",
    ],
)
def test_a_claim_denied_or_pinned_on_the_other_subject_contradicts(answer: str) -> None:
    assert status(answer, "even-heat") == "contradicted"


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "   \n\n ",
        "The kettle heats water.",
        "Water is even. So is the floor.",
        "The kettle heats water. Then we sat in the garden for a long time and talked. The floor was even.",
    ],
)
def test_a_claim_is_missed_unless_its_ideas_stand_together(answer: str) -> None:
    assert status(answer, "even-heat") == "missed"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("A kettle is hard to clean.", "covered"),
        ("A kettle is a nightmare to descale.", "covered"),
        ("A kettle is not easy to clean.", "covered"),
        ("A kettle is never easy to clean.", "covered"),
        ("A kettle is not hard to clean.", "contradicted"),
        ("A kettle is a breeze to clean.", "contradicted"),
        ("A kettle wants cleaning.", "partial"),
    ],
)
def test_negation_turns_a_word_into_its_opposite(answer: str, expected: str) -> None:
    assert status(answer, "cleaning") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("With a kettle there is no single part that can fail.", "covered"),
        ("A kettle works without one thing that can break.", "covered"),
        ("A kettle works w/o one thing that can break.", "covered"),
        ("A kettle has a single part that can break.", "contradicted"),
    ],
)
def test_a_line_may_ask_for_a_denied_idea(answer: str, expected: str) -> None:
    assert status(answer, "robust") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Use a kettle for the whole family, and a microwave for a single cup.", "covered"),
        ("A microwave for a single cup. A kettle for large pots.", "covered"),
        ("Use a kettle for the whole family.", "partial"),
        ("Use a microwave for a single cup.", "partial"),
        ("Use a microwave for the whole family, and a kettle for a single cup.", "missed"),
    ],
)
def test_a_two_sided_point_needs_each_half_on_its_own_side(answer: str, expected: str) -> None:
    assert status(answer, "when") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("The microwave heats evenly. Scratch that, the kettle heats evenly.", "covered"),
        ("The microwave heats evenly. Sorry, other way round.", "covered"),
        ("The kettle heats evenly. No, scratch that.", "missed"),
    ],
)
def test_only_the_corrected_claim_counts(answer: str, expected: str) -> None:
    assert status(answer, "even-heat") == expected


@pytest.mark.parametrize(
    "answer",
    [
        RUBRIC.question,
        f"{RUBRIC.question} {RUBRIC.question}",
        "kettle, heat, uniform, hard, clean, whistle, ready, big, microwave, small, single cup, water, tea",
        "kettle heat uniform hard clean whistle ready big microwave small cup water tea steam window",
        "The drum in the orchestra. The kettle drum has even heat. The orchestra boils.",
    ],
)
def test_echo_key_words_and_another_trade_earn_nothing(answer: str) -> None:
    assert kitchen_scorer().score(answer).total == 0


def test_totals_weigh_points_by_depth() -> None:
    score = kitchen_scorer().score("The kettle heats evenly. Use a kettle for the whole family.")
    assert (score.total, score.core, score.senior) == (42.9, 50.0, 0.0)


def test_a_score_names_what_it_was_made_with() -> None:
    score = kitchen_scorer().score("tea")
    assert (score.question, score.scorer, score.rubric) == (RUBRIC.id, SCORER_VERSION, RUBRIC.digest)
    assert [point.id for point in score.points] == [point.id for point in RUBRIC.points]


def test_a_reply_counts_like_the_answer_and_its_evidence_lies_in_the_joined_text() -> None:
    answer, reply = "I like tea.", "The kettle heats evenly."
    score = kitchen_scorer().score(answer, [Reply(reply, "even-heat")])
    (evidence,) = score.point("even-heat").evidence
    assert score.point("even-heat").status == "covered"
    assert evidence.text == f"{answer}{JOINT}{reply}"[evidence.start : evidence.end]
    assert evidence.start >= len(answer + JOINT)


def test_a_reply_can_correct_the_answer() -> None:
    replies = [Reply("Sorry, scratch that: the kettle heats evenly.")]
    assert kitchen_scorer().score("The microwave heats evenly.", replies).point("even-heat").status == "covered"


def test_a_miss_says_what_came_nearest() -> None:
    point = kitchen_scorer().score("The kettle heats water.").point("even-heat")
    assert point.nearest is not None
    assert "heat" in point.nearest.text
    assert "even" in point.reason


def test_every_status_gives_a_reason() -> None:
    answer = "The kettle heats evenly. A kettle wants cleaning. A kettle has a single part that can break."
    points = kitchen_scorer().score(answer).points
    assert {point.status for point in points} == {"covered", "partial", "missed", "contradicted"}
    assert all(point.reason for point in points)


def test_an_answer_over_the_limit_is_refused_and_one_at_the_limit_is_not() -> None:
    kitchen_scorer().score("a" * ANSWER_LIMIT)
    with pytest.raises(AnswerError, match="20,001"):
        kitchen_scorer().score("a" * (ANSWER_LIMIT + 1))


def test_an_unpickled_scorer_scores_alike() -> None:
    answer = "The kettle heats evenly. A kettle is not hard to clean. thekettle wistles when redy."
    again = pickle.loads(pickle.dumps(kitchen_scorer()))
    assert again.score(answer) == kitchen_scorer().score(answer)


def test_what_was_scored_before_changes_nothing() -> None:
    answer = "The kettel haets evenly and wistles when finishd."
    used = Scorer(RUBRIC, LEXICON)
    for other in ("kettel", "haets microwve", "wistles", "thekettle"):
        used.score(other)
    assert used.score(answer) == Scorer(RUBRIC, LEXICON).score(answer)


def test_words_no_family_knows_are_told() -> None:
    assert kitchen_scorer().unknown_words == frozenset()
