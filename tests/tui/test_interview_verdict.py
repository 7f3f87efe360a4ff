"""The verdict on an interview, and the ways on from it."""

from __future__ import annotations

from greenroom.desk import Desk
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.interview_setup import InterviewSetupScreen
from greenroom.tui.screens.interview_verdict import InterviewResultScreen, InterviewVerdictScreen
from greenroom.tui.screens.reveal import RevealScreen
from tui_interview import TWO, pass_by, say
from tui_stage import ANSWER, LARGE, Clock, contents, opened, settle


async def test_enter_opens_a_question_with_its_reveal_and_esc_leads_back(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await say(app, pilot, ANSWER)
        await pass_by(app, pilot, clock, 700)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewResultScreen)
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(app.screen, RevealScreen)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert isinstance(app.screen, InterviewVerdictScreen)
        await pilot.press("down", "down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, RevealScreen)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_a_gap_says_what_a_good_answer_says(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO, LARGE) as (app, pilot):
        await pass_by(app, pilot, clock, 700)
        view = app.screen._view
        assert view is not None
        await pilot.press("down", "down")
        await settle(pilot)
        assert view.gaps[0].claim[:60] in contents(app)


async def test_an_interview_is_compared_with_the_one_before(desk: Desk, clock: Clock) -> None:
    for _ in range(2):
        async with opened(desk, TWO) as (app, pilot):
            await pass_by(app, pilot, clock, 601)
            compared = "against the last interview" in contents(app)
    assert compared
    first = desk.records.interviews.list()[1]
    async with opened(desk) as (app, pilot):
        await app.push_screen(InterviewVerdictScreen(desk, first))
        await settle(pilot)
        assert "against the last interview" not in contents(app)


async def test_another_interview_can_follow(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pass_by(app, pilot, clock, 601)
        await pilot.press("i")
        await settle(pilot)
        assert isinstance(app.screen, InterviewSetupScreen)
