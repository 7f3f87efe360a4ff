"""F1: what the screen below is for, and its keys, read from the bindings themselves."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from greenroom.tui.present.text import plain
from greenroom.tui.screens.base import Room
from greenroom.tui.screens.dialog import Dialog
from greenroom.tui.widgets.key_row import KeyRow

EVERYWHERE = (("Ctrl+P", "Settings, themes, any question, quit"), ("Ctrl+Q", "Quit; drafts are kept"))
"""Keys that work on each screen."""
_KEY_WIDTHS = range(14, 30)
"""Least and most cells of the column of keys."""


class Page(VerticalScroll):
    """A text that scrolls where it does not fit; only then are the keys for it named."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", "Scroll", key_display="↑↓"),
        Binding("down", "scroll_down", "Scroll", show=False),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action not in ("scroll_up", "scroll_down") or self.max_scroll_y > 0

    def watch_show_vertical_scrollbar(self) -> None:
        self.refresh_bindings()


class HelpScreen(Dialog[None]):
    """Any of its keys closes it."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = ".page"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close"),
        Binding("f1,q,enter", "close", "Close", show=False),
    ]

    def __init__(self, text: str, keys: list[tuple[str, str]]) -> None:
        """`keys` are pairs of a key's name and what it does."""
        super().__init__()
        self._text = text
        self._keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"), Page(classes="page"):
            yield Static(plain(self._text), classes="about", markup=False)
            yield Static(_table([*self._keys]), markup=False)
        yield KeyRow()

    def action_close(self) -> None:
        self.dismiss()


def _table(keys: list[tuple[str, str]]) -> Content:
    longest = max((len(key) for key, _ in keys), default=0) + 2
    width = max(_KEY_WIDTHS.start, min(longest, _KEY_WIDTHS.stop))
    return Content("\n").join([Content.assemble((key.ljust(width), "b $accent"), plain(does)) for key, does in keys])


def help_for(room: Room) -> HelpScreen:
    """Return the help of a screen: its purpose and the keys that are active on it."""
    rooms = [one for one in type(room).__mro__ if issubclass(one, Room)]
    own = {binding.action for one in rooms for _, binding in BindingsMap(vars(one).get("BINDINGS"))}
    names: dict[str, list[str]] = {}
    together: dict[str, str] = {}
    for node, binding, enabled, _ in room.active_bindings.values():
        if enabled and (binding.show or (node is room and binding.action in own)):
            names.setdefault(binding.description, []).append(room.app.get_key_display(binding))
            if binding.key_display:  # such as "←→": one name for all keys that do this
                together[binding.description] = binding.key_display
    own_keys = [(together.get(does) or ", ".join(keys), does) for does, keys in names.items()]
    named = {name for name, _ in own_keys}
    return HelpScreen(room.HELP_TEXT, [*own_keys, *(one for one in EVERYWHERE if one[0] not in named)])
