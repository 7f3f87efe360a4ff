from __future__ import annotations

from dataclasses import replace

import pytest

from greenroom.errors import RecordsError
from greenroom.interview.model import InterviewRecord, Objection, Verdict

RUNNING = InterviewRecord("i1", "senior", 42, 45.0, ("sagas", "queues"), "2026-11-23T08:00:00Z", topic="Data")
OBJECTION = Objection("o1", f"{1:032x}", "visibility", "covered", 0, 6, "I \x1b did say it", "2026-11-23T08:00:00Z")


def test_an_interview_grows_and_is_found_unfinished_until_it_ends(records) -> None:
    records.interviews.save(RUNNING)
    assert records.interviews.unfinished() == (RUNNING,)
    verdict = Verdict("senior", True, 80.0, 61.5, 70.0, 50.0)
    ended = replace(RUNNING, finished_at="2026-11-23T08:45:00Z", attempts=("a", "b"), verdict=verdict)
    records.interviews.save(ended)
    assert records.interviews.get("i1") == ended
    assert records.interviews.list() == (ended,)
    assert records.interviews.unfinished() == ()
    assert records.interviews.add(RUNNING) is False
    assert records.interviews.get("i1") == ended
    assert records.interviews.get("i2") is None


def test_an_objection_stands_beside_the_mark_until_withdrawn(records, make_attempt) -> None:
    records.attempts.add(make_attempt(1))
    assert records.objections.add(OBJECTION) is True
    assert records.objections.add(OBJECTION) is False
    stored = replace(OBJECTION, note="I   did say it")
    assert records.objections.standing() == (stored,)
    assert records.attempts.get(OBJECTION.attempt) == make_attempt(1)
    records.objections.withdraw("o1", "2026-11-24T08:00:00Z")
    records.objections.withdraw("o1", "2026-11-25T08:00:00Z")
    withdrawn = replace(stored, withdrawn_at="2026-11-24T08:00:00Z")
    assert records.objections.of_attempt(OBJECTION.attempt) == (withdrawn,)
    assert records.objections.standing() == ()
    assert list(records.objections.iterate()) == [withdrawn]


def test_an_objection_to_an_unknown_attempt_is_refused(records) -> None:
    with pytest.raises(RecordsError, match="not stored"):
        records.objections.add(OBJECTION)


def test_all_objections_are_streamed_over_several_pages(records, make_attempt) -> None:
    records.attempts.add(make_attempt(1))
    with records.transaction():
        for number in range(600):
            records.objections.add(replace(OBJECTION, id=f"o{number:03d}"))
    assert [one.id for one in records.objections.iterate()] == [f"o{number:03d}" for number in range(600)]
