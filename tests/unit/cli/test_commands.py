"""The other commands, each as a real process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runner import BANK, greenroom

from golden_files import assert_golden
from greenroom.cli.arguments import COMMANDS

CARD = (BANK / "knowledge" / "kettles.yaml").read_text()
RUBRIC = (BANK / "rubrics" / "kettles.yaml").read_text()
SECRETS = ("boils water", "whistles", "lime", "dragon", "Use your ears", "What is it for?")


def test_help_names_every_command() -> None:
    ran = greenroom("--help")
    assert ran.status == 0
    assert_golden("cli/help.txt", ran.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str) -> None:
    ran = greenroom(command, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: greenroom {command}")


def test_version() -> None:
    assert greenroom("--version").out.startswith("greenroom ")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("nonsense",), "there is no command 'nonsense'; see `greenroom --help`"),
        (("histry",), "there is no command 'histry'; did you mean history?"),
        (("--nonsense",), "greenroom: unrecognized arguments: --nonsense; see `greenroom --help`"),
        (("history", "--lmit=3"), "history does not take '--lmit'; did you mean --limit?"),
        (("show", "kettles", "kettles"), "show does not take 'kettles'; see `greenroom show --help`"),
        (("show",), "show: the following arguments are required: QUESTION; see `greenroom show --help`"),
        (("interview", "--minutes", "0"), "argument --minutes: '0' is not a number of minutes above 0"),
        (("score", "kettles", "--format", "\x1b[31mxml"), "invalid choice: "),
        (("score", "--x\x1b[31m"), "score does not take '--x\\x1b[31m'"),
    ],
)
def test_wrong_usage_is_status_2_in_one_sentence(args: tuple[str, ...], told: str) -> None:
    ran = greenroom(*args)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("greenroom: ")
    assert told in ran.err
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


@pytest.mark.parametrize("args", [(), ("practice",), ("practice", "kettles"), ("interview",)])
def test_the_app_is_refused_without_a_terminal(args: tuple[str, ...]) -> None:
    ran = greenroom(*args)
    assert ran.status == 2
    assert "needs a terminal" in ran.err


def test_practice_of_an_unknown_question_names_the_nearest() -> None:
    ran = greenroom("practice", "ketles")
    assert ran.status == 2
    assert "kettles" in ran.err


@pytest.mark.parametrize("search", ["kettles", "ketles", "KETTLE", "kitchen"])
def test_questions_are_found_in_spite_of_typing(search: str) -> None:
    ran = greenroom("questions", search, "--format", "json")
    assert [entry["id"] for entry in json.loads(ran.out)] == ["kettles"]
    assert "kettles" in greenroom("questions", search).out


def test_errors_in_a_bank_are_told_with_the_command_that_lists_them(tmp_path: Path) -> None:
    (tmp_path / "knowledge").mkdir()
    ran = greenroom("questions", "--bank", str(tmp_path), GREENROOM_BANK="")
    assert ran.status == 0
    assert f"1 error keeps questions from being asked; `greenroom check {tmp_path}` tells where and why." in ran.err


def test_a_bank_in_the_home_of_nobody_is_no_fault() -> None:
    for ran in (
        greenroom("questions", "kettles", "--bank", "~no-such-user/bank"),
        greenroom("questions", "saga", GREENROOM_BANK="~no-such-user/bank"),
    ):
        assert ran.status == 0
        assert ran.out
        assert "2 errors keep questions from being asked" in ran.err


def test_a_blank_bank_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert greenroom("questions", "kettles", "--bank", "").err == ""


def test_a_search_that_finds_nothing_says_so() -> None:
    ran = greenroom("questions", "zzzzzzzz")
    assert (ran.status, ran.out) == (0, "")
    assert "No question matches" in ran.err


def test_show_keeps_the_answer_back() -> None:
    ran = greenroom("show", "kettles")
    assert_golden("cli/show.txt", ran.out)
    assert not [secret for secret in SECRETS if secret in ran.out]


def test_show_gives_the_model_answer_alone() -> None:
    ran = greenroom("show", "kettles", "--model-answer")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "A kettle boils water.\nIt whistles when done, and lime slows it down.\n"
    assert greenroom("show", "kettles", "--model-answer", "--reveal").status == 2


def test_show_reveals_when_asked() -> None:
    ran = greenroom("show", "kettles", "--reveal")
    assert_golden("cli/reveal.txt", ran.out)


def test_check_finds_nothing_wrong_with_a_good_bank() -> None:
    ran = greenroom("check", str(BANK))
    assert ran.status == 0
    assert "error" not in ran.out


def test_check_tells_every_problem_with_its_line(tmp_path: Path) -> None:
    for part, text in (("knowledge", CARD), ("rubrics", RUBRIC)):
        (tmp_path / part).mkdir()
        (tmp_path / part / "kettles.yaml").write_text(text.replace("importance: high", "importance: hihg"))
    rubric = tmp_path / "rubrics" / "kettles.yaml"
    rubric.write_text(RUBRIC.replace("minutes: 10", "minutes: 0"))
    ran = greenroom("check", str(tmp_path), GREENROOM_BANK="")
    assert ran.status == 1
    assert f"{tmp_path}/knowledge/kettles.yaml:3:" in ran.out
    assert f"{rubric}:2:" in ran.out
    assert "2 errors" in ran.err


def test_check_of_the_folder_one_is_in_tells_of_no_other_bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part, text in (("knowledge", CARD.replace("title:", "titel:")), ("rubrics", RUBRIC)):
        (tmp_path / part).mkdir()
        (tmp_path / part / "kettles.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    ran = greenroom("check", ".", GREENROOM_BANK="")
    assert ran.out
    assert {line.partition(":")[0] for line in ran.out.splitlines()} == {"knowledge/kettles.yaml"}


def test_check_of_no_folder_is_status_2() -> None:
    assert greenroom("check", "/nowhere/at/all").status == 2


def test_new_writes_what_check_wants_filled_in(tmp_path: Path) -> None:
    ran = greenroom("new", "tea-pots", "--bank", str(tmp_path))
    assert ran.status == 0
    assert [Path(line).name for line in ran.out.split()] == ["tea-pots.yaml", "tea-pots.yaml"]
    assert greenroom("check", str(tmp_path)).status == 1
    again = greenroom("new", "tea-pots", "--bank", str(tmp_path))
    assert again.status == 2
    assert "exists already" in again.err


def test_new_refuses_a_question_that_there_is(tmp_path: Path) -> None:
    ran = greenroom("new", "saga-pattern", "--bank", str(tmp_path))
    assert ran.status == 2
    assert "there is a question saga-pattern already" in ran.err


@pytest.mark.parametrize("name", ["Tea Pots", "../x", "", "é"])
def test_new_refuses_what_cannot_be_an_id(name: str) -> None:
    assert greenroom("new", name).status == 2


def test_settings_are_printed_and_changed() -> None:
    assert "probes = 3" in greenroom("settings").out
    assert greenroom("settings", "probes", "5").status == 0
    assert greenroom("settings", "probes").out == "probes = 5\n"
    assert greenroom("settings", "level", "senior").status == 0
    assert 'level = "senior"' in greenroom("settings").out
    wrong = greenroom("settings", "prbes", "5")
    assert wrong.status == 2
    assert "did you mean probes?" in wrong.err
    assert greenroom("settings", "probes", "99").status == 2


def test_one_bank_folder_needs_no_list(tmp_path: Path) -> None:
    assert greenroom("settings", "bank_folders", str(tmp_path)).status == 0
    assert greenroom("settings", "bank_folders", GREENROOM_BANK="").out == f'bank_folders = ["{tmp_path}"]\n'
    assert greenroom("settings", "bank_folders", "").status == 2


@pytest.mark.parametrize(
    ("editor", "status", "told"),
    [
        ("", 2, "neither VISUAL nor EDITOR"),
        ('"', 2, "is no command"),
        ("no-such-editor -w", 2, "no-such-editor cannot be started"),
        ("false", 1, "ended with status 1"),
        ("true", 0, ""),
    ],
)
def test_an_editor_that_cannot_edit_is_told(editor: str, status: int, told: str) -> None:
    ran = greenroom("settings", "--edit", VISUAL=editor, EDITOR="")
    assert ran.status == status
    assert told in ran.err


def test_settings_that_cannot_be_used_say_how_to_mend_them() -> None:
    path = Path(greenroom("settings", "--path").out.strip())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('prbes = 3\nbell = "x"\n')
    ran = greenroom("settings")
    assert ran.status == 2
    first, second, mending = ran.err.splitlines()
    assert first == f"greenroom: {path}:1: there is no setting 'prbes'; did you mean 'probes'?"
    assert second == f"{path}:2: bell is 'x': expected true or false"
    assert "greenroom settings --edit" in mending


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write to")
def test_settings_that_cannot_be_written_are_failed_work() -> None:
    ran = greenroom("settings", "probes", "2", GREENROOM_CONFIG_DIR="/proc/greenroom")
    assert ran.status == 1
    assert "/proc/greenroom/settings.toml: cannot be written (" in ran.err


def test_a_data_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    ran = greenroom("history", "--data-dir", str(blocked))
    assert ran.status == 1
    assert str(blocked) in ran.err


def test_a_damaged_file_is_told_even_where_the_command_fails(tmp_path: Path) -> None:
    (tmp_path / "greenroom.db").write_bytes(b"not a database" * 100)
    ran = greenroom("export", "--data-dir", str(tmp_path))
    assert ran.status == 2
    assert "were damaged" in ran.err
    assert str(next(tmp_path.glob("greenroom-damaged-*.db"))) in ran.err


def test_empty_history_says_what_to_do() -> None:
    ran = greenroom("history")
    assert (ran.status, ran.out) == (0, "")
    assert "greenroom practice" in ran.err
    assert greenroom("due").status == 0
    assert greenroom("export").status == 2


def test_check_tells_how_a_rubric_agrees_with_its_examples(tmp_path: Path) -> None:
    for part, text in (("knowledge", CARD), ("rubrics", RUBRIC)):
        (tmp_path / part).mkdir()
        (tmp_path / part / "kettles.yaml").write_text(text)
    assert "labelled examples" in greenroom("check", str(tmp_path), "--agreement", GREENROOM_BANK="").err
    example = {
        "id": "e-1",
        "question": "kettles",
        "kind": "own",
        "split": "tuning",
        "answer": "A kettle boils water.",
        "labels": {"boils": "covered", "lime": "missed"},
    }
    (tmp_path / "rubrics" / "examples").mkdir()
    (tmp_path / "rubrics" / "examples" / "kettles.jsonl").write_text(json.dumps(example) + "\n")
    ran = greenroom("check", str(tmp_path), "--agreement", GREENROOM_BANK="")
    assert ran.status == 0
    assert "kettles" in ran.out
    assert "boils" in ran.out
    assert "backpressure" not in ran.out
    one = ("check", str(tmp_path), "--agreement", "--question", "kettles", "--point")
    assert greenroom(*one, "boils", GREENROOM_BANK="").status == 0
    assert greenroom(*one, "boil", GREENROOM_BANK="").status == 2
