"""What holds on every screen: help, the palette, themes, keys."""

from __future__ import annotations

import os

import pytest

from greenroom.desk import Desk, Start
from greenroom.tui.screens.help import HelpScreen
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.practice import PracticeScreen
from greenroom.tui.themes import theme_name
from tui_records import open_result, save_growth
from tui_stage import LARGE, QUESTION, contents, make_desk, opened, settle


async def test_f1_tells_the_keys_of_the_screen_in_front_and_closes_again(desk: Desk) -> None:
    async with opened(desk, Start("practice", question=QUESTION), size=LARGE) as (app, pilot):
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        shown = contents(app)
        for key in ("Ctrl+S", "F2", "F3", "F4", "Esc", "Ctrl+P", "Ctrl+Q"):
            assert key in shown
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)


async def test_help_calls_each_key_by_one_name_and_leaves_out_those_of_a_field(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("d", "f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        lines = [" ".join(line.split()) for line in contents(app).splitlines()]
        assert any("│ ←→ Older side" in line for line in lines)
        assert any("│ Shift+←→ Newer side" in line for line in lines)
        assert "Full_stop" not in contents(app)
        assert "Settings, themes" in contents(app)
        await pilot.press("escape", "escape", "escape", "escape", "i", "f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "↑↓" in contents(app)
        assert "Go to start" not in contents(app)


async def test_the_footer_names_the_keys(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        assert "Enter Practise" in contents(app).splitlines()[-1]
        assert "Ctrl+Q Quit" in contents(app).splitlines()[-1]
        await pilot.press("enter")
        await settle(pilot)
        assert "Ctrl+S Send" in contents(app).splitlines()[-1]


async def test_the_palette_practises_any_question(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        await pilot.press("ctrl+p", *"outbox")
        await pilot.pause(0.5)
        await settle(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.question.id == "transactional-outbox"


async def test_a_question_that_is_not_there_is_an_error_and_no_crash(desk: Desk) -> None:
    async with opened(desk, Start("practice", question="choreografy-vs-orchestration")) as (app, _):
        assert isinstance(app.screen, HomeScreen)
        assert "did you mean" in contents(app)


@pytest.mark.parametrize("theme", ["dark", "light", "ansi", "ansi-light", "textual-dark", "no-such-theme"])
async def test_every_theme_draws_every_screen(tmp_path, theme: str) -> None:
    desk = make_desk(tmp_path, theme=theme)
    async with opened(desk, Start("practice", question=QUESTION)) as (app, pilot):
        app.screen.editor.text = "events and a coordinator"
        await pilot.press("ctrl+s", "f4")
        await settle(pilot)
        await pilot.press("r", "f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
    desk.close()


def test_an_unknown_theme_falls_back_to_the_dark_one() -> None:
    assert theme_name("no-such-theme", {"greenroom-dark"}) == "greenroom-dark"
    assert theme_name("nord", {"greenroom-dark", "nord"}) == "nord"


async def test_no_color_is_honoured(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    async with opened(desk) as (app, _):
        assert app.no_color
        assert "Choreography vs orchestration" in contents(app)
