"""A timed interview under way and what it has stored, for tests of its screens."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Static

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.interview.model import Attempt, InterviewRecord
from greenroom.tui.app import GreenroomApp
from greenroom.tui.interview_session import InterviewSession
from greenroom.tui.screens.interview_running import InterviewScreen
from tui_stage import Clock, settle

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


def words(app: GreenroomApp) -> str:
    """Return the text of the dialog in front, its lines joined to sentences."""
    return " ".join(" ".join(str(one.content) for one in app.screen.query(Static)).split())
