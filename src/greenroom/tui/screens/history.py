"""All past attempts, newest first: filtered as you type, opened as they were shown when they were made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import Attempt
from greenroom.records import AttemptSummary
from greenroom.tui.messages import QuestionChosen
from greenroom.tui.present.history import attempt_line, attempt_preview, attempts_counted, by_day, day_line, fits
from greenroom.tui.present.text import plain
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_list import Line, LineList
from greenroom.tui.widgets.preview import Preview
from greenroom.tui.widgets.question_list import Filter
from greenroom.tui.widgets.top_bar import TopBar

PAGE = 100
"""Attempts that are read and shown at once; the end of the list brings more."""
EMPTY = "No attempt yet. Esc, then Enter on a question makes the first; it stands here from then on."
NO_FIT = "Nothing fits. Esc clears the filter."


class AttemptList(LineList):
    """The attempts under their days; Enter opens one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open")]


class HistoryFilter(Filter):
    """What narrows the list of attempts."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Open")]


class HistoryScreen(Room):
    """A list to look up what was said and earned."""

    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "AttemptList"
    HELP_TEXT = (
        "Every attempt, newest first, under the day it was made. Enter opens it as the result screen did. The "
        "filter takes words of the question, practice or interview, and days such as 2026-11-23. D compares an "
        "attempt with the one before it at the same question. ⚑ counts contested marks."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "compare", "Compare"),
        Binding("e", "export", "Export"),
        Binding("a", "again", "Again"),
        Binding("slash", "filter", "Filter", show=False),  # its key stands before it
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    top = query_one(TopBar)
    attempts = query_one(AttemptList)
    preview = query_one(Preview)
    filter_input = query_one(HistoryFilter)
    notice = query_one(".notice", Static)

    class Read(Message):
        """The worker has read attempts: those to show, and how many there are and how many fit."""

        def __init__(
            self, shown: Sequence[AttemptSummary], fitting: int, total: int, flagged: Counter[str], query: str
        ) -> None:
            super().__init__()
            self.shown, self.fitting, self.total, self.flagged, self.query = shown, fitting, total, flagged, query

    class Failed(Message):
        """The records cannot be read."""

        def __init__(self, error: GreenroomError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._most = PAGE
        self._shown: Sequence[AttemptSummary] = ()
        self._fitting = 0

    def compose(self) -> ComposeResult:
        yield TopBar(Content.styled("History", "b $accent"))
        with Horizontal(classes="filter-line"):
            yield Static("/", classes="prompt", markup=False)
            yield HistoryFilter(placeholder="filter…", compact=True)
        with Horizontal(classes="panes"):
            yield AttemptList()
            yield Preview(self._attempt, attempt_preview)
        yield Static("", classes="notice", markup=False)
        yield KeyRow()

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self._read, self.filter_input.value)

    @work(thread=True, exclusive=True)
    def _read(self, query: str) -> None:
        words = query.casefold().split()
        try:
            records = self.desk.records
            total = records.attempts.count()
            found = records.attempts.list(limit=total if words else self._most)
            flagged = Counter(one.attempt for one in records.objections.standing())
        except GreenroomError as error:
            self.post_message(self.Failed(error))
            return
        fitting = [one for one in found if fits(one, words)] if words else found
        count = len(fitting) if words else total
        self.post_message(self.Read(fitting[: self._most], count, total, flagged, query))

    @on(Read)
    def _show(self, message: Read) -> None:
        if message.query != self.filter_input.value:
            return
        kept, top = self.attempts.value, self.attempts.scroll_y
        grown = len(message.shown) > len(self._shown)
        self._shown, self._fitting = message.shown, message.fitting
        self.attempts.show(list(self._lines(message.flagged)), kept)
        if grown and kept is not None:
            self.attempts.scroll_to(y=top, animate=False)
        self.top.show_right(attempts_counted(message.fitting, message.total))
        sentence = EMPTY if not message.total else NO_FIT if not message.shown else ""
        self.set_class(not message.total, "-empty")
        self._show_notice(plain(sentence, "" if not message.total else "$muted"))
        self._show_beside()
        self.refresh_bindings()

    def _lines(self, flagged: Counter[str]) -> Iterator[Line]:
        today = datetime.fromtimestamp(self.desk.epoch(), UTC).astimezone().date()
        for day, members in by_day(self._shown):
            yield Line(partial(day_line, day, today))
            yield from (Line(partial(attempt_line, one, flagged[one.id]), one) for one in members)

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        self._show_notice(plain(str(message.error), "$error"))
        self.show_error(message.error)

    def _show_notice(self, content: Content) -> None:
        self.notice.update(content)
        self.notice.display = bool(content)

    def _attempt(self, one: AttemptSummary) -> Attempt | None:
        return self.desk.records.attempts.get(one.id)

    @on(LineList.Moved)
    def _show_beside(self) -> None:
        self.preview.show(self._selected)

    @on(LineList.Moved)
    def _read_more(self, message: LineList.Moved) -> None:
        """Bring more attempts in when the last one shown is reached."""
        if self._shown and message.value == self._shown[-1] and len(self._shown) < self._fitting:
            self._most += PAGE
            self._read(self.filter_input.value)

    @on(Input.Changed)
    def _filter(self, message: Input.Changed) -> None:
        self._most = PAGE
        self._read(message.value)

    @on(Input.Submitted)
    def _open_from_filter(self) -> None:
        self._open(self.attempts.value)

    @on(Filter.Left)
    def _back_to_list(self, message: Filter.Left) -> None:
        if message.cleared:
            self.filter_input.value = ""
        self.attempts.focus()

    @on(LineList.Chosen)
    def _choose(self, message: LineList.Chosen) -> None:
        self._open(message.value)

    def _open(self, value: object | None) -> None:
        from greenroom.tui.screens.result import PastResultScreen

        if not isinstance(value, AttemptSummary):
            return
        try:
            attempt = self.desk.records.attempts.get(value.id)
        except GreenroomError as error:
            self.show_error(error)
            return
        if attempt:
            self.app.push_screen(PastResultScreen(self.desk, attempt))

    @property
    def _selected(self) -> AttemptSummary | None:
        value = self.attempts.value if self.is_mounted else None
        return value if isinstance(value, AttemptSummary) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that have nothing to act on."""
        if action in ("compare", "again", "export"):
            return self._selected is not None
        if action == "filter":
            return bool(self._shown) and not self.filter_input.has_focus
        return True

    def action_compare(self) -> None:
        from greenroom.tui.screens.compare import compare_with_before

        if self._selected:
            compare_with_before(self, self._selected.id, self._selected.question)

    def action_export(self) -> None:
        from greenroom.tui.screens.export import ExportScreen

        try:
            attempt = self.desk.records.attempts.get(self._selected.id) if self._selected else None
        except GreenroomError as error:
            self.show_error(error)
            return
        self.app.push_screen(ExportScreen(self.desk, attempt))

    def action_again(self) -> None:
        if self._selected:
            self.post_message(QuestionChosen(self._selected.question))

    def action_filter(self) -> None:
        self.filter_input.focus()

    def action_back(self) -> None:
        self.dismiss()
