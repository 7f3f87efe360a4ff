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
    "problems": "greenroom.tui.screens.problems:ProblemsScreen",
    "progress": "greenroom.tui.screens.progress:ProgressScreen",
    "history": "greenroom.tui.screens.history:HistoryScreen",
    "export": "greenroom.tui.screens.export:ExportScreen",
    "settings": "greenroom.tui.screens.settings:SettingsScreen",
    "interview": "greenroom.tui.screens.interview_setup:InterviewSetupScreen",
}
"""Room name, as `RoomAsked` has it, to "module:class"."""


def open_room(room: str, desk: Desk) -> Screen[None]:
    """Return a new screen for the room; raises KeyError for a room that there is not."""
    module, _, name = ROOMS[room].partition(":")
    screen: Screen[None] = getattr(import_module(module), name)(desk)
    return screen
