"""Measures what a large bank costs: opening, listing, searching and the home screen with 1,000 cards beside 16.

    python scripts/bench_bank.py [ROUNDS]

Both banks are made for the run from copies of the built-in cards, and come on top of the built-in bank; 16 and 1,000
take turns. The bar is 2 times with the cache filled, as any start but the first finds it. Without a cache every file
is read, checked and compiled once; that is printed too, without a bar, as is the start after one edited card. The exit
status is 1 where a bar is missed.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench_startup import first_frame

from greenroom.bank.builtin import builtin_folder

ROUNDS = 9
SMALL, LARGE = 16, 1000
BAR = 2.0
GREENROOM = (sys.executable, "-m", "greenroom")
CATEGORY = "A category of its own"
"""Sorts before the built-in ones, so that generated cards head the list."""

OPEN = """
import time
from greenroom.desk import Desk
began = time.perf_counter()
desk = Desk.open()
assert len(desk.bank.entries) > %d
print(time.perf_counter() - began)
"""


class Stage(NamedTuple):
    """A generated bank and the environment of a learner who uses it."""

    size: int
    bank: Path
    environ: dict[str, str]

    @property
    def cache(self) -> Path:
        return Path(self.environ["GREENROOM_CACHE_DIR"])


def main() -> int:
    """Measure and print; return the exit status."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home:
        small, large = (stage(Path(home) / str(size), size) for size in (SMALL, LARGE))
        print(f"{LARGE} cards beside {SMALL}, medians of {rounds} rounds in turns")
        print(f"{'':34}{SMALL:>8}{LARGE:>9}   ratio")
        measures: list[tuple[str, Callable[[Stage], float]]] = [
            ("open the bank, in process", opened),
            ("greenroom questions", listed),
            ("greenroom questions idempotent", partial(listed, "idempotent")),
            ("greenroom show QUESTION", shown),
            ("home: first frame", partial(painted, "Greenroom")),
            ("home: first question listed", partial(painted, "Card 0001")),
        ]
        for one in (small, large):
            settle(one)
        met = [told(name, *compared(rounds, measure, small, large), BAR) for name, measure in measures]
        few = max(2, rounds // 3)
        told("questions after one edited card", *compared(few, edited, small, large), None)
        told("questions without a cache", *compared(few, cold, small, large), None)
    return 0 if all(met) else 1


def stage(folder: Path, size: int) -> Stage:
    """Generate a bank, and folders for everything else."""
    generate(folder / "bank", size)
    environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "", "GREENROOM_BANK": str(folder / "bank")}
    environ |= {f"GREENROOM_{kind}_DIR": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    return Stage(size, folder / "bank", environ)


def generate(bank: Path, size: int) -> None:
    """Copy the built-in questions round and round under new ids and titles."""
    models = sorted((builtin_folder() / "knowledge").glob("*.yaml"))
    for kind in ("knowledge", "rubrics"):
        (bank / kind).mkdir(parents=True)
    for number in range(1, size + 1):
        model = models[number % len(models)]
        card = model.read_text(encoding="utf-8")
        card = re.sub(r"(?m)^title: .*$", f"title: Card {number:04} {model.stem}", card, count=1)
        card = re.sub(r"(?m)^category: .*$", f"category: {CATEGORY}", card, count=1)
        name = f"{model.stem}-{number:04}.yaml"
        (bank / "knowledge" / name).write_text(card, encoding="utf-8")
        shutil.copy(model.parent.parent / "rubrics" / model.name, bank / "rubrics" / name)


def settle(one: Stage) -> None:
    """Fill the cache, and again once the files are old enough to be trusted."""
    listed(one)
    time.sleep(2.5)
    listed(one)


def compared(rounds: int, measure: Callable[[Stage], float], small: Stage, large: Stage) -> tuple[float, float]:
    """Return the medians over both banks, in seconds, taken in turns."""
    pairs = [(measure(small), measure(large)) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def told(name: str, small: float, large: float, bar: float | None) -> bool:
    """Print one comparison; say whether its bar is met."""
    ratio = large / small
    verdict = "" if bar is None else f"  (bar {bar}: {'met' if ratio <= bar else 'missed'})"
    print(f"{name:34}{small * 1000:>5.0f} ms{large * 1000:>6.0f} ms   {ratio:.2f}{verdict}", flush=True)
    return bar is None or ratio <= bar


def opened(one: Stage) -> float:
    command = (sys.executable, "-c", OPEN % one.size)
    done = subprocess.run(command, capture_output=True, env=one.environ, check=True)
    return float(done.stdout)


def listed(*words: str | Stage) -> float:
    *search, one = words
    assert isinstance(one, Stage)
    return timed(one, "questions", *map(str, search))


def shown(one: Stage) -> float:
    return timed(one, "show", next((one.bank / "knowledge").iterdir()).stem)


def painted(marker: str, one: Stage) -> float:
    return first_frame(GREENROOM, marker, one.environ)


def edited(one: Stage) -> float:
    """List after one card was edited."""
    card = next((one.bank / "knowledge").iterdir())
    with card.open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    return listed(one)


def cold(one: Stage) -> float:
    shutil.rmtree(one.cache, ignore_errors=True)
    return listed(one)


def timed(one: Stage, *args: str) -> float:
    began = time.perf_counter()
    done = subprocess.run((*GREENROOM, *args), capture_output=True, env=one.environ, check=True)
    took = time.perf_counter() - began
    assert done.stdout, args
    return took


if __name__ == "__main__":
    sys.exit(main())
