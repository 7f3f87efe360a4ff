"""A value out of a few, changed with the arrow keys or a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from greenroom.tui.present.interview import value_of


class Stepper(Widget, can_focus=True):
    """Shows one value at a time; posts `Changed`. Values are pairs of what it stands for and its words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "turn(-1)", "Before", show=False),
        Binding("right", "turn(1)", "Change", key_display="←→"),
        Binding("l,space", "turn(1)", "Change", show=False),
    ]
    DEFAULT_CSS = """
    Stepper { height: 1; width: 1fr; }
    """

    class Changed(Message):
        """Another value is shown."""

    def __init__(self, values: Sequence[tuple[str, str]] = (), classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._values: list[tuple[str, str]] = list(values)
        self._at = 0

    @property
    def value(self) -> str:
        """What the shown value stands for; "" where there is none."""
        return self._values[self._at][0] if self._values else ""

    def offer(self, values: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these values and show the chosen one, else the first."""
        self._values = list(values)
        self._at = next((place for place, (value, _) in enumerate(values) if value == chosen), 0)
        self.refresh()

    def render(self) -> Content:
        words = self._values[self._at][1] if self._values else ""
        return value_of(words, self.has_focus)

    def action_turn(self, by: int) -> None:
        if self._values:
            self._at = (self._at + by) % len(self._values)
            self.refresh()
            self.post_message(self.Changed())

    def on_click(self, event: events.Click) -> None:
        self.action_turn(-1 if event.x < 2 else 1)
