"""After a timed interview: the verdict against the level's bar, each question, what cost most, what to read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import InterviewRecord
from greenroom.interview.verdict import Gap
from greenroom.tui.interview_view import VerdictView, gather_verdict
from greenroom.tui.messages import HomeAsked, RevealAsked, RoomAsked
from greenroom.tui.present.interview import (
    Asked,
    against_bar,
    asked_detail,
    asked_line,
    ended_line,
    gap_detail,
    gap_line,
    heading_line,
    verdict_line,
)
from greenroom.tui.screens.base import Room
from greenroom.tui.screens.result import ResultScreen
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_list import Line, LineList
from greenroom.tui.widgets.top_bar import TopBar


class OutcomeList(LineList):
    """The questions, then the gaps; Enter opens either."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open")]


class InterviewResultScreen(ResultScreen):
    """The result of one of an interview's questions; Esc goes back to the verdict."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "home", "Back")]

    def action_home(self) -> None:
        self.dismiss()


class InterviewVerdictScreen(Room):
    """A finished interview, this one or one of the past. `note` is a sentence on how it ended."""

    CSS_PATH = "interview_verdict.tcss"
    AUTO_FOCUS = "OutcomeList"
    HELP_TEXT = (
        "The two gauges hold your core and senior shares against the bar of the level. Below stand the "
        "questions, each with its score on the first answer and after the probes; Enter opens one with all its "
        "marks, and R there the model answer. Then the points that cost most: Enter opens what to read."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "reveal", "Reveal"),
        Binding("i", "another", "Another interview"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "home", "Home"),
    ]

    top = query_one(TopBar)
    outcomes = query_one(OutcomeList)
    detail = query_one(".detail", Static)
    bar_text = query_one(".bar", Static)

    class Gathered(Message):
        """The worker has read the attempts."""

        def __init__(self, view: VerdictView) -> None:
            super().__init__()
            self.view = view

    class Failed(Message):
        """The records cannot be read."""

        def __init__(self, error: GreenroomError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, desk: Desk, record: InterviewRecord, note: str = "") -> None:
        super().__init__(desk)
        self.record = record
        self._note = note
        self._view: VerdictView | None = None

    def compose(self) -> ComposeResult:
        yield TopBar(verdict_line(self.record))
        with VerticalScroll(classes="bar-pane", can_focus=False):
            yield Static("", classes="bar", markup=False)
        yield OutcomeList()
        yield Static("", classes="detail", markup=False)
        yield KeyRow()

    def on_mount(self) -> None:
        if self._note:
            self.call_after_refresh(self.say, self._note)
        self._gather()

    @work(thread=True, exclusive=True)
    def _gather(self) -> None:
        try:
            self.post_message(self.Gathered(gather_verdict(self.desk, self.record)))
        except GreenroomError as error:
            self.post_message(self.Failed(error))

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self.show_error(message.error)

    @on(Gathered)
    def _show(self, message: Gathered) -> None:
        self._view = view = message.view
        self.top.show_right(ended_line(self.record, view.asked))
        self.bar_text.update(against_bar(self.record.verdict, view.comparison))
        self.call_after_refresh(lambda: self.outcomes.show(list(_lines(view))))

    @on(LineList.Moved)
    def _explain(self, message: LineList.Moved) -> None:
        if isinstance(message.value, Gap):
            self.detail.update(gap_detail(message.value))
        elif isinstance(message.value, Asked):
            self.detail.update(asked_detail(message.value))

    @on(LineList.Chosen)
    def _open(self, message: LineList.Chosen) -> None:
        if isinstance(message.value, Asked) and message.value.attempt:
            self.app.push_screen(InterviewResultScreen(self.desk, message.value.attempt))
        elif isinstance(message.value, Gap):
            self._reveal(message.value.question)

    def action_reveal(self) -> None:
        """Show the model answer of the question at hand."""
        value = self.outcomes.value
        if isinstance(value, Gap):
            self._reveal(value.question)
        elif isinstance(value, Asked) and value.attempt:
            self._reveal(value.attempt.question)

    def _reveal(self, question: str) -> None:
        attempts = [one.attempt for one in self._view.asked if one.attempt] if self._view else []
        for attempt in attempts:
            if attempt.question == question:
                self.post_message(RevealAsked(attempt))

    def action_another(self) -> None:
        self.post_message(RoomAsked("interview"))

    def action_home(self) -> None:
        self.post_message(HomeAsked())


def _lines(view: VerdictView) -> Iterator[Line]:
    yield Line(partial(heading_line, "Questions: first answer → after probes, time"))
    for place, asked in enumerate(view.asked, 1):
        yield Line(partial(asked_line, place, asked), asked)
    if view.gaps:
        yield Line(partial(heading_line, ""))
        yield Line(partial(heading_line, "What cost most, in points of its question's 100"))
        for gap in view.gaps:
            yield Line(partial(gap_line, gap, view.titles.get(gap.read[0], gap.read[0])), gap)
