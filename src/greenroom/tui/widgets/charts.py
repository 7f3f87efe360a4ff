"""Charts as widgets: they draw themselves anew for the room they have."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.widget import Widget

Drawing = Callable[[int, int], Content]
"""Draws for a width and a height in cells."""


class Chart(Widget):
    """Shows what a drawing makes of the widget's size; nothing until it has one."""

    DEFAULT_CSS = "Chart { height: 1fr; width: 1fr; }"

    def __init__(self, drawing: Drawing | None = None, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._drawing = drawing

    def show(self, drawing: Drawing | None) -> None:
        """Draw this from now on."""
        self._drawing = drawing
        self.refresh()

    def render(self) -> Content:
        width, height = self.size
        return self._drawing(width, height) if self._drawing and width and height else Content("")
