"""The rooms beside home and practice, by name. A screen is imported when it is first opened.

To add one: write `screens/NAME.py` with a Screen that takes the desk, and name it here.
A key on the home screen whose room is not named here is neither shown nor active.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

    from greenroom.desk import Desk

ROOMS: dict[str, str] = {
    "interview": "greenroom.tui.screens.interview_setup:InterviewSetupScreen",
    "progress": "greenroom.tui.screens.progress:ProgressScreen",
    "history": "greenroom.tui.screens.history:HistoryScreen",
    "export": "greenroom.tui.screens.export:ExportScreen",
    "settings": "greenroom.tui.screens.settings:SettingsScreen",
    "problems": "greenroom.tui.screens.problems:ProblemsScreen",
}
"""Room name, as `RoomAsked` has it, to "module:class"."""
ABOUT: dict[str, str] = {
    "interview": "Several questions against the clock, and a verdict",
    "progress": "Am I getting better, and what next?",
    "history": "Every attempt, newest first",
    "export": "Take scores along: Markdown, HTML, CSV or JSON",
    "settings": "Theme, follow-ups, level, daily goal, bank folders",
    "problems": "What there is to mend in your banks",
}
"""What the command palette says of a room."""


def open_room(room: str, desk: Desk) -> Screen[None]:
    """Return a new screen for the room; raises KeyError for a room that there is not."""
    module, _, name = ROOMS[room].partition(":")
    screen: Screen[None] = getattr(import_module(module), name)(desk)
    return screen
