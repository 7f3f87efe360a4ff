"""`greenroom history`: past attempts, newest first."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, Progress, tell
from greenroom.desk import Desk
from greenroom.desk.rescoring import fresh_score
from greenroom.reports.marks import day_and_time, tabular
from greenroom.reports.score_json import dump
from greenroom.reports.table import Column, table

if TYPE_CHECKING:
    from greenroom.records import AttemptSummary
    from greenroom.scoring.model import Score

_ID_DIGITS = 8
_COLUMNS = (
    Column("id"),
    Column("started (UTC)"),
    Column("question", gives=True),
    Column("total", right=True),
    Column("core", right=True),
    Column("senior", right=True),
    Column("mode", spare=True),
    Column("unprompted", right=True, spare=True),
    Column("interview", spare=True),
)
_RESCORED = (
    Column("id"),
    Column("question", gives=True),
    Column("stored", right=True),
    Column("fresh", right=True),
    Column("judged by", gives=True),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is listed, and how."""
    parser.add_argument("--question", metavar="QUESTION", help="only attempts of this question")
    parser.add_argument("--limit", type=_limit, default=50, metavar="N", help="list at most N; default 50")
    parser.add_argument(
        "--rescore", action="store_true", help="each stored score beside a fresh one; nothing stored changes"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Print the attempts."""
    summaries = desk.records.attempts.list(question=args.question, limit=args.limit)
    if not summaries and args.question:
        desk.question(args.question)  # raises where there is none
    if args.rescore:
        _print_rescored(summaries, desk, args.format == "json")
    elif args.format == "json":
        output.data(f"{dump([asdict(summary) for summary in summaries])}\n")
    else:
        output.data(table(_COLUMNS, [_row(one) for one in summaries], _width()))
    _tell_rest(summaries, desk, args.question)
    return DONE


def _tell_rest(summaries: Sequence[AttemptSummary], desk: Desk, question: str | None) -> None:
    """Tell what the list does not show: that it is empty, or how many older attempts there are."""
    if not summaries:
        of_it, name = (f" of {question}", f" {question}") if question else ("", "")
        tell(f"No attempts{of_it} yet; `greenroom practice{name}` makes the first one.")
        return
    older = desk.records.attempts.count(question) - len(summaries)
    if older > 0:
        tell(f"{older:,} older ones are not listed; --limit N lists more.")


def _row(one: AttemptSummary) -> tuple[str, ...]:
    ending = ", time ran out" if one.timed_out else ", left early" if one.left_early else ""
    total, core, senior, unprompted = map(tabular, (one.total, one.core, one.senior, one.unprompted))
    begun = (one.id[:_ID_DIGITS], day_and_time(one.started_at).removesuffix(" UTC"), one.question)
    return (*begun, total, core, senior, f"{one.mode}{ending}", unprompted, (one.interview or "")[:_ID_DIGITS])


def _print_rescored(summaries: Sequence[AttemptSummary], desk: Desk, as_json: bool) -> None:
    pairs: list[tuple[AttemptSummary, Score | None]] = []
    progress = Progress("scoring", len(summaries))
    for one in summaries:
        attempt = desk.records.attempts.get(one.id)
        pairs.append((one, fresh_score(desk, attempt) if attempt else None))
        progress.step()
    progress.close()
    if as_json:
        output.data(f"{dump([_pair_plain(*pair) for pair in pairs])}\n")
    else:
        output.data(table(_RESCORED, [_pair_row(*pair) for pair in pairs], _width()))


def _pair_row(one: AttemptSummary, fresh: Score | None) -> tuple[str, ...]:
    total = tabular(fresh.total) if fresh else "-"
    return (one.id[:_ID_DIGITS], one.question, tabular(one.total), total, _judged_by(one, fresh))


def _judged_by(one: AttemptSummary, fresh: Score | None) -> str:
    """Say what has changed between the two scores besides the total."""
    if fresh is None:
        return "the question cannot be asked now"
    changes = []
    if one.scorer != fresh.scorer:
        changes.append(f"scorer {one.scorer}, now {fresh.scorer}")
    if one.rubric != fresh.rubric:
        changes.append(f"rubric {one.rubric}, now {fresh.rubric}")
    return "; ".join(changes) or "the same rubric and scorer"


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
