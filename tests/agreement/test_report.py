"""An author sees where the rubric and the labels differ, and which lines are to blame."""

from __future__ import annotations

from dataclasses import replace

import pytest

from greenroom.scoring.agreement import AgreementReport, agreement_report, render_report
from labelled import FIRST, bank, examples, scorer

ANSWERS = tuple(one for one in examples(FIRST) if one.split == "tuning")[:40]


@pytest.fixture(scope="module")
def report() -> AgreementReport:
    return agreement_report(bank().question(FIRST), ANSWERS, scorer(FIRST))


def test_confusions_account_for_every_disagreement(report: AgreementReport) -> None:
    for point in report.points:
        wrong = sum(len(confusion.examples) for confusion in point.confusions)
        assert wrong == round((1 - point.figures.accuracy) * point.figures.cells)
        assert all(confusion.label != confusion.status for confusion in point.confusions)


def test_the_examples_behind_a_confusion_carry_its_label(report: AgreementReport) -> None:
    labels = {one.id: dict(one.labels) for one in ANSWERS}
    for point in report.points:
        for confusion in point.confusions:
            assert {labels[one.example][point.id] for one in confusion.examples} == {confusion.label}


def test_every_line_of_the_rubric_is_listed_once(report: AgreementReport) -> None:
    for told, point in zip(report.points, bank().question(FIRST).rubric.points, strict=True):
        lines = [line for part in point.parts for line in part.say] + [*point.partly, *point.wrong]
        assert [hits.line for hits in told.lines] == lines
        assert all(len(hits.misled) <= hits.found <= len(ANSWERS) for hits in told.lines)


def test_one_point_alone_gives_the_same_view_of_it(report: AgreementReport) -> None:
    alone = agreement_report(bank().question(FIRST), ANSWERS, scorer(FIRST), point="compensation")
    assert alone.points == tuple(point for point in report.points if point.id == "compensation")
    assert alone.figures.cells == len(ANSWERS)


def test_the_splits_have_figures_of_their_own_where_there_are_both() -> None:
    mixed = ANSWERS[:8] + tuple(one for one in examples(FIRST) if one.split == "validation")[:6]
    told = agreement_report(bank().question(FIRST), mixed, scorer(FIRST))
    assert [(split, of.answers) for split, of in told.splits] == [("tuning", 8), ("validation", 6)]
    for split, of in told.splits:
        alone = agreement_report(bank().question(FIRST), [one for one in mixed if one.split == split], scorer(FIRST))
        assert (alone.figures, alone.splits) == (of, ())
    text = render_report(told)
    assert "tuning alone, 8 answers" in text
    assert f"validation alone, 6 answers (believe this one):\n  qwk {told.splits[1][1].qwk:.3f}" in text
    assert f"{FIRST}: 14 labelled answers" in text


def test_an_unknown_point_is_refused() -> None:
    with pytest.raises(KeyError):
        agreement_report(bank().question(FIRST), ANSWERS, scorer(FIRST), point="no-such-point")


def test_the_text_names_every_point_and_each_first_example(report: AgreementReport) -> None:
    text = render_report(report)
    assert text.endswith("\n")
    for point in report.points:
        assert point.id in text
        for confusion in point.confusions:
            assert confusion.examples[0].example in text


def test_a_line_found_under_wrong_labels_is_shown_as_misleading() -> None:
    spoilt = tuple(replace(one, labels=tuple((p, "missed") for p, _ in one.labels)) for one in ANSWERS)
    text = render_report(agreement_report(bank().question(FIRST), spoilt, scorer(FIRST)))
    assert "lines found under other labels than theirs" in text


def test_answers_cannot_send_control_characters_through_the_text() -> None:
    hostile = tuple(
        replace(
            one,
            answer=one.answer.replace(" ", " \x1b[31m"),
            labels=tuple((p, "missed") for p, _ in one.labels),
        )
        for one in ANSWERS[:4]
    )
    assert "\x1b" not in render_report(agreement_report(bank().question(FIRST), hostile, scorer(FIRST)))


def test_without_labels_the_text_says_so() -> None:
    blank = tuple(replace(one, labels=()) for one in ANSWERS)
    assert "no labelled examples" in render_report(agreement_report(bank().question(FIRST), blank, scorer(FIRST)))
