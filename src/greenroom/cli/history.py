"""`greenroom history`: past attempts, newest first."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.desk import Desk
from greenroom.desk.rescoring import fresh_score
from greenroom.errors import UsageError
from greenroom.reports.marks import day_and_time, percent
from greenroom.reports.score_json import dump
from greenroom.reports.table import Column, table

if TYPE_CHECKING:
    from greenroom.records import AttemptSummary
    from greenroom.scoring.model import Score

_ID_DIGITS = 8
_COLUMNS = (
    Column("id"),
    Column("started"),
    Column("total", right=True),
    Column("core", right=True),
    Column("senior", right=True),
    Column("unprompted", right=True),
    Column("mode"),
    Column("question", gives=True),
)
_RESCORED = (
    Column("id"),
    Column("question", gives=True),
    Column("stored", right=True),
    Column("scorer"),
    Column("rubric"),
    Column("fresh", right=True),
    Column("scorer"),
    Column("rubric"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is listed, and how."""
    parser.add_argument("--question", metavar="QUESTION", help="only attempts of this question")
    parser.add_argument("--limit", type=_limit, default=50, metavar="N", help="at most; default 50")
    parser.add_argument(
        "--rescore", action="store_true", help="each stored score beside a fresh one; nothing stored changes"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print the attempts."""
    summaries = desk.records.attempts.list(question=args.question, limit=args.limit)
    if not summaries and args.question:
        _known(desk, args.question)
    if args.rescore:
        _print_rescored(summaries, desk, args.format == "json")
    elif args.format == "json":
        output.data(f"{dump([asdict(summary) for summary in summaries])}\n")
    else:
        output.data(table(_COLUMNS, [_row(one) for one in summaries], _width()))
    if not summaries:
        tell("No attempts yet; `greenroom practice` makes the first one.")
    return DONE


def _known(desk: Desk, question: str) -> None:
    """Raise UsageError where the question is neither in the bank nor in the records."""
    if question not in desk.bank.ids:
        desk.bank.question(question)
        raise UsageError(f"there is no question {question}", "`greenroom questions` lists them all")


def _row(one: AttemptSummary) -> tuple[str, ...]:
    ending = ", time ran out" if one.timed_out else ", left early" if one.left_early else ""
    numbers = (one.total, one.core, one.senior, one.unprompted)
    when = day_and_time(one.started_at)
    return (one.id[:_ID_DIGITS], when, *map(percent, numbers), f"{one.mode}{ending}", one.question)


def _print_rescored(summaries: Sequence[AttemptSummary], desk: Desk, as_json: bool) -> None:
    pairs: list[tuple[AttemptSummary, Score | None]] = []
    for one in summaries:
        attempt = desk.records.attempts.get(one.id)
        pairs.append((one, fresh_score(desk, attempt) if attempt else None))
    if as_json:
        output.data(f"{dump([_pair_plain(*pair) for pair in pairs])}\n")
    else:
        output.data(table(_RESCORED, [_pair_row(*pair) for pair in pairs], _width()))


def _pair_row(one: AttemptSummary, fresh: Score | None) -> tuple[str, ...]:
    after = (percent(fresh.total), fresh.scorer, fresh.rubric) if fresh else ("-", "-", "-")
    return (one.id[:_ID_DIGITS], one.question, percent(one.total), one.scorer, one.rubric, *after)


def _pair_plain(one: AttemptSummary, fresh: Score | None) -> dict[str, object]:
    stored = {"total": one.total, "scorer": one.scorer, "rubric": one.rubric}
    now = {"total": fresh.total, "scorer": fresh.scorer, "rubric": fresh.rubric} if fresh else None
    return {"id": one.id, "question": one.question, "stored": stored, "fresh": now}


def _width() -> int | None:
    return output.width() if output.is_terminal() else None


def _limit(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return number
