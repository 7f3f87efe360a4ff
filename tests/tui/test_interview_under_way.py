"""A timed interview from the keyboard: answering, moving on, leaving."""

from __future__ import annotations

import pytest

from greenroom.desk import Desk
from greenroom.tui.interview_session import under_way
from greenroom.tui.screens.confirm import ConfirmScreen
from greenroom.tui.screens.interview_running import InterviewScreen
from greenroom.tui.screens.interview_verdict import InterviewVerdictScreen
from tui_interview import TWO, record, say, session, stored
from tui_stage import ANSWER, Clock, contents, opened, settle


async def test_no_scores_hints_or_dots_before_the_end(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await say(app, pilot, ANSWER)
        await say(app, pilot, "/hint")
        shown = contents(app)
        assert "There are no hints in an interview." in shown
        assert not set("●◐✕") & set(shown)
        assert " / 100" not in shown


async def test_the_palette_leads_nowhere_during_an_interview(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        await pilot.press("escape", "enter")
        await settle(pilot)
        assert app.use_command_palette


async def test_a_whole_interview_ends_in_a_verdict(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await say(app, pilot, ANSWER)
        clock.pass_by(100)
        await pilot.press("f4")
        await settle(pilot)
        assert "2 of 2" in contents(app)
        app.screen.editor.text = "A saga splits it into local transactions with compensations."
        clock.pass_by(50)
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, InterviewVerdictScreen)
        assert [len(attempt.answer) > 0 for attempt in stored(desk)] == [True, True]
        verdict = record(desk).verdict
        assert verdict is not None
        shown = contents(app)
        assert ("bar met" if verdict.passed else "bar not met") in shown
        assert f"bar {verdict.core_bar:.1f}" in shown
        assert "What cost most" in shown
        assert shown.count("read: ") == 3
        assert "2 of 2 questions · 02:30" in shown
        assert under_way(desk) is None


async def test_skipping_does_not_throw_text_away(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press(*"half", "f3")
        await settle(pilot)
        assert app.screen.editor.text == "half"
        assert "There is unsent text" in contents(app)
        assert session(app).state.number == 0


@pytest.mark.parametrize("key", ["ctrl+s", "f4"])
async def test_a_mistyped_command_is_not_taken_for_an_answer(desk: Desk, key: str) -> None:
    async with opened(desk, TWO) as (app, pilot):
        app.screen.editor.text = "/dne"
        await pilot.press(key)
        await settle(pilot)
        assert app.screen.editor.text == "/dne"
        assert session(app).state.number == 0
        assert len(session(app).state.current.turns) == 1
        assert "There is no /dne. /help names the commands" in contents(app)
        await say(app, pilot, "//dne")
        assert session(app).state.current.turns[1].text == "/dne"


async def test_a_text_that_is_too_long_stays_in_the_editor_on_done(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        app.screen.editor.text = "word " * 5_000
        await pilot.press("f4")
        await settle(pilot)
        assert session(app).state.number == 0
        assert "too long" in contents(app)
        assert len(app.screen.editor.text) == 25_000


async def test_leaving_asks_once_and_going_on_changes_nothing(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press(*"abc", "escape")
        await settle(pilot)
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("escape", "d")
        await settle(pilot)
        assert app.screen.editor.text == "abcd"
        assert record(desk).finished_at is None


async def test_leaving_keeps_and_scores_what_was_typed(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        app.screen.editor.text = ANSWER
        await pilot.press("escape", "enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewVerdictScreen)
        (attempt,) = stored(desk)
        assert (attempt.answer, attempt.left_early) == (ANSWER, True)
        assert record(desk).left_early
        shown = contents(app)
        assert "left early" in shown
        assert "not come to" in shown
