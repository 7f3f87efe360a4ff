"""A timed interview from the keyboard, with a clock that passes only when told to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.errors import RecordsError, UsageError
from greenroom.interview.model import Attempt, Draft, InterviewRecord
from greenroom.tui.app import GreenroomApp
from greenroom.tui.interview_session import InterviewSession, under_way
from greenroom.tui.messages import RoomAsked
from greenroom.tui.present.interview import pressure
from greenroom.tui.screens.answering import SAVE_AFTER_SECONDS
from greenroom.tui.screens.confirm import ConfirmScreen
from greenroom.tui.screens.help import HelpScreen
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.interview_running import InterviewScreen
from greenroom.tui.screens.interview_setup import InterviewSetupScreen
from greenroom.tui.screens.interview_verdict import InterviewResultScreen, InterviewVerdictScreen
from greenroom.tui.screens.reveal import RevealScreen
from tui_stage import ANSWER, LARGE, TINY, Clock, contents, make_attempt, make_desk, opened, save_history, settle

TWO = Start("interview", interview=InterviewOptions(questions=2, minutes=10, seed=7))
"""Two questions that share ten minutes, begun without the set-up screen."""
SETUP = Start("interview")


def stored(desk: Desk) -> list[Attempt]:
    return list(desk.records.attempts.iterate())


def record(desk: Desk) -> InterviewRecord:
    return desk.records.interviews.list()[0]


def session(app: GreenroomApp) -> InterviewSession:
    assert isinstance(app.screen, InterviewScreen)
    return app.screen.session


async def pass_by(app: GreenroomApp, pilot: Pilot[int], clock: Clock, seconds: float) -> None:
    """Let time go by and the screen see it."""
    clock.pass_by(seconds)
    for screen in app.screen_stack:
        if isinstance(screen, InterviewScreen):
            screen.look_at_clock()
    await settle(pilot)


async def say(app: GreenroomApp, pilot: Pilot[int], text: str) -> None:
    app.screen.editor.text = text
    await pilot.press("ctrl+s")
    await settle(pilot)


# Set-up


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


# The clock


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


async def test_time_left_over_goes_to_the_next_question(desk: Desk) -> None:
    async with opened(desk, TWO) as (app, pilot):
        await pilot.press("f3")
        await settle(pilot)
        assert session(app).state.number == 1
        assert session(app).question_left() == pytest.approx(600)


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


# Leaving


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


# Coming back


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


# The verdict


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


# Hostile text


async def test_pasted_controls_and_markup_are_text(desk: Desk, clock: Clock) -> None:
    async with opened(desk, TWO) as (app, pilot):
        app.post_message(events.Paste("[/] [@click=app.quit]x[/] a\x1b]0;owned\x07b"))
        await settle(pilot)
        assert "\x1b" not in app.screen.editor.text
        await pass_by(app, pilot, clock, 310)
        assert "[/] [@click=app.quit]x[/]" in stored(desk)[0].answer
        await pass_by(app, pilot, clock, 310)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewResultScreen)
        assert "[@click=app.quit]" in contents(app)


@pytest.mark.parametrize(
    "text", ["[/]", "[/ x", "a[i] cost[$x]", "[@click=app.quit]x", "t\x1b]0;o\x07", "日本語 👩‍👩‍👧‍👦", "w" * 500]
)
async def test_hostile_titles_topics_and_claims_are_shown_as_they_are(desk: Desk, clock: Clock, text: str) -> None:
    bank = desk.bank
    for question in bank.questions:
        points = tuple(replace(point, claim=text) for point in question.rubric.points)
        bank._built[question.id] = replace(
            question,
            card=replace(question.card, title=text, category=text),
            rubric=replace(question.rubric, question=text, points=points),
        )
    bank.entries = tuple(entry._replace(title=text, category=text) for entry in bank.entries)
    async with opened(desk, SETUP) as (app, pilot):
        await pilot.press("down", "down", "right", "enter")
        await settle(pilot)
        for size in (TINY, LARGE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await say(app, pilot, f"events {text}")
        await pilot.press("escape", "enter")
        await settle(pilot)
        await pilot.press("down", "down", "down", "down")
        assert isinstance(app.screen, InterviewVerdictScreen)
        assert "\x1b" not in contents(app)
        assert app.return_value is None


def test_an_attempt_of_this_stage_is_no_interview(desk: Desk) -> None:
    desk.save_attempt(make_attempt(desk))
    assert under_way(desk) is None


def test_a_draft_without_its_interview_is_refused(desk: Desk) -> None:
    draft = Draft("interview:nowhere", "saga-pattern", "x", (0, 0), "{}", desk.now())
    with pytest.raises(RecordsError):
        InterviewSession.take_up(desk, draft)


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


async def test_a_plain_start_goes_on_with_the_interview_under_way(desk: Desk) -> None:
    async with opened(desk, TWO) as (_, pilot):
        await pilot.press(*"half", "ctrl+q")
    async with opened(desk) as (app, pilot):
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert app.screen.editor.text == "half"
