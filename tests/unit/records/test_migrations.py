"""Databases of every older version, as SQL text made by the program of that time: `old/version-N.sql`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from greenroom.errors import RecordsError
from greenroom.records import migrations, open_records
from greenroom.records.migrations import LATEST

OLD = Path(__file__).parent / "old"
VERSIONS = sorted(int(path.stem.rpartition("-")[2]) for path in OLD.glob("version-*.sql"))


def build(folder: Path, version: int) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "greenroom.db")) as connection:
        connection.executescript((OLD / f"version-{version}.sql").read_text(encoding="utf-8"))


def test_there_is_a_golden_database_of_each_older_version() -> None:
    assert list(range(1, LATEST)) == VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_an_older_database_is_brought_up_with_all_it_holds(folder, now, make_attempt, version: int) -> None:
    build(folder, version)
    with open_records(folder, now) as records:
        assert records.attempts.get(f"{1:032x}") == make_attempt(1)
        assert records.attempts.get(f"{2:032x}") == make_attempt(
            2, before={"visibility": "missed"}, hints=["visibility"]
        )
        assert records.drafts.latest().text == "half an answer"
        assert records.progress.questions()["sagas"].attempts == 2
        records.attempts.add(make_attempt(3))
        records.reviews.rebuild(["sagas"])
        assert records.reviews.memories("sagas")
    with closing(sqlite3.connect(folder / "greenroom.db")) as connection:
        assert [row[0] for row in connection.execute("SELECT number FROM migration")] == list(range(1, LATEST + 1))


@pytest.mark.parametrize("version", VERSIONS)
def test_an_updated_database_has_the_shape_of_a_new_one(tmp_path: Path, now: str, version: int) -> None:
    build(tmp_path / "old", version)
    shapes = []
    for folder in (tmp_path / "old", tmp_path / "new"):
        open_records(folder, now).close()
        with closing(sqlite3.connect(folder / "greenroom.db")) as connection:
            shapes.append(set(connection.execute("SELECT type, name, sql FROM sqlite_master")))
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_private_backup_is_left_before_each_step(folder: Path, now: str, version: int) -> None:
    build(folder, version)
    open_records(folder, now).close()
    backups = sorted(folder.glob("greenroom-before-*.db"))
    assert [path.name.split("-")[2] for path in backups] == [str(number) for number in range(version + 1, LATEST + 1)]
    for path in backups:
        assert path.stat().st_mode & 0o077 == 0
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT count(*) FROM attempt").fetchone() == (2,)
    with closing(sqlite3.connect(backups[0])) as connection:
        assert connection.execute("SELECT max(number) FROM migration").fetchone() == (version,)


def test_a_new_database_needs_no_backup(folder: Path, now: str) -> None:
    open_records(folder, now).close()
    assert [path.name for path in folder.iterdir()] == ["greenroom.db"]


def test_a_step_that_fails_leaves_the_version_before_it(folder, now, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half_way (x)")
        connection.execute("INSERT INTO nowhere VALUES (1)")

    open_records(folder, now).close()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, fail))
    monkeypatch.setattr(migrations, "LATEST", LATEST + 1)
    with pytest.raises(RecordsError, match="nowhere"):
        open_records(folder, now)
    monkeypatch.undo()
    with open_records(folder, now) as records:
        assert records.notices == ()
        assert records.database.read("SELECT 1 FROM sqlite_master WHERE name = 'half_way'") == []
