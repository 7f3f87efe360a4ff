"""What stands beside the list of questions about the one that is highlighted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from greenroom.bank.model import Question
from greenroom.errors import GreenroomError
from greenroom.interview.model import Draft
from greenroom.tui.present.home import Row, preview


class QuestionPreview(VerticalScroll):
    """Shows at once what the list knows of a question; its text is read off the UI thread, and only while seen."""

    DEFAULT_CSS = "QuestionPreview { scrollbar-size-vertical: 1; & > .about { height: auto; } }"

    about = query_one(".about", Static)

    class Read(Message):
        """The worker has read a question."""

        def __init__(self, question: Question) -> None:
            super().__init__()
            self.question = question

    def __init__(self, question_of: Callable[[str], Question]) -> None:
        """`question_of` returns a question by its id, or raises GreenroomError."""
        super().__init__(can_focus=False)
        self._question_of = question_of
        self._row: Row | None = None
        self._draft: Draft | None = None

    def compose(self) -> ComposeResult:
        yield Static("", classes="about", markup=False)

    def show(self, row: Row | None, draft: Draft | None) -> None:
        """Show this question, with what was left half way of it; nothing where there is none."""
        self._row, self._draft = row, draft
        self.about.update(preview(row, None, draft) if row else "")
        self.on_resize()

    def on_resize(self) -> None:
        """Read the question if it can be seen, which it may not have been before."""
        if self._row and self.size:
            self._read(self._row.id)

    @work(thread=True, exclusive=True)
    def _read(self, question_id: str) -> None:
        with suppress(GreenroomError):  # Enter tells what is wrong with it
            self.post_message(self.Read(self._question_of(question_id)))

    @on(Read)
    def _show_in_full(self, message: Read) -> None:
        if self._row and self._row.id == message.question.id:
            self.about.update(preview(self._row, message.question, self._draft))
