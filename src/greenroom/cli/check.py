"""`greenroom check [FOLDER ...]`: every problem of every file at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import CARDS, RUBRICS, BankFolder
from greenroom.bank.load import check_bank, load_bank
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
    parser.add_argument(
        "--agreement", action="store_true", help="also how each rubric agrees with its labelled examples"
    )
    parser.add_argument("--question", metavar="QUESTION", help="with --agreement: this question only")
    parser.add_argument("--point", metavar="POINT", help="with --question: this point only")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print each problem as file:line:column: what is wrong; how to mend it."""
    if (args.question and not args.agreement) or (args.point and not args.question):
        raise UsageError("--point goes with --question, and that with --agreement", "add what is missing")
    told = [BankFolder(Path(folder)) for folder in args.folders]
    folders = _loaded(told, desk)
    problems = _problems(folders, told, desk)
    output.data(f"{problem}\n" for problem in problems)
    errors = len(errors_of(problems))
    tell(_summary(errors, len(problems) - errors))
    if args.agreement:
        from greenroom.cli.agreement import print_agreement

        print_agreement(desk, folders, told or folders, args.question, args.point)
    return FAILED if errors else DONE


def _loaded(told: Sequence[BankFolder], desk: Desk) -> list[BankFolder]:
    """Return the folders to load: those named, after the built-in bank that their cards may link to."""
    for folder in told:
        if not folder.path.is_dir():
            raise UsageError(f"{folder.path} is no folder", "a bank is a folder with knowledge/ and rubrics/ in it")
    if not told:
        return bank_folders(desk.places, desk.settings.bank_folders)
    builtin = builtin_folder()
    own = any(folder.path.absolute() == builtin for folder in told)
    return [*([] if own else [BankFolder(builtin)]), *told]


def _problems(folders: Sequence[BankFolder], told: Sequence[BankFolder], desk: Desk) -> list[Problem]:
    """Return the problems of the named folders, or of all where none is named."""
    from greenroom.scoring.mistyped import mistyped_problems

    bank = load_bank(folders)
    mistyped = [
        problem
        for question in bank.questions
        for problem in mistyped_problems(bank.origin(question.id), question.rubric, desk.lexicon)
    ]
    found = sorted((*check_bank(folders), *mistyped))
    if not told:
        return found
    parts = [folder.path / part for folder in told for part in (CARDS, RUBRICS)]
    inside = tuple(visible(str(part / "x"))[:-1] for part in parts)
    return [one for one in found if one.file.startswith(inside) or one.file in map(visible, map(str, parts))]


def _summary(errors: int, warnings: int) -> str:
    counted = [f"{errors} {'error' if errors == 1 else 'errors'}"] if errors else []
    counted += [f"{warnings} {'warning' if warnings == 1 else 'warnings'}"] if warnings else []
    return f"{' and '.join(counted)}." if counted else "No problems."
