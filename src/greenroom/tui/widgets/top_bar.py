"""The line at the top of each screen: what this is on the left, how it stands on the right."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class TopBar(Horizontal):
    """Two pieces of content on one line, above a rule."""

    DEFAULT_CSS = """
    TopBar {
        height: 2;
        padding: 0 1;
        border-bottom: solid $line;
        & > .top-left { width: 1fr; height: 1; text-overflow: ellipsis; text-wrap: nowrap; }
        & > .top-right { width: auto; height: 1; text-wrap: nowrap; padding-left: 2; }
    }
    """

    def __init__(self, left: Content, right: Content | None = None) -> None:
        super().__init__()
        self._left = Static(left, classes="top-left", markup=False)
        self._right = Static(right or Content(""), classes="top-right", markup=False)

    def compose(self) -> ComposeResult:
        yield self._left
        yield self._right

    def show_left(self, content: Content) -> None:
        self._left.update(content)

    def show_right(self, content: Content) -> None:
        self._right.update(content)
