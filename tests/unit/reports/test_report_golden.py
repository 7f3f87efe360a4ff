"""Every format, to the byte."""

from __future__ import annotations

import pytest
from sample_entries import ATTEMPT, ENTRY, export_of_one, export_of_three

from golden_files import assert_golden
from greenroom.reports.csv_export import score_csv
from greenroom.reports.labelled import objection_lines
from greenroom.reports.markdown import score_markdown
from greenroom.reports.model import FORMATS, Format, render
from greenroom.reports.score_json import score_line
from greenroom.reports.score_text import Canvas, score_text

ENDING: dict[Format, str] = {"json": "json", "csv": "csv", "markdown": "md", "html": "html"}


@pytest.mark.parametrize("form", FORMATS)
def test_one_attempt(form: Format) -> None:
    assert_golden(f"reports/one.{ENDING[form]}", "".join(render(export_of_one(), form)))


@pytest.mark.parametrize("form", FORMATS)
def test_several_attempts_and_an_interview(form: Format) -> None:
    assert_golden(f"reports/three.{ENDING[form]}", "".join(render(export_of_three(), form)))


def test_one_score_in_every_format() -> None:
    score = ATTEMPT.score
    assert_golden("reports/score.txt", score_text(score, ATTEMPT.title, Canvas(80)))
    assert_golden("reports/score-40.txt", score_text(score, ATTEMPT.title, Canvas(40)))
    assert_golden("reports/score-colour.txt", score_text(score, ATTEMPT.title, Canvas(80, colour=True)))
    assert_golden("reports/score.json", score_line("a-01", score) + "\n")
    assert_golden("reports/score.md", score_markdown(score, ATTEMPT.title))
    assert_golden("reports/score.csv", score_csv(score))


def test_objections_as_examples() -> None:
    assert_golden("reports/objections.jsonl", "".join(objection_lines([ENTRY])))
