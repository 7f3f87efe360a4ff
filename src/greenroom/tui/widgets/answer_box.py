"""The editor an answer is typed in: takes 20,000 characters, refuses more, keeps undo."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from greenroom.scoring.clean import ANSWER_LIMIT, clean_typed

UNSENT = "There is unsent text. Ctrl+S sends it; or clear the editor first."
"""Said where moving on would throw text away."""


class AnswerBox(TextArea):
    """A TextArea that cleans what is pasted and refuses a paste that could never be sent."""

    DEFAULT_CSS = """
    AnswerBox {
        border: round $border-blurred;
        padding: 0 1;
        background: $background;
        scrollbar-size-vertical: 1;
        /* Always there: Textual 8.2.8 looks up a cursor past the end when an undo makes the bar go away. */
        overflow-y: scroll;
        &:focus { border: round $border; }
        & .text-area--cursor-line { background: $background; }
    }
    """

    class PasteRefused(Message):
        """A paste was too long; `characters` is its length."""

        def __init__(self, characters: int) -> None:
            super().__init__()
            self.characters = characters

    def __init__(self, text: str = "", placeholder: str = "") -> None:
        super().__init__(text, soft_wrap=True, placeholder=placeholder, highlight_cursor_line=False)

    def on_resize(self) -> None:
        # After the refresh: only then is the text wrapped to the new width.
        self.call_after_refresh(self.scroll_cursor_visible)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        # Checked by length first: cleaning a megabyte only to refuse it would be felt.
        if len(event.text) + len(self.document.text) - len(self.selected_text) > ANSWER_LIMIT:
            self.post_message(self.PasteRefused(len(event.text)))
            return
        result = self._replace_via_keyboard(clean_typed(event.text), *self.selection)
        if result:
            self.move_cursor(result.end_location)
            self.focus()

    def clear_for_next(self, sent: str = "") -> None:
        """Empty the editor for the next reply; what was sent cannot be undone back into it.

        What was typed behind the `sent` text while it was on its way stays.
        """
        typed_since = self.text.removeprefix(sent) if sent and self.text.startswith(sent) else ""
        self.load_text(typed_since)
        self.move_cursor(self.document.end)

    def place_cursor(self, row: int, column: int) -> None:
        """Put the cursor where it stood, or as near as the text allows."""
        row = max(0, min(row, self.document.line_count - 1))
        column = max(0, min(column, len(self.document[row])))
        self.move_cursor((row, column))
