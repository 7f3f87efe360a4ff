"""The marks of one attempt beside the candidate's own words; moving over the marks moves the highlight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.widgets import Footer, Static

from greenroom.desk import Desk
from greenroom.interview.model import Attempt
from greenroom.scoring.model import PointScore
from greenroom.tui.messages import HomeAsked, QuestionChosen, RevealAsked
from greenroom.tui.present.result import (
    answer_shown,
    depth_line,
    line_of,
    point_detail,
    point_line,
    scores_line,
    way_line,
)
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.line_list import Line, LineList
from greenroom.tui.widgets.top_bar import TopBar


class MarkList(LineList):
    """The points with their marks, core first."""


class ResultScreen(Room):
    """What an attempt earned, and why."""

    CSS_PATH = "result.tcss"
    AUTO_FOCUS = "MarkList"
    HELP_TEXT = (
        "On the left each point with its mark and weight; on the right your own words. Move over the "
        "points with the arrow keys: the words that a mark rests on light up, and below stands why. For a "
        "missed point the words that came nearest are underlined. ● covered earns the full weight, ◐ "
        "partial half, ○ missed and ✕ contradicted none."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "reveal", "Reveal"),
        Binding("a", "again", "Again"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "home", "Home"),
    ]

    marks = query_one(MarkList)
    answer = query_one(".answer", Static)
    answer_pane = query_one(".answer-pane", VerticalScroll)
    detail = query_one(".detail", Static)

    def __init__(self, desk: Desk, attempt: Attempt) -> None:
        super().__init__(desk)
        self.attempt = attempt

    def compose(self) -> ComposeResult:
        yield TopBar(scores_line(self.attempt.score), way_line(self.attempt))
        with Horizontal(classes="panes"):
            yield MarkList()
            with Vertical(classes="words-pane"):
                with VerticalScroll(classes="answer-pane"):
                    yield Static("", classes="answer", markup=False)
                with VerticalScroll(classes="detail-pane"):
                    yield Static("", classes="detail", markup=False)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self._show_selected(None)
        self.call_after_refresh(lambda: self.marks.show(list(self._lines())))

    def _lines(self) -> Iterator[Line]:
        score = self.attempt.score
        for depth, share in (("core", score.core), ("senior", score.senior)):
            points = [point for point in score.points if point.depth == depth]
            if points:
                yield Line(partial(depth_line, depth, share))
                yield from (Line(partial(point_line, point), point) for point in points)

    @on(LineList.Moved)
    def _move(self, message: LineList.Moved) -> None:
        self._show_selected(message.value if isinstance(message.value, PointScore) else None)

    def _show_selected(self, point: PointScore | None) -> None:
        shown = answer_shown(self.attempt, point)
        self.answer.update(shown.content)
        self.detail.update(point_detail(point, self.attempt) if point else "")
        if shown.focus is not None and self.answer.size.width:
            line = line_of(shown.content, shown.focus, self.answer.size.width)
            middle = max(0, line - self.answer_pane.size.height // 3)
            self.answer_pane.scroll_to(y=middle, animate=False)

    def action_reveal(self) -> None:
        self.post_message(RevealAsked(self.attempt))

    def action_again(self) -> None:
        self.post_message(QuestionChosen(self.attempt.question))

    def action_home(self) -> None:
        self.post_message(HomeAsked())
