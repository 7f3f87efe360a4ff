"""What docs/writing-a-rubric.md says of its example holds."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.foreign import foreign_texts
from greenroom.bank.load import check_bank, load_bank
from greenroom.bank.model import Example, Line, Part, Question, Rubric
from greenroom.bank.sayings import read_sayings
from greenroom.desk.opening import scorer_of
from greenroom.scoring.agreement import AgreementReport, agreement_report
from greenroom.scoring.cues import CueTable
from greenroom.scoring.mistyped import mistyped_problems
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.weighing import weigh
from labelled import REPOSITORY, lexicon
from labelled import bank as builtin

PAGE = REPOSITORY / "docs" / "writing-a-rubric.md"
TEXT = PAGE.read_text(encoding="utf-8")
BANK = BankFolder(REPOSITORY / "docs" / "example-bank")
ID = "cache-stampede"
FIRST_DRAFT = {
    "stampede": "entry expires requests database",
    "one-rebuilds": "one request rebuilds",
    "spread-expiry": "random expiry",
    "refresh-ahead": "refresh before expires",
    "longer-ttl": "longer not solve",
}
FEW_ANSWERS = 0.12
"""How far a figure of four answers may be from what the page says: a change of the scorer moves it by a tenth."""


@cache
def question() -> Question:
    return load_bank([BANK]).question(ID)


@cache
def answers() -> tuple[Example, ...]:
    return load_bank([BANK]).examples(ID)


def by_lines() -> Scorer:
    return Scorer(question().rubric, lexicon())


def weighed() -> Scorer:
    return scorer_of(load_bank([BANK]), ID, lexicon())


def first_draft() -> Rubric:
    points = (
        replace(point, parts=(Part(point.claim, (Line(FIRST_DRAFT[point.id]),)),), partly=(), wrong=())
        for point in question().rubric.points
    )
    return replace(question().rubric, points=tuple(points), families=())


def first_draft_weighed() -> Scorer:
    sayings, _ = read_sayings(BANK, question().rubric)
    tuning = [one for one in answers() if one.split == "tuning"]
    foreign = foreign_texts(ID, (BANK, BankFolder(builtin_folder())))
    table = weigh(Scorer(first_draft(), lexicon()), sayings, tuning, foreign, "")
    return Scorer(first_draft(), lexicon(), CueTable(table))


def report(scorer: Scorer) -> AgreementReport:
    return agreement_report(question(), answers(), scorer)


def told(row: str) -> list[float]:
    """The figures of a row of the page's table: tuning, validation."""
    (figures,) = re.findall(rf"^\| {re.escape(row)} \| ([\d.]+) \| ([\d.]+) \|$", TEXT, re.MULTILINE)
    return [float(figure) for figure in figures]


def test_the_example_has_no_problem() -> None:
    assert check_bank([BANK]) == ()
    assert mistyped_problems(BANK, question().rubric, lexicon()) == []


@pytest.mark.parametrize("scorer", [by_lines, weighed])
def test_its_model_answer_makes_every_point(scorer) -> None:
    score = scorer().score(" ".join(sentence.say for sentence in question().card.model_answer))
    assert {point.status for point in score.points} == {"covered"}


@pytest.mark.parametrize(
    ("row", "scorer"),
    [
        ("first draft", lambda: Scorer(first_draft(), lexicon())),
        ("first draft, weighed with 150 sayings", first_draft_weighed),
        ("second draft", by_lines),
        ("second draft, weighed", weighed),
    ],
)
def test_it_agrees_with_its_labels_as_the_page_says(row: str, scorer) -> None:
    found = [figures.qwk for _, figures in report(scorer()).splits]
    assert found == pytest.approx(told(row), abs=FEW_ANSWERS)


def test_the_first_draft_agrees_as_badly_as_the_page_shows() -> None:
    drafted = report(Scorer(first_draft(), lexicon()))
    assert f"qwk {drafted.figures.qwk:.3f}   kappa {drafted.figures.kappa4:.3f}" in TEXT
    for point in drafted.points[:2]:
        confusions = ", ".join(f"{one.label} > {one.status} {len(one.examples)}" for one in point.confusions)
        assert confusions in TEXT


def test_all_eight_answers_are_right_by_the_second_draft_and_cs_05_alone_is_lost_by_cues() -> None:
    assert report(by_lines()).figures.accuracy == 1
    lost = report(weighed()).points
    assert {one.example for point in lost for confusion in point.confusions for one in confusion.examples} == {"cs-05"}


