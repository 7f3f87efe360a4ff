"""`greenroom new QUESTION`: a commented card and rubric to fill in."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from greenroom.bank.folder import card_name, rubric_name
from greenroom.bank.skeleton import card_skeleton, rubric_skeleton
from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.desk import Desk
from greenroom.errors import ReportError, UsageError
from greenroom.reports.write import write_file

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the new question's id."""
    parser.add_argument("question", metavar="QUESTION", help="its id: lower-case words joined by hyphens")
    parser.epilog = "The files go into the folder of --bank, else into the current folder."


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Write both files; neither may exist."""
    question = args.question
    if not _ID.fullmatch(question) or len(question) > 80:
        raise UsageError(f"{question!r} cannot be an id", f"write it such as {_suggested(question)}")
    named = [*args.more_banks, *args.bank]
    folder = Path(named[0]) if named else Path()
    card, rubric = folder / card_name(question), folder / rubric_name(question)
    for path in (card, rubric):
        if path.exists():
            raise UsageError(f"{path} exists already", "fill it in, or choose another id")
    if question in desk.bank.ids:
        raise UsageError(f"there is a question {question} already", "choose another id")
    title = question.replace("-", " ").capitalize()
    for path, text in ((card, card_skeleton(question, title)), (rubric, rubric_skeleton(question))):
        _make(path.parent)
        write_file(path, [text])
        output.data(f"{path}\n")
    tell(f"Fill both in, then run `greenroom check {folder}`.")
    return DONE


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError(f"{folder} cannot be made: {error.strerror}", "name another folder with --bank") from error


def _suggested(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", text.lower(), re.ASCII)
    return "-".join(words)[:80].strip("-") or "transactional-outbox"
