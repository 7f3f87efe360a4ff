"""The installed program on a real pseudo-terminal: killed in the middle, it gives everything back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

from tui_stage import BANK, QUESTION  # noqa: E402

PATIENCE_SECONDS = 30
KEY_SECONDS = 0.5
"""Between keys that are bound to an action and what is typed after them; people are slower."""
COLUMNS, ROWS = 80, 24
HALF = "In choreography each service reacts to events"
REST = ", and in orchestration a coordinator tells each service what to do"


class Terminal:
    """A pseudo-terminal with a screen that can be read."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.child = pexpect.spawn(
            sys.executable, ["-m", "greenroom"], env=environ, dimensions=(ROWS, COLUMNS), timeout=PATIENCE_SECONDS
        )
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)

    def wait_for(self, *texts: str) -> str:
        """Read until all texts are on the screen at once."""
        return self.wait_until(lambda shown: all(text in shown for text in texts), " and ".join(texts))

    def wait_until(self, holds: Callable[[str], bool], what: str) -> str:
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds(self.shown):
            assert time.monotonic() < end, f"no {what} on\n{self.shown}"
            try:
                self.stream.feed(self.child.read_nonblocking(65_536, timeout=0.1))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                pytest.fail(f"ended before {what} on\n{self.shown}")
        return self.shown

    @property
    def shown(self) -> str:
        return "\n".join(self.screen.display)

    def kill(self) -> None:
        self.child.kill(signal.SIGKILL)
        self.child.wait()

    def leave(self) -> int | None:
        self.child.send("\x11")
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    wanted = {"TERM": "xterm-256color", "GREENROOM_BANK": str(BANK), "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    folders = {f"GREENROOM_{kind}_DIR": str(tmp_path / kind.lower()) for kind in ("DATA", "CACHE", "CONFIG")}
    return {**os.environ, **wanted, **folders}


@pytest.fixture
def open_terminal(environ: dict[str, str]) -> Iterator[Callable[[], Terminal]]:
    opened: list[Terminal] = []

    def open_one() -> Terminal:
        opened.append(Terminal(environ))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.child.close(force=True)


def test_killed_in_the_middle_of_an_answer_it_gives_the_draft_back(
    open_terminal: Callable[[], Terminal], environ: dict[str, str]
) -> None:
    first = open_terminal()
    first.wait_for("Choreography vs orchestration", "Enter Practise")
    first.child.send("/")
    first.wait_for("Esc Clear")
    first.child.send("choreo")
    first.wait_until(lambda shown: "/ choreo" in shown and "Saga" not in shown, "filtered list")
    first.child.send("\r")
    first.wait_for("In a microservices system", "Ctrl+S Send")
    first.child.send(HALF + "\x1b[D" * 6)
    first.wait_for(HALF, "7 words · saved")
    time.sleep(1)  # the promise: saved within a second of the last key
    first.kill()

    second = open_terminal()
    second.wait_for("Go on with Choreography vs orchestration, 7 words")
    second.child.send("\r")
    second.wait_for(HALF, "Ctrl+S Send")
    second.child.send("all the ")
    second.wait_for("reacts to all the events")
    second.child.send("\x1b[F")
    time.sleep(KEY_SECONDS)
    second.child.send(REST)
    second.wait_for("what to do")
    second.child.send("\x13")
    second.wait_for("you In choreography each service reacts to all the events")
    second.child.send("/done")
    second.wait_for("│ /done")
    second.child.send("\x13")
    second.wait_for("/ 100", "choreography-definition", "R Reveal")
    second.child.send("r")
    second.wait_for("Model answer")
    assert second.leave() == 0

    told = subprocess.run(
        [sys.executable, "-m", "greenroom", "history"], env=environ, capture_output=True, text=True, check=True
    )
    assert QUESTION in told.stdout
    assert told.stdout.count("practice") == 1
