from __future__ import annotations

import random
from datetime import date

from greenroom.records import open_records

GOOD = {"visibility": "covered", "debugging": "covered"}
BAD = {"visibility": "missed", "debugging": "covered"}


def test_a_missed_point_makes_its_question_due_the_next_day(records, make_attempt) -> None:
    attempt = make_attempt(1, at="2026-11-20T20:00:00Z")
    records.attempts.add(attempt)
    records.reviews.record(attempt)
    assert records.reviews.due("2026-11-20T23:00:00Z") == ()
    (question,) = records.reviews.due("2026-11-21T18:00:00Z")
    assert question.question == "sagas"
    assert [point.point for point in question.points] == ["visibility"]
    assert records.reviews.next_reviews()[0].due == "2026-11-21T20:00:00Z"


def test_the_most_forgotten_comes_first(records, make_attempt) -> None:
    for number, (question, marks) in enumerate([("easy", GOOD), ("hard", BAD)], 1):
        attempt = make_attempt(number, question, "2026-01-01T08:00:00Z", statuses=marks)
        records.attempts.add(attempt)
        records.reviews.record(attempt)
    due = records.reviews.due("2026-11-23T08:00:00Z")
    assert [question.question for question in due] == ["hard", "easy"]
    assert [point.point for point in due[0].points] == ["visibility", "debugging"]
    assert due[0].points[0].overdue_days == 325.0


def test_undo_takes_back_the_latest_attempt_for_good(records, make_attempt) -> None:
    first, second = (
        make_attempt(1, at="2026-11-01T08:00:00Z"),
        make_attempt(2, at="2026-11-02T08:00:00Z", statuses=GOOD),
    )
    for attempt in (first, second):
        records.attempts.add(attempt)
        records.reviews.record(attempt)
        if attempt is first:
            after_first = records.reviews.memories("sagas")
    records.reviews.record(second)
    assert records.reviews.undo() == second.id
    assert records.reviews.memories("sagas") == after_first
    records.reviews.record(second)
    records.reviews.rebuild(["sagas"])
    assert records.reviews.memories("sagas") == after_first
    assert records.reviews.undo() == first.id
    assert records.reviews.memories("sagas") == {}
    assert records.reviews.undo() is None


def test_rebuilding_after_an_import_gives_what_reviewing_in_order_gave(records, make_attempt, tmp_path, now) -> None:
    chance = random.Random(3)
    made = []
    for number in range(1, 15):
        marks = {point: chance.choice(["covered", "partial", "missed"]) for point in ("a", "b", "c")}
        made.append(make_attempt(number, at=f"2026-11-{number:02d}T08:00:00Z", statuses=marks, hints=["b"]))
    for attempt in made:
        records.attempts.add(attempt)
        records.reviews.record(attempt)
    with open_records(tmp_path / "other", now) as other:
        other.attempts.add_many(chance.sample(made, len(made)))
        other.reviews.rebuild(["sagas"])
        assert other.reviews.memories("sagas") == records.reviews.memories("sagas")


def test_tallies_do_not_depend_on_the_order_in_which_attempts_came(records, make_attempt, tmp_path, now) -> None:
    made = [make_attempt(n, at=f"2026-11-{n:02d}T08:00:00Z", statuses=GOOD if n > 3 else BAD) for n in range(1, 20)]
    records.attempts.add_many(made)
    with open_records(tmp_path / "other", now) as other:
        for attempt in reversed(made):
            other.attempts.add(attempt)
        assert other.progress.questions() == records.progress.questions()
        assert other.progress.weakest() == records.progress.weakest() == ()
    tally = records.progress.questions()["sagas"]
    assert (tally.attempts, tally.best, tally.last, len(tally.recent)) == (19, 100.0, 100.0, 12)


