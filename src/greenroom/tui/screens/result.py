"""The marks of one attempt beside the candidate's own words; moving over the marks moves the highlight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import Attempt, Objection
from greenroom.scoring.model import PointScore
from greenroom.tui.messages import HomeAsked, QuestionChosen, RevealAsked
from greenroom.tui.present.contest import contested_line, objection_text, standing_by_point
from greenroom.tui.present.result import (
    answer_shown,
    attempt_line,
    depth_line,
    point_detail,
    point_line,
    scores_line,
    way_line,
)
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.answer_pane import AnswerPane
from greenroom.tui.widgets.charts import Chart
from greenroom.tui.widgets.key_row import KeyRow
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
        "partial half, ○ missed and ✕ contradicted none. C says that you disagree with a mark: your ⚑ then stands "
        "beside it, and the score stays as it is."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "reveal", "Reveal"),
        Binding("c", "contest", "Contest"),
        Binding("w", "withdraw", "Unflag"),
        Binding("a", "again", "Again"),
        Binding("e", "export", "Export"),
        Binding("d", "compare", "Compare"),
        Binding("alt+up,ctrl+pageup", "scroll_reason(-1)", "Reason up", show=False),
        Binding("alt+down,ctrl+pagedown", "scroll_reason(1)", "Reason down", show=False),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "home", "Home"),
    ]

    marks = query_one(MarkList)
    answer_pane = query_one(AnswerPane)
    detail_pane = query_one(".detail-pane", VerticalScroll)
    detail = query_one(".detail", Static)

    def __init__(self, desk: Desk, attempt: Attempt) -> None:
        super().__init__(desk)
        self.attempt = attempt
        self.objections: dict[str, Objection] = {}

    def compose(self) -> ComposeResult:
        yield TopBar(scores_line(self.attempt.score), way_line(self.attempt))
        with Horizontal(classes="panes"):
            yield MarkList()
            with Vertical(classes="words-pane"):
                yield Chart(lambda width, _: attempt_line(self.attempt, width), classes="attempt")
                yield AnswerPane(classes="answer-pane")
                with VerticalScroll(classes="detail-pane"):
                    yield Static("", classes="detail", markup=False)
        yield KeyRow()

    def on_mount(self) -> None:
        self._show_selected(None)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self._show_marks)

    def _show_marks(self) -> None:
        """Read the objections anew and show the marks, the same one selected."""
        try:
            self.objections = standing_by_point(self.desk.records.objections.of_attempt(self.attempt.id))
        except GreenroomError as error:
            self.show_error(error)
        selected = self.marks.value
        self.marks.show(list(self._lines()), selected)
        self._show_selected(selected if isinstance(selected, PointScore) else None)

    def _lines(self) -> Iterator[Line]:
        score = self.attempt.score
        for depth, share in (("core", score.core), ("senior", score.senior)):
            points = [point for point in score.points if point.depth == depth]
            if points:
                yield Line(partial(depth_line, depth, share))
                for point in points:
                    line = contested_line if point.id in self.objections else point_line
                    yield Line(partial(line, point), point)

    @on(LineList.Moved)
    def _move(self, message: LineList.Moved) -> None:
        self._show_selected(message.value if isinstance(message.value, PointScore) else None)

    def _show_selected(self, point: PointScore | None) -> None:
        self.answer_pane.show(answer_shown(self.attempt, point))
        self.detail.update(self._why(point) if point else "")
        self.detail_pane.scroll_home(animate=False)
        self.refresh_bindings()

    def _why(self, point: PointScore) -> Content:
        why = point_detail(point, self.attempt)
        objection = self.objections.get(point.id)
        return Content("\n\n").join([objection_text(objection, self.attempt.answer), why]) if objection else why

    @property
    def _selected(self) -> PointScore | None:
        value = self.marks.value if self.is_mounted else None
        return value if isinstance(value, PointScore) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that have nothing to act on."""
        if action == "withdraw":
            return bool(self._selected and self._selected.id in self.objections)
        return True

    def action_contest(self) -> None:
        if self._selected:
            from greenroom.tui.screens.contest import ContestScreen

            before = self.objections.get(self._selected.id)
            self.app.push_screen(ContestScreen(self.desk, self.attempt, self._selected, before))

    def action_withdraw(self) -> None:
        """Take the objection to the selected mark back; it is kept as withdrawn."""
        if self._selected and self._selected.id in self.objections:
            try:
                self.desk.records.objections.withdraw(self.objections[self._selected.id].id, self.desk.now())
            except GreenroomError as error:
                self.show_error(error)
            self._show_marks()

    def action_export(self) -> None:
        from greenroom.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.desk, self.attempt))

    def action_compare(self) -> None:
        from greenroom.tui.screens.compare import compare_with_before

        compare_with_before(self, self.attempt.id, self.attempt.question)

    def action_reveal(self) -> None:
        self.post_message(RevealAsked(self.attempt))

    def action_scroll_reason(self, direction: int) -> None:
        """Scroll the reason of a mark where it is longer than its pane."""
        if direction < 0:
            self.detail_pane.scroll_page_up(animate=False)
        else:
            self.detail_pane.scroll_page_down(animate=False)

    def action_again(self) -> None:
        self.post_message(QuestionChosen(self.attempt.question))

    def action_home(self) -> None:
        self.post_message(HomeAsked())


class PastResultScreen(ResultScreen):
    """A result opened from another screen, to which Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def action_back(self) -> None:
        self.dismiss()
