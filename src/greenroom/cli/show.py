"""`greenroom show QUESTION`: what is asked; what is to be said only with --reveal or --model-answer."""

from __future__ import annotations

import argparse

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE
from greenroom.desk import Desk
from greenroom.errors import UsageError
from greenroom.reports.card_text import model_answer_text, question_text, reveal_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question, --reveal and --model-answer."""
    parser.add_argument("question", metavar="QUESTION", help="the question's id")
    parser.add_argument("--model-answer", action="store_true", help="only what the model answer says, as plain text")
    parser.add_argument("--reveal", action="store_true", help="also the model answer, its points and the common trap")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print the question, or its model answer alone."""
    if args.reveal and args.model_answer:
        raise UsageError("--model-answer prints nothing else", "leave out --reveal")
    question = desk.question(args.question)
    if args.model_answer:
        output.data(model_answer_text(question))
        return DONE
    output.data(question_text(question, output.width()))
    if args.reveal:
        output.data(reveal_text(question, output.width()))
    return DONE
