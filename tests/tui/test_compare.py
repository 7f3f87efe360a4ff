"""Comparing two attempts: both marks of each point, both texts, other attempts on either side."""

from __future__ import annotations

from dataclasses import replace

from greenroom.desk import Desk
from greenroom.tui.messages import AttemptFinished
from greenroom.tui.present.compare import pair_line, pairs
from greenroom.tui.present.result import SELECTED
from greenroom.tui.screens.compare import CompareScreen, WordsPane
from greenroom.tui.screens.result import ResultScreen
from tui_records import MISSED, graded, open_result, save_growth
from tui_stage import LARGE, contents, make_attempt, opened, settle


def lit(pane: WordsPane) -> list[str]:
    content = pane.words.answer.content
    return [content.plain[span.start : span.end] for span in content.spans if span.style == SELECTED]


async def test_each_point_stands_with_both_marks_and_what_became_of_it(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("d")
        await settle(pilot)
        lines = contents(app).splitlines()
        assert "62 → 74  +12" in lines[0]
        assert any(line.startswith(" ◐ → ● ▲ worked-example") for line in lines)
        assert any(line.startswith(f" ○ → ○   {MISSED}") and "⚑" in line for line in lines)
        await pilot.press(*["down"] * 4)
        await settle(pilot)
        assert "⚑ You say: ● covered" in contents(app)
        assert "22 Nov 2026, 12:00 · 5 of 6" in contents(app)
        assert "23 Nov 2026, 09:36 · 6 of 6" in contents(app)


async def test_moving_lights_up_the_words_in_both_texts(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("d")
        await settle(pilot)
        await pilot.press("down")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        words = ["a coordinator tells each service what to do"]
        assert lit(app.screen.older_pane) == lit(app.screen.newer_pane) == words
        assert "● covered → ● covered" in contents(app)


async def test_either_side_takes_another_attempt_and_stays_on_its_side(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("d")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await pilot.press("down", "left", "left")
        assert (screen.older, screen.newer) == (2, 5)
        await pilot.press(*["left"] * 4)
        assert (screen.older, screen.newer) == (0, 5)
        await pilot.press(*["shift+left"] * 6)
        assert (screen.older, screen.newer) == (0, 1)
        await pilot.press("right", "right")
        assert (screen.older, screen.newer) == (0, 1)
        await settle(pilot)
        assert "17 → 24  +7" in contents(app)
        assert screen.points.value.point == "orchestration-definition"


async def test_the_first_attempt_is_compared_with_the_next(desk: Desk) -> None:
    first, second = graded(desk, 1, 3, 2), graded(desk, 2, 5, 1)
    desk.save_attempt(first)
    desk.save_attempt(second)
    async with opened(desk) as (app, pilot):
        app.post_message(AttemptFinished(first))
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        assert (app.screen.older, app.screen.newer) == (0, 1)


async def test_a_single_attempt_says_how_to_get_a_second(desk: Desk) -> None:
    attempt = make_attempt(desk)
    desk.save_attempt(attempt)
    async with opened(desk) as (app, pilot):
        app.post_message(AttemptFinished(attempt))
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert "no second attempt" in contents(app)


def test_points_of_another_rubric_are_told_apart(desk: Desk) -> None:
    older, newer = graded(desk, 1, 3, 2), graded(desk, 2, 5, 1)
    gone, kept = older.score.points[0], newer.score.points[1:]
    newer = replace(newer, score=replace(newer.score, points=kept))
    found = list(pairs(older, newer))
    assert [one.point for one in found] == [*(point.id for point in kept), gone.id]
    assert pair_line(found[-1], 40).plain.startswith("● → – ▼ choreography-definition")
    assert pair_line(found[-1], 40).cell_length == 40
