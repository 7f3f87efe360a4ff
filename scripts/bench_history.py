"""Measures what a long history costs: the app's screens with 10 and with 10,000 attempts, as ratios of one run.

    python scripts/bench_history.py [ATTEMPTS] [ROUNDS]

The bar: home and progress open at most twice as slow with many attempts as with ten. Each round opens both
desks' screens in turn, headless at 80x24, from nothing to everything shown. Also told: how many attempts a
second an export writes and an import takes in. The exit status is 1 where a bar is missed.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from greenroom.desk import Desk, Start
from greenroom.desk.transfer import export_all, take_in
from greenroom.interview.model import Attempt, Turn
from greenroom.interview.state import iso_utc
from greenroom.reports.json_import import Incoming
from greenroom.reports.model import FORMATS, render
from greenroom.reports.write import write_file
from greenroom.tui.app import GreenroomApp
from greenroom.tui.messages import RoomAsked
from greenroom.tui.screens.history import HistoryScreen
from greenroom.tui.screens.progress import ProgressScreen

FEW, MANY, ROUNDS = 10, 10_000, 7
BAR = 2.0
HOUR = 3600.0
ANSWERS = (
    "Nobody is in charge: each service listens to events and reacts, so when an order hangs I grep five logs.",
    "A coordinator tells each service what to do and keeps the state of the order, which makes it easy to see.",
    "I would retry with an idempotency key and put what fails again and again into a dead letter queue.",
)


def main() -> int:
    """Measure and print; return the exit status."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        small, large = desk_with(Path(folder, "few"), FEW), desk_with(Path(folder, "many"), many)
        met = [
            told(screen, many, *compared(rounds, small, large, opening), bar)
            for screen, opening, bar in (
                ("home", open_home, BAR),
                ("progress", open_progress, BAR),
                ("history", open_history, None),
            )
        ]
        tell_throughput(large, Path(folder), many)
        small.close()
        large.close()
    return 0 if all(met) else 1


def desk_with(folder: Path, number: int) -> Desk:
    """Return a desk on the built-in bank with so many attempts, over all its questions, up to now."""
    environ = {f"GREENROOM_{kind}_DIR": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    desk = Desk.open(environ=environ)
    desk.records.attempts.add_many(attempts(desk, number))
    desk.records.reviews.rebuild(desk.bank.ids)
    return desk


def attempts(desk: Desk, number: int) -> Iterator[Attempt]:
    """Yield attempts that really were scored, each answer once for each question."""
    scored = list(itertools.islice(_scored(desk), number))
    first = desk.epoch() - number * HOUR
    for count in range(number):
        began = first + count * HOUR
        yield replace(
            scored[count % len(scored)],
            id=f"{count:032x}",
            started_at=iso_utc(began),
            finished_at=iso_utc(began + 240),
        )


def _scored(desk: Desk) -> Iterator[Attempt]:
    for answer in ANSWERS:
        for question in desk.bank.questions:
            score = desk.scorer(question.id).score(answer)
            turns = (
                Turn("interviewer", "question", question.rubric.question),
                Turn("candidate", "answer", answer, 240.0),
            )
            yield Attempt("", question.id, question.title, "practice", "", "", 240.0, turns, score, score)


def compared(rounds: int, small: Desk, large: Desk, opening: Callable[[Desk], float]) -> tuple[float, float]:
    """Return the median seconds on either desk, taken in turns after one warm-up of each."""
    pairs = [(opening(small), opening(large)) for _ in range(rounds + 1)][1:]
    return statistics.median(few for few, _ in pairs), statistics.median(more for _, more in pairs)


def told(screen: str, many: int, few: float, more: float, bar: float | None) -> bool:
    """Print one comparison; say whether its bar, if it has one, is met."""
    ratio = more / few
    verdict = "" if bar is None else f" (bar {bar}x: {'met' if ratio <= bar else 'missed'})"
    times = f"{more * 1000:.0f} ms with {many:,} attempts, {few * 1000:.0f} ms with {FEW}"
    print(f"{screen} opens: {times} = {ratio:.2f}x{verdict}")
    return bar is None or ratio <= bar


def open_home(desk: Desk) -> float:
    """Return the seconds from nothing to the home screen with its list."""
    return asyncio.run(_open(desk, None, lambda app: app.home.view is not None))


def open_progress(desk: Desk) -> float:
    """Return the seconds from the key to the progress screen with everything on it."""
    return asyncio.run(_open(desk, "progress", _shows_progress))


def open_history(desk: Desk) -> float:
    """Return the seconds from the key to the history with its first page."""
    return asyncio.run(_open(desk, "history", _shows_history))


def _shows_progress(app: GreenroomApp) -> bool:
    screen = app.screen
    return isinstance(screen, ProgressScreen) and screen.view is not None and screen.points.option_count > 0


def _shows_history(app: GreenroomApp) -> bool:
    screen = app.screen
    return isinstance(screen, HistoryScreen) and screen.is_mounted and screen.attempts.option_count > 0


async def _open(desk: Desk, room: str | None, shown: Callable[[GreenroomApp], bool]) -> float:
    gc.collect()
    app = GreenroomApp(desk, Start())
    began = time.perf_counter()
    async with app.run_test(size=(80, 24)):
        while room and app.home.view is None:
            await asyncio.sleep(0.001)
        if room:
            began = time.perf_counter()
            app.post_message(RoomAsked(room))
        while not shown(app):
            await asyncio.sleep(0.001)
        return time.perf_counter() - began


def tell_throughput(desk: Desk, folder: Path, number: int) -> None:
    """Print how fast all attempts are written in each format, and taken in from JSON by an empty desk."""
    for form in FORMATS:
        began = time.perf_counter()
        path = folder / f"all.{form}"
        write_file(path, render(export_all(desk), form))
        _tell_rate(f"export as {form}", number, time.perf_counter() - began, path.stat().st_size)
    other = desk_with(folder / "other", 0)
    path = folder / "all.json"
    began = time.perf_counter()
    taken = take_in(other, Incoming(path.read_text(encoding="utf-8")))
    _tell_rate("import", taken.attempts, time.perf_counter() - began, path.stat().st_size)
    other.close()


def _tell_rate(what: str, number: int, seconds: float, size: int) -> None:
    print(f"{what}: {number / seconds:,.0f} attempts/s, {size / seconds / 1e6:.1f} MB/s ({size / 1e6:.1f} MB)")


if __name__ == "__main__":
    sys.exit(main())
