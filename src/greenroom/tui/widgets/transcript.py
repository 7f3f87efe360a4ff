"""The conversation so far, newest in view."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from greenroom.interview.model import Turn
from greenroom.tui.present.practice import speaker, spoken


class TurnView(Horizontal):
    """One turn: who on the left, what on the right."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(classes=turn.kind)
        self.turn = turn

    def compose(self) -> ComposeResult:
        yield Static(speaker(self.turn), classes="who", markup=False)
        yield Static(spoken(self.turn), classes="words", markup=False)


class Transcript(VerticalScroll):
    """Turns of one conversation; grows with its content up to the height its screen allows."""

    DEFAULT_CSS = """
    Transcript {
        height: auto;
        scrollbar-size-vertical: 1;
        TurnView { height: auto; margin-bottom: 1; }
        .who { width: 12; text-align: right; padding-right: 1; }
        .words { width: 1fr; height: auto; padding-right: 1; }
        &:focus .who { text-style: bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Turn, ...] = ()
        self._at_end = True
        """Whether the newest turn is in view, or is to be."""

    def show(self, turns: Sequence[Turn]) -> None:
        """Show these turns; those that are shown already stay as they are."""
        known = len(self._shown)
        if tuple(turns[:known]) != self._shown:
            self.remove_children()
            known = 0
        self._shown = tuple(turns)
        self.mount_all([TurnView(turn) for turn in turns[known:]])
        self._at_end = True
        self.call_after_refresh(self._follow)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._at_end = new_value >= self.max_scroll_y

    def on_resize(self) -> None:
        """Keep the newest turn in view where it was: the same words need other rows now."""
        if self._at_end:
            self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        self.scroll_end(animate=False)
