"""The program on a terminal of its own, for tests that type at it and read its screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from time import monotonic
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

COMMAND = (sys.executable, "-m", "greenroom")
COLUMNS, LINES = 80, 24
PATIENCE = 60.0
"""Seconds to wait for something to appear on a busy machine."""


class Terminal:
    """The program on a terminal of its own; `shown` is what stands on the screen."""

    def __init__(self, *args: str) -> None:
        environ = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self.process = pexpect.spawn(
            COMMAND[0], [*COMMAND[1:], *args], env=environ, dimensions=(LINES, COLUMNS), timeout=PATIENCE
        )

    @property
    def shown(self) -> str:
        return "\n".join(self._screen.display)

    def type(self, keys: str) -> None:
        self.process.send(keys)

    def wait_for(self, *wanted: str) -> str:
        """Read until one of the texts is on the screen; return it."""
        until = monotonic() + PATIENCE
        while monotonic() < until:
            for text in wanted:
                if text in self.shown:
                    return text
            try:
                self._stream.feed(self.process.read_nonblocking(65_536, timeout=0.2))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
        raise AssertionError(f"{wanted} not shown; the screen is:\n{self.shown}")

    def kill(self) -> None:
        self.process.kill(signal.SIGKILL)
        self.process.wait()

    def quit(self) -> int:
        """Press Ctrl+Q; return the exit status."""
        self.type("\x11")
        self.process.expect(pexpect.EOF)
        self.process.close()
        return int(self.process.exitstatus)


def exported() -> list[dict[str, Any]]:
    """Return all stored attempts as `greenroom export` gives them, oldest first."""
    done = subprocess.run(
        [*COMMAND, "export", "--all", "--format", "json"], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    attempts: list[dict[str, Any]] = json.loads(done.stdout)["attempts"]
    return sorted(attempts, key=lambda attempt: str(attempt["started_at"]))


def said(attempt: dict[str, Any]) -> list[str]:
    return [turn["text"] for turn in attempt["turns"] if turn["kind"] in ("answer", "reply")]
