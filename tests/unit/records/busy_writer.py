"""Adds 40 attempts in its own lane and prints how many of them it finds."""

from __future__ import annotations

import sys
from pathlib import Path

from writing import NOW, plain_attempt

from greenroom.records import open_records

lane = int(sys.argv[2])
with open_records(Path(sys.argv[1]), NOW) as records:
    for number in range(40):
        records.attempts.add(plain_attempt(lane * 1000 + number))
    print(sum(1 for attempt in records.attempts.iterate() if int(attempt.id, 16) // 1000 == lane))
