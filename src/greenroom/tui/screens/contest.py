"""Disagreeing with one mark: the words that say it, the status they deserve, a note."""

from __future__ import annotations

from typing import ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widgets import Input, Static

from greenroom.bank.model import Status
from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import Attempt, Objection
from greenroom.scoring.clean import clean, clean_typed
from greenroom.scoring.model import PointScore
from greenroom.tui.present.contest import claim_choices, machine_line, picked_line, title_line
from greenroom.tui.present.text import one_line
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.choices import Choices
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_input import LineInput
from greenroom.tui.widgets.top_bar import TopBar
from greenroom.tui.widgets.word_picker import WordPicker

_LONGEST_NOTE = 2_000


class ContestScreen(Room):
    """An objection in the making; nothing is stored before Ctrl+S."""

    CSS_PATH = "contest.tcss"
    AUTO_FOCUS = "WordPicker"
    HELP_TEXT = (
        "Say that a mark is wrong. Select the words that make the point: the arrow keys go from word to word, "
        "with Shift they extend the selection (or press Space, then move). Tab goes on to the status you think "
        "right and to a note. Ctrl+S stores it. Your objection stands beside the mark in every view and "
        "export; the score stays as it is."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "store", "Store", priority=True),
        Binding("tab", "app.focus_next", "Next field"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    picker = query_one(WordPicker)
    claim = query_one(Choices)
    note = query_one(Input)
    picked = query_one(".picked", Static)

    def __init__(self, desk: Desk, attempt: Attempt, point: PointScore, before: Objection | None = None) -> None:
        """`before` is the objection that stands; a new one takes its place."""
        super().__init__(desk)
        self.attempt, self.point, self.before = attempt, point, before

    def compose(self) -> ComposeResult:
        before = self.before
        yield TopBar(title_line(self.point))
        yield Static(machine_line(self.point), classes="machine", markup=False)
        yield WordPicker(clean(self.attempt.answer), *self._first_span())
        yield Static("", classes="picked", markup=False)
        with Horizontal(classes="field"):
            yield Static("It is", classes="label", markup=False)
            yield Choices(claim_choices(self.point.status), before.claimed if before else None)
        with Horizontal(classes="field"):
            yield Static("Note", classes="label", markup=False)
            yield LineInput(
                one_line(before.note).plain if before else "",
                placeholder="why, if you like",
                compact=True,
                max_length=_LONGEST_NOTE,
            )
        yield KeyRow()

    def _first_span(self) -> tuple[int, int]:
        if self.before:
            return self.before.start, self.before.end
        spans = (*self.point.evidence, *([self.point.nearest] if self.point.nearest else []))
        return (spans[0].start, spans[0].end) if spans else (0, 0)

    def on_mount(self) -> None:
        self.call_after_refresh(self._show_picked)

    @on(WordPicker.Picked)
    def _show_picked(self) -> None:
        start, end = self.picker.span
        self.picked.update(picked_line(self.picker.text[start:end]))

    @on(Input.Submitted)
    def action_store(self) -> None:
        """Store the objection, in place of the one that stood; then go back."""
        claimed: Status = next(one for one in get_args(Status) if one == self.claim.value)
        start, end = self.picker.span
        now = self.desk.now()
        objection = Objection(
            id=self.desk.new_id(),
            attempt=self.attempt.id,
            point=self.point.id,
            claimed=claimed,
            start=start,
            end=end,
            note=clean_typed(self.note.value).strip(),
            made_at=now,
        )
        try:
            with self.desk.records.transaction():
                if self.before:
                    self.desk.records.objections.withdraw(self.before.id, now)
                self.desk.records.objections.add(objection)
        except GreenroomError as error:
            self.show_error(error)
            return
        self.dismiss()

    def action_back(self) -> None:
        self.dismiss()
