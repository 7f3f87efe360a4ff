"""What the command line takes: one parser for each command, filled in when that command is given."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from greenroom.cli import output
from greenroom.errors import UsageError

COMMANDS: dict[str, tuple[str, str]] = {
    "practice": ("practise", "open the app on a question"),
    "interview": ("interview", "open the app on a timed interview"),
    "score": ("score", "score an answer without the app"),
    "questions": ("questions", "list or search the questions"),
    "show": ("show", "print a question; its model answer only with --reveal"),
    "history": ("history", "list past attempts"),
    "due": ("due", "list what is due to be asked again"),
    "export": ("export", "write attempts as JSON, CSV, Markdown or HTML"),
    "import": ("bring_in", "take in a JSON export"),
    "settings": ("preferences", "print or change the settings"),
    "check": ("check", "find every problem of question banks"),
    "weigh": ("weigh", "learn a rubric's cues from sayings and labelled answers"),
    "new": ("new", "begin a new question: card and rubric to fill in"),
}
"""Each command's module in this room, and what it does."""


class _Parser(argparse.ArgumentParser):
    """Tells wrong usage the way every other error is told: one cleaned sentence, with what to do."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        command = self.prog.partition(" ")[2]
        raise UsageError(f"{command}: {message}" if command else message, f"see `{self.prog} --help`")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse an unknown command by naming the nearest; argparse would list them all."""
        if isinstance(action.choices, dict) and value not in action.choices:
            raise UsageError(f"there is no command {value!r}", _nearest(value, action.choices, "greenroom --help"))
        super()._check_value(action, value)


class _CommandParser(_Parser):
    """A command's parser, set up when it is first needed, its module loaded when it parses: a run needs one of all."""

    def __init__(self, module: str, **told: Any) -> None:
        self._module, self._told = module, told

    def __getattr__(self, name: str) -> Any:
        """Set the parser up when argparse first asks for what its own `__init__` makes."""
        told = self.__dict__.pop("_told", None)
        if told is None:
            raise AttributeError(name)
        super().__init__(**told)
        _add_places(self, "more_data_dir", "more_banks")
        return getattr(self, name)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Add the command's arguments, then parse; what is left over is no argument of this command."""
        if self._module:
            import_module(f"greenroom.cli.{self._module}").add_arguments(self)
            self.set_defaults(module=self._module)
            self._module = ""
        found, rest = super().parse_known_args(args, namespace)
        if rest:
            options = re.findall(r"--[a-z][a-z-]+", self.format_usage())
            name = rest[0].partition("=")[0]
            told = _nearest(name, options, f"{self.prog} --help")
            raise UsageError(f"{self.prog.removeprefix('greenroom ')} does not take {name!r}", told)
        return found, rest


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return what was typed, and in `module` the command's module.

    Raises UsageError for what cannot be understood, and SystemExit once help or version are printed.
    """
    return _parser().parse_args(argv)


def _nearest(wrong: str, known: Iterable[str], help_command: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(wrong, list(known), n=1)
    return f"did you mean {near[0]}?" if near else f"see `{help_command}`"


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="greenroom",
        formatter_class=_Help,
        description="A mock interviewer for system-design questions. Without a command, opens the app.",
        epilog="Data goes to stdout, everything else to stderr."
        " Exit status: 0 done, 1 the work failed, 2 wrong usage or bad input.",
    )
    parser.add_argument("--version", action=_Version, help="print the version and exit")
    _add_places(parser, "data_dir", "bank")
    parser.set_defaults(module="home", more_data_dir=None, more_banks=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog="greenroom", parser_class=_CommandParser)
    for name, (module, purpose) in COMMANDS.items():
        commands.add_parser(name, help=purpose, description=_sentence(purpose), formatter_class=_Help, module=module)
    return parser


class _Help(argparse.HelpFormatter):
    """Help as wide as all other text. Given no width, argparse imports the slow `shutil` for each option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=output.width() - 2)


def _add_places(parser: argparse.ArgumentParser, data_dir: str, bank: str) -> None:
    """Add the options that may stand before and after the command; each place keeps its own values."""
    parser.add_argument(
        "--data-dir", dest=data_dir, metavar="DIR", help="keep the database in this folder; also GREENROOM_DATA_DIR"
    )
    parser.add_argument(
        "--bank",
        dest=bank,
        metavar="DIR",
        action="append",
        default=[],
        help="add a bank folder; repeatable; also GREENROOM_BANK",
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


class _Version(argparse.Action):
    """Prints the version; unlike argparse's own, reads it only when asked."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print and stop."""
        from greenroom import __version__

        output.data(f"greenroom {__version__}\n")
        parser.exit()
