"""Writing the settings file: the commented template, and a change of one key that leaves all else alone.

Settings are flat, so a change is an edit of one key's lines. The result is read before it is written: exactly
that key has changed, or nothing is written.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

from greenroom.errors import SettingsError, SettingsFileError
from greenroom.settings import checked, parse, read_settings_text

_TEMPLATE = """\
# Settings of Greenroom. Take the "# " away from a line to change it.

# Colour theme; the command palette (Ctrl+P) shows them all.
# theme = "textual-dark"

# Follow-up questions after an answer, at most: 0 to 6.
# probes = 3

# Whether the terminal's bell rings when time runs out.
# bell = true

# Attempts you want to make a day, 0 to 50; 0 for no goal.
# daily_goal = 2

# Folders with questions of your own, beside the built-in ones.
# bank_folders = []

# The bar of a timed interview: "mid" or "senior".
# level = "mid"
"""

Value = str | int | bool | Path | Iterable[str | Path]


def settings_template() -> str:
    """Return a settings file with every key, its default and what it does, all commented out."""
    return _TEMPLATE


def begin_settings_file(path: Path) -> None:
    """Write the template where there is no settings file yet; raises SettingsFileError."""
    if not path.exists():
        _replace(path, _TEMPLATE)


def write_setting(path: Path, key: str, value: Value) -> None:
    """Change one key in the file, or add it; comments and order stay. A missing file begins as the template.

    Raises SettingsError for a key or value that is none, and when the file cannot be edited or written.
    """
    if not isinstance(value, str | int | Path):
        value = tuple(value)
    try:
        checked(key, value)
    except (KeyError, ValueError) as error:
        raise SettingsError(f"setting {key!r} cannot be {value!r}: {error}", "nothing was changed") from error
    text = read_settings_text(path)
    before = parse(text, path)
    changed = edited(text or _TEMPLATE, key, toml_value(value))
    if not _is_that_change(before, changed, key, toml_value(value)):
        raise SettingsError(f"{path}: {key} cannot be changed safely", "edit the file yourself")
    _replace(path, changed)


def edited(text: str, key: str, value: str) -> str:
    """Return the text with `key = value` in place of the key's lines or its commented default, else added."""
    lines = text.splitlines(keepends=True)
    newline = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    new = f"{key} = {value}"
    top = next((number for number, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    span = _span(lines, key, top)
    if span:
        begin, end = span
        lines[begin:end] = [new + _comment("".join(lines[begin:end])) + newline]
        return "".join(lines)
    for number, line in enumerate(lines[:top]):
        if _key_of(line.removeprefix("#")) == key and line.startswith("#"):
            lines[number] = new + newline
            return "".join(lines)
    if top and not lines[top - 1].endswith("\n"):
        lines[top - 1] += newline
    lines.insert(top, new + newline)
    return "".join(lines)


def _key_of(line: str) -> str:
    return line.partition("=")[0].strip().strip("\"'") if "=" in line else ""


def _span(lines: list[str], key: str, top: int) -> tuple[int, int] | None:
    """Return the lines [begin, end) of the key's assignment: a list may go over several."""
    for begin in range(len(lines)):
        if _key_of(lines[begin]) != key:
            continue
        for end in range(begin + 1, len(lines) + 1):
            if set(_toml_keys("".join(lines[begin:end]))) == {key}:
                return begin, end
    return None


def _toml_keys(text: str) -> Iterable[str]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return ()


def _comment(assignment: str) -> str:
    """Return the comment after the value on the assignment's last line, with the space before it."""
    last = assignment.rstrip("\r\n").rpartition("\n")[2]
    head = assignment[: len(assignment.rstrip("\r\n")) - len(last)]
    for place, character in enumerate(last):
        if character == "#" and _toml_keys(head + last[:place]):
            return "  " + last[place:]
    return ""


def toml_value(value: object) -> str:
    """Return a setting's value in TOML. JSON's strings are TOML's, but for DEL and for characters above U+FFFF."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(toml_value(one) for one in value)}]"
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_that_change(before: dict[str, object], changed: str, key: str, value: str) -> bool:
    try:
        after = tomllib.loads(changed)
        return after == {**before, **tomllib.loads(f"{key} = {value}")}
    except tomllib.TOMLDecodeError:
        return False


def _replace(path: Path, text: str) -> None:
    """Put the text in the file's place, all or nothing; a link stays a link, and the file keeps its mode."""
    target = path.resolve()
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(".toml", "settings-", target.parent)
        try:
            with open(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            with contextlib.suppress(FileNotFoundError):
                os.chmod(name, target.stat().st_mode & 0o777)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except (OSError, UnicodeEncodeError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise SettingsFileError(f"{path}: cannot be written ({reason})", "mend permissions or free space") from error
