"""Hostile text in a timed interview is text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from greenroom.desk import Desk
from greenroom.tui.screens.interview_verdict import InterviewResultScreen, InterviewVerdictScreen
from tui_interview import SETUP, TWO, pass_by, say, stored
from tui_stage import LARGE, TINY, Clock, contents, opened, settle


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
