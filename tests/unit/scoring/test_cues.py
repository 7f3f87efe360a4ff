"""Cues: learned from sayings, read off stretches, and held to subject, denial and worthless text."""

from __future__ import annotations

import pickle

import pytest

from greenroom.bank.model import STATUSES, Example, Saying, Status
from greenroom.scoring.balance import COMPANY, FEATURES, company_of
from greenroom.scoring.balance_weights import ALONE, IN_COMPANY
from greenroom.scoring.cues import CueTable, cues_of, stretches_of
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.weighing import weigh
from kitchen import LEXICON, RUBRIC, kitchen_scorer

SAID: dict[str, dict[Status, list[str]]] = {
    "even-heat": {
        "covered": [
            "every drop in the kettle ends up equally hot",
            "the kettle leaves no cold layer",
            "top and bottom are equally hot in the kettle",
            "no cold layer with a kettle",
            "from the kettle it is equally hot throughout",
        ],
        "contradicted": [
            "the microwave leaves no cold layer",
            "equally hot throughout, that is the microwave",
            "in the microwave top and bottom are equally hot",
        ],
        "missed": ["the kettle stands in the kitchen", "I drink tea from the kettle", "the microwave is white"],
    },
    "cleaning": {
        "covered": ["lime sticks to the kettle like concrete", "scrubbing lime out of a kettle takes an hour"],
        "missed": ["lime is a white stone", "a kettle costs little"],
    },
}


def sayings() -> list[Saying]:
    return [
        Saying(point, status, text)
        for point, by_status in SAID.items()
        for status, texts in by_status.items()
        for text in texts
    ]


def table(examples: tuple[Example, ...] = ()) -> CueTable:
    return CueTable(weigh(kitchen_scorer(), sayings(), examples, ["It rains."], "0123456789ab"))


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer(RUBRIC, LEXICON, table())


def score_of(scorer: Scorer, answer: str, point: str, kind: int) -> float:
    """The best score of one kind for a point: 0 said, 1 said of another, 2 half, 3 contradicted."""
    reader = scorer.cues
    assert reader is not None
    number = [one.id for one in RUBRIC.points].index(point)
    return reader.read(scorer.read(answer)).signals[number][kind].score


def test_words_of_sayings_speak_for_their_point_in_new_sentences(scorer: Scorer) -> None:
    told = score_of(scorer, "I find no cold layer anywhere, the kettle is equally hot.", "even-heat", 0)
    assert told > 0 > score_of(scorer, "The kettle is white and stands on the table.", "even-heat", 0)


def test_what_is_said_of_the_other_subject_is_told_apart(scorer: Scorer) -> None:
    answer = "The microwave has no cold layer, equally hot throughout."
    said, of_another, _, contradicted = (score_of(scorer, answer, "even-heat", kind) for kind in range(4))
    assert said < of_another
    assert contradicted > said


@pytest.mark.parametrize(
    "worthless",
    [
        "kettle, cold layer, hot, equally, throughout, drop, top, bottom, lime, scrubbing, concrete, hour",
        "The kettle leaves no cold layer. Scratch that.",
    ],
)
def test_words_that_may_not_be_evidence_have_no_cues(scorer: Scorer, worthless: str) -> None:
    assert scorer.cues
    assert not (cues_of(scorer.read(worthless), scorer.cues.numbers).by_clause[0])


def test_saying_it_twice_scores_as_saying_it_once(scorer: Scorer) -> None:
    once = "The kettle leaves no cold layer."
    assert score_of(scorer, f"{once}\n\n{once}", "even-heat", 0) == score_of(scorer, once, "even-heat", 0)


def test_a_far_off_paragraph_changes_no_score(scorer: Scorer) -> None:
    said = "The kettle leaves no cold layer."
    more = f"{said}\n\n{'We talked about the garden and the weather of last year. ' * 9}"
    assert score_of(scorer, more, "even-heat", 0) == pytest.approx(score_of(scorer, said, "even-heat", 0))


