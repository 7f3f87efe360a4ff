"""Ctrl+P: Textual's command palette, with its own keys on the last line like every dialog."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.widgets import Input

from greenroom.tui.widgets.key_row import KeyRow


class Palette(CommandPalette):
    """Enter runs the command that is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # With priority: the input has these keys too, and does not show them.
        Binding("enter", "run", "Run", priority=True),
        Binding("down", "cursor_down", "Choose", key_display="↑↓", priority=True),
        Binding("escape", "escape", "Close"),
        Binding("ctrl+q", "app.quit", "Quit", show=False),
    ]

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield KeyRow()

    async def action_run(self) -> None:
        await self.query_one(Input).action_submit()
