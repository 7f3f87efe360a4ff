"""One question, yes or no. Enter agrees, Esc does not."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from greenroom.tui.present.text import plain


class ConfirmScreen(ModalScreen[bool]):
    """Dismisses with whether the candidate agreed."""

    CSS_PATH = "confirm.tcss"
    AUTO_FOCUS = "Button.yes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer(False)", "No"),
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("n", "answer(False)", "No", show=False),
        Binding("left,right", "app.focus_next", "Other button", show=False),
    ]

    def __init__(self, asked: str, agree: str, decline: str = "Keep") -> None:
        super().__init__()
        self._asked, self._agree, self._decline = asked, agree, decline

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._asked), markup=False)
            with Horizontal():
                yield Button(plain(self._agree), classes="yes", compact=True)
                yield Button(plain(f"{self._decline} (Esc)"), classes="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.has_class("yes"))

    def action_answer(self, agreed: bool) -> None:
        self.dismiss(agreed)
