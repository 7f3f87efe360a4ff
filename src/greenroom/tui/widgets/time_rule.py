"""The rule below the title of an interview: as long as the time that is left for the question."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from greenroom.tui.present.interview import time_rule


class TimeRule(Widget):
    """Repaints only when a cell changes."""

    DEFAULT_CSS = """
    TimeRule { height: 1; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._left, self._limit = 1.0, 1.0

    def show(self, left: float, limit: float) -> None:
        """Show that `left` seconds of `limit` are left."""
        before = self.render()
        self._left, self._limit = left, limit
        if self.render() != before:
            self.refresh()

    def render(self) -> Content:
        return time_rule(self._left, self._limit, max(0, self.size.width))