def test_weak_points_are_weak_over_the_latest_five_attempts(records, make_attempt) -> None:
    records.attempts.add_many(make_attempt(n, at=f"2026-11-{n:02d}T08:00:00Z", statuses=GOOD) for n in range(1, 8))
    records.attempts.add(make_attempt(20, at="2026-11-20T08:00:00Z", statuses=BAD))
    records.attempts.add(make_attempt(21, "queues", statuses={"ordering": "partial"}))
    weak = records.progress.weakest()
    assert [(one.question, one.point, one.credit, one.attempts) for one in weak] == [
        ("queues", "ordering", 0.5, 1),
        ("sagas", "visibility", 0.8, 5),
    ]
    assert [one.question for one in records.progress.weakest(question="sagas")] == ["sagas"]


def test_the_matrix_shows_points_by_attempts_and_gaps_where_a_rubric_had_no_such_point(records, make_attempt) -> None:
    records.attempts.add(make_attempt(1, at="2026-11-01T08:00:00Z", statuses={"old": "covered", "b": "missed"}))
    records.attempts.add(make_attempt(2, at="2026-11-02T08:00:00Z", statuses={"b": "covered"}, before={"b": "partial"}))
    matrix = records.progress.matrix("sagas")
    assert [int(one.id, 16) for one in matrix.attempts] == [1, 2]
    assert [(row.point, row.statuses, row.before) for row in matrix.rows] == [
        ("b", ("missed", "covered"), ("missed", "partial")),
        ("old", ("covered", None), ("covered", None)),
    ]
    assert records.progress.matrix("nothing").rows == ()


def test_days_and_streaks_are_the_learners_local_days(records, make_attempt) -> None:
    times = ["2026-11-20T23:30:00Z", "2026-11-21T12:00:00Z", "2026-11-22T00:30:00Z"]
    records.attempts.add_many(make_attempt(n, at=at) for n, at in enumerate(times, 1))
    progress = records.progress
    assert [(day.day.day, day.attempts) for day in progress.days(date(2026, 11, 22))] == [
        (20, 1),
        (21, 1),
        (22, 1),
    ]
    assert [(day.day.day, day.attempts) for day in progress.days(date(2026, 11, 22), 84, 60)] == [
        (21, 2),
        (22, 1),
    ]
    assert progress.streak(date(2026, 11, 22)) == progress.streak(date(2026, 11, 23)) == 3
    assert progress.streak(date(2026, 11, 22), 60) == 2
    assert progress.streak(date(2026, 11, 24)) == 0
    assert progress.today(date(2026, 11, 22), -60) == 0
    assert progress.today(date(2026, 11, 21), -60) == 2


def test_empty_records_answer_every_question_with_nothing(records) -> None:
    progress = records.progress
    assert (progress.questions(), progress.trend(), progress.weakest()) == ({}, (), ())
    assert progress.days(date(2026, 11, 22)) == ()
    assert records.reviews.due("2026-11-22T00:00:00Z") == records.reviews.next_reviews() == ()


def test_home_and_progress_read_no_more_rows_with_many_attempts_than_with_few(records, make_attempt) -> None:
    """Query plans: everything asked at start-up goes through an index or a tally, never over all attempts."""
    sql: list[str] = []
    records.attempts.add(make_attempt(1))
    records.reviews.record(make_attempt(1))
    with records.database.write() as connection:
        connection.set_trace_callback(sql.append)
    records.progress.questions(), records.progress.trend(), records.progress.trend("sagas")
    records.progress.weakest(), records.progress.matrix("sagas"), records.progress.days(date(2026, 11, 22))
    (
        records.progress.streak(date(2026, 11, 23)),
        records.attempts.list(),
        records.reviews.due("2026-12-01T00:00:00Z"),
    )
    with records.database.write() as connection:
        connection.set_trace_callback(None)
    for query in [one for one in sql if one.startswith("SELECT")]:
        for row in records.database.read(f"EXPLAIN QUERY PLAN {query}"):
            detail = row[3]
            assert "SCAN attempt_point" not in detail, query
            assert not detail.startswith("SCAN attempt") or "USING INDEX" in detail, (detail, query)
