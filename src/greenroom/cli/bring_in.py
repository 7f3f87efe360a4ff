"""`greenroom import FILE`."""

from __future__ import annotations

import argparse

from greenroom.cli.diagnostics import DONE, MISUSED, explain, tell
from greenroom.cli.intake import read_text
from greenroom.desk import Desk
from greenroom.errors import ReportError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file."""
    parser.add_argument("file", metavar="FILE", help="a JSON export; - for standard input")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Take in what is not there yet, all or nothing."""
    from greenroom.desk.transfer import take_in
    from greenroom.reports.json_import import Incoming

    try:
        taken = take_in(desk, Incoming(read_text(args.file)))
    except ReportError as error:  # a file that is no sound export is bad input, not failed work
        explain(error)
        return MISUSED
    known = f"; {taken.skipped:,} were there already" if taken.skipped else ""
    tell(
        f"Taken in: {taken.attempts:,} attempts{known}, {taken.interviews:,} interviews,"
        f" {taken.objections:,} objections."
    )
    return DONE
