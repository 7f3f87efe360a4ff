"""`greenroom import FILE`."""

from __future__ import annotations

import argparse

from greenroom.cli.diagnostics import DONE, Progress, tell
from greenroom.cli.intake import read_text, shown
from greenroom.desk import Desk
from greenroom.errors import ReportError, UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file."""
    parser.add_argument("file", metavar="FILE", help="a JSON export; - for standard input")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Take in what is not there yet, all or nothing."""
    from greenroom.desk.transfer import take_in
    from greenroom.reports.json_import import Incoming

    text = read_text(args.file)
    try:
        incoming = Incoming(text)
        progress = Progress("importing", incoming.count)
        try:
            taken = take_in(desk, incoming, progress.step)
        finally:
            progress.close()
    except ReportError as error:  # a file that is no sound export is bad input, not failed work
        raise UsageError(f"{shown(args.file)}: {error.message}", error.hint) from error
    known = (
        f" ({taken.skipped:,} more {'was' if taken.skipped == 1 else 'were'} there already)" if taken.skipped else ""
    )
    tell(
        f"Taken in: {_counted(taken.attempts, 'attempt')}{known}, {_counted(taken.interviews, 'interview')},"
        f" {_counted(taken.objections, 'objection')}."
    )
    return DONE


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
