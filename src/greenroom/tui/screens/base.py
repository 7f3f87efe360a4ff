"""What all screens share: breakpoints, help, keeping work, and the one way to show an error."""

from __future__ import annotations

from typing import ClassVar

from textual.screen import Screen

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.tui.present.text import plain

COLUMNS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]
"""Widths in cells from which on a screen has these classes."""
ROWS = [(0, "-low"), (18, "-high")]
"""Heights in cells from which on a screen has these classes."""


class Room(Screen[None]):
    """A screen of Greenroom. It holds the desk, and posts messages to go elsewhere."""

    HELP_TEXT: ClassVar[str] = ""
    """What the help screen says above the keys: what this screen is for, in a few sentences of ours."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def keep_work(self) -> None:
        """Save what would be lost if the app ended here; called before every transition."""

    def show_error(self, error: GreenroomError) -> None:
        """Show what is wrong and how to mend it."""
        self.notify(plain(str(error)).plain, title="That did not work", severity="error", timeout=10, markup=False)

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        self.notify(plain(sentence).plain, markup=False)
