"""Bringing records and reports together: what an export holds, and how an export is taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from greenroom.desk.desk import Desk
from greenroom.errors import RecordsError, UsageError
from greenroom.interview.model import Attempt, InterviewRecord, Objection
from greenroom.reports.json_import import Incoming
from greenroom.reports.model import Entry, Export, TrendDot

_PAGE = 500


class TakenIn(NamedTuple):
    """What became of an import."""

    attempts: int
    skipped: int
    """Attempts that were there already."""
    interviews: int
    objections: int


def find_attempt(desk: Desk, prefix: str = "") -> Attempt:
    """Return the attempt whose id begins with `prefix`, or the latest for ""; raises UsageError."""
    attempts = desk.records.attempts
    if not prefix:
        latest = attempts.list(limit=1)
        if not latest:
            raise UsageError("there is no attempt yet", "`greenroom practice` makes the first one")
        prefix = latest[0].id
    ids = attempts.starting_with(prefix.lower())
    if len(ids) > 1:
        raise UsageError(f"{len(ids)} attempts or more begin with {prefix}", "give more of the id")
    attempt = attempts.get(ids[0]) if ids else None
    if attempt is None:
        raise UsageError(f"there is no attempt {prefix!r}", "`greenroom history` lists their ids")
    return attempt


def export_one(desk: Desk, attempt: Attempt) -> Export:
    """Return the export of one attempt."""
    return Export(desk.now(), [_entry(desk, attempt)], 1, [_dot(attempt)])


def export_interview(desk: Desk, interview_id: str) -> Export:
    """Return the export of one interview and its attempts; raises UsageError where there is none."""
    found = [one for one in _interviews(desk) if interview_id and one.id.startswith(interview_id.lower())]
    if len(found) != 1:
        problem = f"{len(found)} interviews begin with {interview_id!r}" if found else "there is no such interview"
        raise UsageError(problem, "`greenroom history` lists their ids")
    attempts = list(desk.records.attempts.iterate(interview=found[0].id))
    dots = [_dot(attempt) for attempt in attempts]
    entries = [_entry(desk, attempt) for attempt in attempts]
    return Export(desk.now(), entries, len(entries), dots, found)


def export_all(desk: Desk, unreadable: list[RecordsError] | None = None) -> Export:
    """Return the export of everything; its attempts are read one by one.

    Reading raises RecordsError at an attempt whose text is damaged, or notes it in `unreadable` and goes on.
    """
    attempts = desk.records.attempts
    entries = (_entry(desk, attempt) for attempt in attempts.iterate(unreadable=unreadable))
    return Export(desk.now(), entries, attempts.count(), _dots(desk), list(_interviews(desk)))


def contested(desk: Desk) -> Iterator[Entry]:
    """Yield each attempt with an objection that stands."""
    for attempt_id in dict.fromkeys(one.attempt for one in desk.records.objections.standing()):
        attempt = desk.records.attempts.get(attempt_id)
        if attempt:
            yield _entry(desk, attempt)


def take_in(desk: Desk, incoming: Incoming, step: Callable[[], None] = lambda: None) -> TakenIn:
    """Store what an export holds and is not there yet, all or nothing; raises ReportError or RecordsError.

    `step` is called for each attempt.
    """
    records = desk.records
    aside = _Aside([], set(), [])
    with records.transaction():
        interviews = sum(records.interviews.add(one) for one in incoming.interviews())
        added = records.attempts.add_many(_attempts(incoming.entries(), aside, step))
        stored = sum(records.objections.add(one) for one in aside.objections)
        undone = sum(records.reviews.mark_undone(one) for one in aside.undone)
        if added.added or undone:
            records.reviews.rebuild(sorted(aside.questions))
    return TakenIn(added.added, added.skipped, interviews, stored)


class _Aside(NamedTuple):
    """What comes with the attempts and can be stored only after them."""

    objections: list[Objection]
    questions: set[str]
    undone: list[str]


def _attempts(entries: Iterable[Entry], aside: _Aside, step: Callable[[], None]) -> Iterator[Attempt]:
    for entry in entries:
        step()
        aside.objections.extend(entry.objections)
        aside.questions.add(entry.attempt.question)
        if entry.review_undone:
            aside.undone.append(entry.attempt.id)
        yield entry.attempt


def _entry(desk: Desk, attempt: Attempt) -> Entry:
    records = desk.records
    return Entry(attempt, records.objections.of_attempt(attempt.id), records.reviews.is_undone(attempt.id))


def _dot(attempt: Attempt) -> TrendDot:
    return TrendDot(attempt.started_at, attempt.score.total, attempt.id, attempt.title)


def _interviews(desk: Desk) -> Iterator[InterviewRecord]:
    offset = 0
    while page := desk.records.interviews.list(_PAGE, offset):
        yield from page
        offset += _PAGE


def _dots(desk: Desk) -> list[TrendDot]:
    summaries = desk.records.progress.trend(limit=desk.records.attempts.count())
    return [TrendDot(one.started_at, one.total, one.id, one.title) for one in summaries]
