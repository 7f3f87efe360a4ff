"""`greenroom score`, one answer and --batch, as other programs use it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runner import BANK, greenroom
from jsonschema import Draft202012Validator

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parents[3] / "schemas" / "score.schema.json").read_text()))
ANSWER = "A kettle boils water. Its whistle tells you that it is done."


def test_a_score_from_stdin_is_the_json_that_was_promised() -> None:
    ran = greenroom("score", "kettles", "--format", "json", given=ANSWER)
    assert (ran.status, ran.err) == (0, "")
    score = json.loads(ran.out)
    SCHEMA.validate(score)
    assert score["question"] == "kettles"
    assert [point["id"] for point in score["points"]] == ["boils", "whistles", "lime"]
    for point in score["points"]:
        for span in point["evidence"]:
            assert ANSWER[span["start"] : span["end"]] == span["text"]


def test_a_file_scores_like_stdin(tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    path.write_text(f"\ufeff{ANSWER}")
    by_file, by_pipe = greenroom("score", "kettles", str(path)), greenroom("score", "kettles", given=ANSWER)
    assert by_file == by_pipe
    assert "boils" in by_pipe.out
    assert "\x1b" not in by_pipe.out


def test_offsets_count_in_the_text_as_it_was_given() -> None:
    answer = f"😀 first\r\n\r\n{ANSWER}"
    score = json.loads(greenroom("score", "kettles", "--format", "json", given=answer).out)
    span = score["points"][0]["evidence"][0]
    assert answer[span["start"] : span["end"]] == span["text"]


def test_csv_and_markdown_have_a_row_for_each_point() -> None:
    rows = list(csv.DictReader(io.StringIO(greenroom("score", "kettles", "--format", "csv", given=ANSWER).out)))
    assert [row["point"] for row in rows] == ["boils", "whistles", "lime"]
    assert "| boils |" in greenroom("score", "kettles", "--format", "markdown", given=ANSWER).out


@pytest.mark.parametrize(
    "answer",
    ["", "   \n", "\x00\x1b]0;owned\x07", "a" * 20_000, "‮שלום‬ 😀"],
    ids=["empty", "blank", "escapes", "one long word", "right to left"],
)
def test_odd_answers_get_a_score(answer: str) -> None:
    ran = greenroom("score", "kettles", given=answer)
    assert ran.status == 0
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("args", "given", "told"),
    [
        (("kettle",), b"", "did you mean kettles?"),
        (("\x1b[31m[/]",), b"", "there is no question"),
        (("kettles",), b"\xff\xfe", "byte 0 is not UTF-8"),
        (("kettles",), b"a" * 20_001, "20,001 characters"),
        (("kettles",), b"a" * 1_000_000, "more than 20,000 characters"),
        (("kettles", "/nowhere/at/all"), b"", "No such file"),
        (("kettles", "."), b"", "Is a directory"),
        (("kettles", "--format", "xml"), b"", "invalid choice"),
        (("kettles", "--jobs", "2"), b"", "--batch only"),
        (("--batch", "x", "y"), b"", "takes one file"),
        ((), b"", "no question is named; name one"),
    ],
    ids=range(11),
)
def test_bad_input_is_told_in_a_sentence_with_status_2(args: tuple[str, ...], given: bytes, told: str) -> None:
    ran = greenroom("score", *args, given=given)
    assert ran.status == 2
    assert ran.out == ""
    assert told in ran.err
    assert "\x1b" not in ran.err


def lines(*items: object) -> str:
    return "".join(f"{item if isinstance(item, str) else json.dumps(item)}\n" for item in items)


MIXED = lines(
    {"id": "a-01", "question": "kettles", "answer": ANSWER},
    "{not json",
    "",
    {"id": "a-03", "question": "kettle", "answer": "x"},
    {"id": "a-04", "question": "kettles", "answer": "a" * 20_001},
    {"id": "a-05", "question": "kettles"},
    [1],
    {"id": {"a": 1}, "question": "kettles", "answer": "x"},
    {"id": 8, "question": "kettles", "answer": "\ud800 lone"},
    '"' + "a" * 1_100_000,
    {"id": "a-10", "question": "kettles", "answer": ""},
)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_line_becomes_an_error_in_its_place(jobs: str) -> None:
    ran = greenroom("score", "--batch", "--jobs", jobs, given=MIXED)
    assert ran.status == 1
    found = [json.loads(line) for line in ran.out.splitlines()]
    for line in found:
        SCHEMA.validate(line)
    assert [line["id"] for line in found] == [
        "a-01",
        None,
        "a-03",
        "a-04",
        "a-05",
        None,
        None,
        8,
        None,
        "a-10",
    ]
    assert found[1]["error"].startswith("line 2: not JSON (column 2: ")
    wrong = [line["error"].split(":")[0] for line in found if "error" in line]
    assert wrong == ["line 2", "line 4", "line 5", "line 6", "line 7", "line 8", "line 10"]


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_line_cut_short_is_told_with_the_column_where_it_ends(ending: str) -> None:
    cut = '{"id":"broken", "question":'
    ran = greenroom("score", "--batch", given=f"{cut}{ending}")
    assert json.loads(ran.out)["error"] == f"line 1: not JSON (column {len(cut) + 1}: Expecting value)"


def test_good_lines_end_with_status_0(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text("\ufeff" + lines(*({"id": n, "question": "kettles", "answer": ANSWER} for n in range(3))))
    ran = greenroom("score", "--batch", str(path))
    assert (ran.status, ran.err) == (0, "")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == [0, 1, 2]


def test_batch_answers_each_line_before_the_next_is_written() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "greenroom", "--bank", str(BANK), "score", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            process.stdin.write(lines({"id": number, "question": "kettles", "answer": ANSWER}).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(lines(*({"id": n, "question": "kettles", "answer": ANSWER} for n in range(3000))))
    with subprocess.Popen(
        [sys.executable, "-m", "greenroom", "--bank", str(BANK), "score", "--batch", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_a_closed_stdout_is_told() -> None:
    done = subprocess.run(f"{sys.executable} -m greenroom questions >&-", shell=True, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("greenroom: standard output is closed")


def test_a_line_that_is_no_utf8_is_told_with_its_byte() -> None:
    ran = greenroom("score", "--batch", given=b'{"id": "\xff"}\n')
    assert json.loads(ran.out) == {"id": None, "error": "line 1: not UTF-8 (byte 8)"}


def test_a_blank_answer_is_scored_and_told() -> None:
    ran = greenroom("score", "kettles", given=" \n")
    assert (ran.status, ran.err) == (0, "The answer is blank.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["questions", "show kettles", "export --all"])
def test_an_output_that_takes_nothing_is_told(command: str) -> None:
    line = f"{sys.executable} -m greenroom --bank {BANK} {command} >/dev/full"
    done = subprocess.run(line, shell=True, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"greenroom: standard output cannot be written: No space left" in done.stderr
    assert b"Traceback" not in done.stderr