def test_the_page_counts_the_sayings() -> None:
    sayings, _ = read_sayings(BANK, question().rubric)
    tuning = [one for one in answers() if one.split == "tuning"]
    assert f"weighing {ID}: {len(sayings)} sayings, {len(tuning)} labelled answers" in TEXT
    assert f"4 `missed` a point, {len(sayings)} in all" in TEXT
    counted = Counter((one.point, one.status) for one in sayings)
    for status, about in (("covered", 15), ("partial", 4), ("contradicted", 6), ("missed", 4)):
        for point in question().rubric.points:
            assert about <= counted[point.id, status] <= about + 2, (point.id, status)


def test_other_answers_earn_what_the_page_says() -> None:
    (by_its_lines, by_its_table) = re.findall(r"answers ([\d.]+) at most by its lines, and ([\d.]+) with", TEXT)[0]
    others = [" ".join(one.say for one in other.card.model_answer) for other in builtin().questions]
    for scorer, most in ((by_lines(), by_its_lines), (weighed(), by_its_table)):
        assert max(scorer.score(text).total for text in others) == pytest.approx(float(most), abs=8.4)
        assert scorer.score(question().rubric.question).total < 10
        assert scorer.score(question().card.common_trap).total == 0


def test_the_page_quotes_the_example() -> None:
    rubric = (BANK.path / "rubrics" / f"{ID}.yaml").read_text(encoding="utf-8")
    (lines,) = re.findall(r"```yaml\n(    parts:\n      - name: only one.*?single-worker.*?)```", TEXT, re.DOTALL)[-1:]
    assert lines in rubric
    (quoted,) = re.findall(r"```json\n(.*?)\n```", TEXT, re.DOTALL)
    examples = (BANK.path / "rubrics" / "examples" / f"{ID}.jsonl").read_text(encoding="utf-8")
    assert json.loads(quoted) in [json.loads(line) for line in examples.splitlines()]
    sayings = (BANK.path / "rubrics" / "sayings" / f"{ID}.yaml").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```yaml\n(one-rebuilds:\n.*?)```", TEXT, re.DOTALL)
    assert all(line in sayings.splitlines() for line in shown.splitlines())
    assert "once the ttl runs out all visitors of that second miss the key" in sayings


def test_a_mere_list_of_terms_earns_nothing() -> None:
    (terms,) = re.findall(r"list\nof terms \(\"(.*?)\"\)", TEXT)
    assert by_lines().score(terms).total == weighed().score(terms).total == 0


def spoken(line: str, text: str) -> bool:
    point = replace(question().rubric.points[0], parts=(Part("it", (Line(line),)),), partly=(), wrong=())
    rubric = replace(question().rubric, points=(point,), families=())
    ending = " That is what I would say about it, and nothing more than that."
    return Scorer(rubric, lexicon()).score(f"{text}.{ending}").points[0].status == "covered"


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("one request rebuilds", "each request rebuilds it", True),
        ("<one request> > rebuilds", "each request rebuilds it", False),
        ("(one request | leader) > rebuilds", "each request rebuilds it", False),
        ("one-request > rebuilds", "each request rebuilds it", False),
        ("one-request > rebuilds", "only one request rebuilds it", True),
        ("customer orders", "the custommer orders", True),
        ("customer orders", "the costumer orders", False),
    ],
)
def test_small_words_and_slips_count_as_the_page_says(line: str, text: str, found: bool) -> None:
    assert spoken(line, text) == found


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("we never, ever rebuild it", ""),
        ("we do not rebuild the page and the others wait", "rebuild the page"),
        ("no one of the many hundreds of visitors at that time waits", "one of the many hundreds of visitors at that"),
        ("without any lock on the key in the cache", "any lock on the key"),
        ("less load on the database", "load on"),
        ("it is not true that the page is rebuilt, everyone waits", "true that the page is rebuilt everyone waits"),
        ("not only the page", ""),
        ("it prevents a stampede instead of a miss", ""),
    ],
)
def test_a_negation_reaches_as_far_as_the_page_says(text: str, denied: str) -> None:
    passage = by_lines().read(text).passage
    words = zip(passage.words, passage.negators, strict=True)
    assert " ".join(word.text for word, negators in words if negators) == denied


@pytest.mark.parametrize("name", re.findall(r"\]\(([\w./-]+)[#)]", TEXT))
def test_the_page_links_to_what_is_there(name: str) -> None:
    assert (PAGE.parent / Path(name)).exists()
