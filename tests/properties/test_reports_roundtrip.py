"""Whatever was stored leaves as JSON and comes back equal."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from greenroom.bank.model import STATUSES
from greenroom.errors import ReportError
from greenroom.interview.model import Attempt, HintTaken, InterviewRecord, Objection, Turn, Verdict
from greenroom.reports.json_import import Incoming
from greenroom.reports.markdown import inline
from greenroom.reports.model import Entry, Export, render
from greenroom.reports.wrap import cells, wrapped
from greenroom.scoring.clean import clean
from greenroom.scoring.model import Evidence, PointScore, Score

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parents[2] / "schemas" / "export.schema.json").read_text()))
TEXTS = st.text(max_size=40).map(clean)
SHARES = st.floats(0, 100)
TIMES = st.datetimes().map(lambda at: at.strftime("%Y").zfill(4) + at.strftime("-%m-%dT%H:%M:%SZ"))
IDS = st.text("0123456789abcdef", min_size=32, max_size=32)
SPANS = st.builds(
    lambda start, length, text: Evidence(start, start + length, text),
    st.integers(0, 20_000),
    st.integers(0, 500),
    TEXTS,
)
POINTS = st.builds(
    PointScore,
    id=TEXTS,
    depth=st.sampled_from(["core", "senior"]),
    weight=st.integers(1, 5),
    status=st.sampled_from(STATUSES),
    credit=st.floats(0, 1),
    evidence=st.lists(SPANS, max_size=2).map(tuple),
    reason=TEXTS,
    nearest=st.none() | SPANS,
)
SCORES = st.builds(Score, TEXTS, TEXTS, TEXTS, SHARES, SHARES, SHARES, st.lists(POINTS, max_size=3).map(tuple))
TURNS = st.builds(
    Turn,
    speaker=st.sampled_from(["interviewer", "candidate"]),
    kind=st.sampled_from(["question", "answer", "reply", "probe", "note"]),
    text=TEXTS,
    at=st.floats(0, 1e6),
    point=st.none() | TEXTS,
)
ATTEMPTS = st.builds(
    Attempt,
    id=IDS,
    question=TEXTS,
    title=TEXTS,
    mode=st.sampled_from(["practice", "interview"]),
    started_at=TIMES,
    finished_at=TIMES,
    seconds=st.floats(0, 1e6),
    turns=st.lists(TURNS, max_size=4).map(tuple),
    unprompted=SCORES,
    score=SCORES,
    hints=st.lists(st.builds(HintTaken, TEXTS, st.integers(1, 3), st.floats(0, 1)), max_size=2).map(tuple),
    seed=st.integers(0, 2**32),
    interview=st.none() | IDS,
    timed_out=st.booleans(),
    left_early=st.booleans(),
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    attempt = draw(ATTEMPTS)
    objections = st.builds(
        Objection,
        id=IDS,
        attempt=st.just(attempt.id),
        point=TEXTS,
        claimed=st.sampled_from(STATUSES),
        start=st.integers(0, 10),
        end=st.integers(10, 20),
        note=TEXTS,
        made_at=TIMES,
        withdrawn_at=st.none() | TIMES,
    )
    return Entry(attempt, tuple(draw(st.lists(objections, max_size=2))), draw(st.booleans()))


INTERVIEWS = st.builds(
    InterviewRecord,
    id=IDS,
    level=st.sampled_from(["mid", "senior"]),
    seed=st.integers(0, 2**32),
    minutes=st.floats(0, 1000),
    questions=st.lists(TEXTS, max_size=3).map(tuple),
    started_at=TIMES,
    finished_at=st.none() | TIMES,
    attempts=st.lists(IDS, max_size=3).map(tuple),
    verdict=st.none()
    | st.builds(Verdict, st.sampled_from(["mid", "senior"]), st.booleans(), SHARES, SHARES, SHARES, SHARES),
    left_early=st.booleans(),
    topic=st.none() | TEXTS,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(entries(), max_size=3), st.lists(INTERVIEWS, max_size=2))
def test_an_export_comes_back_equal(given_entries: list[Entry], interviews: list[InterviewRecord]) -> None:
    export = Export("2026-11-23T09:00:00Z", given_entries, len(given_entries), (), interviews)
    text = "".join(render(export, "json"))
    assert text.isascii()
    SCHEMA.validate(json.loads(text))
    incoming = Incoming(text)
    assert list(incoming.entries()) == given_entries
    assert list(incoming.interviews()) == interviews


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_format_takes_any_attempt(entry: Entry) -> None:
    for form in ("csv", "markdown", "html"):
        "".join(render(Export("", [entry], 1), form)).encode()  # type: ignore[arg-type]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "turns", "score", "attempts", "interviews", "objections"]), inner)
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(JSON, JSON)
def test_any_json_is_taken_or_refused_in_a_sentence(attempts: object, interviews: object) -> None:
    plain = {"format": "greenroom-export", "version": 1, "attempts": attempts, "interviews": interviews}
    with contextlib.suppress(ReportError):
        incoming = Incoming(json.dumps(plain))
        assert list(incoming.entries()) == []
        list(incoming.interviews())


@given(st.text(), st.integers(9, 60))
def test_wrapped_lines_fit_and_keep_every_word(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text())
def test_markdown_of_any_text_is_one_line(text: str) -> None:
    assert "\n" not in inline(text)
