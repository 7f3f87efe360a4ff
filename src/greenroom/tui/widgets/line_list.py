"""A list of one-line entries, each laid out as it is drawn: for the width it is drawn in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

ROOMY = 26
"""Rows from which on a list parts its sections."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry. `lay_out` gets the width in cells; a line without a value is a heading."""

    lay_out: Callable[[int], Content]
    value: object | None = None


def fixed(content: Content) -> Callable[[int], Content]:
    """Lay a line out as it is at every width; it is cut where it does not fit."""
    return lambda width: content


class LineVisual(Visual):
    """A line as it is drawn, with the scroll bar's cell left free where there is no bar, so that nothing jumps.

    It is one row; a heading has an empty one above it where the list is tall enough to spare it.
    """

    def __init__(self, line: Line, owner: OptionList, before: Line | None) -> None:
        self._line = line
        self._owner = owner
        self._begins_section = line.value is None and before is not None and before.value is not None

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        spare = 0 if self._owner.show_vertical_scrollbar else self._owner.styles.scrollbar_size_vertical
        room = max(1, width - spare)
        content = self._line.lay_out(room).truncate(room, ellipsis=True)
        above = [Strip.blank(width, style.rich_style)] * (self.get_height(options.rules, width) - 1)
        return [*above, *content.render_strips(width, 1, style, options)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        if not self._begins_section or self._owner.size.height < ROOMY:
            return 1
        return 2 if self._line.lay_out(width) else 1  # an empty line parts as it is


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
        text-wrap: nowrap;
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

    def show(self, lines: Sequence[Line], keep: object | None = None) -> None:
        """Show these lines, with the one whose value is `keep` highlighted, else the first that can be."""
        self._entries = tuple(lines)
        self.set_options(
            [
                Option(LineVisual(line, self, before), disabled=line.value is None)
                for before, line in zip((None, *self._entries), self._entries, strict=False)
            ]
        )
        wanted = [number for number, line in enumerate(self._entries) if line.value is not None]
        same = [number for number in wanted if keep is not None and self._entries[number].value == keep]
        self.highlighted = next(iter(same or wanted), None)

    @property
    def value(self) -> object | None:
        """The highlighted line's value."""
        return None if self.highlighted is None else self._entries[self.highlighted].value

    def watch_show_vertical_scrollbar(self) -> None:
        """Draw the lines anew: they end where the bar begins, and Textual keeps what it drew without it."""
        self._option_render_cache.clear()
        self.refresh()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_index < len(self._entries):
            self.post_message(self.Moved(self._entries[event.option_index].value))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._entries[event.option_index].value))
