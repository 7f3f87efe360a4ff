"""What practice and the interview share: an editor whose text is saved as it is typed, and never lost."""

from __future__ import annotations

from typing import Protocol

from textual import on
from textual.getters import query_one
from textual.timer import Timer
from textual.widgets import Static, TextArea

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.scoring.clean import ANSWER_LIMIT
from greenroom.tui.present.practice import editor_status
from greenroom.tui.present.text import counted
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.answer_box import AnswerBox
from greenroom.tui.widgets.transcript import Transcript

SAVE_AFTER_SECONDS = 0.5
"""From the first key that is not saved yet to the draft's being saved; the promise is one second."""


class Keeper(Protocol):
    """What keeps the text of the editor."""

    def keep(self, text: str, cursor: tuple[int, int]) -> None:
        """Save the draft; raises RecordsError."""

    def rescue(self, text: str, cursor: tuple[int, int]) -> str:
        """Write the text somewhere else when the records take nothing; return where. Raises RecordsError."""


class AnsweringRoom(Room):
    """A conversation above, the editor and its status below."""

    session: Keeper
    transcript = query_one(Transcript)
    editor = query_one(AnswerBox)
    status = query_one(".status", Static)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._save_timer: Timer | None = None
        self._save_failed = False
        self._over = False

    def is_kept(self, text: str) -> bool:
        """Whether saving this text kept anything that the candidate would miss."""
        return bool(text)

    def action_scroll_transcript(self, direction: int) -> None:
        if direction < 0:
            self.transcript.scroll_page_up(animate=False)
        else:
            self.transcript.scroll_page_down(animate=False)

    @on(TextArea.Changed)
    def _save_soon(self) -> None:
        if self._save_timer is None and not self._over:
            self._save_timer = self.set_timer(SAVE_AFTER_SECONDS, self.keep_work)

    def keep_work(self) -> None:
        """Save the draft; say so, or say that it could not be saved."""
        if self._save_timer:
            self._save_timer.stop()
            self._save_timer = None
        if self._over or not self.is_mounted:
            return
        text = self.editor.text
        try:
            self.session.keep(text, self.editor.cursor_location)
        except GreenroomError as error:
            self.rescue_work(error)
            return
        self._save_failed = False
        self.show_status("saved" if self.is_kept(text) else "")

    def rescue_work(self, error: GreenroomError) -> None:
        """Keep the text elsewhere each time; tell once that nothing is saved, and where the text is kept instead."""
        self.show_status("not saved")
        told, self._save_failed = self._save_failed, True
        if not told:
            self.show_error(error)
        if not self.editor.text.strip():
            return
        try:
            place = self.session.rescue(self.editor.text, self.editor.cursor_location)
        except GreenroomError as worse:
            if not told:
                self.show_error(worse)
            return
        if not told:
            self.say(f"What you typed is kept in {place}")

    def show_status(self, saved: str) -> None:
        """Show how much is typed, and whether it is saved."""
        text = self.editor.text
        self.status.update(editor_status(len(text.split()), len(text), saved))

    @on(AnswerBox.PasteRefused)
    def _refuse_paste(self, message: AnswerBox.PasteRefused) -> None:
        self.say(
            f"That paste has {counted(message.characters, 'character')}; with what is there already it would "
            f"pass {ANSWER_LIMIT:,}. Your draft is as it was."
        )
