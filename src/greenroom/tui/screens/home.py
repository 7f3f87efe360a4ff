"""The bank as a list, filtered as you type; what is due, what was left half way, what a bank lacks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from greenroom.bank.model import Question
from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import Draft
from greenroom.tui.home_view import HomeView, gather, matching
from greenroom.tui.messages import QuestionChosen, RoomAsked
from greenroom.tui.present.home import (
    Row,
    category_line,
    draft_line,
    problems_line,
    question_line,
    question_preview,
    standing,
)
from greenroom.tui.present.text import plain
from greenroom.tui.rooms import ROOMS
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_list import Line, LineList, fixed
from greenroom.tui.widgets.preview import Preview
from greenroom.tui.widgets.question_list import Filter, QuestionList
from greenroom.tui.widgets.top_bar import TopBar

NO_QUESTION = "There is no question to ask. Name a folder with --bank DIR, or mend the bank: B says how."


class HomeScreen(Room):
    """Where the app opens."""

    AUTO_FOCUS = "QuestionList"
    HELP_TEXT = (
        "Pick a question and press Enter to practise it. The bars are your latest scores, the number is "
        "the last one; what you have begun to forget is marked as due. A question you left half way "
        "stands at the top."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "room('interview')", "Interview"),
        Binding("p", "room('progress')", "Progress"),
        Binding("h", "room('history')", "History"),
        Binding("slash", "filter", "Filter", show=False),  # its key stands before it
        Binding("x", "discard", "Discard draft", show=False),
        Binding("b", "room('problems')", "Bank problems", show=False),
        Binding("f1", "app.help", "Help"),
        Binding("ctrl+q", "app.quit", "Quit", priority=True),
    ]

    top = query_one(TopBar)
    filter_input = query_one(Filter)
    questions = query_one(QuestionList)
    preview = query_one(Preview)
    notice = query_one(".notice", Static)

    class Gathered(Message):
        """The worker has read bank and records."""

        def __init__(self, view: HomeView) -> None:
            super().__init__()
            self.view = view

    class Failed(Message):
        """Bank or records cannot be opened."""

        def __init__(self, error: GreenroomError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: HomeView | None = None
        self._note = ""
        self._told: set[str] = set()

    def compose(self) -> ComposeResult:
        yield TopBar(Content.styled("Greenroom", "b $accent"))
        with Horizontal(classes="filter-line"):
            yield Static("/", classes="prompt", markup=False)
            yield Filter(placeholder="filter…", compact=True)
        with Horizontal(classes="panes"):
            yield QuestionList()
            yield Preview(self._question, question_preview)
        yield Static("", classes="notice", markup=False)
        yield KeyRow()

    def on_screen_resume(self) -> None:
        """Read everything anew: an attempt, a draft or a bank file may have come since."""
        self.call_after_refresh(self._gather)

    def show_note(self, note: str) -> None:
        """Show a sentence below the list until something else is done."""
        self._note = note
        if self.view:
            self._show_notice(self.view)

    @work(thread=True, exclusive=True)
    def _gather(self) -> None:
        try:
            self.post_message(self.Gathered(gather(self.desk)))
        except GreenroomError as error:
            self.post_message(self.Failed(error))

    @on(Gathered)
    def _show(self, message: Gathered) -> None:
        before, self.view = self.view, message.view
        view = message.view
        # A draft that has just come to be is what Enter goes on with.
        new_draft = before is not None and view.drafts[:1] != before.drafts[:1]
        self.top.show_right(standing(view.due, view.streak, view.practised))
        self._show_list(keep=None if new_draft else self.questions.value)
        self._show_notice(view)
        self.refresh_bindings()
        if before is None and view.interview and self.app.screen is self:
            self.post_message(RoomAsked("interview"))
        for notice in view.notices:
            if notice not in self._told:
                self._told.add(notice)
                self.say(notice)

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        self._tell(plain(str(message.error), "$error"))
        self.show_error(message.error)

    def _show_list(self, keep: object | None = None) -> None:
        if self.view is None:
            return
        query = self.filter_input.value
        rows = matching(self.view.rows, query)
        if query.strip():
            lines = [_row_line(row) for row in rows]
        else:
            lines = [*_draft_lines(self.view), *_grouped(rows)]
        self.questions.show(lines, keep)
        self._preview()

    def _show_notice(self, view: HomeView) -> None:
        content = plain(self._note) if self._note else problems_line(view.problems)
        if not view.rows:
            content = plain(NO_QUESTION, "$warning")
        elif not self.questions.option_count:
            content = plain("Nothing fits. Esc clears the filter.", "$muted")
        self._tell(content)

    def _tell(self, content: Content) -> None:
        self.notice.update(content)
        self.notice.display = bool(content)

    @on(Input.Changed)
    def _filter(self) -> None:
        self._note = ""
        self._show_list()
        if self.view:
            self._show_notice(self.view)

    @on(Input.Submitted)
    def _choose_from_filter(self) -> None:
        self._open(self.questions.value)

    @on(Filter.Left)
    def _back_to_list(self, message: Filter.Left) -> None:
        if message.cleared:
            self.filter_input.value = ""
        self.set_focus(self.questions)

    @on(LineList.Moved)
    def _preview(self) -> None:
        value = self.questions.value
        draft = value if isinstance(value, Draft) else None
        question_id = draft.question if draft else value
        row = self.view.row(question_id) if self.view and isinstance(question_id, str) else None
        self.preview.show((row, draft) if row else None)

    def _question(self, shown: tuple[Row, Draft | None]) -> Question:
        return self.desk.question(shown[0].id)

    @on(LineList.Chosen)
    def _choose(self, message: LineList.Chosen) -> None:
        self._open(message.value)

    def _open(self, value: object | None) -> None:
        if isinstance(value, Draft):
            self.post_message(QuestionChosen(value.question))
        elif isinstance(value, str):
            self.post_message(QuestionChosen(value))

    def action_filter(self) -> None:
        self.set_focus(self.filter_input)  # at once: the next key is meant for it

    def action_room(self, room: str) -> None:
        self.post_message(RoomAsked(room))

    def action_discard(self) -> None:
        """Ask, then drop the highlighted draft."""
        draft = self.questions.value
        if isinstance(draft, Draft):
            from greenroom.tui.screens.confirm import ConfirmScreen

            asked = "Discard what you typed, and the conversation so far?"
            self.app.push_screen(ConfirmScreen(asked, "Discard"), partial(self._discard, draft))

    def _discard(self, draft: Draft, agreed: bool | None) -> None:
        if agreed:
            try:
                self.desk.records.drafts.discard(draft.key)
            except GreenroomError as error:
                self.show_error(error)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that would lead nowhere."""
        if action == "filter":
            return not self.filter_input.has_focus if self.is_mounted else True
        if action == "room":
            known = parameters[0] in ROOMS
            return known and (parameters[0] != "problems" or bool(self.view and self.view.problems))
        if action == "discard":
            return isinstance(self.questions.value, Draft) if self.is_mounted else False
        return True


def _draft_lines(view: HomeView) -> list[Line]:
    """Offer the latest draft back."""
    return [Line(partial(draft_line, draft, view.title(draft.question)), draft) for draft in view.drafts[:1]]


def _grouped(rows: Iterable[Row]) -> list[Line]:
    lines: list[Line] = []
    for category, members in groupby(rows, key=lambda row: row.category):
        lines.append(Line(fixed(category_line(category))))
        lines += [_row_line(row) for row in members]
    return lines


def _row_line(row: Row) -> Line:
    return Line(partial(question_line, row), row.id)
