"""Am I getting better, and what next? One chart and one list; for one question, its points over its attempts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.records import AttemptSummary, Matrix, WeakPoint
from greenroom.tui.messages import QuestionChosen
from greenroom.tui.present.charts import days_chart, trend_chart
from greenroom.tui.present.progress import (
    EMPTY,
    NO_WEAK,
    days_caption,
    matrix_caption,
    matrix_head,
    matrix_line,
    standing_line,
    trend_sentence,
    undone_sentence,
    weak_line,
    weak_note,
)
from greenroom.tui.present.text import one_line, plain
from greenroom.tui.present.times import local
from greenroom.tui.progress_view import ProgressView, QuestionView, gather, gather_question
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.charts import Chart
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_list import Line, LineList
from greenroom.tui.widgets.top_bar import TopBar

UNDO_ASKED = (
    "Take back the reviews of the latest attempt? The attempt and its score stay; its points fall due as if it "
    "had not been made."
)


class PointList(LineList):
    """Weak points, or the points of one question; Enter practises the question."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Practise")]


class ProgressScreen(Room):
    """All questions at first; the arrow keys go through them one by one."""

    CSS_PATH = "progress.tcss"
    AUTO_FOCUS = "PointList"
    HELP_TEXT = (
        "The chart shows the total of each attempt, oldest left. Below it the points with the least credit over "
        "your latest attempts: Enter practises the question of the one you are on, M shows all of that question's "
        "points over its attempts. ← and → go through the questions. Practice counts attempts a day against your "
        "daily goal. U takes back what the latest attempt did to the schedule, if it was not meant."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", "Questions", key_display="←→", priority=True),
        Binding("left", "turn(-1)", "Questions", show=False, priority=True),
        Binding("m", "matrix", "Matrix"),
        Binding("u", "undo", "Undo reviews"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    top = query_one(TopBar)
    sentence = query_one(".sentence", Static)
    trend = query_one(".trend", Chart)
    caption = query_one(".caption", Static)
    head = query_one(".head", Chart)
    points = query_one(PointList)
    note = query_one(".note", Static)
    practice = query_one(".practice", Vertical)
    days_caption = query_one(".days-caption", Chart)
    days = query_one(".days", Chart)

    class Gathered(Message):
        """The worker has read the records; `question` is set where one question is shown."""

        def __init__(self, view: ProgressView, question: QuestionView | None) -> None:
            super().__init__()
            self.view, self.question = view, question

    class Failed(Message):
        """The records cannot be read."""

        def __init__(self, error: GreenroomError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: ProgressView | None = None
        self.shown: QuestionView | None = None
        self._wanted: str | None = None

    def compose(self) -> ComposeResult:
        yield TopBar(Content.styled("Progress", "b $accent"))
        yield Static("", classes="sentence", markup=False)
        yield Chart(classes="trend")
        with Horizontal(classes="below"):
            with Vertical(classes="next"):
                yield Static("", classes="caption", markup=False)
                yield Chart(classes="head")
                yield PointList()
            with Vertical(classes="practice"):
                yield Chart(classes="days-caption")
                yield Chart(classes="days")
        yield Static("", classes="note", markup=False)
        yield KeyRow()

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self._gather, self._wanted)

    @work(thread=True, exclusive=True)
    def _gather(self, wanted: str | None) -> None:
        try:
            view = gather(self.desk)
            title = dict(view.questions).get(wanted or "", "")
            question = gather_question(self.desk, wanted, title) if wanted and title else None
        except GreenroomError as error:
            self.post_message(self.Failed(error))
            return
        self.post_message(self.Gathered(view, question))

    @on(Gathered)
    def _show(self, message: Gathered) -> None:
        self.view, self.shown = message.view, message.question
        self._wanted = self.shown.question if self.shown else None
        view = message.view
        self.top.show_left(one_line(self.shown.title, "b") if self.shown else Content.styled("Progress", "b $accent"))
        self.top.show_right(
            standing_line(view.practised, view.goal, view.streak, view.due) if view.trend else Content("")
        )
        self._show_trend(self.shown.trend if self.shown else view.trend)
        self.set_class(self.shown is not None, "-question")
        self.set_class(not view.trend, "-empty")
        if self.shown:
            self._show_matrix(self.shown.matrix)
        else:
            self._show_weakest(view)
            self.days_caption.show(lambda width, _: days_caption(view.days, view.today, view.goal, width))
            self.days.show(partial(days_chart, view.days, view.today, view.goal))
        self.refresh_bindings()

    def _show_trend(self, trend: Sequence[AttemptSummary]) -> None:
        self.sentence.update(trend_sentence([one.total for one in trend]) if trend else plain(EMPTY))
        self.trend.display = len(trend) > 1
        if len(trend) > 1:
            days = (local(trend[0].started_at).date(), local(trend[-1].started_at).date())
            self.trend.show(lambda width, height: trend_chart([one.total for one in trend], width, height, days))

    def _show_matrix(self, matrix: Matrix) -> None:
        self.caption.update(matrix_caption(matrix.attempts))
        self.head.show(lambda width, _: matrix_head(matrix, width - 1))
        self.points.show([Line(partial(matrix_line, row), row) for row in matrix.rows])
        self.note.update("")

    def _show_weakest(self, view: ProgressView) -> None:
        self.caption.update(Content.styled("What next?", "b $accent"))
        self.points.show([Line(partial(weak_line, point), point) for point in view.weakest])
        if view.trend and not view.weakest:
            self.note.update(plain(NO_WEAK, "$muted"))

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        self.sentence.update(plain(str(message.error), "$error"))
        self.show_error(message.error)

    @on(LineList.Moved)
    def _move(self, message: LineList.Moved) -> None:
        self.note.update(weak_note(message.value) if isinstance(message.value, WeakPoint) else "")
        self.refresh_bindings()

    @on(LineList.Chosen)
    def _practise(self, message: LineList.Chosen) -> None:
        if self.shown:
            self.post_message(QuestionChosen(self.shown.question))
        elif isinstance(message.value, WeakPoint):
            self.post_message(QuestionChosen(message.value.question))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that have nothing to act on."""
        if action == "matrix":
            return self.shown is not None or (self.is_mounted and isinstance(self.points.value, WeakPoint))
        if action in ("turn", "undo"):
            return bool(self.view and self.view.trend)
        return True

    def action_turn(self, step: int) -> None:
        """Go on to the next question, the one attempted last first; after the last come all questions."""
        if self.view:
            order: list[str | None] = [None, *(question for question, _ in self.view.questions)]
            here = order.index(self._wanted) if self._wanted in order else 0
            self._wanted = order[(here + step) % len(order)]
            self._gather(self._wanted)

    def action_matrix(self) -> None:
        """Show the points of the selected point's question over its attempts, or go back to all questions."""
        value = self.points.value
        self._wanted = value.question if self.shown is None and isinstance(value, WeakPoint) else None
        self._gather(self._wanted)

    def action_undo(self) -> None:
        from greenroom.tui.screens.confirm import ConfirmScreen

        self.app.push_screen(ConfirmScreen(UNDO_ASKED, "Take back"), self._undo)

    def _undo(self, agreed: bool | None) -> None:
        if not agreed:
            return
        try:
            attempt_id = self.desk.records.reviews.undo()
            attempt = self.desk.records.attempts.get(attempt_id) if attempt_id else None
        except GreenroomError as error:
            self.show_error(error)
            return
        if attempt is None:
            self.say("There is no review left to take back.")
        else:
            self.say(undone_sentence(attempt.title, local(attempt.started_at).date()))

    def action_back(self) -> None:
        """Go back to all questions, then home."""
        if self._wanted is not None:
            self._wanted = None
            self._gather(None)
        else:
            self.dismiss()
