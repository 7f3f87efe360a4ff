"""What all screens share: breakpoints, help, keeping work, and the one way to show an error."""

from __future__ import annotations

from typing import ClassVar

from textual.screen import Screen

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.tui.present.text import plain

NARROW, WIDE = 60, 100
"""Columns from which a screen has the classes `-medium` and `-wide`; below it has `-narrow`."""


class Room(Screen[None]):
    """A screen of Greenroom. It holds the desk, and posts messages to go elsewhere."""

    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"),
        (NARROW, "-medium"),
        (WIDE, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    HELP_TEXT: ClassVar[str] = ""
    """What the help screen says above the keys: what this screen is for, in a few sentences of ours."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def keep_work(self) -> None:
        """Save what would be lost if the app ended here; called before every transition."""

    def show_error(self, error: GreenroomError) -> None:
        """Show what is wrong and how to mend it."""
        self.notify(plain(str(error)).plain, title="That did not work", severity="error", markup=False)

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        self.notify(plain(sentence).plain, markup=False)
