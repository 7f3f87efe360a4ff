"""`greenroom show QUESTION`: what is asked; what is to be said only with --reveal."""

from __future__ import annotations

import argparse

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE
from greenroom.desk import Desk
from greenroom.reports.card_text import question_text, reveal_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question and --reveal."""
    parser.add_argument("question", metavar="QUESTION", help="the question's id")
    parser.add_argument("--reveal", action="store_true", help="also the model answer, its points and the common trap")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print the question."""
    question = desk.question(args.question)
    output.data(question_text(question, output.width()))
    if args.reveal:
        output.data(reveal_text(question, output.width()))
    return DONE
