"""The file itself: private, damaged, half there, from another version, in a bad place."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from greenroom.errors import RecordsError
from greenroom.interview.model import Draft
from greenroom.records import open_records
from greenroom.records.database import explain
from greenroom.records.migrations import LATEST

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and limits of POSIX")
DRAFT = Draft("practice:sagas", "sagas", "half an answer")


def run_python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


@posix
def test_folder_and_files_are_the_owners_alone_under_any_umask(folder: Path, now: str) -> None:
    old = os.umask(0)
    try:
        with open_records(folder, now) as records:
            records.drafts.save(DRAFT)
            modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    finally:
        os.umask(old)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert modes == {"greenroom.db": 0o600, "greenroom.db-wal": 0o600, "greenroom.db-shm": 0o600}


@posix
def test_a_loose_file_is_made_private_and_a_shared_folder_is_left_as_it_is(folder: Path, now: str) -> None:
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    open_records(folder, now).close()
    (folder / "greenroom.db").chmod(0o644)
    with open_records(folder, now):
        assert (folder / "greenroom.db").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o755


def spoil_everything(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def spoil_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize("spoil", [spoil_everything, spoil_the_middle, cut_off])
def test_a_damaged_file_is_kept_under_a_new_name_and_a_fresh_one_begun(folder, now, make_attempt, spoil) -> None:
    with open_records(folder, now) as records:
        records.attempts.add_many(make_attempt(number) for number in range(60))
    path = folder / "greenroom.db"
    spoil(path)
    spoilt = path.read_bytes()
    with open_records(folder, now) as records:
        (notice,) = records.notices
        assert records.attempts.count() == 0
        records.attempts.add(make_attempt(1))
    (aside,) = folder.glob("greenroom-damaged-*.db")
    assert str(aside) in notice
    assert aside.read_bytes() == spoilt
    with open_records(folder, now) as records:
        assert (records.notices, records.attempts.count()) == ((), 1)


def test_damage_twice_in_the_same_second_keeps_both_files(folder: Path, now: str) -> None:
    for _ in range(2):
        open_records(folder, now).close()
        spoil_everything(folder / "greenroom.db")
    open_records(folder, now).close()
    assert len(list(folder.glob("greenroom-damaged-*.db"))) == 2


def test_damage_met_while_at_work_is_a_sentence_and_leads_to_a_check_at_the_next_start(
    folder: Path, now: str, make_attempt
) -> None:
    with open_records(folder, now) as records:
        records.attempts.add_many(make_attempt(number) for number in range(2000))
    path = folder / "greenroom.db"
    assert path.stat().st_size > 1 << 20
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2].ljust(len(content), b"\xa5"))
    with (
        open_records(folder, now) as records,
        pytest.raises(RecordsError, match="damaged; start Greenroom again"),
    ):
        list(records.attempts.iterate())
    with open_records(folder, now) as records:
        assert len(records.notices) == 1
    with open_records(folder, now) as records:
        assert records.notices == ()


def test_a_log_whose_database_is_gone_is_kept(folder: Path, now: str) -> None:
    folder.mkdir()
    (folder / "greenroom.db-wal").write_bytes(b"newest commits")
    with open_records(folder, now) as records:
        assert len(records.notices) == 1
    (log,) = folder.glob("greenroom-damaged-*.db-wal")
    assert log.read_bytes() == b"newest commits"


def test_a_newer_database_is_refused_in_a_sentence_and_left_as_it_is(folder: Path, now: str) -> None:
    open_records(folder, now).close()
    with closing(sqlite3.connect(folder / "greenroom.db")) as connection, connection:
        connection.execute("INSERT INTO migration VALUES (?, ?)", (LATEST + 1, now))
    before = (folder / "greenroom.db").read_bytes()
    with pytest.raises(RecordsError, match=rf"newer Greenroom \(records version {LATEST + 1}.*update Greenroom"):
        open_records(folder, now)
    assert (folder / "greenroom.db").read_bytes() == before


def test_a_file_in_the_folders_place_is_told_in_a_sentence(tmp_path: Path, now: str) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(RecordsError, match="--data-dir"):
            open_records(place, now)


READ_ONLY = """
    import os, sys
    from pathlib import Path
    from greenroom.errors import RecordsError
    from greenroom.records import open_records
    if os.geteuid() == 0:
        os.setuid(65534)
    for folder in sys.argv[1:]:
        try:
            open_records(Path(folder), "2026-11-23T08:00:00Z")
        except RecordsError as error:
            print(error)
"""


@posix
def test_a_read_only_folder_is_told_in_a_sentence(tmp_path: Path, now: str, make_attempt) -> None:
    for place in (tmp_path, *tmp_path.parents):
        if place.name.startswith(("pytest-", "test_")):
            place.chmod(0o755)
    with open_records(tmp_path / "full", now) as records:
        records.attempts.add(make_attempt())
    (tmp_path / "empty").mkdir()
    for path in [tmp_path / "full" / "greenroom.db", tmp_path / "full", tmp_path / "empty"]:
        path.chmod(0o444 if path.is_file() else 0o555)
    done = run_python(READ_ONLY, tmp_path / "full", tmp_path / "empty", tmp_path / "empty" / "new")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 3
    assert all("cannot be opened for writing" in line and "--data-dir" in line for line in lines)
    (tmp_path / "full").chmod(0o755)
    with open_records(tmp_path / "full", now) as records:
        assert records.attempts.count() == 1


FULL_DISK = """
    import resource, signal, sys
    from pathlib import Path
    from greenroom.errors import RecordsError
    from greenroom.interview.model import Draft
    from greenroom.records import open_records, rescue_draft
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    folder = Path(sys.argv[1])
    with open_records(folder, "2026-11-23T08:00:00Z") as records:
        size = max(path.stat().st_size for path in folder.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 40_000, size + 40_000))
        saved = 0
        try:
            while True:
                records.drafts.save(Draft(f"key {saved}", "sagas", "x" * 1000))
                saved += 1
        except RecordsError as error:
            print(saved, error, sep="\\n")
        print(len(records.drafts.all()))
        print(rescue_draft(folder, Draft("key", "sagas", "mine")).read_text())
"""


@posix
def test_a_full_disk_is_told_in_a_sentence_and_costs_nothing_that_was_saved(folder: Path, now: str) -> None:
    done = run_python(FULL_DISK, folder)
    assert done.returncode == 0, done.stderr
    saved, sentence, readable, rescued = done.stdout.splitlines()
    assert "disk may be full" in sentence
    assert "free some space" in sentence
    assert int(saved) > 0
    assert readable == saved
    assert rescued == "mine"
    with open_records(folder, now) as records:
        assert len(records.drafts.all()) == int(saved)
        records.drafts.save(DRAFT)


@pytest.mark.parametrize("code", ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_SHMMAP"])
def test_each_sign_of_a_full_disk_is_told_as_one(tmp_path: Path, code: str) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = code
    assert "the disk may be full" in str(explain(error, tmp_path / "greenroom.db"))
