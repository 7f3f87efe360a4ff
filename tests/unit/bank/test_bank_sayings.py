"""Sayings and tables of cues: what is wrong is told where it stands, and a table older than its material is told of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sample_bank import write_question

from greenroom.bank.cache import load_bank_cached
from greenroom.bank.cue_tables import HEADING, sources_digest
from greenroom.bank.folder import BankFolder
from greenroom.bank.foreign import elsewhere, foreign_texts
from greenroom.bank.load import check_bank, load_bank
from greenroom.bank.sayings import read_sayings

SAYINGS = """\
boils:
  covered:
    - it makes the water bubble
    - "hot water: that is what it is for"
  missed:
    - it is red
"""


@pytest.fixture
def folder(tmp_path: Path) -> BankFolder:
    return write_question(tmp_path, "kettles")


def put(folder: BankFolder, name: str, text: str) -> Path:
    path = folder.path / "rubrics" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def table(folder: BankFolder, sources: str = "", points: str = "boils\twhistles\tlime") -> str:
    return f"{HEADING} {sources}\n{points}\n" + "\t".join(["-300"] * 9) + "\nbubble\t0:150\n"


def test_sayings_are_read_by_point_and_status(folder: BankFolder) -> None:
    put(folder, "sayings/kettles.yaml", SAYINGS)
    sayings, problems = read_sayings(folder, load_bank([folder]).question("kettles").rubric)
    assert problems == ()
    assert [(one.point, one.status) for one in sayings] == [("boils", "covered")] * 2 + [("boils", "missed")]
    assert sayings[1].text == "hot water: that is what it is for"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("boyls:\n  covered: [it boils]\n", ":1:1:", 'unknown point "boyls"'),
        ("boils:\n  coverd: [it boils]\n", ":2:3:", "not a known key"),
        ("boils:\n  covered: [it boils, It  boils]\n", ":2:23:", "repeats"),
        ("boils:\n  covered: [it boils]\n  missed: [a, It  boils]\n", ":3:15:", "stands under covered too"),
        ("boils:\n  covered: []\n", ":2:12:", "at least 1"),
        ("boils:\n  covered: [12]\n", ":2:13:", "must be text"),
        ("boils:\n  covered:\n    - hot water: it is for that\n", ":3:7:", "holds a colon and a space in quotes"),
        ("boils:\n  covered:\n    - it is: hot water: it\n", ":3:", "holds a colon and a space in quotes"),
        ("boils: [it boils]\n", ":1:8:", "must have keys"),
        ("boils:\n  covered: [it boils\n", ":3:1:", "not YAML"),
    ],
)
def test_what_is_wrong_in_sayings_is_told_where_it_stands(
    folder: BankFolder, text: str, place: str, message: str
) -> None:
    put(folder, "sayings/kettles.yaml", text)
    told = [str(problem) for problem in check_bank([folder]) if "sayings/kettles.yaml" in problem.file]
    assert any(place in one and message in one for one in told), told


def test_material_that_was_not_weighed_or_has_changed_since_is_told_of(folder: BankFolder) -> None:
    path = put(folder, "sayings/kettles.yaml", SAYINGS)
    assert [str(problem) for problem in check_bank([folder])] == [
        f"{path}:1:1: warning: these sayings have not been weighed; `greenroom weigh {folder.path}` does it"
    ]
    put(folder, "cues/kettles.tsv", table(folder, sources_digest(folder, "kettles")))
    assert check_bank([folder]) == ()
    path.write_text(f"{SAYINGS}    - it is round\n", encoding="utf-8")
    told = check_bank([folder])
    assert [(problem.severity, "older" in problem.message) for problem in told] == [("warning", True)]


@pytest.mark.parametrize("text", ["", "nonsense\n", "greenroom-cues 99 x\nboils\twhistles\tlime\n"])
def test_what_is_no_table_keeps_its_question_from_being_asked(folder: BankFolder, text: str) -> None:
    put(folder, "cues/kettles.tsv", text)
    bank = load_bank([folder])
    assert bank.ids == ()
    assert f"`greenroom weigh {folder.path}`" in str(bank.problems[0])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("hot", "not a cue, a tab and its weights"),
        ("hot\t", "not a cue"),
        ("hot\t0:ten", "not a cue"),
        ("hot\t0:10  1:5", "not a cue"),
        ("hot\t9:150", '"hot" speaks for slot 9; the last one is 8'),
        ("\t1:10", "not a cue"),
        ("", "not a cue"),
    ],
)
def test_a_wrong_line_of_a_table_is_told_with_its_number(folder: BankFolder, line: str, message: str) -> None:
    put(folder, "cues/kettles.tsv", f"{table(folder)}{line}\nlime\t6:100\n")
    (told,) = load_bank([folder]).problems
    assert f"kettles.tsv:5:1: {message}" in str(told)
    assert f"`greenroom weigh {folder.path}` writes it anew" in str(told)


def test_biases_that_do_not_fit_are_told(folder: BankFolder) -> None:
    put(folder, "cues/kettles.tsv", table(folder).replace("-300\t", "", 1))
    assert ["kettles.tsv:3:1: must be 9 whole numbers" in str(told) for told in load_bank([folder]).problems] == [True]


def test_validation_answers_do_not_make_a_table_old(folder: BankFolder) -> None:
    example = '{"id": "%s", "split": "%s"}\n'
    file = put(folder, "examples/kettles.jsonl", example % ("a", "tuning"))
    before = sources_digest(folder, "kettles")
    file.write_text(example % ("b", "validation") + example % ("a", "tuning"), encoding="utf-8")
    assert sources_digest(folder, "kettles") == before
    file.write_text(example % ("b", "tuning") + example % ("a", "tuning"), encoding="utf-8")
    assert sources_digest(folder, "kettles") != before


def test_a_table_of_other_points_is_refused(folder: BankFolder) -> None:
    put(folder, "cues/kettles.tsv", table(folder, points="boils\tlime\twhistles"))
    assert ":2:1:" in str(load_bank([folder]).problems[0])


def test_a_table_changes_the_digest_and_the_cache_follows(folder: BankFolder, tmp_path: Path) -> None:
    def digest() -> str:
        fresh = load_bank([folder]).question("kettles").rubric.digest
        assert load_bank_cached([folder], tmp_path / "cache").question("kettles").rubric.digest == fresh
        return fresh

    plain = digest()
    path = put(folder, "cues/kettles.tsv", table(folder))
    assert load_bank([folder]).cues("kettles") == table(folder)
    with_table = digest()
    path.write_text(table(folder) + "hot\t0:90\n", encoding="utf-8")
    changed = digest()
    path.unlink()
    assert len({plain, with_table, changed}) == 3
    assert digest() == plain
    assert load_bank([folder]).cues("kettles") is None


def test_of_the_question_itself_only_prompt_and_trap_are_told_apart_from_its_claims(folder: BankFolder) -> None:
    own = load_bank([folder]).question("kettles")
    told_apart = set(foreign_texts("kettles", [folder]))
    assert told_apart - set(elsewhere()) == {own.card.common_trap, own.rubric.question}
    assert set(elsewhere()) < told_apart


@pytest.mark.parametrize(
    ("quotes", "message"),
    [
        ('{"boils": ["not there"]}', "does not stand in the answer"),
        ('{"lime": ["It boils"]}', '"lime" is labelled missed and has quotes; remove the quotes'),
        ('{"drum": ["It boils"]}', '"drum" has quotes and no label'),
        ('{"boils": "It boils"}', "quotes must be lists"),
    ],
)
def test_quotes_have_to_stand_in_their_answer(folder: BankFolder, quotes: str, message: str) -> None:
    example = (
        '{"id": "a", "question": "kettles", "kind": "weak", "split": "tuning", "answer": "It boils water.", '
        f'"labels": {{"boils": "covered", "whistles": "missed", "lime": "missed"}}, "quotes": {quotes}}}\n'
    )
    put(folder, "examples/kettles.jsonl", example)
    assert [message in str(problem) for problem in check_bank([folder])] == [True]


def example(**more: object) -> str:
    labels = {"boils": "covered", "whistles": "missed", "lime": "missed"}
    plain = {"id": "a", "question": "kettles", "kind": "weak", "split": "tuning", "answer": "It boils."}
    return json.dumps({**plain, "labels": labels, **more}) + "\n"


def test_points_without_a_label_are_named_and_the_answer_counts(folder: BankFolder) -> None:
    file = put(folder, "examples/kettles.jsonl", example(labels={"boils": "covered"}) + example(id="b", labels={}))
    hint = "label every point; missed is a label too"
    assert [str(problem) for problem in check_bank([folder])] == [
        f"{file}:1:1: warning: labels do not name whistles, lime; {hint}",
        f"{file}:2:1: warning: the answer has no labels; {hint}",
    ]
    assert len(load_bank([folder]).examples("kettles")) == 2


def test_objections_label_contested_points_alone(folder: BankFolder) -> None:
    put(folder, "examples/kettles.jsonl", example(kind="objection", labels={"boils": "covered"}))
    assert check_bank([folder]) == ()


def test_a_line_that_is_no_json_is_told_at_its_column(folder: BankFolder) -> None:
    file = put(folder, "examples/kettles.jsonl", example() + '{"id": "b", "question" "kettles"}\n')
    told = f"{file}:2:24: the line is not JSON: Expecting ':' delimiter; write one whole object a line"
    assert [str(problem) for problem in check_bank([folder])] == [told]


def test_material_of_no_question_is_told_of(folder: BankFolder) -> None:
    files = [
        put(folder, "cues/teapots.tsv", ""),
        put(folder, "examples/teapots.jsonl", ""),
        put(folder, "sayings/kettle.yaml", SAYINGS),
    ]
    mend = "name the file as its card and rubric, or remove it"
    assert [str(problem) for problem in check_bank([folder])] == [
        f'{files[0]}:1:1: there is no question "teapots" in this folder; {mend}',
        f'{files[1]}:1:1: there is no question "teapots" in this folder; {mend}',
        f'{files[2]}:1:1: there is no question "kettle" in this folder; did you mean "kettles"?',
    ]
