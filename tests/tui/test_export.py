"""The export dialog: what, how, where to; asks before overwriting; stops cleanly."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from greenroom.desk import Desk
from greenroom.tui.screens.confirm import ConfirmScreen
from greenroom.tui.screens.export import ExportScreen
from greenroom.tui.screens.result import ResultScreen
from tui_records import open_result, open_room, save_growth
from tui_stage import LARGE, contents, opened, settle


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")


async def test_one_attempt_is_written_in_the_chosen_format(desk: Desk) -> None:
    attempt = save_growth(desk)[-1]
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("e", "tab", "right", "right")
        await settle(pilot)
        assert isinstance(app.screen, ExportScreen)
        name = "greenroom-choreography-vs-orchestration-2026-11-23.csv"
        assert app.screen.path.value == name
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "✓ 1 attempt written to" in contents(app)
        with Path(name).open(newline="", encoding="utf-8-sig") as file:
            assert len(list(csv.DictReader(file))) == len(attempt.score.points)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)


async def test_everything_is_exported_from_the_palettes_door(desk: Desk) -> None:
    attempts = save_growth(desk)
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_room(desk, pilot, "export")
        assert [one.value for one in app.screen.scope.choices] == ["all"]
        app.screen.path.value = "all.json"
        await pilot.press("tab", "left")
        await settle(pilot)
        assert app.screen.path.value == "all.json"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "✓ 9 attempts written to" in contents(app)
        written = json.loads(Path("all.json").read_text(encoding="utf-8"))
        assert [one["id"] for one in written["attempts"]] == [one.id for one in attempts]


async def test_a_file_that_is_there_is_overwritten_only_when_asked_for(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("e")
        await settle(pilot)
        app.screen.path.value = "mine.md"
        Path("mine.md").write_text("precious")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert Path("mine.md").read_text() == "precious"
        await pilot.press("ctrl+s", "enter")
        await settle(pilot)
        assert Path("mine.md").read_text() != "precious"
        assert "written to" in contents(app)


async def test_the_ending_follows_the_format_and_a_typed_name_stays(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("e")
        await settle(pilot)
        app.screen.path.value = "notes.of.mine.md"
        await pilot.press("tab", "right")
        await settle(pilot)
        assert app.screen.path.value == "notes.of.mine.html"
        app.screen.path.value = "no-ending"
        await pilot.press("right")
        await settle(pilot)
        assert app.screen.path.value == "no-ending"


@pytest.mark.parametrize(
    "path", ["nowhere/at/all.md", ".", "name\x1b[31m/x.md", "~nobody-of-that-name/x.md"], ids=str.__repr__
)
async def test_a_place_that_cannot_be_written_is_told(desk: Desk, path: str) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("e")
        await settle(pilot)
        app.screen.path.value = path
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ExportScreen)
        assert "written to" not in contents(app)
        assert app.screen.outcome.content
        assert list(Path().iterdir()) == []


async def test_no_name_is_no_file(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("e")
        await settle(pilot)
        app.screen.path.value = " "
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Name a file." in contents(app)
        assert app.screen.path.has_focus


async def test_leaving_stops_a_long_export_and_leaves_nothing_behind(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("e")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ExportScreen)
        entries = screen._export("all").entries

        def slow(scope: object) -> object:
            from greenroom.reports.model import Export

            def endless() -> object:
                first = next(iter(entries))
                while True:
                    yield first

            return Export(desk.now(), endless(), 10_000)

        screen._export = slow
        await pilot.press("ctrl+s")
        await pilot.pause(0.2)
        assert screen.bar.has_class("-running")
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert list(Path().iterdir()) == []
