"""What stands beside a list about the entry that is highlighted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from greenroom.errors import GreenroomError

Entry = TypeVar("Entry")
Found = TypeVar("Found")


class Preview(VerticalScroll, Generic[Entry, Found]):
    """Shows at once what the list knows of an entry; the rest is read off the UI thread, and only while seen."""

    DEFAULT_CSS = "Preview { scrollbar-size-vertical: 1; & > .about { height: auto; } }"

    about = query_one(".about", Static)

    class Read(Message):
        """The worker has read what there is to an entry."""

        def __init__(self, entry: object, found: object) -> None:
            super().__init__()
            self.entry, self.found = entry, found

    def __init__(
        self, find: Callable[[Entry], Found | None], lay_out: Callable[[Entry, Found | None], Content]
    ) -> None:
        """`find` may raise GreenroomError: then what the list knows is all that is shown."""
        super().__init__(can_focus=False)
        self._find, self._lay_out = find, lay_out
        self._entry: Entry | None = None

    def compose(self) -> ComposeResult:
        yield Static("", classes="about", markup=False)

    def show(self, entry: Entry | None) -> None:
        """Show this entry; nothing for None."""
        self._entry = entry
        self.about.update("" if entry is None else self._lay_out(entry, None))
        self.scroll_home(animate=False)
        self.on_resize()

    def on_resize(self) -> None:
        """Read what there is to the entry if it can be seen, which it may not have been before."""
        if self._entry is not None and self.size:
            self._read(self._entry)

    @work(thread=True, exclusive=True)
    def _read(self, entry: Entry) -> None:
        with suppress(GreenroomError):  # Enter tells what is wrong with it
            found = self._find(entry)
            if found is not None:
                self.post_message(self.Read(entry, found))

    @on(Read)
    def _show_in_full(self, message: Read) -> None:
        if self._entry is not None and self._entry == message.entry:
            self.about.update(self._lay_out(self._entry, message.found))  # type: ignore[arg-type]