def test_the_same_material_gives_the_same_table_and_the_same_scores() -> None:
    first, second = table(), table()
    assert first.text == second.text
    scorer = Scorer(RUBRIC, LEXICON, first)
    again: Scorer = pickle.loads(pickle.dumps(scorer))
    answer = "Every drop from the kettle is equally hot, the microwave leaves a cold layer."
    assert again.score(answer) == scorer.score(answer)


def test_quoted_evidence_of_labelled_answers_teaches_too() -> None:
    answer = "We had guests. My kettle sings like a bird once the tea can be made. Then we ate."
    labels: tuple[tuple[str, Status], ...] = tuple(
        (point.id, "covered" if point.id == "signal" else "missed") for point in RUBRIC.points
    )
    quotes = (("signal", ("sings like a bird once the tea can be made",)),)
    examples = tuple(Example(f"e-{n}", RUBRIC.id, "strong", "tuning", answer, labels, quotes) for n in range(3))
    taught = Scorer(RUBRIC, LEXICON, table(examples))
    untaught = Scorer(RUBRIC, LEXICON, table())
    heard = "it is like a bird once you can have tea"
    assert score_of(taught, heard, "signal", 0) > score_of(untaught, heard, "signal", 0)


@pytest.mark.parametrize(
    "text", ["", "nonsense", "greenroom-cues 0 x\na\n1\t2\t3", "greenroom-cues 1 x\na\tb\n1\t2\t3\n"]
)
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        CueTable(text)


def test_stretches_hold_each_clause_and_each_sentence_and_stay_in_order(scorer: Scorer) -> None:
    passage = scorer.read("One is hot, another is cold, a third is wet. It rains.\n\nThe sun comes out.").passage
    found = stretches_of(passage)
    assert len(found) == len(set(found))
    assert all(0 <= first <= last < len(passage.clauses) for first, last in found)
    assert {clause for first, last in found for clause in range(first, last + 1)} == set(range(len(passage.clauses)))


def test_a_status_by_cues_names_the_words_and_quotes_the_answer(scorer: Scorer) -> None:
    answer = "I drink tea. Top and bottom, every drop from the kettle ends up equally hot, no cold layer is left."
    point = scorer.score(answer).point("even-heat")
    assert point.status == "covered"
    assert [answer[e.start : e.end] == e.text for e in point.evidence] == [True]
    assert "tea" not in point.evidence[0].text
    assert "in other words" in point.reason
    assert "“" in point.reason


def test_each_status_has_a_weight_for_each_feature() -> None:
    alone = {status: len(weights) for status, weights in ALONE.items()}
    in_company = {status: len(weights) for status, weights in IN_COMPANY.items()}
    assert alone == dict.fromkeys(STATUSES, len(FEATURES))
    assert in_company == dict.fromkeys(STATUSES, len(FEATURES) + len(COMPANY))


def test_a_point_is_not_its_own_company() -> None:
    sure = {"covered": 1.0, "partial": 0.0, "missed": 0.0, "contradicted": 0.0}
    wrong = {"covered": 0.0, "partial": 0.0, "missed": 0.0, "contradicted": 1.0}
    (credit, against, *_), _, (other_credit, other_against, *_) = company_of([sure, wrong, wrong])
    assert (credit, other_against) == (0.0, pytest.approx(against / 2))
    assert other_credit > 0


def test_points_that_were_only_brushed_are_no_company() -> None:
    sure = {"covered": 1.0, "partial": 0.0, "missed": 0.0, "contradicted": 0.0}
    brushed = {"covered": 0.1, "partial": 0.0, "missed": 0.85, "contradicted": 0.05}
    absent = {"covered": 0.0, "partial": 0.0, "missed": 1.0, "contradicted": 0.0}
    assert company_of([sure, brushed, sure]) == company_of([sure, absent, sure])
