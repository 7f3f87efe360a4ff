"""A text to read, in which whole words are selected: with the arrow keys or the mouse."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.document._document import Document
from textual.geometry import Offset, Region
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

_PUNCTUATION = '.,;:!?()[]{}"“”„'


class WordPicker(TextArea):
    """Arrow keys go from word to word; with Shift, or after Space, they extend the selection."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "word(-1)", "Word", key_display="←→"),
        Binding("right", "word(1)", "Word", show=False),
        Binding("shift+left,ctrl+shift+left", "word(-1, True)", "Extend", key_display="Shift+←→"),
        Binding("shift+right,ctrl+shift+right", "word(1, True)", "Extend", show=False),
        Binding("up", "line(-1)", "Line up", show=False),
        Binding("down", "line(1)", "Line down", show=False),
        Binding("shift+up", "line(-1, True)", "Extend a line up", show=False),
        Binding("shift+down", "line(1, True)", "Extend a line down", show=False),
        Binding("space", "hold", "Begin or end extending", show=False),
    ]
    DEFAULT_CSS = """
    WordPicker {
        border: round $border-blurred;
        padding: 0 1;
        background: $background;
        scrollbar-size-vertical: 1;
        &:focus { border: round $border; }
        & .text-area--cursor-line { background: $background; }
        & .text-area--selection { background: $mark; color: $mark-text; text-style: bold underline; }
    }
    """

    class Picked(Message):
        """Other words are selected."""

    def __init__(self, text: str, start: int = 0, end: int = 0) -> None:
        """`start` and `end` are what is selected to begin with; the first word where they are the same."""
        super().__init__(text, soft_wrap=True, read_only=True, show_cursor=False, highlight_cursor_line=False)
        self._words = [_trimmed(found) for found in re.finditer(r"\S+", text)]
        self._begins = [begin for begin, _ in self._words]
        self._holding = False
        self._first = (start, end)

    def on_mount(self) -> None:
        start, end = self._first
        self._select(self._word_at(start), self._word_at(max(start, end - 1)))

    def on_resize(self) -> None:
        # After the refresh: only then is the text wrapped to the new width. The first size comes this way too.
        self.call_after_refresh(self.scroll_cursor_visible, center=True)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring into view the end of the selection that moves; with `center`, all of it."""
        # Textual 8.2.8 scrolls nowhere while it shows no cursor, but calls this whenever the selection changes.
        moving = self._row(self.selection.end)
        rows = (self._row(self.selection.start), moving) if center else (moving,)
        region = Region(0, min(rows), 1, max(rows) - min(rows) + 1)
        return self.scroll_to_region(region, animate=animate, force=True, center=center)

    @property
    def span(self) -> tuple[int, int]:
        """The selected words as offsets into the text; (0, 0) where there is no word."""
        if not self._words:
            return 0, 0
        one, other = sorted(self._ends())
        return self._words[self._word_at(one)][0], self._words[self._word_at(max(one, other - 1))][1]

    def action_word(self, step: int, extend: bool = False) -> None:
        """Go to the next or previous word."""
        anchor, cursor = self._selected_words()
        self._go(anchor, cursor + step, extend)

    def action_line(self, step: int, extend: bool = False) -> None:
        """Go to a word on the line below or above."""
        anchor, cursor = self._selected_words()
        if not self._words:
            return
        place = self.get_cursor_up_location() if step < 0 else self.get_cursor_down_location()
        found = self._word_at(self._lines.get_index_from_location(place))
        self._go(anchor, found if found != cursor else cursor + step, extend)

    def action_hold(self) -> None:
        """Make the arrow keys extend the selection, or stop that."""
        self._holding = not self._holding

    def _go(self, anchor: int, cursor: int, extend: bool) -> None:
        cursor = max(0, min(cursor, len(self._words) - 1))
        self._select(anchor if extend or self._holding else cursor, cursor)

    def _select(self, anchor: int, cursor: int) -> None:
        """Select from one word to the other, both included; the cursor stands at the second's far end."""
        if not self._words:
            return
        one, other = self._words[anchor], self._words[cursor]
        begin, end = (one[0], other[1]) if anchor <= cursor else (one[1], other[0])
        place = self._lines.get_location_from_index
        self.selection = Selection(place(begin), place(end))

    def _selected_words(self) -> tuple[int, int]:
        """The words in which the selection begins and ends, in the order in which it was made."""
        begin, end = self._ends()
        if begin <= end:
            return self._word_at(begin), self._word_at(max(begin, end - 1))
        return self._word_at(begin - 1), self._word_at(end)

    def _row(self, place: tuple[int, int]) -> int:
        """The row of the wrapped text that a place in the document falls in."""
        return self.wrapped_document.location_to_offset(place).y

    @property
    def _lines(self) -> Document:
        assert isinstance(self.document, Document)
        return self.document

    def _ends(self) -> tuple[int, int]:
        index = self._lines.get_index_from_location
        return index(self.selection.start), index(self.selection.end)

    def _word_at(self, offset: int) -> int:
        """The number of the word at an offset, or of the one before the gap it falls in."""
        return max(0, bisect_right(self._begins, offset) - 1)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        event.stop()
        self.post_message(self.Picked())


def _trimmed(word: re.Match[str]) -> tuple[int, int]:
    """Return where a word stands without the punctuation around it; all of it where there is nothing else."""
    text = word[0].strip(_PUNCTUATION)
    start = word.start() + word[0].index(text) if text else word.start()
    return (start, start + len(text)) if text else word.span()
