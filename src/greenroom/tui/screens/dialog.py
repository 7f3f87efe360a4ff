"""What all dialogs share. The screen below keeps its keys to itself, so a dialog names its own on the last line."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """Stands in front of a screen until it is answered. Its last line is a `KeyRow`, over that of the screen below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # The app's own binding does not reach through a modal screen.
        Binding("ctrl+q", "app.quit", "Quit", show=False),
    ]
