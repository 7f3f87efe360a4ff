"""What the command line takes: one parser for each command, filled in when that command is given."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from greenroom.cli import output

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


class _CommandParser(argparse.ArgumentParser):
    """A command's parser, which loads the command's module when it is first needed."""

    module = ""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Add the command's arguments, then parse."""
        if self.module:
            import_module(f"greenroom.cli.{self.module}").add_arguments(self)
            self.set_defaults(module=self.module)
            self.module = ""
        return super().parse_known_args(args, namespace)


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return what was typed, and in `module` the command's module; raises SystemExit as argparse does."""
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="greenroom",
        formatter_class=_Help,
        description="A mock interviewer for system-design questions. Without a command, opens the app.",
        epilog="Data goes to stdout, everything else to stderr. Exit status: 0 done, 1 failed, 2 misused.",
    )
    parser.add_argument("--version", action=_Version, help="print the version and exit")
    _add_places(parser, "data_dir", "bank")
    parser.set_defaults(module="home", more_data_dir=None, more_banks=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog="greenroom", parser_class=_CommandParser)
    for name, (module, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=_sentence(purpose), formatter_class=_Help)
        command.module = module
        _add_places(command, "more_data_dir", "more_banks")
    return parser


class _Help(argparse.HelpFormatter):
    """Help as wide as all other text. Given no width, argparse imports the slow `shutil` for each option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=output.width() - 2)


def _add_places(parser: argparse.ArgumentParser, data_dir: str, bank: str) -> None:
    """Add the options that may stand before and after the command; each place keeps its own values."""
    parser.add_argument("--data-dir", dest=data_dir, metavar="DIR", help="keep the database in this folder")
    parser.add_argument(
        "--bank", dest=bank, metavar="DIR", action="append", default=[], help="add a bank folder; repeatable"
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
