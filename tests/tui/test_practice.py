"""A practice attempt from the keyboard: sending, asking, leaving, coming back."""

from __future__ import annotations

import pytest
from textual import events

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.errors import RecordsError
from greenroom.interview.model import Attempt
from greenroom.scoring.clean import ANSWER_LIMIT
from greenroom.tui.screens.answering import SAVE_AFTER_SECONDS
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.practice import PracticeScreen
from greenroom.tui.screens.result import ResultScreen
from tui_stage import ANSWER, PROBE, QUESTION, Clock, contents, opened, save_draft, settle

START = Start("practice", question=QUESTION)
INTERVIEW = Start("interview", interview=InterviewOptions(questions=2, minutes=10, seed=7))


def stored(desk: Desk) -> list[Attempt]:
    return list(desk.records.attempts.iterate())


async def test_sending_an_answer_brings_a_probe_and_an_empty_editor(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        assert isinstance(app.screen, PracticeScreen)
        app.screen.editor.text = ANSWER
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert app.screen.editor.text == ""
        assert [turn.kind for turn in app.screen.session.state.turns] == [
            "question",
            "answer",
            "heard",
            "probe",
        ]
        assert "●" in contents(app).splitlines()[0]


@pytest.mark.parametrize("key", ["ctrl+s", "ctrl+j", "alt+enter"])
async def test_keys_that_terminals_send_send(desk: Desk, key: str) -> None:
    async with opened(desk, START) as (app, pilot):
        await pilot.press(*"ok then", key)
        await settle(pilot)
        assert app.screen.session.state.turns[1].text == "ok then"


async def test_a_whole_conversation_ends_in_a_stored_attempt_and_its_result(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = ANSWER
        await pilot.press("ctrl+s", "f2", "f3")
        app.screen.editor.text = "/done"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        (attempt,) = stored(desk)
        assert attempt.answer == ANSWER
        assert len(attempt.hints) == 1
        assert desk.records.drafts.latest() is None
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_done_before_anything_is_said_keeps_nothing(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "Nothing was said" in contents(app)
        assert stored(desk) == []


async def test_done_sends_what_is_typed_first(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = ANSWER
        await pilot.press("ctrl+s")
        await settle(pilot)
        app.screen.editor.text = "a late thought"
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        (attempt,) = stored(desk)
        assert attempt.answer.endswith("a late thought")


async def test_done_after_the_first_text_of_all_ends_with_it(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = ANSWER
        await pilot.press("f4")
        await settle(pilot)
        assert [attempt.answer for attempt in stored(desk)] == [ANSWER]


async def test_what_is_typed_while_a_text_is_on_its_way_stays(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        screen = app.screen
        brief, screen._brief = screen._brief, None
        screen.editor.text = "first"
        screen.action_send()
        screen.editor.text = "first and more"
        screen.post_message(PracticeScreen.BriefReady(brief or desk.brief(QUESTION)))
        await settle(pilot)
        assert screen.session.state.turns[1].text == "first"
        assert screen.editor.text == " and more"


async def test_skipping_does_not_throw_text_away(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = "half a thought"
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.editor.text == "half a thought"
        assert "unsent text" in contents(app)
        assert stored(desk) == []


async def test_a_text_that_is_too_long_stays_in_the_editor_on_done(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = "a" * (ANSWER_LIMIT + 1)
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert len(app.screen.editor.text) == ANSWER_LIMIT + 1


async def test_an_empty_editor_is_not_sent(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        await pilot.press("enter", "space", "ctrl+s")
        await settle(pilot)
        assert "There is nothing to send yet." in contents(app)
        assert len(app.screen.session.state.turns) == 1


async def test_commands_can_be_typed_and_a_doubled_slash_is_text(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        for text in ("/time", "/help", "//done is what I would call it"):
            app.screen.editor.text = text
            await pilot.press("ctrl+s")
            await settle(pilot)
        said = [turn.text for turn in app.screen.session.state.turns if turn.kind == "answer"]
        assert said == ["/done is what I would call it"]


async def test_the_draft_is_saved_within_a_second_of_the_last_key(desk: Desk) -> None:
    assert SAVE_AFTER_SECONDS < 1
    async with opened(desk, START) as (app, pilot):
        await pilot.press(*"abc")
        timer = app.screen._save_timer
        assert timer is not None
        await pilot.pause(SAVE_AFTER_SECONDS + 0.2)
        draft = desk.records.drafts.latest()
        assert draft is not None
        assert (draft.text, draft.cursor) == ("abc", (0, 3))
        assert "1 word · saved" in contents(app)


async def test_leaving_keeps_text_cursor_and_conversation(desk: Desk, clock: Clock) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = ANSWER
        await pilot.press("ctrl+s")
        await pilot.press(*"half", "left", "left")
        turns = app.screen.session.state.turns
        clock.pass_by(30)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        clock.pass_by(86_400)
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen.editor.text == "half"
        assert app.screen.editor.cursor_location == (0, 2)
        assert app.screen.session.state.turns == turns
        assert "00:30" in contents(app)


async def test_quitting_keeps_what_was_typed_last(desk: Desk) -> None:
    async with opened(desk, START) as (_, pilot):
        await pilot.press(*"xyz", "ctrl+q")
    draft = desk.records.drafts.latest()
    assert draft is not None
    assert draft.text == "xyz"


async def test_an_untouched_question_leaves_no_draft(desk: Desk) -> None:
    async with opened(desk, START) as (_, pilot):
        await pilot.press("a", "backspace", "escape")
        await settle(pilot)
        assert desk.records.drafts.latest() is None


async def test_twenty_thousand_characters_can_be_pasted_and_undone(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        text = "word " * (ANSWER_LIMIT // 5)
        app.post_message(events.Paste(text))
        await settle(pilot)
        assert app.screen.editor.text == text
        await pilot.press("ctrl+z")
        assert app.screen.editor.text == ""


async def test_a_megabyte_is_refused_and_the_draft_is_as_it_was(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        await pilot.press(*"mine")
        app.post_message(events.Paste("y" * 1_000_000))
        await settle(pilot)
        assert app.screen.editor.text == "mine"
        assert "1,000,000 characters" in contents(app)


async def test_what_is_typed_beyond_the_limit_stays_in_the_editor(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = "a" * (ANSWER_LIMIT + 1)
        app.screen.keep_work()
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert len(app.screen.editor.text) == ANSWER_LIMIT + 1
        assert "too long" in contents(app)


async def test_undoing_a_long_paste_in_a_small_window_does_not_crash(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        await pilot.press(*"so")
        app.post_message(events.Paste("x " * 90 + "\n"))
        await settle(pilot)
        await pilot.resize_terminal(40, 12)
        await pilot.press("ctrl+z", "a")
        await settle(pilot)
        assert app.screen.editor.text.endswith("a")


async def test_pasted_controls_do_not_reach_the_editor(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.post_message(events.Paste("a\x1b]0;owned\x07b\r\nc\x00\ud800\u202e"))
        await settle(pilot)
        assert app.screen.editor.text == "a ]0;owned b\nc \ufffd "


async def test_the_newest_turn_is_in_view(desk: Desk) -> None:
    save_draft(desk, "")
    async with opened(desk, START) as (app, _):
        assert "Where would a support engineer look for order 12345?" in contents(app)
        assert PROBE[:30] in contents(app)


async def test_an_attempt_that_cannot_be_stored_stays_open_with_its_text(desk: Desk, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RecordsError("the disk is full", "make room and try again")

    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = ANSWER
        await pilot.press("ctrl+s")
        await settle(pilot)
        monkeypatch.setattr(desk, "save_attempt", refuse)
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert "the disk is full" in contents(app)
        monkeypatch.undo()
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert len(stored(desk)) == 1


async def test_a_draft_that_cannot_be_saved_is_said_so_and_kept_elsewhere(desk: Desk, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise RecordsError("the disk is full", "make room")

    async with opened(desk, START) as (app, pilot):
        monkeypatch.setattr(type(desk.records.drafts), "save", refuse)
        await pilot.press(*"precious")
        app.screen.keep_work()
        await settle(pilot)
        assert "not saved" in contents(app)
        rescued = list(desk.places.data.glob("greenroom-draft-*.txt"))
        assert [file.read_text() for file in rescued] == ["precious"]
        await pilot.press(*" too")
        app.screen.keep_work()
        assert [file.read_text() for file in desk.places.data.glob("greenroom-draft-*.txt")] == ["precious too"]


async def test_escape_sequences_in_a_sent_answer_are_cleaned(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = "events \x1b[31m drive it"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "\x1b" not in app.screen.session.state.turns[1].text
        assert "\x1b" not in contents(app)


async def test_a_mistyped_command_is_not_taken_for_an_answer(desk: Desk) -> None:
    async with opened(desk, START) as (app, pilot):
        app.screen.editor.text = "/hnit"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert app.screen.editor.text == "/hnit"
        assert len(app.screen.session.state.turns) == 1
        assert "There is no /hnit" in contents(app)
        app.screen.editor.text = "//hnit"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert app.screen.session.state.turns[1].text == "/hnit"


async def test_the_newest_turn_stays_in_view_when_the_terminal_shrinks(desk: Desk) -> None:
    save_draft(desk, "")
    async with opened(desk, START, size=(120, 40)) as (app, pilot):
        await pilot.resize_terminal(60, 16)
        await settle(pilot)
        assert "order 12345?" in contents(app)
        app.screen.transcript.scroll_home(animate=False)
        await settle(pilot)
        await pilot.resize_terminal(58, 16)
        await settle(pilot)
        assert "order 12345?" not in contents(app)


@pytest.mark.parametrize("start", [START, INTERVIEW], ids=["practice", "interview"])
async def test_the_caret_stays_in_view_when_the_terminal_shrinks(desk: Desk, start: Start) -> None:
    async with opened(desk, start) as (app, pilot):
        app.post_message(events.Paste("Each service reacts to what it hears.\n" * 30 + "and here I am"))
        await settle(pilot)
        assert "and here I am" in contents(app)
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert "and here I am" in contents(app)
        editor = app.screen.editor
        assert editor.content_region.contains_point(editor.cursor_screen_offset)
