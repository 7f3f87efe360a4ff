"""`greenroom export [ATTEMPT | --all | --interview ID | --objections]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, FAILED, Progress, tell
from greenroom.cli.intake import STDIN
from greenroom.desk import Desk
from greenroom.desk.transfer import contested, export_all, export_interview, export_one, find_attempt
from greenroom.errors import RecordsError, UsageError
from greenroom.reports.model import ENDINGS, FORMATS, Export, render

Item = TypeVar("Item")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is exported, how and where to."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("attempt", nargs="?", metavar="ATTEMPT", help="its id or the beginning; default: the latest")
    which.add_argument("--all", action="store_true", help="everything")
    which.add_argument("--interview", metavar="ID", help="one interview and its attempts")
    which.add_argument(
        "--objections",
        action="store_true",
        help="contested answers as labelled examples for the rubric's author",
    )
    parser.add_argument("--format", choices=FORMATS, help="default: by the file's ending, else json")
    parser.add_argument("--output", metavar="FILE", default=STDIN, help="default: - for standard output")
    parser.add_argument("--force", action="store_true", help="overwrite FILE")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Write the export."""
    if not args.output:
        raise UsageError("--output names no file", "leave it out for standard output")
    if args.objections:
        return _export_objections(args, desk)
    form = args.format or ENDINGS.get(Path(args.output).suffix.lower(), "json")
    unreadable: list[RecordsError] = []
    export = _chosen(args, desk, unreadable)
    progress = Progress("exporting", export.count if args.output != STDIN or not output.is_terminal() else 0)
    counted = replace(export, entries=_counted(export.entries, progress))
    try:
        _write(render(counted, form), args)
    finally:
        progress.close()
    for error in unreadable:
        tell(f"greenroom: left out: {error}")
    return FAILED if unreadable else DONE


def _export_objections(args: argparse.Namespace, desk: Desk) -> int:
    from greenroom.reports.labelled import objection_lines

    if args.format not in (None, "json"):
        raise UsageError(f"--objections writes JSON Lines, not {args.format}", "leave --format out")
    if desk.records.objections.standing():
        _write(objection_lines(contested(desk)), args)
    else:
        tell("No mark is contested, so there is nothing to write; a result's screen takes objections.")
    return DONE


def _chosen(args: argparse.Namespace, desk: Desk, unreadable: list[RecordsError]) -> Export:
    """Return what is exported. Of everything, attempts that are damaged are left out, and noted in `unreadable`."""
    if args.all:
        everything = export_all(desk, unreadable)
        if not everything.count:
            tell("There is no attempt yet, so the export is empty.")
        return everything
    if args.interview is not None:
        return export_interview(desk, args.interview)
    if args.attempt is not None and not args.attempt.strip():
        raise UsageError("the attempt's id is blank", "leave it out for the latest attempt")
    return export_one(desk, find_attempt(desk, args.attempt or ""))


def _write(pieces: Iterator[str], args: argparse.Namespace) -> None:
    if args.output == STDIN:
        output.data(pieces)
        return
    from greenroom.reports.write import write_file

    write_file(Path(args.output), pieces, args.force)
    tell(f"Written: {args.output}")


def _counted(items: Iterable[Item], progress: Progress) -> Iterator[Item]:
    for item in items:
        yield item
        progress.step()
