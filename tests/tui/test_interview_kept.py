"""What an interview keeps: drafts, coming back to it, and records that fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.errors import RecordsError
from greenroom.interview.model import Draft
from greenroom.tui.interview_session import InterviewSession, under_way
from greenroom.tui.screens.answering import SAVE_AFTER_SECONDS
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.interview_running import InterviewScreen
from greenroom.tui.screens.interview_setup import InterviewSetupScreen
from greenroom.tui.screens.interview_verdict import InterviewVerdictScreen
from tui_interview import SETUP, TWO, pass_by, record, say, session, stored
from tui_stage import ANSWER, Clock, contents, make_attempt, opened, settle


async def test_the_draft_is_saved_within_a_second_of_the_last_key(desk: Desk) -> None:
    assert SAVE_AFTER_SECONDS < 1
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press(*"abc")
        await pilot.pause(SAVE_AFTER_SECONDS + 0.2)
        draft = under_way(desk)
        assert draft is not None
        assert (draft.text, draft.cursor) == ("abc", (0, 3))


async def test_a_draft_that_cannot_be_saved_is_kept_elsewhere_for_as_long(desk: Desk, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise RecordsError("the disk is full", "make room")

    async with opened(desk, TWO) as (app, pilot):
        monkeypatch.setattr(type(desk.records.drafts), "save", refuse)
        for typed, kept in (("precious", "precious"), (" too", "precious too")):
            await pilot.press(*typed)
            app.screen.keep_work()
            await settle(pilot)
            assert "not saved" in contents(app)
            assert [file.read_text() for file in desk.places.data.glob("greenroom-draft-*.txt")] == [kept]


async def test_quitting_and_coming_back_goes_on_with_the_time_that_is_left(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await say(app, pilot, ANSWER)
        await pilot.press(*"half", "left", "ctrl+q")
        turns, left = session(app).state.current.turns, session(app).question_left()
    clock.pass_by(20)
    async with opened(desk, SETUP) as (app, _):
        assert session(app).state.current.turns == turns
        assert app.screen.editor.text == "half"
        assert app.screen.editor.cursor_location == (0, 3)
        assert session(app).question_left() == pytest.approx(left - 20)
        assert "The clock ran on while you were away." in contents(app)
        assert stored(desk) == []


async def test_what_ran_out_meanwhile_is_closed_and_scored(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press(*"an event tells that it happened", "ctrl+q")
    clock.pass_by(400)
    async with opened(desk, SETUP) as (app, _):
        (attempt,) = stored(desk)
        assert attempt.answer == "an event tells that it happened"
        assert "2 of 2" in contents(app)
        assert app.screen.editor.text == ""


async def test_an_interview_that_is_over_meanwhile_shows_its_verdict(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press(*"events", "ctrl+q")
    clock.pass_by(86_400)
    async with opened(desk, SETUP) as (app, _):
        assert isinstance(app.screen, InterviewVerdictScreen)
        assert "The clock ran on" in contents(app)
        assert [attempt.answer for attempt in stored(desk)] == ["events", ""]
        assert record(desk).verdict is not None
        assert sum(attempt.seconds for attempt in stored(desk)) == pytest.approx(600)
        assert under_way(desk) is None


async def test_flags_do_not_begin_another_while_one_is_under_way(desk: Desk) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press("ctrl+q")
    async with opened(desk, Start("interview", interview=InterviewOptions(questions=5))) as (app, _):
        assert len(session(app).state.plan.slots) == 2
        assert len(desk.records.interviews.list()) == 1


async def test_an_interview_that_cannot_be_read_is_closed_and_its_text_kept(desk: Desk) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press(*"precious", "ctrl+q")
    draft = under_way(desk)
    assert draft is not None
    desk.records.drafts.save(replace(draft, state="{}"))
    async with opened(desk, SETUP) as (app, _):
        assert isinstance(app.screen, InterviewSetupScreen)
        assert "cannot go on" in contents(app)
        assert [file.read_text() for file in desk.places.data.glob("greenroom-draft-*.txt")] == ["precious"]
        assert record(desk).finished_at is not None
        assert record(desk).left_early
        assert under_way(desk) is None


async def test_a_question_that_is_gone_meanwhile_ends_the_interview_without_a_crash(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        gone = session(app).state.plan.slots[1].question
        await pilot.press("ctrl+q")
    desk._scorers.clear()
    desk.bank._held.pop(gone)
    desk.bank._built.pop(gone, None)
    async with opened(desk, SETUP) as (app, _):
        assert isinstance(app.screen, InterviewSetupScreen)
        assert "cannot go on" in contents(app)


async def test_a_second_window_does_not_store_an_attempt_twice(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press("ctrl+q")
    draft = under_way(desk)
    assert draft is not None
    other = InterviewSession.take_up(desk, draft)
    async with opened(desk, SETUP) as (app, pilot):
        assert isinstance(app.screen, InterviewScreen)
        clock.pass_by(300)
        other.tick("typed over there", (0, 0))
        app.screen.look_at_clock()
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "another window" in contents(app)
        assert len(stored(desk)) == 1


async def test_records_that_take_nothing_are_tried_again(desk: Desk, clock: Clock, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RecordsError("the disk is full", "make room and try again")

    async with opened(desk, TWO) as (app, pilot):
        app.screen.editor.text = "precious"
        with monkeypatch.context() as full:
            full.setattr(desk, "save_attempt", refuse)
            await pass_by(app, pilot, clock, 310)
            assert session(app).state.number == 0
            assert app.screen.editor.text == "precious"
            assert "the disk is full" in contents(app)
        await pass_by(app, pilot, clock, 1)
        assert session(app).state.number == 1
        assert [attempt.answer for attempt in stored(desk)] == ["precious"]


def test_nothing_is_begun_where_it_cannot_be_stored(desk: Desk, monkeypatch) -> None:
    from greenroom.tui.interview_session import briefs_for
    from greenroom.tui.interview_view import Wishes, gather_setup, planned

    view = gather_setup(desk)
    plan = planned(Wishes(count="1"), view).plan
    monkeypatch.setattr(type(desk.records.drafts), "save", lambda *_: (_ for _ in ()).throw(RecordsError("full")))
    with pytest.raises(RecordsError):
        InterviewSession.begin(desk, plan, briefs_for(desk, plan))
    assert desk.records.interviews.list() == ()


def test_an_attempt_of_this_stage_is_no_interview(desk: Desk) -> None:
    desk.save_attempt(make_attempt(desk))
    assert under_way(desk) is None


def test_a_draft_without_its_interview_is_refused(desk: Desk) -> None:
    draft = Draft("interview:nowhere", "saga-pattern", "x", (0, 0), "{}", desk.now())
    with pytest.raises(RecordsError):
        InterviewSession.take_up(desk, draft)


async def test_a_plain_start_goes_on_with_the_interview_under_way(desk: Desk) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press(*"half", "ctrl+q")
    async with opened(desk) as (app, pilot):
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert app.screen.editor.text == "half"
