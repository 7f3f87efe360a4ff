"""`greenroom practice [QUESTION]`."""

from __future__ import annotations

import argparse

from greenroom.cli.home import open_app
from greenroom.desk import Desk, Start


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question."""
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="its id; default: what is due, else the first")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Open the app on a practice attempt."""
    question = desk.question(args.question).id if args.question else desk.next_question()
    return open_app(desk, Start("practice", question=question))
