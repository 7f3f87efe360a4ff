from __future__ import annotations

import os
import sys
import tomllib
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.errors import SettingsError
from greenroom.settings import KEYS, Settings, load_settings
from greenroom.settings_file import edited, settings_template, write_setting


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load_settings(file, {}) == Settings()
    with pytest.raises(FrozenInstanceError):
        load_settings(file, {}).probes = 1  # type: ignore[misc]


def test_a_flag_beats_the_environment_which_beats_the_file(file: Path) -> None:
    file.write_text('probes = 1\ntheme = "nord"\nlevel = "senior"\n')
    chosen = load_settings(file, {"GREENROOM_PROBES": "2", "GREENROOM_THEME": "gruvbox"}, {"probes": 4, "level": None})
    assert (chosen.probes, chosen.theme, chosen.level) == (4, "gruvbox", "senior")


def test_bank_folders_of_all_sources_add_up(file: Path) -> None:
    file.write_text('bank_folders = ["near", "/far"]\n')
    environ = {"GREENROOM_BANK": f"/env{os.pathsep}/far"}
    chosen = load_settings(file, environ, {"bank_folders": [Path("/flag")]})
    assert chosen.bank_folders == (file.parent / "near", Path("/far"), Path("/env"), Path("/flag"))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("probes = 3\n\nprobs = 2\n", 3, "did you mean 'probes'"),
        ("daily-goal = 2\n", 1, "did you mean 'daily_goal'"),
        ("# c\n[appearance]\ntheme = 'x'\n", 2, "no setting 'appearance'"),
        ("\nprobes = 7\n", 2, "whole number from 0 to 6"),
        ("probes = true\n", 1, "whole number"),
        ("probes = 2.0\n", 1, "whole number"),
        ("bell = 1\n", 1, "true or false"),
        ("daily_goal = -1\n", 1, "from 0 to 50"),
        ("level = 'junior'\n", 1, '"mid" or "senior"'),
        ("level = ['mid']\n", 1, '"mid" or "senior"'),
        ("theme = '[red]'\n", 1, "name of a theme"),
        ("bank_folders = 'one'\n", 1, "list of folders"),
        ("bank_folders = ['']\n", 1, "list of folders"),
        ("bell = true\nprobes 3\n", 2, "TOML"),
        ("bell = true\nprobes =", 2, "TOML"),
        ("bell = true\nbell = false\n", 2, "TOML"),
    ],
)
def test_a_problem_names_file_and_line_and_how_to_mend_it(file: Path, text: str, line: int, words: str) -> None:
    file.write_text(text)
    with pytest.raises(SettingsError) as caught:
        load_settings(file, {})
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert words in str(caught.value)


def test_all_problems_of_a_file_are_told_at_once(file: Path) -> None:
    file.write_text("probes = 9\nbel = true\nlevel = 3\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(file, {})
    assert [line.split(": ")[0] for line in caught.value.message.split("\n")] == [f"{file}:{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PROBES", "many"),
        ("PROBES", "7"),
        ("PROBES", "-1"),
        ("PROBES", "٣"),
        ("BELL", "maybe"),
        ("LEVEL", "staff"),
    ],
)
def test_a_wrong_variable_is_named(file: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"GREENROOM_{name}"):
        load_settings(file, {f"GREENROOM_{name}": value})


def test_a_wrong_flag_is_named(file: Path) -> None:
    with pytest.raises(SettingsError, match="--daily-goal"):
        load_settings(file, {}, {"daily_goal": 99})


def test_unreadable_files_are_told_in_a_sentence(file: Path) -> None:
    file.write_bytes(b"theme = 'a'\n# \xff\n")
    with pytest.raises(SettingsError, match=":2: the file is not UTF-8"):
        load_settings(file, {})
    with pytest.raises(SettingsError, match="cannot be"):
        load_settings(file.parent, {})


def test_the_template_holds_every_key_with_its_default(file: Path) -> None:
    file.write_text(settings_template())
    assert load_settings(file, {}) == Settings()
    lines = [line.removeprefix("# ") for line in settings_template().splitlines() if " = " in line]
    assert tuple(line.split(" = ")[0] for line in lines) == KEYS
    file.write_text("\n".join(lines))
    assert load_settings(file, {}) == Settings()


def test_writing_keeps_comments_order_and_everything_else(file: Path) -> None:
    file.write_text('# mine\nprobes = 2 # few\nbank_folders = [ # two\n  "/a", # a\n  "/b",\n] # end\nbell = false\n')
    write_setting(file, "bank_folders", ["/c"])
    write_setting(file, "probes", 5)
    write_setting(file, "level", "senior")
    assert file.read_text() == (
        '# mine\nprobes = 5  # few\nbank_folders = ["/c"]  # end\nbell = false\nlevel = "senior"\n'
    )


def test_writing_begins_with_the_template_and_takes_the_commented_line(file: Path) -> None:
    write_setting(file, "probes", 0)
    assert file.read_text() == settings_template().replace("# probes = 3", "probes = 0")
    assert load_settings(file, {}).probes == 0


def test_a_wrong_value_or_a_broken_file_is_left_alone(file: Path) -> None:
    file.write_text("probes = = 2\n")
    for key, value in (("probes", 2), ("probes", 99), ("nothing", 1)):
        with pytest.raises(SettingsError):
            write_setting(file, key, value)
    assert file.read_text() == "probes = = 2\n"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes")
def test_a_link_stays_a_link_and_a_mode_a_mode(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles"
    real.write_text("bell = true\n")
    real.chmod(0o640)
    file.symlink_to(real)
    write_setting(file, "bell", False)
    assert file.is_symlink()
    assert real.read_text() == "bell = false\n"
    assert real.stat().st_mode & 0o777 == 0o640


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1).filter(str.strip)


@given(folders=st.lists(TEXTS, max_size=4), newline=st.sampled_from(["\n", "\r\n"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_folder_name_survives_writing(file: Path, folders: list[str], newline: str) -> None:
    file.write_bytes(newline.join(['theme = "nord" # "#"', "", "# end", ""]).encode())
    write_setting(file, "bank_folders", folders)
    write_setting(file, "theme", "dracula")
    text = file.read_bytes().decode()
    assert tomllib.loads(text) == {"theme": "dracula", "bank_folders": folders}
    assert text.startswith(f'theme = "dracula"  # "#"{newline}{newline}# end{newline}')


@given(text=st.text(alphabet="probes =3#[]\"'\n,."), key=st.sampled_from(KEYS))
def test_an_edit_never_raises(text: str, key: str) -> None:
    assert key in edited(text, key, "3")
