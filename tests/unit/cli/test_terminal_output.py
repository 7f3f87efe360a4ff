"""What a person sees on a terminal: colours, the terminal's width, no foreign control characters."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from cli_runner import BANK

COLOUR = re.compile(r"\x1b\[\d+m")


def on_terminal(columns: int, *args: str, **more: str) -> str:
    """Run a command on a terminal of its own; return all that it wrote there."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environ = {**os.environ, "GREENROOM_BANK": str(BANK), "TERM": "xterm-256color", **more}
    environ.pop("COLUMNS", None)
    command = [sys.executable, "-m", "greenroom", *args]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ) as process:
        os.close(theirs)
        seen = b""
        try:
            while found := os.read(ours, 65536):
                seen += found
        except OSError:  # Linux: the other end is closed
            pass
        finally:
            os.close(ours)
        assert process.wait(30) == 0
    return seen.decode().replace("\r\n", "\n")


@pytest.fixture
def answer(tmp_path: Path) -> str:
    """Write an answer that tries to take over the terminal."""
    path = tmp_path / "answer.txt"
    path.write_text("A kettle boils water\x1b]0;owned\x07 when it is done. 水壺把水燒開 " * 4)
    return str(path)


@pytest.mark.parametrize("columns", [40, 80])
def test_a_score_is_coloured_and_fits(answer: str, columns: int) -> None:
    shown = on_terminal(columns, "score", "kettles", answer)
    assert COLOUR.search(shown)
    plain = COLOUR.sub("", shown)
    assert "\x1b" not in plain
    assert "\x07" not in plain
    assert max(len(line) for line in plain.splitlines()) <= columns
    assert "● covered" in plain


def test_no_color_is_obeyed(answer: str) -> None:
    assert "\x1b" not in on_terminal(80, "score", "kettles", answer, NO_COLOR="1")


def test_data_formats_stay_without_colour_on_a_terminal(answer: str) -> None:
    for form in ("json", "csv", "markdown"):
        assert "\x1b" not in on_terminal(80, "score", "kettles", answer, "--format", form)


def test_a_list_fits_the_terminal() -> None:
    assert max(map(len, on_terminal(60, "questions").splitlines()[:1])) <= 60
