"""The candidate's own words, with what a mark rests on standing out and in view."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.widgets import Static

from greenroom.tui.present.result import ShownAnswer, line_of


class AnswerPane(VerticalScroll):
    """Scrolls to what is highlighted, again when its size changes."""

    DEFAULT_CSS = """
    AnswerPane {
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .answer { height: auto; padding-right: 1; }
    }
    """

    answer = query_one(".answer", Static)

    def __init__(self, classes: str | None = None, can_focus: bool = True) -> None:
        super().__init__(classes=classes, can_focus=can_focus)
        self._shown: ShownAnswer | None = None

    def compose(self) -> ComposeResult:
        yield Static("", classes="answer", markup=False)

    def show(self, shown: ShownAnswer) -> None:
        """Show an answer; one without a highlight stays where it was."""
        self._shown = shown
        self.answer.update(shown.content)
        self.call_after_refresh(self._follow)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        width = self.answer.size.width
        if self._shown and self._shown.focus is not None and width:
            line = line_of(self._shown.content, self._shown.focus, width)
            self.scroll_to(y=max(0, line - self.size.height // 3), animate=False)
