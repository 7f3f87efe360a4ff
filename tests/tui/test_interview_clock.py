"""The clocks of a timed interview, with time that passes only when told to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from greenroom.desk import Desk
from greenroom.tui.present.interview import pressure
from greenroom.tui.screens.confirm import ConfirmScreen
from greenroom.tui.screens.help import HelpScreen
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.interview_verdict import InterviewVerdictScreen
from tui_interview import TWO, pass_by, record, session, stored, words
from tui_stage import LARGE, SMALL, TINY, Clock, contents, opened, settle


async def test_both_clocks_are_always_in_view(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        left = session(app).question_left()
        await pass_by(app, pilot, clock, 61)
        shown = contents(app).splitlines()[0]
        assert f"question {int(left - 61) // 60:02}:{int(left - 61) % 60:02}" in shown
        assert "whole 08:59" in shown
        await pilot.resize_terminal(*TINY)
        await settle(pilot)
        app.screen.look_at_clock()
        assert "/ 08:59" in contents(app).splitlines()[0]


async def test_a_quarter_and_the_last_minute_are_told_in_words_with_a_bell_each(desk: Desk, clock: Clock) -> None:
    rung: list[bool] = []
    async with opened(desk, TWO) as (app, pilot):
        app.bell = lambda: rung.append(True)  # type: ignore[method-assign]
        left, limit = session(app).question_left(), session(app).state.current.limit
        assert "left for this question" not in contents(app)
        await pass_by(app, pilot, clock, left - limit / 4)
        assert "left for this question" in contents(app)
        assert len(rung) == 1
        await pass_by(app, pilot, clock, limit / 4 - 60)
        assert "! 1 minute left, then it is taken as it stands" in contents(app)
        assert app.screen.has_class("-last")
        assert len(rung) == 2
        await pass_by(app, pilot, clock, 1)
        assert "! 59 seconds left" in contents(app)
        assert len(rung) == 2


def test_what_happened_is_told_before_the_whole_clock_warns_and_not_over_the_question_s_own() -> None:
    assert pressure(40, 60, 40, 240, "Time was up.").plain == "Time was up."
    assert pressure(40, 60, 40, 240).plain == "! 40 seconds left for the whole interview"
    assert pressure(10, 60, 10, 240, "Time was up.").plain.startswith("! 10 seconds left, then")


def test_on_a_narrow_screen_warnings_are_short_enough_to_stand_beside_the_status() -> None:
    assert pressure(10, 60, 100, 240, narrow=True).plain == "! 00:10 left"
    assert pressure(150, 600, 1000, 1200, narrow=True).plain == "! 02:30 left"
    assert pressure(40, 60, 40, 240, narrow=True).plain == "! 00:40 left in all"


async def test_the_bell_can_be_switched_off(desk: Desk, clock: Clock) -> None:
    rung: list[bool] = []
    desk.__dict__["settings"] = replace(desk.settings, bell=False)
    async with opened(desk, TWO) as (app, pilot):
        app.bell = lambda: rung.append(True)  # type: ignore[method-assign]
        await pass_by(app, pilot, clock, 600)
        assert isinstance(app.screen, InterviewVerdictScreen)
        assert rung == []


async def test_at_zero_what_was_typed_is_scored_and_the_next_question_comes(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        first = session(app).state.current.question
        app.screen.editor.text = "each service listens and rea"
        await pass_by(app, pilot, clock, session(app).question_left() + 0.3)
        (attempt,) = stored(desk)
        assert (attempt.question, attempt.answer, attempt.timed_out) == (first, "each service listens and rea", True)
        assert attempt.mode == "interview"
        assert app.screen.editor.text == ""
        assert "2 of 2" in contents(app)
        assert "Time was up: next question. Your text was taken." in contents(app)
        assert record(desk).attempts == (attempt.id,)
        assert record(desk).finished_at is None


async def test_where_nothing_was_typed_nothing_is_said_to_be_taken(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pass_by(app, pilot, clock, session(app).question_left() + 0.3)
        assert "Time was up: next question." in contents(app)
        assert "text was taken" not in contents(app)


async def test_time_left_over_goes_to_the_next_question(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press("f3")
        await settle(pilot)
        assert session(app).state.number == 1
        assert session(app).question_left() == pytest.approx(600)


async def test_what_is_typed_beyond_the_limit_is_cut_and_not_lost_at_zero(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        app.screen.editor.text = "word " * 5_000
        await pass_by(app, pilot, clock, session(app).question_left())
        (attempt,) = stored(desk)
        assert 19_000 < len(attempt.answer) <= 20_000


async def test_time_runs_out_behind_the_help_and_behind_the_question_whether_to_leave(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        await pass_by(app, pilot, clock, 300)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert isinstance(app.screen, ConfirmScreen)
        await pass_by(app, pilot, clock, 301)
        assert isinstance(app.screen, InterviewVerdictScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize("size", [TINY, SMALL, LARGE], ids=["tiny", "small", "large"])
async def test_the_question_whether_to_leave_says_that_the_clock_runs_on(
    desk: Desk, clock: Clock, size: tuple[int, int]
) -> None:
    async with opened(desk, TWO, size) as (app, pilot):
        left = session(app).question_left()
        await pilot.press("escape")
        await settle(pilot)
        assert "The clock runs on while you decide." in words(app)
        assert "Go on" in contents(app)
        await pass_by(app, pilot, clock, 20)
        await pilot.press("escape")
        await settle(pilot)
        assert session(app).question_left() == pytest.approx(left - 20)


async def test_the_help_of_an_interview_says_that_the_clock_runs_on(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press("f1")
        await settle(pilot)
        assert "The clock runs on while you read this." in words(app)
