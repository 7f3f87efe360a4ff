"""Runs one command, and turns every ending into an exit status."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from greenroom.cli import diagnostics, output
from greenroom.errors import GreenroomError

if TYPE_CHECKING:
    from greenroom.desk import Desk


def main(argv: Sequence[str]) -> int:
    """Run one command; return the exit status. Never raises for anything a user can cause."""
    try:
        output.prepare()
        status = _run(argv)
        output.flush()
        return status
    except BrokenPipeError:
        output.abandon()
        return diagnostics.UNREAD
    except KeyboardInterrupt:
        return diagnostics.INTERRUPTED
    except GreenroomError as error:
        return diagnostics.explain(error)
    except OSError as error:
        output.abandon()
        return diagnostics.explain_os(error)
    except Exception as error:  # noqa: BLE001 - the one place where a fault becomes a sentence
        return diagnostics.explain_fault(error)


def _run(argv: Sequence[str]) -> int:
    if not argv:
        return _open_home()
    from greenroom.cli.arguments import parsed

    try:
        args = parsed(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else diagnostics.MISUSED
    from greenroom.desk import Desk

    data_dir = args.more_data_dir or args.data_dir
    desk = Desk.open(data_dir=data_dir, banks=[*args.bank, *args.more_banks])
    try:
        status: int = import_module(f"greenroom.cli.{args.module}").run(args, desk)
        return status
    finally:
        _close(desk)


def _open_home() -> int:
    """Open the app without a parser in between: the first frame is what waits for it."""
    from greenroom.cli.home import open_app
    from greenroom.desk import Desk, Start

    desk = Desk.open()
    try:
        return open_app(desk, Start())
    finally:
        _close(desk)


def _close(desk: Desk) -> None:
    """Close the desk, and tell what happened while it opened: a failed command must not hide a damaged file."""
    for notice in desk.notices:
        diagnostics.tell(f"greenroom: {notice}")
    desk.close()
