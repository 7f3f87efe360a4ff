"""Setting up a timed interview: what is asked, what is refused, and what its flags do."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.errors import UsageError
from greenroom.tui.messages import RoomAsked
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.interview_running import InterviewScreen
from greenroom.tui.screens.interview_setup import InterviewSetupScreen
from tui_interview import SETUP, TWO, session
from tui_stage import LARGE, Clock, contents, make_desk, opened, save_history, settle


async def test_nothing_begins_before_enter(desk: Desk) -> None:
    async with opened(desk, SETUP) as (app, _):
        assert isinstance(app.screen, InterviewSetupScreen)
        shown = contents(app)
        assert "3 questions in 32 minutes" in shown
        assert "The bar at mid level: core 55, senior 20" in shown
        assert desk.records.interviews.list() == ()


async def test_the_preview_names_no_question(desk: Desk) -> None:
    async with opened(desk, SETUP, LARGE) as (app, _):
        titles = [entry.title for entry in desk.bank.entries]
        assert not [title for title in titles if title in contents(app)]


async def test_what_is_due_is_asked_first(desk: Desk, clock: Clock) -> None:
    save_history(desk)
    async with opened(desk, SETUP) as (app, pilot):
        assert "due" in contents(app).splitlines()[10]
        await pilot.press("enter")
        await settle(pilot)
        assert session(app).state.current.question == "choreography-vs-orchestration"


async def test_the_fields_change_what_will_happen(desk: Desk) -> None:
    async with opened(desk, SETUP) as (app, pilot):
        await pilot.press("backspace", "2", "down", *"7.5", "down", "down", "right")
        await settle(pilot)
        shown = contents(app)
        assert "2 questions in 7 minutes 30 seconds" in shown
        assert "at senior level" in shown
        await pilot.press("enter")
        await settle(pilot)
        plan = session(app).state.plan
        assert (len(plan.slots), plan.seconds, plan.level) == (2, 450, "senior")


async def test_a_seed_plans_the_same_interview(tmp_path: Path) -> None:
    plans = []
    for run in range(2):
        desk = make_desk(tmp_path / str(run))
        async with opened(desk, Start("interview", interview=InterviewOptions(seed=42))) as (app, _):
            plans.append(session(app).state.plan)
        desk.close()
    assert plans[0] == plans[1]


async def test_what_cannot_be_held_is_said_and_nothing_begins(desk: Desk) -> None:
    async with opened(desk, SETUP) as (app, pilot):
        await pilot.press("backspace")
        await settle(pilot)
        assert "! Questions: a number above 0" in contents(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewSetupScreen)
        await pilot.press("2", "enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)


async def test_a_topic_that_has_nothing_is_an_error_on_the_set_up_screen(desk: Desk) -> None:
    start = Start("interview", interview=InterviewOptions(topic="cookery"))
    async with opened(desk, start) as (app, pilot):
        assert isinstance(app.screen, InterviewSetupScreen)
        assert "no question belongs to the topic 'cookery'" in contents(app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_flags_lead_straight_into_the_interview_and_count_once(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        assert len(session(app).state.plan.slots) == 2
        assert session(app).state.plan.seed == 7
        await pilot.press("escape", "enter")
        await settle(pilot)
        await pilot.press("i")
        await settle(pilot)
        assert isinstance(app.screen, InterviewSetupScreen)
        assert "3 questions in" in contents(app)


async def test_the_level_of_the_settings_is_the_first_choice(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk._environ = {"GREENROOM_LEVEL": "senior"}
    async with opened(desk, SETUP) as (app, _):
        assert "at senior level" in contents(app)
    desk.close()


async def test_an_empty_bank_says_what_to_do(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, bank=tmp_path / "nothing")
    async with opened(desk, SETUP) as (app, pilot):
        assert "there is no question to ask" in contents(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewSetupScreen)
    desk.close()


def test_the_command_line_refuses_a_topic_that_nobody_asks_about(desk: Desk) -> None:
    from argparse import Namespace

    from greenroom.cli.interview import run

    with pytest.raises(UsageError, match="cookery"):
        run(Namespace(questions=None, minutes=None, topic="cookery", level=None, seed=None), desk)


async def test_the_room_can_be_asked_for_by_name(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        app.post_message(RoomAsked("interview"))
        await settle(pilot)
        assert isinstance(app.screen, InterviewSetupScreen)
