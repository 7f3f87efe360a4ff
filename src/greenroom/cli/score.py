"""`greenroom score`: one answer, or with --batch a stream of them."""

from __future__ import annotations

import argparse
import gc
from typing import TYPE_CHECKING

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.cli.intake import STDIN, read_answer
from greenroom.desk import Desk
from greenroom.errors import UsageError

if TYPE_CHECKING:
    from greenroom.scoring.model import Score


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question, the file and the formats."""
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="the question's id; with --batch, the FILE")
    parser.add_argument("file", nargs="?", metavar="FILE", help="the answer; default: standard input")
    parser.add_argument("--format", choices=("text", "json", "markdown", "csv"), help="default: text")
    parser.add_argument("--batch", action="store_true", help='JSON Lines in ({"id", "question", "answer"}) and out')
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes for --batch; default 1")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Score and print."""
    if args.batch:
        return _run_batch(args, desk)
    if args.question is None:
        raise UsageError("no question is named", "name one: `greenroom score QUESTION [FILE]`")
    if args.jobs != 1:
        raise UsageError("--jobs goes with --batch only", "leave it out")
    # One answer makes no garbage to speak of, and looking for it takes longer than scoring.
    gc.disable()
    try:
        return _run_one(args, desk)
    finally:
        gc.enable()


def _run_one(args: argparse.Namespace, desk: Desk) -> int:
    scorer = desk.scorer(args.question)
    name = args.file or STDIN
    answer = read_answer(name)
    if not answer.strip():
        tell("The answer is blank.")
    score = scorer.score(answer)
    _print(score, args.format or "text", desk.question(args.question).title, name)
    return DONE


def _run_batch(args: argparse.Namespace, desk: Desk) -> int:
    if args.file is not None:
        raise UsageError("--batch takes one file; each of its lines names a question", "leave QUESTION out")
    if args.format not in (None, "json"):
        raise UsageError(f"--batch writes JSON Lines, not {args.format}", "leave --format out")
    from greenroom.cli.batch import score_file

    return score_file(args.question or STDIN, desk, args.jobs)


def _print(score: Score, form: str, title: str, name: str) -> None:
    if form == "json":
        from greenroom.reports.score_json import score_line

        output.data(f"{score_line(None if name == STDIN else name, score)}\n")
    elif form == "markdown":
        from greenroom.reports.markdown import score_markdown

        output.data(score_markdown(score, title))
    elif form == "csv":
        from greenroom.reports.csv_export import score_csv

        output.data(score_csv(score))
    else:
        from greenroom.reports.score_text import Canvas, score_text

        output.styled(score_text(score, title, Canvas(output.width(), output.has_colour())))


def _jobs(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 256")
    return number
