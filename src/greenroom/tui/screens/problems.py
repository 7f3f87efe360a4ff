"""What is wrong with the loaded banks: every finding with its file and line, and how to mend it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from greenroom.tui.home_view import to_mend
from greenroom.tui.present.home import problem_text
from greenroom.tui.present.text import counted
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.top_bar import TopBar

_MOST_SHOWN = 200
"""Findings shown; `greenroom check` lists them all."""


class ProblemsScreen(Room):
    """A list to read, nothing to do."""

    CSS_PATH = "problems.tcss"
    AUTO_FOCUS = ".page"
    HELP_TEXT = (
        "A question with errors is left out until its files are mended; the others can be asked. Warnings are advice."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    def compose(self) -> ComposeResult:
        problems = to_mend(self.desk.bank.problems)
        yield TopBar(
            Content.styled("Problems in your banks", "b"),
            Content.styled(counted(len(problems), "finding"), "$muted"),
        )
        with VerticalScroll(classes="page"):
            for problem in problems[:_MOST_SHOWN]:
                yield Static(problem_text(problem), classes="problem", markup=False)
            if len(problems) > _MOST_SHOWN:
                yield Static("`greenroom check` lists the rest.", classes="problem", markup=False)
        yield KeyRow()

    def action_back(self) -> None:
        self.dismiss()
