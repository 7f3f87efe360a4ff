"""`greenroom questions [SEARCH]`."""

from __future__ import annotations

import argparse
from shlex import quote

from greenroom.bank.problems import errors_of
from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.desk import Desk
from greenroom.desk.search import search
from greenroom.reports.score_json import dump
from greenroom.reports.table import Column, table

_COLUMNS = (
    Column("id"),
    Column("title", gives=True),
    Column("importance"),
    Column("category", gives=True, spare=True),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the search and the format."""
    parser.add_argument("search", nargs="*", metavar="SEARCH", help="words of title, id or category")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print the questions that match."""
    entries = search(desk.bank.entries, " ".join(args.search))
    if args.format == "json":
        output.data(f"{dump([entry._asdict() for entry in entries])}\n")
    else:
        rows = [(entry.id, entry.title, entry.importance, entry.category) for entry in entries]
        output.data(table(_COLUMNS, rows, output.width() if output.is_terminal() else None))
    if not entries:
        tell("No question matches." if args.search else "There is no question.")
    _tell_broken(desk)
    return DONE


def _tell_broken(desk: Desk) -> None:
    """Tell that there are questions which cannot be asked, and how to see why."""
    broken = len(errors_of(desk.bank.problems))
    if broken:
        counted = f"{broken} errors keep" if broken > 1 else "1 error keeps"
        banks = "".join(f" {quote(str(bank))}" for bank in desk.places.banks)
        tell(f"{counted} questions from being asked; `greenroom check{banks}` tells where and why.")
