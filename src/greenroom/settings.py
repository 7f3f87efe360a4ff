"""The learner's settings: default < file < environment < flag, in one frozen value that is handed on.

The file is TOML. A key nobody knows, or a value of the wrong kind, is an error that names file and line.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

from greenroom.errors import SettingsError
from greenroom.interview.model import Level
from greenroom.paths import expanded

MOST_PROBES = 6
"""Greatest number of follow-up questions in an attempt."""
MOST_DAILY = 50
"""Greatest daily goal."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the learner may choose."""

    theme: str = "textual-dark"
    """Name of the colour theme; the app checks whether it has it."""
    probes: int = 3
    """Follow-up questions after an answer, at most; 0 to 6."""
    bell: bool = True
    """Whether the terminal's bell rings when time runs out."""
    daily_goal: int = 2
    """Attempts a day, 0 to 50; 0 for none."""
    bank_folders: tuple[Path, ...] = ()
    """Banks asked beside the built-in one. File, environment and flags add up here."""
    level: Level = "mid"
    """The bar of a timed interview."""


KEYS: tuple[str, ...] = tuple(field.name for field in fields(Settings))
"""All keys of the settings file."""

_VARIABLES = {key: f"GREENROOM_{key.upper()}" for key in KEYS} | {"bank_folders": "GREENROOM_BANK"}
_THEME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_WORDS = {
    "true": True,
    "yes": True,
    "on": True,
    "1": True,
    "false": False,
    "no": False,
    "off": False,
    "0": False,
}


def load_settings(path: Path, environ: Mapping[str, str], flags: Mapping[str, object] | None = None) -> Settings:
    """Return the settings; a missing file is an empty one.

    Args:
        flags: values of those options that were really typed, by settings key.
    Raises:
        SettingsError: the file cannot be read, or keys or values are wrong; tells all those of the file.
    """
    chosen = _from_file(path)
    folders = chosen.pop("bank_folders", ())
    for source in (_from_environment(environ), _from_flags(flags or {})):
        folders += source.pop("bank_folders", ())
        chosen.update(source)
    return Settings(**chosen, bank_folders=tuple(dict.fromkeys(folders)))


def checked(key: str, value: object, base: Path | None = None) -> Any:
    """Return a value as `Settings` holds it; folders are taken from `base` where they are relative.

    Raises ValueError with what is expected; KeyError for a key that is none.
    """
    return _CHECKS[key](value) if key != "bank_folders" else _folders(value, base or Path())


def _theme(value: object) -> str:
    if isinstance(value, str) and _THEME.fullmatch(value):
        return value
    raise ValueError('expected the name of a theme, such as "textual-dark"')


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("expected true or false")


def _number(most: int, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
        return value
    raise ValueError(f"expected a whole number from 0 to {most}")


def _level(value: object) -> str:
    if value in get_args(Level):
        return str(value)
    raise ValueError('expected "mid" or "senior"')


def _folders(value: object, base: Path) -> tuple[Path, ...]:
    if isinstance(value, list | tuple) and all(
        isinstance(one, str | Path) and str(one).strip() and "\0" not in str(one) for one in value
    ):
        return tuple((base / expanded(one)).absolute() for one in value)
    raise ValueError('expected a list of folders, such as ["~/my-bank"]')


_CHECKS = {
    "theme": _theme,
    "probes": lambda value: _number(MOST_PROBES, value),
    "bell": _flag,
    "daily_goal": lambda value: _number(MOST_DAILY, value),
    "level": _level,
}


def _from_file(path: Path) -> dict[str, Any]:
    text = read_settings_text(path)
    chosen: dict[str, Any] = {}
    problems: list[tuple[int, str]] = []
    for key, value in parse(text, path).items():
        try:
            chosen[key] = checked(key, value, path.parent)
        except KeyError:
            problems.append((_line_of(key, text), f"there is no setting {key!r}{_suggestion(key)}"))
        except ValueError as error:
            problems.append((_line_of(key, text), f"{key} is {value!r}: {error}"))
    if problems:
        raise SettingsError(
            "\n".join(f"{path}:{line}: {problem}" for line, problem in sorted(problems)),
            "Mend or remove that; `greenroom settings --edit` opens the file."
            if len(problems) > 1
            else "mend or remove it; `greenroom settings --edit` opens the file",
        )
    return chosen


def read_settings_text(path: Path) -> str:
    """Return the file's text, "" where there is no file. Raises SettingsError when it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SettingsError(f"{path}:{line}: the file is not UTF-8 text", "save it as UTF-8") from error
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})", "mend its permissions") from error


def parse(text: str, path: Path) -> dict[str, Any]:
    """Return the file's keys and values. Raises SettingsError, with the line, where it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"^(.*) \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error), re.DOTALL)
        what, line = (found[1], found[2]) if found else (str(error), None)
        place = line or max(1, len(text.splitlines()))
        raise SettingsError(f"{path}:{place}: {what}", "settings are TOML: key = value, texts in quotes") from error


def _line_of(key: str, text: str) -> int:
    """Return the line on which a top-level key stands; tomllib does not tell."""
    quoted = re.escape(key)
    start = re.compile(rf"""\s*(?:\[+\s*)?(?:{quoted}|"{quoted}"|'{quoted}')\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if start.match(line)), 1)


def _suggestion(key: str) -> str:
    near = difflib.get_close_matches(key.lower().replace("-", "_"), KEYS, n=1)
    return f"; did you mean {near[0]!r}?" if near else f" (there are: {', '.join(KEYS)})"


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for key, variable in _VARIABLES.items():
        text = environ.get(variable, "").strip()
        if not text:
            continue
        try:
            chosen[key] = checked(key, _typed(key, text))
        except ValueError as error:
            raise SettingsError(f"{variable} is {text!r}: {error}", "change or unset the variable") from error
    return chosen


def _typed(key: str, text: str) -> object:
    """Return a variable's text as the kind of value its key takes, or as it is where it is none."""
    if key == "bank_folders":
        return [part for part in text.split(os.pathsep) if part.strip()]
    if key == "bell":
        return _WORDS.get(text.lower(), text)
    if key in ("probes", "daily_goal"):
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text
    return text


def _from_flags(flags: Mapping[str, object]) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for key, value in flags.items():
        if value is None:
            continue
        try:
            chosen[key] = checked(key, value)
        except ValueError as error:
            raise SettingsError(f"--{key.replace('_', '-')} is {value!r}: {error}", "see --help") from error
    return chosen
