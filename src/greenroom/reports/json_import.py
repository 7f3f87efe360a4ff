"""Reads a JSON export back, without loss. Nothing in the file is trusted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from greenroom.bank.model import STATUSES, Depth
from greenroom.errors import ReportError
from greenroom.interview.model import (
    Attempt,
    HintTaken,
    InterviewRecord,
    Level,
    Mode,
    Objection,
    Speaker,
    Turn,
    TurnKind,
    Verdict,
)
from greenroom.reports.fields import Fields
from greenroom.reports.json_export import FORMAT, VERSION
from greenroom.reports.model import Entry
from greenroom.scoring.model import Evidence, PointScore, Score

_LEVELS: tuple[Level, ...] = get_args(Level)
_MODES: tuple[Mode, ...] = get_args(Mode)
_DEPTHS: tuple[Depth, ...] = get_args(Depth)
_SPEAKERS: tuple[Speaker, ...] = get_args(Speaker)
_KINDS: tuple[TurnKind, ...] = get_args(TurnKind)


class Incoming:
    """An export that was read. Its parts are checked as they are taken, each raising ReportError."""

    def __init__(self, text: str) -> None:
        """Parse the file's text; raises ReportError where it is no export of a version that is known."""
        try:
            plain = json.loads(text)
        except json.JSONDecodeError as error:
            place = f"line {error.lineno}, column {error.colno}: not JSON ({error.msg})"
            raise ReportError(place, "only a JSON export can be imported") from error
        except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists in lists in lists
            raise ReportError("not JSON that can be read", "only a JSON export can be imported") from error
        if not isinstance(plain, dict) or plain.get("format") != FORMAT:
            raise ReportError("this is not an export of Greenroom", "make one with `greenroom export --format json`")
        if plain.get("version") != VERSION:
            shown = str(plain.get("version"))[:20]
            raise ReportError(
                f"the export has version {shown} and this Greenroom reads version {VERSION}",
                "use the Greenroom that wrote it, or a newer one",
            )
        self._fields = Fields(plain, "export")
        attempts = plain.get("attempts")
        self.count = len(attempts) if isinstance(attempts, list) else 0
        """How many attempts there are."""

    def interviews(self) -> Iterator[InterviewRecord]:
        """Yield the interviews."""
        return map(_interview, self._fields.objects("interviews"))

    def entries(self) -> Iterator[Entry]:
        """Yield the attempts with their objections."""
        return map(_entry, self._fields.objects("attempts"))


def _entry(fields: Fields) -> Entry:
    attempt = _attempt(fields)
    objections = tuple(_objection(one) for one in fields.objects("objections"))
    if any(one.attempt != attempt.id for one in objections):
        raise ReportError(f"{fields.where}.objections name another attempt", "nothing was taken in")
    return Entry(attempt, objections, fields.optional_flag("review_undone"))


def _attempt(fields: Fields) -> Attempt:
    return Attempt(
        id=fields.identity("id"),
        question=fields.text("question"),
        title=fields.text("title"),
        mode=fields.word("mode", _MODES),
        started_at=fields.time("started_at"),
        finished_at=fields.time("finished_at"),
        seconds=fields.number("seconds", 0),
        turns=tuple(_turn(turn) for turn in fields.objects("turns")),
        unprompted=_score(fields.object("unprompted")),
        score=_score(fields.object("score")),
        hints=tuple(_hint(hint) for hint in fields.objects("hints")),
        seed=fields.whole("seed"),
        interview=fields.optional_text("interview"),
        timed_out=fields.flag("timed_out"),
        left_early=fields.flag("left_early"),
    )


def _turn(fields: Fields) -> Turn:
    return Turn(
        speaker=fields.word("speaker", _SPEAKERS),
        kind=fields.word("kind", _KINDS),
        text=fields.text("text"),
        at=fields.number("at"),
        point=fields.optional_text("point"),
    )


def _hint(fields: Fields) -> HintTaken:
    return HintTaken(fields.text("point"), fields.whole("rungs"), fields.number("cost", 0, 1))


def _score(fields: Fields) -> Score:
    return Score(
        question=fields.text("question"),
        scorer=fields.text("scorer"),
        rubric=fields.text("rubric"),
        total=fields.number("total", 0, 100),
        core=fields.number("core", 0, 100),
        senior=fields.number("senior", 0, 100),
        points=tuple(_point(point) for point in fields.objects("points")),
    )


def _point(fields: Fields) -> PointScore:
    nearest = fields.optional_object("nearest")
    return PointScore(
        id=fields.text("id"),
        depth=fields.word("depth", _DEPTHS),
        weight=fields.whole("weight"),
        status=fields.word("status", STATUSES),
        credit=fields.number("credit", 0, 1),
        evidence=tuple(_span(span) for span in fields.objects("evidence")),
        reason=fields.text("reason"),
        nearest=_span(nearest) if nearest else None,
    )


def _span(fields: Fields) -> Evidence:
    start = fields.whole("start")
    return Evidence(start, fields.whole("end", start), fields.text("text"))


def _objection(fields: Fields) -> Objection:
    start = fields.whole("start")
    return Objection(
        id=fields.text("id"),
        attempt=fields.identity("attempt"),
        point=fields.text("point"),
        claimed=fields.word("claimed", STATUSES),
        start=start,
        end=fields.whole("end", start),
        note=fields.text("note"),
        made_at=fields.time("made_at"),
        withdrawn_at=fields.optional_time("withdrawn_at"),
    )


def _interview(fields: Fields) -> InterviewRecord:
    verdict = fields.optional_object("verdict")
    return InterviewRecord(
        id=fields.text("id"),
        level=fields.word("level", _LEVELS),
        seed=fields.whole("seed"),
        minutes=fields.number("minutes", 0),
        questions=fields.texts("questions"),
        started_at=fields.time("started_at"),
        finished_at=fields.optional_time("finished_at"),
        attempts=fields.texts("attempts"),
        verdict=_verdict(verdict) if verdict else None,
        left_early=fields.flag("left_early"),
        topic=fields.optional_text("topic"),
    )


def _verdict(fields: Fields) -> Verdict:
    shares = {key: fields.number(key, 0, 100) for key in ("core", "senior", "core_bar", "senior_bar")}
    return Verdict(level=fields.word("level", _LEVELS), passed=fields.flag("passed"), **shares)
