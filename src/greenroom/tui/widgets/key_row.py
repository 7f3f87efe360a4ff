"""The keys of a screen, on its last line."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from greenroom.tui.present.keys import fitting, key_width

ALWAYS = frozenset({"enter", "ctrl+s", "f1", "escape", "ctrl+q"})
"""Keys that are shown however narrow it is: the way on, the help and the way out."""


class KeyRow(Footer):
    """A footer that leaves out the keys it has no room for, instead of cutting the last ones; F1 lists them all."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._keys: list[FooterKey] = []

    def compose(self) -> ComposeResult:
        self._keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        self._fit()
        yield from self._keys

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        gap = 1 if self.screen.has_class("-narrow") else 2
        widths = [key_width(key.key_display, key.description) for key in self._keys]
        wanted = [key.key in ALWAYS for key in self._keys]
        room = self.screen.size.width - self.styles.gutter.width
        for key, shown in zip(self._keys, fitting(widths, wanted, room, gap), strict=True):
            key.display = shown
