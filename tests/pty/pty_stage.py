"""The program on a terminal of its own, for tests that type at it and read its screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
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
        found = self._read_until(lambda: next((text for text in wanted if text in self.shown), None))
        if found is None:
            raise AssertionError(f"{wanted} not shown; the screen is:\n{self.shown}")
        return found

    def wait_without(self, unwanted: str) -> None:
        """Read until a text is off the screen; one read may end in the middle of a frame."""
        if self._read_until(lambda: unwanted not in self.shown or None) is None:
            raise AssertionError(f"{unwanted!r} still shown; the screen is:\n{self.shown}")

    def _read_until(self, found: Callable[[], Any]) -> Any:
        until = monotonic() + PATIENCE
        while monotonic() < until:
            result = found()
            if result is not None:
                return result
            try:
                self._stream.feed(self.process.read_nonblocking(65_536, timeout=0.2))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
        return found()

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
