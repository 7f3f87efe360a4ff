"""`greenroom`: the app's home."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from greenroom.desk import Desk, Start
from greenroom.errors import UsageError

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing."""


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Open the app on its home screen."""
    return open_app(desk, Start())


def open_app(desk: Desk, start: Start) -> int:
    """Run the app; raises UsageError where there is no terminal to run it on."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the app needs a terminal, for input and for output",
            "in a pipe, `greenroom score QUESTION` scores an answer without the app",
        )
    from greenroom.tui.app import run as run_app

    return run_app(desk, start)
