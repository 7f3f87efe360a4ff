"""Two attempts at one question: what rose, what fell, and the words of both."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import Attempt
from greenroom.scoring.model import PointScore
from greenroom.tui.messages import QuestionChosen
from greenroom.tui.present.compare import Pair, attempt_heading, only_one, pair_line, pair_words, pairs, totals_line
from greenroom.tui.present.contest import standing_by_point
from greenroom.tui.present.result import answer_shown
from greenroom.tui.present.text import one_line
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.answer_pane import AnswerPane
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_list import Line, LineList
from greenroom.tui.widgets.top_bar import TopBar

_MOST_ATTEMPTS = 1_000
"""Latest attempts of a question that can be compared."""


class PairList(LineList):
    """The points with both marks."""


class WordsPane(Vertical):
    """One attempt's words under a heading."""

    heading = query_one(".heading", Static)
    words = query_one(AnswerPane)

    def compose(self) -> ComposeResult:
        yield Static("", classes="heading", markup=False)
        yield AnswerPane(can_focus=False)

    def show(self, heading: Content, attempt: Attempt, point: PointScore | None) -> None:
        """Show the attempt's words, those that the point's mark rests on standing out and in view."""
        self.heading.update(heading)
        self.words.show(answer_shown(attempt, point))


class CompareScreen(Room):
    """The older attempt on the left or above, the newer one on the right or below."""

    CSS_PATH = "compare.tcss"
    AUTO_FOCUS = "PairList"
    HELP_TEXT = (
        "Each point with its mark in the older and in the newer attempt; ▲ rose, ▼ fell, ⚑ contested. Move over "
        "the points: the words that each mark rests on light up in both texts. ← and → take another attempt for "
        "the older side, Shift+← and Shift+→ for the newer one, as do the comma and the full stop."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "shift('older', -1)", "Older side", key_display="←→", priority=True),
        Binding("right", "shift('older', 1)", "Older side", show=False, priority=True),
        Binding("shift+left,comma", "shift('newer', -1)", "Newer side", key_display="Shift+←→", priority=True),
        Binding("shift+right,full_stop", "shift('newer', 1)", "Newer side", show=False, priority=True),
        Binding("a", "again", "Again"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    top = query_one(TopBar)
    points = query_one(PairList)
    older_pane = query_one("WordsPane.older", WordsPane)
    newer_pane = query_one("WordsPane.newer", WordsPane)
    detail = query_one(".detail", Static)

    def __init__(self, desk: Desk, ids: tuple[str, ...], older: int, newer: int) -> None:
        """`ids` are the question's attempts, oldest first, at least two; the numbers are places in it."""
        super().__init__(desk)
        self.ids, self.older, self.newer = ids, older, newer
        self._attempts: tuple[Attempt, Attempt] | None = None

    def compose(self) -> ComposeResult:
        yield TopBar(Content("Compare"))
        with Horizontal(classes="panes"):
            with Vertical(classes="left"):
                yield PairList()
                with VerticalScroll(classes="detail-pane", can_focus=False):
                    yield Static("", classes="detail", markup=False)
            with Container(classes="texts"):
                yield WordsPane(classes="older")
                yield WordsPane(classes="newer")
        yield KeyRow()

    def on_mount(self) -> None:
        self.call_after_refresh(self._load)

    def _load(self) -> None:
        records = self.desk.records
        try:
            found = [records.attempts.get(self.ids[number]) for number in (self.older, self.newer)]
            objections = [
                one for number in (self.older, self.newer) for one in records.objections.of_attempt(self.ids[number])
            ]
        except GreenroomError as error:
            self.show_error(error)
            return
        older, newer = found
        if older is None or newer is None:
            return
        self._attempts = (older, newer)
        self.top.show_left(one_line(newer.title, "b"))
        self.top.show_right(totals_line(older, newer))
        kept = self.points.value
        lines = [Line(partial(pair_line, pair), pair) for pair in pairs(older, newer, standing_by_point(objections))]
        same = [line.value for line in lines if isinstance(kept, Pair) and _point(line) == kept.point]
        self.points.show(lines, next(iter(same), None))
        self._show_words()

    @on(LineList.Moved)
    def _show_words(self) -> None:
        if self._attempts is None:
            return
        pair = self.points.value if isinstance(self.points.value, Pair) else None
        older, newer = self._attempts
        self.older_pane.show(self._heading("Older", older, self.older), older, pair.older if pair else None)
        self.newer_pane.show(self._heading("Newer", newer, self.newer), newer, pair.newer if pair else None)
        self.detail.update(pair_words(pair) if pair else "")

    def _heading(self, name: str, attempt: Attempt, place: int) -> Content:
        return attempt_heading(name, attempt, f"{place + 1} of {len(self.ids)}")

    def action_shift(self, side: str, step: int) -> None:
        """Take another attempt for one side; the older one stays older."""
        if side == "older":
            self.older = max(0, min(self.older + step, self.newer - 1))
        else:
            self.newer = max(self.older + 1, min(self.newer + step, len(self.ids) - 1))
        self._load()

    def action_again(self) -> None:
        if self._attempts:
            self.post_message(QuestionChosen(self._attempts[1].question))

    def action_back(self) -> None:
        self.dismiss()


def _point(line: Line) -> str:
    return line.value.point if isinstance(line.value, Pair) else ""


def compare_with_before(screen: Room, attempt_id: str, question: str) -> None:
    """Open the comparison of an attempt with the one before it, or with the next one where it is the first."""
    try:
        summaries = screen.desk.records.attempts.list(question=question, limit=_MOST_ATTEMPTS)
    except GreenroomError as error:
        screen.show_error(error)
        return
    ids = tuple(one.id for one in reversed(summaries))
    if attempt_id not in ids or len(ids) < 2:
        screen.say(only_one(summaries))
        return
    newer = max(1, ids.index(attempt_id))
    screen.app.push_screen(CompareScreen(screen.desk, ids, newer - 1, newer))
