"""Taking up a draft, whatever has happened to it; laying out text of any kind."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from greenroom.desk import Desk
from greenroom.interview.model import TURN_JOINT, Attempt, Draft
from greenroom.scoring.model import Evidence, PointScore
from greenroom.tui.home_view import Row, due_note, matching
from greenroom.tui.present.home import question_line
from greenroom.tui.present.result import SELECTED, answer_shown, line_of, point_line
from greenroom.tui.present.text import clock as clock_text
from greenroom.tui.present.text import sparkline
from greenroom.tui.session import CHANGED, PracticeSession
from tui_stage import (
    ANSWER,
    MARKS,
    NOON,
    PROBE,
    QUESTION,
    REPLY,
    Clock,
    make_attempt,
    make_conversation,
    make_score,
    make_turns,
    save_draft,
)


def test_time_away_is_not_counted(desk: Desk, clock: Clock) -> None:
    session = PracticeSession.open(desk, QUESTION)
    clock.pass_by(40)
    session.keep("so", (0, 2))
    clock.pass_by(10_000)
    assert PracticeSession.open(desk, QUESTION).seconds() == 40


def test_a_draft_whose_rubric_has_changed_keeps_every_word_said(desk: Desk) -> None:
    state = make_conversation()
    assert state.score
    save_draft(desk, "half a", state=replace(state, score=replace(state.score, rubric="another")))
    session = PracticeSession.open(desk, QUESTION)
    assert session.notice == CHANGED
    assert session.text == f"{ANSWER}\n\n{REPLY}\n\nhalf a"
    assert len(session.state.turns) == 1


def test_a_conversation_that_cannot_be_read_keeps_the_text(desk: Desk) -> None:
    desk.records.drafts.save(Draft(f"practice:{QUESTION}", QUESTION, "mine", (9, 9), "{broken", desk.now()))
    session = PracticeSession.open(desk, QUESTION)
    assert session.text == "mine"
    assert "begins anew" in session.notice


SCORE = make_score(MARKS)
ATTEMPT = Attempt("0" * 32, QUESTION, "t", "practice", "", "", NOON, make_turns(), SCORE, SCORE)
texts = st.text(st.characters(codec="utf-8"), max_size=60) | st.text(st.sampled_from("[]/\\@$ab é日\t\n"), max_size=60)


@given(texts, texts, st.integers(10, 160), st.lists(st.floats(0, 100), max_size=12))
def test_a_row_is_as_wide_as_the_list_whatever_it_says(title: str, note: str, width: int, totals: list[float]) -> None:
    row = Row("id", title, "category", "medium", tuple(totals), note)
    assert question_line(row, width).cell_length == width


@given(texts, st.integers(20, 80))
def test_a_mark_is_as_wide_as_the_list_whatever_its_id(point_id: str, width: int) -> None:
    point = PointScore(point_id, "core", 2, "contradicted", 0.0, (), "")
    assert point_line(point, width).cell_length == width


@given(st.integers(0, len(ANSWER) + len(REPLY) + 1), st.integers(1, 80))
def test_evidence_lights_up_the_very_words_it_names(start: int, length: int) -> None:
    attempt = ATTEMPT
    said = attempt.answer
    text = said[start : start + length]
    point = replace(attempt.score.points[0], evidence=(Evidence(start, start + len(text), text),))
    shown = answer_shown(attempt, point)
    lit = [shown.content.plain[span.start : span.end] for span in shown.content.spans if span.style == SELECTED]
    joint = len(ANSWER)
    expected = [said[start : min(start + length, joint)], said[max(start, joint + len(TURN_JOINT)) : start + length]]
    assert lit == [part for part in expected if part]


@given(st.text(st.sampled_from("ab \n日"), max_size=200), st.integers(2, 30), st.data())
def test_a_position_is_found_on_the_line_that_holds_it(text: str, width: int, data: st.DataObject) -> None:
    content = Content(text)
    offset = data.draw(st.integers(0, len(text)))
    assert 0 <= line_of(content, offset, width) < max(1, len(content.wrap(width)) + 1)


@given(st.lists(st.floats(-10, 200), max_size=30))
def test_bars_never_fail_and_never_grow_too_long(values: list[float]) -> None:
    assert len(sparkline(tuple(values), 6)) == min(6, len(values))


def test_a_clock_reads_like_one() -> None:
    assert [clock_text(seconds) for seconds in (-3, 0, 252, 3_661)] == ["00:00", "00:00", "04:12", "1:01:01"]


def test_a_due_note_names_the_most_forgotten_point() -> None:
    assert due_note(["durable-engines", "b", "c"]) == "due: durable-engines +2"


def test_the_filter_prefers_what_begins_like_the_text() -> None:
    rows = [
        Row("a", "Messaging basics", "Data Flow & Messaging", "high"),
        Row("b", "Saga pattern", "Data Flow & Messaging", "high"),
    ]
    assert [row.id for row in matching(rows, "sag")] == ["b"]
    assert [row.id for row in matching(rows, "mess")] == ["a", "b"]
    assert [row.id for row in matching(rows, "sagga")] == ["b"]
    assert matching(rows, "zebra") == []


def test_what_was_asked_stands_between_what_was_said(desk: Desk) -> None:
    plain = answer_shown(make_attempt(desk), None).content.plain
    assert plain == f"{ANSWER}\n\n↳ {PROBE}\n\n{REPLY}"
