"""Runs the real command line in a process of its own, with the test's folders and a small bank."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

BANK = Path(__file__).parents[2] / "golden" / "bank"
"""A bank with one question: kettles."""


class Ran(NamedTuple):
    """How a command ended; `out` and `err` are what it wrote."""

    status: int
    out: str
    err: str


def greenroom(*args: str, given: str | bytes = "", **more: str) -> Ran:
    """Run a command with `given` on stdin; `more` are environment variables."""
    stdin = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        [sys.executable, "-m", "greenroom", *args],
        input=stdin,
        capture_output=True,
        env={**os.environ, "GREENROOM_BANK": str(BANK), "COLUMNS": "80", **more},
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
