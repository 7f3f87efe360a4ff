"""The home screen's list and the filter above it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from greenroom.scoring.clean import clean
from greenroom.tui.present.text import one_line
from greenroom.tui.widgets.line_list import LineList


class QuestionList(LineList):
    """The questions; Enter practises."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Practise")]


class Filter(Input):
    """One line of text that narrows the list; the list keeps its own highlight meanwhile."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Practise"),
        Binding("escape", "leave", "Clear"),
        Binding("down,tab", "to_list", "To the list", show=False),
    ]

    class Left(Message):
        """The candidate went back to the list; `cleared` if the text was given up."""

        def __init__(self, cleared: bool) -> None:
            super().__init__()
            self.cleared = cleared

    def validate_value(self, value: str) -> str:
        """Keep pasted control sequences from the terminal."""
        return one_line(value).plain if value != clean(value) else value

    def action_leave(self) -> None:
        self.post_message(self.Left(cleared=True))

    def action_to_list(self) -> None:
        self.post_message(self.Left(cleared=False))
