"""Hostile text in history, comparison, objections, export, progress and settings."""

from __future__ import annotations

from dataclasses import replace

from test_hostile import HOSTILE, check, look_around, poisoned_attempt

from greenroom.desk import Desk
from greenroom.interview.model import Objection
from greenroom.tui.screens.contest import ContestScreen
from greenroom.tui.screens.progress import ProgressScreen
from tui_records import open_room
from tui_stage import NOON, QUESTION, iso_utc, opened, settle

TEXTS = [" ".join(list(HOSTILE.values())[first::4]) for first in range(4)]
"""Every hostile text, several at a time."""


def store(desk: Desk, number: int, text: str) -> None:
    """Store two attempts and an objection that are made of the text."""
    text = text.encode("utf-8", "replace").decode()  # what a database can hold
    for place in (2 * number, 2 * number + 1):
        attempt = poisoned_attempt(desk, text)
        turns = tuple(replace(turn, text=f"{turn.text} {text}") for turn in attempt.turns)
        started = iso_utc(NOON + place)
        attempt = replace(attempt, id=f"{place + 1:032x}", started_at=started, turns=turns, unprompted=attempt.score)
        desk.save_attempt(attempt)
        point = attempt.score.points[0].id
        end = min(40, len(attempt.answer))
        desk.records.objections.add(Objection(f"{place + 1:032x}", attempt.id, point, "missed", 0, end, text, started))


async def test_history_result_contest_and_comparison(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for number, text in enumerate(TEXTS):
            store(desk, number, text)
            await open_room(desk, pilot, "history")
            await look_around(app, pilot, "down slash")
            app.screen.filter_input.value = text
            await settle(pilot)
            check(app)
            app.screen.filter_input.value = ""
            await settle(pilot)
            await pilot.press("escape", "home", "enter")
            await settle(pilot)
            await look_around(app, pilot, "down up c")
            await settle(pilot)
            assert isinstance(app.screen, ContestScreen)
            await look_around(app, pilot, "right down shift+right tab right")
            app.screen.note.value = text
            await pilot.press("ctrl+s")
            await settle(pilot)
            await look_around(app, pilot, "d")
            await settle(pilot)
            await look_around(app, pilot, "down left")


async def test_export_and_settings_take_any_text(desk: Desk) -> None:
    store(desk, 0, "plain")
    async with opened(desk) as (app, pilot):
        for text in TEXTS:
            await open_room(desk, pilot, "export")
            app.screen.path.value = f"/nowhere-at-all/{text}"
            await look_around(app, pilot, "ctrl+s")
            await settle(pilot)
            check(app)
            await pilot.press("escape")
            await open_room(desk, pilot, "settings")
            app.screen.folders.focus()
            app.screen.folders.value = text
            await pilot.press("enter")
            await look_around(app, pilot, "up up")
            await pilot.press("escape")


async def test_progress_shows_hostile_titles_and_points(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        for number, text in enumerate(TEXTS):
            store(desk, number, text)
            await open_room(desk, pilot, "progress")
            assert isinstance(app.screen, ProgressScreen)
            await look_around(app, pilot, "down down m")
            await settle(pilot)
            await look_around(app, pilot, "down u escape")
            assert QUESTION in desk.records.progress.questions()
