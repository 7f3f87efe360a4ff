"""Whatever is stored comes back equal, however strange its text."""

from __future__ import annotations

import dataclasses
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.interview.model import Attempt, Draft, HintTaken, InterviewRecord, Objection, Turn, Verdict
from greenroom.records import Records, open_records
from greenroom.scoring.clean import clean
from greenroom.scoring.model import Evidence, PointScore, Score

NOW = "2026-11-23T08:00:00Z"
ANY_TEXT = st.text(st.characters(), max_size=60)
"""Lone surrogates, NUL and ESC among it."""
TEXT = st.text(max_size=30)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
COUNT = st.integers(0, 10_000)
HEX = st.uuids().map(lambda one: one.hex)
STATUS = st.sampled_from(["covered", "partial", "missed", "contradicted"])
EVIDENCE = st.builds(Evidence, COUNT, COUNT, ANY_TEXT)
POINT = st.builds(
    PointScore,
    id=TEXT,
    depth=st.sampled_from(["core", "senior"]),
    weight=st.integers(1, 5),
    status=STATUS,
    credit=NUMBER,
    evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
    reason=ANY_TEXT,
    nearest=st.none() | EVIDENCE,
)
POINTS = st.lists(POINT, max_size=3, unique_by=lambda point: point.id).map(tuple)
SCORE = st.builds(Score, TEXT, TEXT, TEXT, NUMBER, NUMBER, NUMBER, POINTS)
TURN = st.builds(
    Turn,
    speaker=st.sampled_from(["interviewer", "candidate"]),
    kind=st.sampled_from(["question", "answer", "reply", "probe"]),
    text=ANY_TEXT,
    at=NUMBER,
    point=st.none() | TEXT,
)
ATTEMPT = st.builds(
    Attempt,
    id=HEX,
    question=TEXT,
    title=TEXT,
    mode=st.sampled_from(["practice", "interview"]),
    started_at=st.datetimes().map(lambda at: f"{at.isoformat(timespec='seconds')}Z"),
    finished_at=TEXT,
    seconds=NUMBER,
    turns=st.lists(TURN, max_size=4).map(tuple),
    unprompted=SCORE,
    score=SCORE,
    hints=st.lists(st.builds(HintTaken, TEXT, st.integers(1, 3), NUMBER), max_size=2).map(tuple),
    seed=st.integers(-(2**63), 2**63 - 1),
    interview=st.none() | TEXT,
    timed_out=st.booleans(),
    left_early=st.booleans(),
)
DRAFT = st.builds(
    Draft,
    key=TEXT,
    question=TEXT,
    text=ANY_TEXT,
    cursor=st.tuples(COUNT, COUNT),
    state=ANY_TEXT,
    saved_at=TEXT,
    extra=st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=2),
)
FRESH_IDS = (f"{number:032x}" for number in itertools.count())
"""All examples share one database, which keeps what came first under an id."""
LEVEL = st.sampled_from(["mid", "senior"])
INTERVIEW = st.builds(
    InterviewRecord,
    id=TEXT,
    level=LEVEL,
    seed=st.integers(),
    minutes=NUMBER,
    questions=st.lists(ANY_TEXT, max_size=3).map(tuple),
    started_at=TEXT,
    finished_at=st.none() | TEXT,
    attempts=st.lists(HEX, max_size=3).map(tuple),
    verdict=st.none() | st.builds(Verdict, LEVEL, st.booleans(), NUMBER, NUMBER, NUMBER, NUMBER),
    left_early=st.booleans(),
    topic=st.none() | ANY_TEXT,
)


@pytest.fixture(scope="module")
def records() -> Iterator[Records]:
    with tempfile.TemporaryDirectory() as folder, open_records(Path(folder), NOW) as opened:
        yield opened


@given(attempt=ATTEMPT)
@settings(deadline=None, max_examples=150)
def test_an_attempt_comes_back_equal(records: Records, attempt: Attempt) -> None:
    attempt = dataclasses.replace(attempt, id=next(FRESH_IDS))
    records.attempts.add(attempt)
    assert records.attempts.get(attempt.id) == attempt
    assert records.progress.questions()[attempt.question].attempts == records.attempts.count(attempt.question)


@given(attempts=st.lists(ATTEMPT, max_size=5, unique_by=lambda attempt: attempt.id))
@settings(deadline=None, max_examples=30)
def test_a_stream_copied_into_another_database_is_the_same_stream(attempts: list[Attempt]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_records(Path(folder) / "one", NOW) as one,
        open_records(Path(folder) / "two", NOW) as two,
    ):
        one.attempts.add_many(attempts)
        two.attempts.add_many(one.attempts.iterate())
        two.attempts.add_many(one.attempts.iterate())
        ordered = sorted(attempts, key=lambda attempt: (attempt.started_at, attempt.id))
        assert list(two.attempts.iterate()) == ordered
        assert two.progress.questions() == one.progress.questions()
        assert two.progress.weakest(1000) == one.progress.weakest(1000)


@given(draft=DRAFT)
@settings(deadline=None)
def test_a_draft_comes_back_equal(records: Records, draft: Draft) -> None:
    records.drafts.save(draft)
    assert records.drafts.load(draft.key) == draft
    records.drafts.discard(draft.key)
    assert records.drafts.load(draft.key) is None


@given(interview=INTERVIEW)
@settings(deadline=None)
def test_an_interview_comes_back_equal(records: Records, interview: InterviewRecord) -> None:
    records.interviews.save(interview)
    assert records.interviews.get(interview.id) == interview


@given(attempt=ATTEMPT, claimed=STATUS, note=ANY_TEXT, span=st.tuples(COUNT, COUNT))
@settings(deadline=None, max_examples=50)
def test_an_objection_comes_back_with_its_note_cleaned(records, attempt, claimed, note, span) -> None:
    attempt = dataclasses.replace(attempt, id=next(FRESH_IDS))
    records.attempts.add(attempt)
    objection = Objection(attempt.id, attempt.id, "point", claimed, *span, note, NOW)
    records.objections.add(objection)
    assert records.objections.of_attempt(attempt.id) == (dataclasses.replace(objection, note=clean(note)),)
