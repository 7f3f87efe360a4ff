"""What was acknowledged survives kill -9, and two programs may write at once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from greenroom.records import open_records

HERE = Path(__file__).parent
KILLS = 200


@pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL")
def test_two_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "killed_writers.py"), str(tmp_path), str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["lost"] == []
    assert report["damaged"] == []
    assert report["kills"] == KILLS
    assert report["attempts"] > KILLS
    assert report["drafts"] > KILLS


def test_two_programs_open_and_write_at_once(folder: Path, now: str) -> None:
    command = [sys.executable, str(HERE / "busy_writer.py"), str(folder)]
    writers = [
        subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for number in range(3)
    ]
    for writer in writers:
        out, err = writer.communicate(timeout=120)
        assert (writer.returncode, out.strip()) == (0, "40"), err
    with open_records(folder, now) as records:
        assert records.notices == ()
        assert records.attempts.count() == 120
        assert records.progress.questions()["sagas"].attempts == 120


def test_one_connection_serves_several_threads(records, make_attempt) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def work(lane: int) -> int:
        for number in range(30):
            records.attempts.add(make_attempt(1 + lane * 100 + number))
            records.progress.trend()
        return sum(1 for _ in records.attempts.iterate())

    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(work, range(4)))
    assert max(counts) == records.attempts.count() == 120
