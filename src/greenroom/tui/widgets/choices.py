"""One value out of a few, on one line: the arrow keys or a click choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from greenroom.tui.present.choices import Choice, choices_line, choices_width, spot_of


class Choices(Widget, can_focus=True):
    """Shows all choices side by side, or only the chosen one where they do not fit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "choose(-1)", "Choose", key_display="←→"),
        Binding("right", "choose(1)", "Choose", show=False),
    ]
    DEFAULT_CSS = "Choices { height: 1; width: 1fr; }"

    number: reactive[int] = reactive(0)

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, choices: Choices, value: object) -> None:
            super().__init__()
            self.choices = choices
            self.value = value

        @property
        def control(self) -> Choices:
            return self.choices

    def __init__(self, choices: Sequence[Choice], value: object = None, classes: str | None = None) -> None:
        """`value` is chosen to begin with, the first where there is none like it."""
        super().__init__(classes=classes)
        self.choices = tuple(choices)
        same = [number for number, one in enumerate(self.choices) if one.value == value]
        self.set_reactive(Choices.number, same[0] if same else 0)

    @property
    def value(self) -> object:
        return self.choices[self.number].value

    def render(self) -> Content:
        return choices_line(self.choices, self.number, self._narrow, self.has_focus)

    @property
    def _narrow(self) -> bool:
        return choices_width(self.choices) > self.size.width

    def action_choose(self, step: int) -> None:
        """Go to the next or previous choice; beyond the last comes the first."""
        self._choose((self.number + step) % len(self.choices))

    def on_click(self, event: events.Click) -> None:
        if self._narrow:
            self.action_choose(1)
            return
        spot = spot_of(self.choices, event.x)
        if spot is not None:
            self._choose(spot)

    def _choose(self, number: int) -> None:
        if number != self.number:
            self.number = number
            self.post_message(self.Changed(self, self.value))
