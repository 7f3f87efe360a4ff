"""Forks writers, kills each at some point, and checks what they acknowledged. Prints a JSON report.

    killed_writers.py FOLDER KILLS

A writer acknowledges a write by a line in a pipe after it returned. Every 20 kills a fresh folder is used, so
that making the database is hit too.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from writing import NOW, plain_attempt

from greenroom.interview.model import Draft
from greenroom.records import Records, open_records

LONGEST_LIFE_SECONDS = 0.05
KILLS_A_FOLDER = 20


def write_until_killed(folder: Path, first: int, pipe: int) -> None:
    with open_records(folder, NOW) as records:
        for number in range(first, first + 10_000):
            records.drafts.save(Draft("practice:sagas", "sagas", f"{number} " * 100))
            os.write(pipe, f"draft {number}\n".encode())
            records.attempts.add(plain_attempt(number))
            os.write(pipe, f"attempt {number}\n".encode())


def one_life(folder: Path, first: int, seconds: float) -> list[tuple[str, int]]:
    """Return what a writer acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write_until_killed(folder, first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    with open(reading, encoding="ascii") as pipe:
        lines = [line.split() for line in pipe.read().splitlines()]
    return [(kind, int(number)) for kind, number in lines]


def lost(records: Records, acknowledged: list[tuple[str, int]]) -> list[str]:
    """Return what is not there though it was acknowledged."""
    missing = [
        f"attempt {number}"
        for kind, number in acknowledged
        if kind == "attempt" and records.attempts.get(f"{number:032x}") != plain_attempt(number)
    ]
    drafts = [number for kind, number in acknowledged if kind == "draft"]
    draft = records.drafts.load("practice:sagas")
    if drafts and (draft is None or int(draft.text.split()[0]) < drafts[-1]):
        missing.append(f"draft {drafts[-1]}")
    return missing


def main(folder: Path, kills: int) -> None:
    chance = random.Random(2026)
    report = {"kills": 0, "attempts": 0, "drafts": 0, "lost": [], "damaged": []}
    for kill in range(kills):
        place = folder / str(kill // KILLS_A_FOLDER)
        acknowledged = one_life(place, kill * 10_000, chance.uniform(0, LONGEST_LIFE_SECONDS))
        with open_records(place, NOW) as records:
            report["lost"] += lost(records, acknowledged)
            report["damaged"] += records.notices
            if records.database.read_one("PRAGMA integrity_check") != ("ok",):
                report["damaged"].append(f"kill {kill}")
        report["kills"] += 1
        for kind, _ in acknowledged:
            report[f"{kind}s"] += 1
    print(json.dumps(report))


main(Path(sys.argv[1]), int(sys.argv[2]))
