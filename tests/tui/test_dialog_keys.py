"""The last line of a dialog names keys that work in it, and none of the screen below."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets._footer import FooterKey

from greenroom.desk import Desk, Start
from greenroom.tui.app import GreenroomApp
from greenroom.tui.screens.confirm import ConfirmScreen
from greenroom.tui.screens.help import HelpScreen
from greenroom.tui.screens.interview_running import InterviewScreen
from tui_interview import TWO
from tui_records import open_result, save_growth
from tui_stage import LARGE, QUESTION, SMALL, TINY, contents, opened, save_draft, settle

DIALOGS = {
    "leave": (TWO, ("escape",), ("Enter Leave", "←→ Choose", "Esc Go on")),
    "discard": (Start(), ("x",), ("Enter Discard", "←→ Choose", "Esc Keep")),
    "help": (Start(), ("f1",), ("Esc Close",)),
    "interview help": (TWO, ("f1",), ("Esc Close",)),
    "palette": (Start(), ("ctrl+p",), ("↑↓ Choose", "Enter Run", "Esc Close")),
    "export": (None, ("e",), ("Ctrl+S Write the file", "F1 Help", "Esc Back")),
}
"""Where each is opened from (None: from a result), with which keys, and which keys it names."""


@asynccontextmanager
async def dialog(desk: Desk, name: str, size: tuple[int, int]) -> AsyncIterator[tuple[GreenroomApp, Pilot[int]]]:
    start, keys, _ = DIALOGS[name]
    save_growth(desk)
    if name == "discard":
        save_draft(desk, "half an answer")
    async with opened(desk, start or Start(), size=size) as (app, pilot):
        if start is None:
            await open_result(desk, pilot)
        await pilot.press(*keys)
        await settle(pilot)
        assert isinstance(app.screen, ModalScreen)
        yield app, pilot


@pytest.mark.parametrize("size", [TINY, SMALL, LARGE], ids=["tiny", "small", "large"])
@pytest.mark.parametrize("name", DIALOGS)
async def test_a_dialog_names_its_own_keys_and_no_others(desk: Desk, name: str, size: tuple[int, int]) -> None:
    async with dialog(desk, name, size) as (app, _):
        last = contents(app).splitlines()[-1]
        assert [key for key in DIALOGS[name][2] if key not in last] == []
        active = app.screen.active_bindings
        standing = [key for key in app.screen.query(FooterKey) if key.display]
        assert [key.key for key in standing if key.key not in active] == []
        named = "".join(f"{key.key_display} {key.description}" for key in standing)
        assert last.replace(" ", "") == named.replace(" ", "")


async def test_enter_is_named_by_the_button_that_it_presses(desk: Desk) -> None:
    async with dialog(desk, "leave", SMALL) as (app, pilot):
        await pilot.press("right")
        await settle(pilot)
        assert "Enter Go on" in contents(app).splitlines()[-1]
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)


async def test_scrolling_is_named_only_where_there_is_something_to_scroll(desk: Desk) -> None:
    async with opened(desk, Start("practice", question=QUESTION), size=TINY) as (app, pilot):
        await pilot.press("f1")
        await settle(pilot)
        assert "↑↓ Scroll" in contents(app).splitlines()[-1]
        await pilot.press("down")
        await settle(pilot)
        assert app.screen.query_one(".page").scroll_y > 0
        await pilot.resize_terminal(*LARGE)
        await settle(pilot)
        assert "Scroll" not in contents(app).splitlines()[-1]


@pytest.mark.parametrize("name", DIALOGS)
async def test_ctrl_q_quits_from_a_dialog_too_and_keeps_the_work(desk: Desk, name: str) -> None:
    async with dialog(desk, name, SMALL) as (app, pilot):
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0
        assert not app.is_running


async def test_the_palette_runs_what_is_marked(desk: Desk) -> None:
    async with dialog(desk, "palette", SMALL) as (app, pilot):
        await pilot.press(*"help", "down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)


async def test_the_list_of_themes_is_a_palette_with_the_same_keys(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        app.search_themes()
        await settle(pilot)
        assert contents(app).splitlines()[-1].split() == ["↑↓", "Choose", "Enter", "Run", "Esc", "Close"]
        await pilot.press("escape")
        await settle(pilot)
        assert "Ctrl+Q Quit" in contents(app).splitlines()[-1]


async def test_a_click_answers_as_before(desk: Desk) -> None:
    async with dialog(desk, "leave", SMALL) as (app, pilot):
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.click("Button.no")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
