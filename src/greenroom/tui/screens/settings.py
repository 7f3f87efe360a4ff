"""The settings, changed with the arrow keys and saved at once; comments in the file stay."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input, Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.scoring.clean import clean
from greenroom.settings import KEYS, parse, read_settings_text
from greenroom.settings_file import Value, write_setting
from greenroom.tui.present.settings import LABELS, choices_of, overruled, setting_note
from greenroom.tui.present.text import one_line, plain
from greenroom.tui.screens.base import Room
from greenroom.tui.themes import theme_name
from greenroom.tui.widgets.choices import Choices
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_input import LineInput
from greenroom.tui.widgets.top_bar import TopBar


def shown_path(path: Path) -> str:
    """Return a path as it is shown: the home folder as ~."""
    home = os.path.expanduser("~")
    text = str(path)
    return f"~{text[len(home) :]}" if text.startswith(f"{home}{os.sep}") else text


class FoldersInput(LineInput):
    """Bank folders, as PATH has them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Take over")]


class SettingsScreen(Room):
    """One row for each setting; what the focused one does stands below."""

    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "Choices"
    HELP_TEXT = (
        "↑ and ↓ go through the settings, ← and → change one: it is written to the settings file at once, and the "
        "rest of the file stays as it is. `greenroom settings --edit` opens the file itself. A variable of the "
        "terminal, such as GREENROOM_THEME, has the last word over the file."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "Setting", key_display="↑↓"),
        Binding("up", "app.focus_previous", "Setting", show=False),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    folders = query_one(FoldersInput)
    note = query_one(".note", Static)
    outcome = query_one(".outcome", Static)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._keys: dict[Widget, str] = {}

    def compose(self) -> ComposeResult:
        yield TopBar(Content.styled("Settings", "b $accent"), one_line(shown_path(self.desk.places.settings), "$muted"))
        with VerticalScroll(classes="rows", can_focus=False):
            for key in sorted(KEYS, key=list(LABELS).index):
                with Horizontal(classes="row"):
                    yield Static(LABELS[key], classes="label", markup=False)
                    yield self._field(key)
        yield Static("", classes="note", markup=False)
        yield Static("", classes="outcome", markup=False)
        yield KeyRow()

    def _field(self, key: str) -> Widget:
        field: Widget
        if key == "bank_folders":
            field = FoldersInput(self._folders_text(), placeholder="none", compact=True)
        else:
            choices = choices_of(key, self.app.available_themes)
            value = getattr(self.desk.settings, key)
            if key == "theme":
                wanted = theme_name(value, self.app.available_themes)
                same = (one.value for one in choices if theme_name(str(one.value), self.app.available_themes) == wanted)
                value = next(same, value)
            field = Choices(choices, value)
        self._keys[field] = key
        return field

    def _folders_text(self) -> str:
        """The folders of the file alone: those of the environment are not the file's to change."""
        path = self.desk.places.settings
        try:
            found = parse(read_settings_text(path), path).get("bank_folders", [])
        except GreenroomError:
            return ""
        return one_line(os.pathsep.join(map(str, found))).plain if isinstance(found, list) else ""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        key = self._keys.get(event.widget)
        if key:
            self.note.update(setting_note(key))

    @on(Choices.Changed)
    def _change(self, message: Choices.Changed) -> None:
        value = message.value
        if isinstance(value, str | int):
            self._write(self._keys[message.choices], value)

    @on(Input.Submitted)
    def _change_folders(self, message: Input.Submitted) -> None:
        named = [part.strip() for part in clean(message.value).split(os.pathsep) if part.strip()]
        if not self._write("bank_folders", named):
            return
        vars(self.desk).pop("bank", None)
        base = self.desk.places.settings.parent
        missing = [part for part in named if not (base / os.path.expanduser(part)).is_dir()]
        if missing:
            self.outcome.update(plain(f"Saved, but {missing[0]} is not there yet.", "$warning"))

    def _write(self, key: str, value: Value) -> bool:
        """Write the file and take the settings up anew; say what came of it."""
        before = self.desk.settings
        try:
            write_setting(self.desk.places.settings, key, value)
            vars(self.desk).pop("settings", None)  # read anew when next asked for
            after = self.desk.settings
        except GreenroomError as error:
            vars(self.desk).setdefault("settings", before)
            self.outcome.update(plain(str(error), "$error"))
            return False
        if key != "bank_folders" and getattr(after, key) != value:
            self.outcome.update(plain(overruled(key), "$warning"))
        else:
            self.outcome.update(Content.styled("✓ saved", "$success"))
        if key == "theme":
            self.app.theme = theme_name(after.theme, self.app.available_themes)
        return True

    def action_back(self) -> None:
        self.dismiss()
