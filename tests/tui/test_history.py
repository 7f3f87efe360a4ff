"""History: past attempts listed, filtered, opened, compared; long ones page by page."""

from __future__ import annotations

import pytest

from greenroom.desk import Desk
from greenroom.errors import RecordsError
from greenroom.tui.screens.compare import CompareScreen
from greenroom.tui.screens.export import ExportScreen
from greenroom.tui.screens.history import PAGE, HistoryScreen
from greenroom.tui.screens.practice import PracticeScreen
from greenroom.tui.screens.result import PastResultScreen
from tui_records import OTHER, graded, open_room, save_growth
from tui_stage import LARGE, QUESTION, contents, opened, settle


async def test_attempts_stand_under_their_days_newest_first(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "history")
        lines = [line.strip() for line in contents(app).splitlines()]
        assert "9 attempts" in lines[0]
        assert lines.index("Today") < lines.index("Yesterday") < lines.index("Fri 20 Nov 2026")
        assert lines[5].startswith("09:36  Choreography vs orchestration")
        assert "74" in lines[5]
        assert "⚑ 1" in lines[5]


async def test_enter_opens_an_attempt_and_escape_comes_back_to_it(desk: Desk) -> None:
    attempts = save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "history")
        await pilot.press("down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PastResultScreen)
        assert app.screen.attempt == attempts[-2]
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
        assert app.screen._selected is not None
        assert app.screen._selected.id == attempts[-2].id
        await pilot.press("escape")
        await settle(pilot)
        assert app.screen is app.home


@pytest.mark.parametrize(
    ("typed", "fitting"),
    [("saga", 3), ("2026-11-2 choreo", 2), ("interview", 0), ("practice", 9)],
    ids=["title", "day and title", "mode that is not there", "mode"],
)
async def test_the_filter_takes_words_days_and_modes(desk: Desk, typed: str, fitting: int) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "history")
        await pilot.press("slash")
        app.screen.filter_input.value = typed
        await settle(pilot)
        told = contents(app).splitlines()[0]
        assert ("9 attempts" if fitting == 9 else f"{fitting} of 9 attempts") in told
        assert ("Nothing fits" in contents(app)) == (fitting == 0)
        await pilot.press("escape")
        await settle(pilot)
        assert "9 attempts" in contents(app)


async def test_the_end_of_the_list_brings_more(desk: Desk) -> None:
    number = PAGE + 30
    desk.records.attempts.add_many(graded(desk, one, one % 12, one) for one in range(1, number + 1))
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "history")
        screen = app.screen
        assert isinstance(screen, HistoryScreen)
        assert len(screen._shown) == PAGE
        await pilot.press("end")
        await settle(pilot)
        assert len(screen._shown) == number
        assert screen._selected == screen._shown[PAGE - 1]
        await pilot.press("end")
        await settle(pilot)
        assert screen._selected == screen._shown[-1]


async def test_the_highlighted_attempt_stands_beside_the_list_where_there_is_room(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "history")
        assert "○ missed change-cost" not in contents(app)
        await pilot.resize_terminal(*LARGE)
        await settle(pilot)
        assert "23 Nov 2026, 09:36 · practice 04:12" in contents(app)
        assert "74 / 100    core 90   senior 31" in contents(app)
        assert "○ missed change-cost" in contents(app)
        assert "You said" in contents(app)
        await pilot.press("down")
        await settle(pilot)
        assert "62 / 100    core 86   senior 0" in contents(app)
        await pilot.press("slash", *"zzzz")
        await settle(pilot)
        assert "You said" not in contents(app)


async def test_an_attempt_that_cannot_be_read_shows_what_the_list_knows(desk: Desk, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise RecordsError("the disk is gone", "find it")

    save_growth(desk)
    monkeypatch.setattr(type(desk.records.attempts), "get", refuse)
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_room(desk, pilot, "history")
        assert "74 / 100    core 90   senior 31" in contents(app)
        assert "You said" not in contents(app)


async def test_compare_export_and_again_act_on_the_selected_attempt(desk: Desk) -> None:
    attempts = save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "history")
        await pilot.press("down", "down", "d")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        assert app.screen.ids == tuple(one.id for one in attempts if one.question == OTHER)
        await pilot.press("escape", "e")
        await settle(pilot)
        assert isinstance(app.screen, ExportScreen)
        assert app.screen.attempt == attempts[6]
        await pilot.press("escape", "up", "a")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.question.id == QUESTION


async def test_an_empty_history_says_what_to_do(desk: Desk) -> None:
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_room(desk, pilot, "history")
        assert "No attempt yet. Esc, then Enter on a question makes the first" in contents(app)
        await pilot.press("d", "e", "a", "enter")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
