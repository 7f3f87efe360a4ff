"""History, export and import, on attempts that the desk has stored."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from cli_runner import BANK, greenroom
from jsonschema import Draft202012Validator

from golden_files import assert_golden
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.bank.model import Question
from greenroom.desk import Desk
from greenroom.interview.model import Attempt, InterviewRecord, Objection, Turn, Verdict

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parents[3] / "schemas" / "export.schema.json").read_text()))
ANSWER = "A kettle boils water. =1+1 is no formula."


def kettles() -> Question:
    return load_bank([BankFolder(BANK)]).question("kettles")


@pytest.fixture
def attempts() -> tuple[Attempt, ...]:
    """Store three attempts, an interview and an objection where the command line looks for them."""
    desk = Desk.open(banks=[BANK])
    score = desk.scorer("kettles").score(ANSWER)
    stored = tuple(
        Attempt(
            id=f"{number:032x}",
            question="kettles",
            title=kettles().title,
            mode="interview" if number == 2 else "practice",
            started_at=f"2026-11-2{number}T08:00:00Z",
            finished_at=f"2026-11-2{number}T08:05:00Z",
            seconds=300.0,
            turns=(Turn("interviewer", "question", "?"), Turn("candidate", "answer", ANSWER, 9.5)),
            unprompted=score,
            score=score,
            interview="a" * 32 if number == 2 else None,
        )
        for number in (1, 2, 3)
    )
    for attempt in stored:
        desk.save_attempt(attempt)
    verdict = Verdict("mid", True, 60.0, 50.0, 55.0, 20.0)
    desk.records.interviews.save(
        InterviewRecord("a" * 32, "mid", 1, 10, ("kettles",), "2026-11-22T08:00:00Z", None, (stored[1].id,), verdict)
    )
    desk.records.objections.add(
        Objection("b" * 32, stored[0].id, "whistles", "covered", 0, 8, "I did", "2026-11-23T08:00:00Z")
    )
    desk.close()
    return stored


def test_history_lists_the_newest_first(attempts: tuple[Attempt, ...]) -> None:
    ran = greenroom("history", "--format", "json")
    assert [one["id"] for one in json.loads(ran.out)] == [one.id for one in reversed(attempts)]
    ran = greenroom("history", "--limit", "2")
    assert_golden("cli/history.txt", ran.out)
    assert "1 older" in ran.err


def test_history_of_a_question_without_attempts_names_it(attempts: tuple[Attempt, ...]) -> None:
    ran = greenroom("history", "--question", "saga-pattern")
    assert ran.status == 0
    assert ran.err == "No attempts of saga-pattern yet; `greenroom practice saga-pattern` makes the first one.\n"


def test_rescoring_says_what_has_changed(attempts: tuple[Attempt, ...]) -> None:
    desk = Desk.open(banks=[BANK])
    score = replace(attempts[0].score, scorer="0", rubric="abcabcabcabc", total=12.5)
    older = replace(attempts[0], id="c" * 32, started_at="2026-11-24T08:00:00Z", score=score)
    desk.save_attempt(older)
    desk.save_attempt(replace(older, id="d" * 32, question="gone"))
    desk.close()
    _, gone, changed, same, *_ = greenroom("history", "--rescore").out.splitlines()
    assert gone.endswith("12.5      -  the question cannot be asked now")
    assert f"scorer 0, now {attempts[0].score.scorer}; rubric abcabcabcabc, now {attempts[0].score.rubric}" in changed
    assert same.endswith("the same rubric and scorer")


def test_rescoring_shows_both_and_changes_nothing(attempts: tuple[Attempt, ...]) -> None:
    before = greenroom("export", "--all", "--format", "csv").out
    pairs = json.loads(greenroom("history", "--rescore", "--format", "json").out)
    assert all(pair["stored"] == pair["fresh"] for pair in pairs)
    assert "fresh" in greenroom("history", "--rescore").out
    assert greenroom("export", "--all", "--format", "csv").out == before


def test_history_of_an_unknown_question_is_status_2(attempts: tuple[Attempt, ...]) -> None:
    assert greenroom("history", "--question", "ketles").status == 2


def test_due_names_the_points(attempts: tuple[Attempt, ...]) -> None:
    due = json.loads(greenroom("due", "--format", "json").out)
    assert [one["question"] for one in due] in ([], ["kettles"])


def test_the_latest_attempt_is_exported_unless_one_is_named(attempts: tuple[Attempt, ...]) -> None:
    latest = json.loads(greenroom("export").out)
    SCHEMA.validate(latest)
    assert [one["id"] for one in latest["attempts"]] == [attempts[-1].id]
    named = json.loads(greenroom("export", attempts[0].id).out)
    assert [one["point"] for one in named["attempts"][0]["objections"]] == ["whistles"]
    assert greenroom("export", "0").status == 2  # three begin so
    assert greenroom("export", "nonsense").status == 2
    assert greenroom("export", "").status == 2


def test_an_interview_is_exported_with_its_attempts(attempts: tuple[Attempt, ...]) -> None:
    found = json.loads(greenroom("export", "--interview", "aaaa").out)
    SCHEMA.validate(found)
    assert [one["id"] for one in found["attempts"]] == [attempts[1].id]
    assert found["interviews"][0]["verdict"]["passed"] is True
    assert greenroom("export", "--interview", "dddd").status == 2


def test_the_ending_of_the_file_chooses_the_format(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    for name, beginning in (("a.csv", "attempt,"), ("a.md", "# Green"), ("a.html", "<!DOCTYPE"), ("a", "{")):
        path = tmp_path / name
        ran = greenroom("export", "--all", "--output", str(path))
        assert (ran.status, ran.out) == (0, "")
        assert path.read_text().startswith(beginning)


def test_a_file_is_overwritten_only_by_force(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    path.write_text("mine")
    ran = greenroom("export", "--output", str(path))
    assert ran.status == 2
    assert "--force" in ran.err
    assert path.read_text() == "mine"
    assert greenroom("export", "--output", str(path), "--force").status == 0
    assert path.read_text().startswith("{")
    assert [one.name for one in tmp_path.iterdir()] == ["scores.json"]


def test_csv_defuses_formulas_and_keeps_a_row_for_each_point(attempts: tuple[Attempt, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(greenroom("export", "--all", "--format", "csv").out, newline="")))
    assert len(rows) == 9
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_pandas_reads_the_csv(attempts: tuple[Attempt, ...]) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(io.StringIO(greenroom("export", "--all", "--format", "csv").out))
    assert len(frame) == 9
    assert frame["total"].dtype.kind == "f"
    assert set(frame["status"]) <= {"covered", "partial", "missed", "contradicted"}


def test_objections_leave_as_labelled_examples(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    out = greenroom("export", "--objections").out
    example = json.loads(out)
    assert example["labels"] == {"whistles": "covered"}
    for part in ("knowledge", "rubrics"):
        (tmp_path / part).mkdir()
        (tmp_path / part / "kettles.yaml").write_text((BANK / part / "kettles.yaml").read_text())
    (tmp_path / "rubrics" / "examples").mkdir()
    (tmp_path / "rubrics" / "examples" / "kettles.jsonl").write_text(out)
    assert greenroom("check", str(tmp_path), GREENROOM_BANK="").status == 0


def test_an_export_comes_back_whole_on_another_machine(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    everything = greenroom("export", "--all").out
    SCHEMA.validate(json.loads(everything))
    other = ("--data-dir", str(tmp_path / "other"))
    ran = greenroom("import", "-", *other, given=everything)
    assert ran.status == 0
    assert "3 attempts" in ran.err
    there = greenroom("export", "--all", *other).out
    assert json.loads(there)["attempts"] == json.loads(everything)["attempts"]
    assert json.loads(there)["interviews"] == json.loads(everything)["interviews"]
    again = greenroom("import", "-", *other, given=everything)
    assert "0 attempts (3 more were there already), 0 interviews, 0 objections." in again.err
    assert json.loads(greenroom("history", "--format", "json", *other).out)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: "{", "standard input: line 1, column 2: not JSON"),
        (lambda text: "[" * 100_000, "not JSON"),
        (lambda text: "[]", "not an export"),
        (lambda text: text.replace("2026-11-21T08:05:00Z", "0001-01-01T00:00:00+14:00"), "must be a time"),
        (lambda text: text.replace('"version": 1', '"version": 2'), "version"),
        (lambda text: text.replace('"seconds": 300.0', '"seconds": "long"'), "seconds must be a number"),
        (lambda text: text.replace('"mode": "interview"', '"mode": "test"'), "mode must be one of"),
        (lambda text: text.replace('"id": "00', '"id": "zz'), "hex digits"),
    ],
)
def test_a_spoilt_export_changes_nothing(
    attempts: tuple[Attempt, ...], tmp_path: Path, spoil: object, told: str
) -> None:
    text = spoil(greenroom("export", "--all").out)  # type: ignore[operator]
    other = ("--data-dir", str(tmp_path / "other"))
    ran = greenroom("import", "-", *other, given=text)
    assert ran.status == 2
    assert told in ran.err
    assert greenroom("history", *other).out == ""


def test_what_was_done_meanwhile_is_merged(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    other = tmp_path / "other"
    copied = greenroom("export", "--all").out
    assert greenroom("import", "-", "--data-dir", str(other), given=copied).status == 0
    with Desk.open(banks=[BANK]) as desk:
        running = desk.records.interviews.get("a" * 32)
        assert running
        desk.records.interviews.save(replace(running, finished_at="2026-11-22T08:10:00Z"))
        desk.records.objections.withdraw("b" * 32, "2026-11-25T08:00:00Z")
        assert desk.records.reviews.undo() == attempts[2].id
    merged = greenroom("import", "-", "--data-dir", str(other), given=greenroom("export", "--all").out)
    assert "0 attempts (3 more were there already), 1 interview, 0 objections." in merged.err
    with Desk.open(banks=[BANK]) as here, Desk.open(other, banks=[BANK]) as there:
        assert there.records.objections.of_attempt(attempts[0].id) == here.records.objections.of_attempt(attempts[0].id)
        assert there.records.reviews.memories("kettles") == here.records.reviews.memories("kettles")
        assert there.records.interviews.list() == here.records.interviews.list()
    older = greenroom("import", "-", "--data-dir", str(other), given=copied)
    assert "0 interviews, 0 objections." in older.err
    assert '"finished_at": "2026-11-22T08:10:00Z"' in greenroom("export", "--all", "--data-dir", str(other)).out


def test_one_damaged_attempt_does_not_hold_the_others_back(attempts: tuple[Attempt, ...]) -> None:
    with Desk.open(banks=[BANK]) as desk, desk.records.database.write() as connection:
        connection.execute("UPDATE attempt_body SET body = '{' WHERE attempt = 2")
    ran = greenroom("export", "--all")
    assert ran.status == 1
    assert [one["id"] for one in json.loads(ran.out)["attempts"]] == [attempts[0].id, attempts[2].id]
    assert f"left out: attempt {attempts[1].id}" in ran.err
    assert greenroom("export", attempts[1].id).status == 1


def test_times_of_other_zones_are_taken_in_as_they_are_stored(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    text = greenroom("export", attempts[0].id).out.replace("2026-11-21T08:00:00Z", "2026-11-21T09:00:00.5+01:00")
    other = ("--data-dir", str(tmp_path / "other"))
    assert greenroom("import", "-", *other, given=text).status == 0
    assert json.loads(greenroom("history", "--format", "json", *other).out)[0]["started_at"] == "2026-11-21T08:00:00Z"


def test_an_export_that_cannot_be_written_says_why(attempts: tuple[Attempt, ...], tmp_path: Path) -> None:
    for name, status, told in (
        ("", 2, "names no file"),
        (str(tmp_path), 2, "is a folder"),
        (str(tmp_path / "no" / "x.csv"), 1, "make the folder first"),
    ):
        ran = greenroom("export", "--output", name)
        assert ran.status == status
        assert told in ran.err


def test_an_export_of_nothing_says_so() -> None:
    for which in ("--objections", "--all"):
        ran = greenroom("export", which, "--format", "json")
        assert ran.status == 0
        assert "empty" in ran.err or "nothing to write" in ran.err


def test_attempts_of_a_question_that_is_gone_still_export(attempts: tuple[Attempt, ...]) -> None:
    desk = Desk.open(banks=[BANK])
    gone = replace(attempts[0], id="c" * 32, question="gone", started_at="2026-11-24T08:00:00Z")
    desk.save_attempt(gone)
    desk.close()
    assert json.loads(greenroom("export", "cccc").out)["attempts"][0]["question"] == "gone"
    assert json.loads(greenroom("history", "--rescore", "--format", "json").out)[0]["fresh"] is None
