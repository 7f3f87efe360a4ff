"""Measures how fast Greenroom starts, beside what it cannot be faster than, in one run and as ratios.

    python scripts/bench_startup.py [ROUNDS]

Two bars: the first frame of `greenroom` in a terminal takes at most 1.5 times that of a bare Textual app
(header, text area, footer); `greenroom score` of one answer, in a cold process, at most 8 times
`python -c pass`. Also says whether `--help` and `score` load textual or asyncio, where the time of `score`
goes, and which imports cost it most. The exit status is 1 where a bar is missed.
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
from collections.abc import Callable, Sequence

ROUNDS = 15
FRAME_BAR, SCORE_BAR = 1.5, 8.0
QUESTION = "choreography-vs-orchestration"
WORDS = "Nobody is in charge: each service listens and reacts, and when an order hangs I grep five logs. "
ANSWER = (WORDS * 11).encode()
"""About 200 words."""
PATIENCE_SECONDS = 20.0
HEAVY = ("textual", "asyncio", "yaml", "sqlite3", "fsrs", "platformdirs")

BARE = """
from textual.app import App
from textual.widgets import Footer, Header, TextArea

class Bare(App):
    TITLE = "Bareframe"
    def compose(self):
        yield Header()
        yield TextArea()
        yield Footer()

Bare().run()
"""
LOADED = """
import sys
from greenroom.cli.main import main
main(sys.argv[1:])
print(*(name for name in %r if name in sys.modules), file=sys.stderr)
"""

STEPS = """
import sys, time
times, last = [], time.perf_counter()
def lap(name):
    global last
    now = time.perf_counter()
    times.append(f"{name} {(now - last) * 1000:.0f}")
    last = now
from greenroom.cli.arguments import parsed
parsed(["score", sys.argv[1]]); lap("command line")
from greenroom.desk import Desk
desk = Desk.open(); desk.bank; lap("bank")
desk.question(sys.argv[1]); lap("question")
desk.lexicon; lap("lexicon")
import greenroom.scoring.scorer; lap("import scorer")
scorer = desk.scorer(sys.argv[1]); lap("build scorer")
score = scorer.score(sys.stdin.read()); lap("score")
from greenroom.reports.score_text import Canvas, score_text
score_text(score, "", Canvas()); lap("text")
print(", ".join(times))
"""

GREENROOM = (sys.executable, "-m", "greenroom")
SCORE = (*GREENROOM, "score", QUESTION)


def main() -> int:
    """Measure and print; return the exit status."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "TERM": "xterm-256color", "PYTHONDONTWRITEBYTECODE": "", "COLUMNS": ""}
        environ |= {f"GREENROOM_{kind}_DIR": os.path.join(home, kind) for kind in ("DATA", "CONFIG", "CACHE")}
        run(SCORE, environ)  # fills the bank's cache, as any earlier start would have
        frames = compared(
            rounds,
            lambda: first_frame((*GREENROOM,), "Greenroom", environ),
            lambda: first_frame((sys.executable, "-c", BARE), "Bareframe", environ),
        )
        scores = compared(rounds * 2, lambda: run(SCORE, environ), lambda: run((sys.executable, "-c", "pass"), environ))
        met = [
            told("first frame", "a bare Textual app", *frames, FRAME_BAR),
            told("score of one answer", "python -c pass", *scores, SCORE_BAR),
        ]
        for args in (("--help",), ("score", QUESTION)):
            print(f"`greenroom {args[0]}` loads: {loaded(args, environ) or 'none'} of {', '.join(HEAVY)}")
        print("steps of `score`, milliseconds:", steps(environ))
        print("costliest imports of `score`, milliseconds of their own (with the timer's overhead):")
        for own, name in costliest(environ):
            print(f"  {own / 1000:6.1f}  {name}")
    return 0 if all(met) else 1


def compared(rounds: int, ours: Callable[[], float], theirs: Callable[[], float]) -> tuple[float, float]:
    """Return the medians of two measurements, in seconds, taken in turns after one warm-up of each."""
    pairs = [(ours(), theirs()) for _ in range(rounds + 1)][1:]
    return statistics.median(our for our, _ in pairs), statistics.median(their for _, their in pairs)


def told(what: str, beside: str, ours: float, theirs: float, bar: float) -> bool:
    """Print one comparison; say whether its bar is met."""
    ratio = ours / theirs
    verdict = "met" if ratio <= bar else f"missed by {ratio - bar:.2f}"
    times = f"{ours * 1000:.0f} ms against {theirs * 1000:.0f} ms of {beside}"
    print(f"{what}: {times} = {ratio:.2f}x (bar {bar}x: {verdict})")
    return ratio <= bar


def run(command: Sequence[str], environ: dict[str, str]) -> float:
    """Return the wall time of a process that is given the answer, in seconds."""
    began = time.perf_counter()
    subprocess.run(command, input=ANSWER, stdout=subprocess.DEVNULL, env=environ, check=True)
    return time.perf_counter() - began


def first_frame(command: Sequence[str], marker: str, environ: dict[str, str]) -> float:
    """Return the seconds until a program in an 80x24 terminal has drawn `marker`."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True)
    os.close(theirs)
    seen = b""
    try:
        while marker.encode() not in seen:
            if not select.select([ours], [], [], PATIENCE_SECONDS)[0]:
                raise SystemExit(f"{command[-1]!r} drew no {marker!r}: {seen[-300:]!r}")
            seen += os.read(ours, 65536)
        return time.perf_counter() - began
    except OSError as error:
        raise SystemExit(f"{command!r} ended before it drew {marker!r}: {seen[-600:]!r}") from error
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def loaded(args: Sequence[str], environ: dict[str, str]) -> str:
    """Return which heavy packages a command has loaded."""
    command = (sys.executable, "-c", LOADED % (HEAVY,), *args)
    done = subprocess.run(command, input=ANSWER, capture_output=True, env=environ, check=True)
    return ", ".join(done.stderr.decode().split())


def steps(environ: dict[str, str]) -> str:
    """Return how long each step of `score` takes."""
    command = (sys.executable, "-c", STEPS, QUESTION)
    done = subprocess.run(command, input=ANSWER, capture_output=True, env=environ, check=True)
    return done.stdout.decode().strip()


def costliest(environ: dict[str, str], most: int = 12) -> list[tuple[int, str]]:
    """Return (microseconds, module) of the modules that `score` spends most on."""
    command = (sys.executable, "-X", "importtime", *SCORE[1:])
    done = subprocess.run(command, input=ANSWER, capture_output=True, env=environ, check=True)
    rows = [line.removeprefix("import time:").split("|") for line in done.stderr.decode().splitlines()]
    timed = [(int(row[0]), row[2].strip()) for row in rows if len(row) == 3 and row[0].strip().isdigit()]
    return sorted(timed, reverse=True)[:most]


if __name__ == "__main__":
    sys.exit(main())
