"""One question, yes or no. Enter agrees, Esc does not."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from greenroom.tui.present.text import plain
from greenroom.tui.screens.dialog import Dialog
from greenroom.tui.widgets.key_row import KeyRow


class AnswerButton(Button):
    """A button whose Enter is named by what it does."""

    def __init__(self, label: str, classes: str) -> None:
        super().__init__(plain(label), classes=classes, compact=True)
        self._bindings.key_to_bindings["enter"] = [Binding("enter", "press", label)]


class ConfirmScreen(Dialog[bool]):
    """Dismisses with whether the candidate agreed."""

    CSS_PATH = "confirm.tcss"
    AUTO_FOCUS = "Button.yes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("n", "answer(False)", "No", show=False),
        Binding("left,right", "app.focus_next", "Choose", key_display="←→"),
    ]

    def __init__(self, asked: str, agree: str, decline: str = "Keep") -> None:
        super().__init__()
        self._asked, self._agree, self._decline = asked, agree, decline
        self._bindings.bind("escape", "answer(False)", decline)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._asked), markup=False)
            with Horizontal():
                yield AnswerButton(self._agree, classes="yes")
                yield AnswerButton(self._decline, classes="no")
        yield KeyRow()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.has_class("yes"))

    def action_answer(self, agreed: bool) -> None:
        self.dismiss(agreed)
