"""`greenroom check [FOLDER ...]`: every problem of every file at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import check_bank
from greenroom.bank.problems import Problem, errors_of, visible
from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, FAILED, tell
from greenroom.desk import Desk
from greenroom.desk.opening import bank_folders
from greenroom.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folders."""
    parser.add_argument(
        "folders",
        nargs="*",
        metavar="FOLDER",
        help="with knowledge/ and rubrics/ in it; default: all banks in use",
    )


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print each problem as file:line:column: what is wrong; how to mend it."""
    problems = _problems([Path(folder) for folder in args.folders], desk)
    output.data(f"{problem}\n" for problem in problems)
    errors = len(errors_of(problems))
    tell(_summary(errors, len(problems) - errors))
    return FAILED if errors else DONE


def _problems(named: list[Path], desk: Desk) -> list[Problem]:
    for folder in named:
        if not folder.is_dir():
            raise UsageError(
                f"{folder} is no folder", "a bank is a folder with knowledge/ and rubrics/ in it"
            )
    if not named:
        return list(check_bank(bank_folders(desk.places, desk.settings.bank_folders)))
    # Cards may link to built-in questions, so those are loaded too; only what was named is told.
    builtin = builtin_folder()
    own = any(folder.absolute() == builtin for folder in named)
    folders = [BankFolder(folder) for folder in ([] if own else [builtin]) + named]
    beginnings = tuple(visible(str(folder / "x"))[:-1] for folder in named)
    roots = tuple(visible(str(folder)) for folder in named)
    found = check_bank(folders)
    return [one for one in found if one.file.startswith(beginnings) or one.file in roots]


def _summary(errors: int, warnings: int) -> str:
    counted = [f"{errors} {'error' if errors == 1 else 'errors'}"] if errors else []
    counted += [f"{warnings} {'warning' if warnings == 1 else 'warnings'}"] if warnings else []
    return f"{' and '.join(counted)}." if counted else "No problems."
