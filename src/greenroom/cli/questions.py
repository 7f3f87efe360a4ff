"""`greenroom questions [SEARCH]`."""

from __future__ import annotations

import argparse

from greenroom.bank.problems import errors_of
from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.desk import Desk
from greenroom.desk.search import search
from greenroom.reports.score_json import dump
from greenroom.reports.table import Column, table


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
        rows = [(entry.id, entry.title, entry.category, entry.importance) for entry in entries]
        columns = (
            Column("id"),
            Column("title", gives=True),
            Column("category", gives=True),
            Column("importance", gives=True),
        )
        output.data(table(columns, rows, output.width() if output.is_terminal() else None))
    if not entries:
        tell("No question matches." if args.search else "There is no question.")
    broken = errors_of(desk.bank.problems)
    if broken:
        tell(f"{len(broken)} problems in the bank's files; `greenroom check` lists them.")
    return DONE
