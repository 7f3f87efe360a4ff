"""`greenroom settings [KEY [VALUE]]`."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
from dataclasses import asdict
from pathlib import Path

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, FAILED, tell
from greenroom.desk import Desk
from greenroom.errors import UsageError
from greenroom.paths import expanded

_EDITOR_HINT = "set VISUAL or EDITOR to an editor's command"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the key and its new value."""
    parser.add_argument("key", nargs="?", metavar="KEY", help="print this setting only")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="change it, as it stands in TOML")
    parser.add_argument("--path", action="store_true", help="print where the settings file is")
    parser.add_argument("--edit", action="store_true", help="open the settings file in $VISUAL or $EDITOR")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print, change or open the settings."""
    path = desk.places.settings
    if args.path:
        output.data(f"{path}\n")
        return DONE
    if args.edit:
        return _edit(desk)
    if args.value is not None:
        from greenroom.settings_file import write_setting

        write_setting(path, _known(args.key), _typed(args.key, args.value))
        tell(f"Changed in {path}.")
        return DONE
    from greenroom.settings_file import toml_value

    chosen = asdict(desk.settings)
    keys = [_known(args.key)] if args.key else list(chosen)
    output.data("".join(f"{key} = {toml_value(chosen[key])}\n" for key in keys))
    return DONE


def _edit(desk: Desk) -> int:
    from greenroom.settings_file import begin_settings_file

    path = desk.places.settings
    command = _editor(path)
    begin_settings_file(path)
    try:
        status = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be started: {error.strerror}", _EDITOR_HINT) from error
    if status:
        tell(f"{command[0]} ended with status {status}.")
        return FAILED
    _ = desk.settings  # a file that cannot be used is told now, not at the next start
    return DONE


def _editor(path: Path) -> list[str]:
    """Return the words of the editor's command; raises UsageError where none is named."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise UsageError(f"the editor {named!r} is no command ({error})", _EDITOR_HINT) from error
    if not command:
        raise UsageError("neither VISUAL nor EDITOR names an editor", f"edit {path} yourself")
    return command


def _known(key: str) -> str:
    from difflib import get_close_matches

    from greenroom.settings import KEYS

    if key not in KEYS:
        near = get_close_matches(key, KEYS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(KEYS)}"
        raise UsageError(f"there is no setting {key!r}", hint)
    return key


def _typed(key: str, text: str) -> str | int | bool | list[str]:
    """Return a value as TOML reads it; what is no TOML value is text without quotes, or one folder."""
    import tomllib

    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text
    if key == "bank_folders" and isinstance(value, str) and value.strip():
        return [str(expanded(value).absolute())]
    return value if isinstance(value, str | int | bool | list) else text
