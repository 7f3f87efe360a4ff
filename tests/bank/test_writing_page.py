"""What docs/writing-a-rubric.md says of its example holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from greenroom.bank.folder import BankFolder
from greenroom.bank.load import check_bank, load_bank
from greenroom.bank.model import Question
from greenroom.scoring.agreement import agreement_report
from greenroom.scoring.scorer import Scorer
from labelled import REPOSITORY, lexicon

PAGE = REPOSITORY / "docs" / "writing-a-rubric.md"
BANK = BankFolder(REPOSITORY / "docs" / "example-bank")


@pytest.fixture(scope="module")
def question() -> Question:
    return load_bank([BANK]).question("cache-stampede")


@pytest.fixture(scope="module")
def judge(question: Question) -> Scorer:
    return Scorer(question.rubric, lexicon())


def test_the_example_has_no_problem() -> None:
    assert check_bank([BANK]) == ()


def test_its_model_answer_makes_every_point(question: Question, judge: Scorer) -> None:
    score = judge.score(" ".join(sentence.say for sentence in question.card.model_answer))
    assert {point.status for point in score.points} == {"covered"}


def test_it_agrees_with_its_labels_as_the_page_says(question: Question, judge: Scorer) -> None:
    report = agreement_report(question, load_bank([BANK]).examples(question.id), judge)
    assert report.figures.qwk == pytest.approx(0.76, abs=0.02)
    wrong = {one.example for point in report.points for told in point.confusions for one in told.examples}
    assert wrong == {"cs-05"}


def test_the_page_quotes_the_example(question: Question) -> None:
    page = PAGE.read_text(encoding="utf-8")
    rubric = (BANK.path / "rubrics" / "cache-stampede.yaml").read_text(encoding="utf-8")
    (lines,) = re.findall(r"```yaml\n(    parts:\n      - name: only one.*?single-worker.*?)```", page, re.DOTALL)[-1:]
    assert lines in rubric
    (told,) = re.findall(r"```json\n(.*?)\n```", page, re.DOTALL)
    examples = (BANK.path / "rubrics" / "examples" / "cache-stampede.jsonl").read_text(encoding="utf-8")
    assert json.loads(told) in [json.loads(line) for line in examples.splitlines()]


@pytest.mark.parametrize("name", re.findall(r"\]\(([\w./-]+)[#)]", PAGE.read_text(encoding="utf-8")))
def test_the_page_links_to_what_is_there(name: str) -> None:
    assert (PAGE.parent / Path(name)).exists()
