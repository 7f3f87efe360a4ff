"""The settings screen: each change is written at once and takes effect; the rest of the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.desk import Desk
from greenroom.settings import load_settings
from greenroom.tui.widgets.choices import Choices
from tui_records import open_room
from tui_stage import TINY, Clock, contents, make_desk, opened, settle


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    desk = make_desk(tmp_path, Clock())
    desk._environ = {}
    return desk


def stored(desk: Desk) -> object:
    return load_settings(desk.places.settings, {})


async def test_a_change_is_written_at_once_and_comments_stay(bare_desk: Desk) -> None:
    path = bare_desk.places.settings
    path.parent.mkdir(parents=True)
    path.write_text("# mine\nprobes = 2  # few\ndaily_goal = 4\n")
    async with opened(bare_desk) as (app, pilot):
        await open_room(bare_desk, pilot, "settings")
        await pilot.press("down", "right")
        await settle(pilot)
        assert path.read_text() == "# mine\nprobes = 3  # few\ndaily_goal = 4\n"
        assert bare_desk.settings.probes == 3
        assert "✓ saved" in contents(app)
        await pilot.press("down", "right", "down", "right", "down", "left")
        await settle(pilot)
        assert (bare_desk.settings.bell, bare_desk.settings.level, bare_desk.settings.daily_goal) == (
            False,
            "senior",
            3,
        )
        assert stored(bare_desk) == bare_desk.settings


async def test_a_theme_is_seen_at_once(bare_desk: Desk) -> None:
    async with opened(bare_desk) as (app, pilot):
        await open_room(bare_desk, pilot, "settings")
        assert app.theme == "greenroom-dark"
        assert app.screen.query(Choices).first().value == "dark"
        await pilot.press("right")
        await settle(pilot)
        assert app.theme == "greenroom-light"
        assert stored(bare_desk).theme == "light"


async def test_what_the_terminal_says_has_the_last_word(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "settings")
        await pilot.press("right")
        await settle(pilot)
        assert stored(desk).theme == "light"
        assert app.theme == "greenroom-dark"
        assert "GREENROOM_THEME is set in this terminal" in contents(app)


async def test_bank_folders_are_typed_and_missing_ones_told(bare_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    async with opened(bare_desk) as (app, pilot):
        await open_room(bare_desk, pilot, "settings")
        await pilot.press("up")
        app.screen.folders.value = f"{tmp_path / 'one'}: {tmp_path / 'two'} :"
        await pilot.press("enter")
        await settle(pilot)
        assert stored(bare_desk).bank_folders == (tmp_path / "one", tmp_path / "two")
        assert "is not there yet" in " ".join(contents(app).split())  # it may be wrapped
        app.screen.folders.value = ""
        await pilot.press("enter")
        await settle(pilot)
        assert stored(bare_desk).bank_folders == ()
        assert "✓ saved" in contents(app)


async def test_a_file_that_cannot_be_written_is_told_and_nothing_changes(bare_desk: Desk) -> None:
    async with opened(bare_desk, size=TINY) as (app, pilot):
        await open_room(bare_desk, pilot, "settings")
        bare_desk.places.settings.parent.write_text("a file where the folder should be")
        await pilot.press("down", "right")
        await settle(pilot)
        assert "✓ saved" not in contents(app)
        assert app.screen.outcome.content
        assert bare_desk.settings.probes == 3


async def test_a_click_chooses_too(bare_desk: Desk) -> None:
    async with opened(bare_desk) as (app, pilot):
        await open_room(bare_desk, pilot, "settings")
        probes = app.screen.query(Choices)[1]
        await pilot.click(probes, offset=(3, 0))
        await settle(pilot)
        assert probes.value == 0
        assert bare_desk.settings.probes == 0
