"""`greenroom due`: what is to be asked again, and why."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.desk import Desk
from greenroom.reports.marks import day_and_time
from greenroom.reports.score_json import dump
from greenroom.reports.table import Column, table

_COLUMNS = (
    Column("question"),
    Column("due points", right=True),
    Column("overdue", right=True),
    Column("most forgotten", gives=True),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the format."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print the due questions, the most forgotten first."""
    due = desk.due()
    if args.format == "json":
        output.data(f"{dump([asdict(one) for one in due])}\n")
        return DONE
    rows = []
    for one in due:
        overdue = max(point.overdue_days for point in one.points)
        late = f"{overdue:.0f} d" if overdue >= 0.5 else "today"
        rows.append((one.question, str(len(one.points)), late, ", ".join(p.point for p in one.points[:3])))
    output.data(table(_COLUMNS, rows, output.width() if output.is_terminal() else None))
    if not due:
        coming = [one for one in desk.records.reviews.next_reviews() if one.question in desk.bank.ids]
        told = f"; next is {coming[0].question}, {day_and_time(coming[0].due)}" if coming else ""
        tell(f"Nothing is due{told}.")
    return DONE
