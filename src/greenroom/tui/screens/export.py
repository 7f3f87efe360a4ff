"""Taking scores along: what, in which format, where to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, ProgressBar, Static
from textual.worker import get_current_worker

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.model import Attempt
from greenroom.reports.model import FORMATS, Export, Format
from greenroom.scoring.clean import clean
from greenroom.tui.present.export import (
    FORMAT_CHOICES,
    FORMAT_NOTES,
    done_line,
    file_name,
    scope_choices,
    target_line,
    with_ending,
)
from greenroom.tui.present.text import plain
from greenroom.tui.screens.base import Room
from greenroom.tui.screens.dialog import Dialog
from greenroom.tui.widgets.choices import Choices
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_input import LineInput
from greenroom.tui.widgets.top_bar import TopBar

Item = TypeVar("Item")
_TELL_EVERY = 50
"""Entries between two reports of progress."""


class _Stopped(Exception):
    """The dialog was left while the file was being written; nothing is left behind."""


def absolute(typed: str) -> Path:
    """Return the file that is meant by a typed path."""
    # Not Path.expanduser: that raises for the home of a user whom nobody knows.
    return Path(os.path.abspath(os.path.expanduser(typed)))


class ExportScreen(Room, Dialog[None]):
    """Writes nothing before Ctrl+S, and over nothing without asking."""

    CSS_PATH = "export.tcss"
    AUTO_FOCUS = "Choices"
    HELP_TEXT = (
        "Choose what to export and in which format with ← and →, Tab goes on, Ctrl+S writes the file. A file that "
        "is there already is not overwritten without asking. Esc stops a long export and leaves nothing behind."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "write", "Write the file", priority=True),
        Binding("tab", "app.focus_next", "Next field"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
    ]

    scope = query_one(".scope", Choices)
    form = query_one(".format", Choices)
    path = query_one(Input)
    note = query_one(".format-note", Static)
    target = query_one(".target", Static)
    outcome = query_one(".outcome", Static)
    bar = query_one(ProgressBar)

    class Stepped(Message):
        """So many entries are written."""

        def __init__(self, done: int, count: int) -> None:
            super().__init__()
            self.done, self.count = done, count

    class Written(Message):
        """The file is there."""

        def __init__(self, path: Path, count: int) -> None:
            super().__init__()
            self.path, self.count = path, count

    class Failed(Message):
        """It could not be written."""

        def __init__(self, error: GreenroomError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, desk: Desk, attempt: Attempt | None = None) -> None:
        super().__init__(desk)
        self.attempt = attempt
        self._suggested = ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield TopBar(Content.styled("Export", "b $accent"))
            with Horizontal(classes="field"):
                yield Static("What", classes="label", markup=False)
                yield Choices(scope_choices(self.attempt), classes="scope")
            with Horizontal(classes="field"):
                yield Static("Format", classes="label", markup=False)
                yield Choices(FORMAT_CHOICES, classes="format")
            yield Static("", classes="format-note", markup=False)
            with Horizontal(classes="field"):
                yield Static("File", classes="label", markup=False)
                yield LineInput(compact=True)
            yield Static("", classes="target", markup=False)
            yield ProgressBar(show_eta=False)
            yield Static("", classes="outcome", markup=False)
        yield KeyRow()

    def on_mount(self) -> None:
        self._fill()

    @property
    def _format(self) -> Format:
        return next(one for one in FORMATS if one == self.form.value)

    @property
    def _file(self) -> Path | None:
        """The file as an absolute path; None where no name is typed."""
        typed = clean(self.path.value).strip()
        return absolute(typed) if typed else None

    @on(Choices.Changed)
    def _fill(self) -> None:
        """Suggest a name, unless one was typed: then only its ending follows the format."""
        suggestion = file_name(self.attempt, self.scope.value, self._format, self.desk.now())
        typed = self.path.value
        self.path.value = suggestion if typed in ("", self._suggested) else with_ending(typed, self._format)
        self._suggested = suggestion
        self.note.update(plain(FORMAT_NOTES[self._format], "$muted"))

    @on(Input.Changed)
    def _show_target(self) -> None:
        self.target.update(target_line(self._file))
        self.outcome.update("")

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write the file; ask first where there is one already."""
        self._fill()  # a format chosen a moment ago may not have reached the name yet
        path = self._file
        if path is None:
            self.path.focus()
        elif os.path.lexists(path) and not path.is_dir():
            from greenroom.tui.screens.confirm import ConfirmScreen

            asked = f"{path} exists already. Overwrite it?"
            self.app.push_screen(ConfirmScreen(asked, "Overwrite"), self._overwrite)
        else:
            self._begin(path, force=False)

    def _overwrite(self, agreed: bool | None) -> None:
        if agreed and self._file:
            self._begin(self._file, force=True)

    def _begin(self, path: Path, force: bool) -> None:
        self.bar.update(total=None, progress=0)
        self.bar.add_class("-running")
        self.outcome.update("")
        self._write(path, self.scope.value, self._format, force)

    @work(thread=True, exclusive=True)
    def _write(self, path: Path, scope: object, form: Format, force: bool) -> None:
        from greenroom.reports.model import render
        from greenroom.reports.write import write_file

        try:
            export = self._export(scope)
            entries = self._counted(export.entries, export.count)
            told = Export(export.exported_at, entries, export.count, export.trend, export.interviews)
            write_file(path, render(told, form), force)
        except GreenroomError as error:
            self.post_message(self.Failed(error))
        except _Stopped:
            return
        else:
            self.post_message(self.Written(path, export.count))

    def _export(self, scope: object) -> Export:
        from greenroom.desk.transfer import export_all, export_interview, export_one

        if self.attempt is None or scope == "all":
            return export_all(self.desk)
        if scope == "interview" and self.attempt.interview:
            return export_interview(self.desk, self.attempt.interview)
        return export_one(self.desk, self.attempt)

    def _counted(self, entries: Iterable[Item], count: int) -> Iterator[Item]:
        worker = get_current_worker()
        for number, entry in enumerate(entries, 1):
            if worker.is_cancelled:
                raise _Stopped
            yield entry
            if number % _TELL_EVERY == 0:
                self.post_message(self.Stepped(number, count))

    @on(Stepped)
    def _show_progress(self, message: Stepped) -> None:
        self.bar.update(total=message.count, progress=message.done)

    @on(Written)
    def _show_written(self, message: Written) -> None:
        self.bar.remove_class("-running")
        self.outcome.update(done_line(message.path, message.count))

    @on(Failed)
    def _show_failed(self, message: Failed) -> None:
        self.bar.remove_class("-running")
        self.outcome.update(plain(str(message.error), "$error"))

    def action_back(self) -> None:
        self.workers.cancel_node(self)
        self.dismiss()
