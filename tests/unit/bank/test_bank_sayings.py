"""Sayings and tables of cues: what is wrong is told where it stands, and a table older than its material is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.bank.cache import load_bank_cached
from greenroom.bank.cue_tables import HEADING, sources_digest
from greenroom.bank.folder import BankFolder
from greenroom.bank.foreign import foreign_texts
from greenroom.bank.load import check_bank, load_bank
from greenroom.bank.sayings import read_sayings
from sample_bank import write_question

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
        ("boyls:\n  covered: [it boils]\n", ":1:1:", "unknown point \"boyls\""),
        ("boils:\n  coverd: [it boils]\n", ":2:3:", "not a known key"),
        ("boils:\n  covered: [it boils, It  boils]\n", ":2:23:", "repeats"),
        ("boils:\n  covered: []\n", ":2:12:", "at least 1"),
        ("boils:\n  covered: [12]\n", ":2:13:", "must be text"),
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
    assert ["not been weighed" in str(problem) for problem in check_bank([folder])] == [True]
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
    assert "`greenroom weigh FOLDER`" in str(bank.problems[0])


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


def test_texts_on_other_questions_leave_the_question_itself_out(folder: BankFolder) -> None:
    assert foreign_texts("kettles", [folder]) == []


@pytest.mark.parametrize(
    ("quotes", "message"),
    [
        ('{"boils": ["not there"]}', "does not stand in the answer"),
        ('{"lime": ["It boils"]}', "has no label but missed"),
        ('{"boils": "It boils"}', "quotes must be lists"),
    ],
)
def test_quotes_have_to_stand_in_their_answer(folder: BankFolder, quotes: str, message: str) -> None:
    example = (
        '{"id": "a", "question": "kettles", "kind": "weak", "split": "tuning", "answer": "It boils water.", '
        f'"labels": {{"boils": "covered"}}, "quotes": {quotes}}}\n'
    )
    put(folder, "examples/kettles.jsonl", example)
    assert [message in str(problem) for problem in check_bank([folder])] == [True]
