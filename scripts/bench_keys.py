"""Measures the time from a key to its repaint, with 300 words in the editor, beside a bare TextArea, in one run.

    python scripts/bench_keys.py [KEYS]

The bar is 1.3 times the bare app's median. The exit status is 1 where it is missed.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

KEYS = 60
BAR = 1.3
BACKSPACE = b"\x7f"
PATIENCE = 20.0
"""Seconds to wait for anything to be shown on a busy machine."""
TEXT = "the orchestrator keeps the state of every order in one place and events carry it on " * 19
BARE = """
from textual.app import App
from textual.widgets import Footer, Header, TextArea

class Bare(App):
    def compose(self):
        yield Header()
        yield TextArea(soft_wrap=True)
        yield Footer()

Bare().run()
"""
OURS = (sys.executable, "-m", "greenroom", "practice", "choreography-vs-orchestration")


class Terminal:
    """A program in an 80x24 terminal."""

    def __init__(self, command: tuple[str, ...], environ: dict[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True
        )
        os.close(theirs)

    def settle(self, seconds: float) -> None:
        """Read what comes for so long: a clock on the screen is never quiet."""
        ends = time.perf_counter() + seconds
        while (left := ends - time.perf_counter()) > 0:
            if select.select([self._ours], [], [], left)[0]:
                os.read(self._ours, 65536)

    def wait_for(self, wanted: bytes, until: float) -> None:
        """Read until the terminal has been sent these bytes; a clock on the screen goes on for ever otherwise."""
        seen = b""
        while wanted not in seen:
            left = until - time.perf_counter()
            if left <= 0:
                raise SystemExit(f"{wanted.decode()!r} was not shown; the terminal was sent {seen[-2000:]!r}")
            if select.select([self._ours], [], [], left)[0]:
                seen += os.read(self._ours, 65536)

    def echo(self, key: str) -> float:
        """Return the seconds from a key to its repaint; the key must be one that nothing else on the screen shows."""
        began = time.perf_counter()
        os.write(self._ours, key.encode())
        self.wait_for(key.encode(), began + PATIENCE)
        taken = time.perf_counter() - began
        os.write(self._ours, BACKSPACE)  # so that no key wraps a word out of the bare app's view
        self.settle(0.12)
        return taken

    def type(self, text: str) -> None:
        """Paste a text (bracketed paste)."""
        os.write(self._ours, f"\x1b[200~{text}\x1b[201~".encode())
        self.settle(1.0)

    def close(self) -> None:
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)


def measured(terminals: list[Terminal], keys: int) -> list[list[float]]:
    """Return, for each key, its echo time in each terminal."""
    for terminal in terminals:
        terminal.settle(4.0)
        terminal.type(TEXT)
    return [[terminal.echo(chr(0x436 + number % 24)) for terminal in terminals] for number in range(keys)]


def main() -> int:
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else KEYS
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "TERM": "xterm-256color"}
        environ |= {f"GREENROOM_{kind}_DIR": os.path.join(home, kind) for kind in ("DATA", "CONFIG", "CACHE")}
        terminals = [Terminal(OURS, environ), Terminal((sys.executable, "-c", BARE), environ)]
        try:
            taken = measured(terminals, keys)
        finally:
            for terminal in terminals:
                terminal.close()
    ours, bare = (statistics.median(times) for times in zip(*taken, strict=True))
    ratio = ours / bare
    print(
        f"key to repaint, median of {keys}: {ours * 1000:.1f} ms against {bare * 1000:.1f} ms"
        f" = {ratio:.2f}x (bar {BAR}x)"
    )
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
