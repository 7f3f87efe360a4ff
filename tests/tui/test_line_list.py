"""The list of lines: one row each, as wide as the list, whatever the scroll bar does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from greenroom.tui.themes import THEMES, VARIABLE_DEFAULTS
from greenroom.tui.widgets.line_list import Line, LineList, fixed

WIDTH, HEIGHT = 20, 5


class ListApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLE_DEFAULTS

    def compose(self) -> ComposeResult:
        yield LineList()


def line(name: str) -> Line:
    return Line(lambda width: Content(name.ljust(width - 1, ".") + "|"), name)


def show(app: App[None], count: int) -> None:
    app.query_one(LineList).show([line(f"{number:02}") for number in range(count)])


def rows(app: App[None]) -> list[str]:
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]


@asynccontextmanager
async def listed(count: int, size: tuple[int, int] = (WIDTH, HEIGHT)) -> AsyncIterator[tuple[ListApp, Pilot[None]]]:
    app = ListApp()
    async with app.run_test(size=size) as pilot:
        show(app, count)
        await pilot.pause()
        yield app, pilot


async def test_each_line_is_one_row_while_the_scroll_bar_is_there() -> None:
    async with listed(30) as (app, pilot):
        assert [row[1:3] for row in rows(app)] == ["00", "01", "02", "03", "04"]
        show(app, 30)
        await pilot.pause()
        assert [row[1:3] for row in rows(app)] == ["00", "01", "02", "03", "04"]


async def test_lines_end_in_the_same_cell_with_and_without_a_scroll_bar() -> None:
    async with listed(30) as (app, pilot):
        assert {row.index("|") for row in rows(app)} == {WIDTH - 3}
        show(app, 2)
        await pilot.pause()
        assert {row.index("|") for row in rows(app)[:2]} == {WIDTH - 3}


async def test_a_list_that_becomes_narrower_keeps_its_place() -> None:
    async with listed(30, (60, HEIGHT)) as (app, pilot):
        await pilot.press(*["down"] * 12)
        await pilot.resize_terminal(WIDTH, HEIGHT)
        await pilot.pause()
        assert app.query_one(LineList).value == "12"
        assert any(row.startswith(" 12") for row in rows(app))
        assert {row.index("|") for row in rows(app)} == {WIDTH - 3}


async def test_sections_are_parted_where_the_list_is_tall() -> None:
    lines = [Line(fixed(Content("First"))), line("00"), Line(fixed(Content("Second"))), line("01")]
    async with listed(1, (WIDTH, 30)) as (app, pilot):
        app.query_one(LineList).show(lines)
        await pilot.pause()
        assert [row[1:7].strip(" .|") for row in rows(app)[:6]] == ["First", "00", "", "Second", "01", ""]
        await pilot.resize_terminal(WIDTH, HEIGHT)
        await pilot.pause()
        assert [row[1:7].strip(" .|") for row in rows(app)] == ["First", "00", "Second", "01", ""]
