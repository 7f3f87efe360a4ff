from __future__ import annotations

import sys
from pathlib import Path

import pytest

from greenroom.errors import RecordsError
from greenroom.interview.model import Draft
from greenroom.records import Added, open_records, rescue_draft


def test_what_was_added_comes_back_whole_after_reopening(folder: Path, now: str, make_attempt) -> None:
    attempt = make_attempt(before={"visibility": "missed"}, hints=["visibility"], interview="i1", seed=7)
    with open_records(folder, now) as records:
        records.attempts.add(attempt)
    with open_records(folder, now) as records:
        assert records.attempts.get(attempt.id) == attempt
        assert records.attempts.get("f" * 32) is None
        assert records.notices == ()


def test_an_attempt_is_never_stored_twice_or_changed(records, make_attempt) -> None:
    records.attempts.add(make_attempt(1))
    with pytest.raises(RecordsError, match="stored already"):
        records.attempts.add(make_attempt(1, question="other"))
    assert records.attempts.get(make_attempt(1).id) == make_attempt(1)


@pytest.mark.parametrize("ident", ["", "x" * 32, "A" * 32, "0" * 31, "0" * 33, "٠" * 32])
def test_an_id_that_is_not_hex_is_refused(records, make_attempt, ident: str) -> None:
    import dataclasses

    with pytest.raises(RecordsError, match="hex"):
        records.attempts.add(dataclasses.replace(make_attempt(), id=ident))
    assert records.attempts.count() == 0


def test_finishing_an_attempt_drops_its_draft_with_it(records, make_attempt) -> None:
    records.drafts.save(Draft("practice:sagas", "sagas", "half"))
    records.drafts.save(Draft("practice:queues", "queues", "other"))
    records.attempts.add(make_attempt(), finished_draft="practice:sagas")
    assert [draft.key for draft in records.drafts.all()] == ["practice:queues"]


def test_lists_are_newest_first_and_paged(records, make_attempt) -> None:
    records.attempts.add_many(
        make_attempt(n, at=f"2026-11-{n:02d}T08:00:00Z", question=f"q{n % 2}") for n in range(1, 8)
    )
    numbers = [int(summary.id, 16) for summary in records.attempts.list()]
    assert numbers == [7, 6, 5, 4, 3, 2, 1]
    assert [int(one.id, 16) for one in records.attempts.list(limit=2, offset=3)] == [4, 3]
    assert [int(one.id, 16) for one in records.attempts.list(question="q0")] == [6, 4, 2]
    assert records.attempts.count() == 7
    assert records.attempts.count("q1") == 4


def test_a_stream_yields_every_attempt_once_oldest_first_even_where_times_are_equal(records, make_attempt) -> None:
    made = [make_attempt(n, at=f"2026-11-23T08:00:{n // 50:02d}Z") for n in range(1, 200)]
    records.attempts.add_many(reversed(made))
    assert list(records.attempts.iterate()) == made
    assert list(records.attempts.iterate(question="nothing")) == []


def test_add_many_skips_what_is_there_and_counts(records, make_attempt) -> None:
    records.attempts.add(make_attempt(2))
    assert records.attempts.add_many(make_attempt(n) for n in (1, 2, 3, 3)) == Added(2, 2)


def test_add_many_is_all_or_nothing(records, make_attempt) -> None:
    records.attempts.add(make_attempt(1))

    def broken():
        yield make_attempt(2)
        raise ValueError("line 2 is not JSON")

    with pytest.raises(ValueError, match="line 2"):
        records.attempts.add_many(broken())
    assert records.attempts.count() == 1
    assert records.progress.questions()["sagas"].attempts == 1


def test_a_transaction_over_several_repositories_is_all_or_nothing(records, make_attempt) -> None:
    def add_twice() -> None:
        with records.transaction():
            records.attempts.add(make_attempt(1))
            records.attempts.add(make_attempt(1))

    with pytest.raises(RecordsError):
        add_twice()
    assert records.attempts.count() == 0


def test_a_failed_part_of_a_transaction_leaves_nothing_while_the_rest_goes_on(records, make_attempt) -> None:
    with records.transaction():
        records.attempts.add(make_attempt(1))
        with pytest.raises(RecordsError):
            records.attempts.add_many([make_attempt(2), make_attempt(3, interview="\ud800")])
    assert [int(one.id, 16) for one in records.attempts.list()] == [1]


def test_ids_are_found_by_their_beginning(records, make_attempt) -> None:
    records.attempts.add_many(make_attempt(n) for n in (0xA << 124, 0xAB << 120, 0xB << 124))
    assert len(records.attempts.starting_with("a")) == 2
    assert records.attempts.starting_with("ab") == (f"{0xAB << 120:032x}",)
    assert records.attempts.starting_with("%") == ()
    assert records.attempts.starting_with("a", limit=1) == (f"{0xA << 124:032x}",)


def test_the_latest_draft_of_each_key_is_kept(records) -> None:
    records.drafts.save(Draft("a", "qa", "one", (0, 3), "{}", "2026-11-23T08:00:00Z", {"k": "v"}))
    records.drafts.save(Draft("b", "qb", "two", saved_at="2026-11-23T08:00:02Z"))
    newer = Draft("a", "qa", "one \ud800 \x1b \0 more", (1, 4), "{}", "2026-11-23T08:00:03Z")
    records.drafts.save(newer)
    assert records.drafts.load("a") == records.drafts.latest() == newer
    records.drafts.discard("a")
    records.drafts.discard("never there")
    assert records.drafts.load("a") is None
    assert records.drafts.latest().key == "b"


def test_a_draft_that_the_database_refuses_is_rescued_as_text(tmp_path: Path) -> None:
    path = rescue_draft(tmp_path, Draft("a", "../../etc/[/]", "mine\r\n\ud800 é"))
    assert path.parent == tmp_path
    assert path.read_bytes() == "mine\r\n? é".encode()
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600
    elsewhere = rescue_draft(tmp_path / "missing", Draft("a", "q", "mine"))
    assert elsewhere.read_text() == "mine"
    elsewhere.unlink()


@pytest.mark.parametrize(
    "body", ["", "{}", "[1]", '{"turns": 1}', '{"turns":[[]],"hints":[],"score":[],"unprompted":null}']
)
def test_a_body_that_is_damaged_is_told_with_its_attempt(records, make_attempt, body: str) -> None:
    records.attempts.add(make_attempt(1))
    with records.database.write() as connection:
        connection.execute("UPDATE attempt_body SET body = ?", (body,))
    with pytest.raises(RecordsError, match=f"attempt {1:032x}"):
        records.attempts.get(make_attempt(1).id)
    assert records.attempts.list()[0].id == make_attempt(1).id
