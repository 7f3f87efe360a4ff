"""Text that wants to be markup, a control sequence or a crash, in every place where text can stand."""

from __future__ import annotations

from dataclasses import replace

from textual import events
from textual.pilot import Pilot

from greenroom.bank.catalogue import Bank
from greenroom.bank.model import Question
from greenroom.bank.problems import Problem
from greenroom.desk import Desk
from greenroom.errors import BankError
from greenroom.interview.model import Attempt
from greenroom.tui.app import GreenroomApp
from greenroom.tui.messages import AttemptFinished, QuestionChosen, RoomAsked
from tui_stage import (
    QUESTION,
    SMALL,
    TINY,
    contents,
    make_attempt,
    opened,
    save_draft,
    settle,
)

HOSTILE = {
    "closing": "[/]",
    "closing-bold": "[/b]",
    "unclosed": "[/ x",
    "link": "[@click=app.quit]leave[/]",
    "lost": "list[int] a[i] cost[$x] [[[[]]]][bold",
    "backslash": "[@click=app.quit]back\\slash [b\\] a [/ \\",
    "raw": "a\x1b]0;owned\x07b\x1b[31mred nul \x00 del \x7f c1 \x9b31m lone \ud800 \udfff "
    "\U0001f469\u200d\U0001f4bb 日本語 e\u0301 \u05d0\u05d1 \u202e",
    "tall-and-long": " \t \n " + "\n" * 30 + "w" * 2_000,
}


def poisoned_question(question: Question, text: str) -> Question:
    """Return the question with the text in every place where a bank could put it."""
    card = question.card
    points = tuple(
        replace(point, claim=text, nudge=text, keywords=(text,), probes=tuple(f"{text} {n}" for n in range(3)))
        for point in question.rubric.points
    )
    return replace(
        question,
        card=replace(
            card,
            title=text,
            category=text,
            definition=text,
            memory_anchor=text,
            expected_depth=text,
            senior_depth=text,
            common_trap=text,
            model_answer=tuple(replace(sentence, say=text) for sentence in card.model_answer),
        ),
        rubric=replace(question.rubric, question=text, points=points),
    )


def poisoned_bank(desk: Desk, text: str) -> None:
    """Make all that the desk's bank says the text; ids stay. Lone surrogates are what no file can hold."""
    bank: Bank = desk.bank
    text = text.encode("utf-8", "replace").decode()
    for question_id in bank.ids:
        bank._built[question_id] = poisoned_question(bank.question(question_id), text)
    bank.entries = tuple(entry._replace(title=text, category=text) for entry in bank.entries)
    bank.problems = (Problem(text, 1, 1, "", text, text),)


def poisoned_attempt(desk: Desk, text: str) -> Attempt:
    """Return an attempt whose point ids, reasons and title are the text."""
    attempt = make_attempt(desk)
    points = tuple(
        replace(point, id=f"{text}{number}", reason=text) for number, point in enumerate(attempt.score.points)
    )
    return replace(attempt, title=text, score=replace(attempt.score, points=points))


async def look_around(app: GreenroomApp, pilot: Pilot[int], keys: str) -> None:
    """Press keys one after the other, and look at help and every size on the way."""
    for key in ("f1", "escape", *keys.split()):
        await pilot.press(key)
    for size in (TINY, SMALL):
        await pilot.resize_terminal(*size)
        await pilot.pause()
        check(app)


def check(app: GreenroomApp) -> None:
    """Nothing ran, and nothing raw would be sent to the terminal."""
    assert app.is_running
    assert app.return_value is None
    shown = contents(app)
    assert not [character for character in shown if ord(character) < 32 and character != "\n"]
    assert not [character for character in shown if 0x7F <= ord(character) < 0xA0]
    assert not [character for character in shown if 0xD800 <= ord(character) < 0xE000]


async def test_home_and_problems_show_a_hostile_bank(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for text in HOSTILE.values():
            poisoned_bank(desk, text)
            save_draft(desk, text)
            app.home.post_message(events.ScreenResume())
            app.home.show_note(text)
            app.home.say(text)
            app.home.show_error(BankError(text, text))
            await settle(pilot)
            if text == HOSTILE["lost"]:
                assert "list[int] a[i] cost[$x]" in contents(app)
            await look_around(app, pilot, "down down slash")
            app.home.filter_input.value = text
            await settle(pilot)
            check(app)
            await pilot.press("escape")
            app.post_message(RoomAsked("problems"))
            await settle(pilot)
            await look_around(app, pilot, "end")
            await pilot.press("escape")


async def test_the_palette_shows_hostile_titles(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for text in HOSTILE.values():
            poisoned_bank(desk, f"zq {text}")
            await pilot.press("ctrl+p", "z", "q")
            await pilot.pause(0.2)
            check(app)
            await pilot.press("escape")


async def test_practice_takes_hostile_answers_about_hostile_questions(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for text in HOSTILE.values():
            poisoned_bank(desk, text)
            desk._scorers.clear()
            app.post_message(QuestionChosen(QUESTION))
            await settle(pilot)
            await look_around(app, pilot, "f2 f2 f2")
            for _ in range(2):
                app.screen.editor.text = f"events {text}"
                await pilot.press("ctrl+s")
                await settle(pilot)
                check(app)
            app.screen.editor.text = text
            await pilot.press("escape")
            await settle(pilot)
            app.post_message(QuestionChosen(QUESTION))
            await settle(pilot)
            check(app)
            await pilot.press("f4")
            await settle(pilot)
            check(app)


async def test_result_and_reveal_show_hostile_marks(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for text in HOSTILE.values():
            attempt = poisoned_attempt(desk, text)
            poisoned_bank(desk, text)
            app.post_message(AttemptFinished(attempt))
            await settle(pilot)
            await look_around(app, pilot, "down down")
            await pilot.press("r")
            await settle(pilot)
            await look_around(app, pilot, "end tab")


async def test_a_hostile_conversation_is_shown_with_its_evidence(desk: Desk) -> None:
    attempt = make_attempt(desk)
    async with opened(desk) as (app, pilot):
        for text in HOSTILE.values():
            turns = tuple(
                replace(turn, text=f"{turn.text} {text}") if turn.speaker == "interviewer" else turn
                for turn in attempt.turns
            )
            app.post_message(AttemptFinished(replace(attempt, turns=turns)))
            await settle(pilot)
            await look_around(app, pilot, "down down down down down")


async def test_a_question_id_from_outside_may_be_anything(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for text in HOSTILE.values():
            app.post_message(QuestionChosen(text))
            await settle(pilot)
            check(app)
