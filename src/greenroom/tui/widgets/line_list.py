"""A list of one-line entries that are laid out for the list's width, and laid out anew when it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Line:
    """One entry. `lay_out` gets the width in cells; a line without a value is a heading."""

    lay_out: Callable[[int], Content]
    value: object | None = None


class LineList(OptionList):
    """Lines and headings; posts `Moved` and `Chosen` with the line's value, never with a DOM id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
    ]
    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        border: none;
        padding: 0;
        background: $background;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $muted; text-style: bold; }
        &:ansi > .option-list--option-highlighted {
            color: ansi_bright_white;
            background: ansi_bright_black;
            text-style: bold;
        }
    }
    """

    class Moved(Message):
        """Another line is highlighted."""

        def __init__(self, value: object) -> None:
            super().__init__()
            self.value = value

    class Chosen(Message):
        """A line was chosen with Enter or the mouse."""

        def __init__(self, value: object) -> None:
            super().__init__()
            self.value = value

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._entries: tuple[Line, ...] = ()
        self._laid_out_for = 0

    def show(self, lines: Sequence[Line], keep: object | None = None) -> None:
        """Show these lines, with the one whose value is `keep` highlighted, else the first that can be."""
        self._entries = tuple(lines)
        self._lay_out()
        wanted = [number for number, line in enumerate(self._entries) if line.value is not None]
        same = [number for number in wanted if keep is not None and self._entries[number].value == keep]
        self.highlighted = next(iter(same or wanted), None)

    @property
    def value(self) -> object | None:
        """The highlighted line's value."""
        return None if self.highlighted is None else self._entries[self.highlighted].value

    def _lay_out(self) -> None:
        width = self._line_width
        self._laid_out_for = width
        self.clear_options()
        self.add_options([Option(line.lay_out(width), disabled=line.value is None) for line in self._entries])

    @property
    def _line_width(self) -> int:
        """Cells for a line: without the padding, and always without the scroll bar, so that nothing jumps."""
        return max(10, self.size.width - 2 + self._scrollbar_now - 1)

    @property
    def _scrollbar_now(self) -> int:
        return self.styles.scrollbar_size_vertical if self.show_vertical_scrollbar else 0

    def on_resize(self, event: events.Resize) -> None:
        if self._line_width != self._laid_out_for and self._entries:
            highlighted, top = self.highlighted, self.scroll_y
            with self.prevent(OptionList.OptionHighlighted):
                self._lay_out()
                self.highlighted = highlighted
            self.scroll_to(y=top, animate=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_index < len(self._entries):
            self.post_message(self.Moved(self._entries[event.option_index].value))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._entries[event.option_index].value))
