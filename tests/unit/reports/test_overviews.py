"""What stands at the top of several attempts, in HTML and Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_entries import ATTEMPT, ENTRY, EXPORTED_AT, INTERVIEW, export_of_one, export_of_three

from greenroom.reports.highlight import Span, marked
from greenroom.reports.model import Export, TrendDot, render
from greenroom.reports.overview import by_question, heading


def dots(*titles: str) -> list[TrendDot]:
    return [TrendDot(f"2026-11-{day:02}T07:00:00Z", day * 10.0, "a", title) for day, title in enumerate(titles, 1)]


def test_questions_stand_by_when_they_were_last_asked() -> None:
    trends = by_question(dots("saga", "cqrs", "saga", "outbox"))
    assert [(one.title, len(one.dots), one.best, one.last) for one in trends] == [
        ("outbox", 1, 40, 40),
        ("saga", 2, 30, 30),
        ("cqrs", 1, 20, 20),
    ]


def test_questions_asked_once_each_have_no_trend() -> None:
    assert by_question(dots("saga", "cqrs")) == []
    export = Export(EXPORTED_AT, iter([ENTRY, ENTRY]), 2, dots("saga", "cqrs"))
    page = "".join(render(export, "html"))
    assert "<polyline" not in page
    assert "By question" not in page


def of_interview(attempts: int) -> Export:
    record = replace(INTERVIEW, attempts=(ATTEMPT.id,) * attempts)
    return Export(EXPORTED_AT, iter([ENTRY] * attempts), attempts, dots(*["saga"] * attempts), [record])


@pytest.mark.parametrize(
    ("export", "told"),
    [
        (export_of_one(), "one attempt"),
        (export_of_three(), "3 attempts"),
        (Export(EXPORTED_AT, [], 0), "0 attempts"),
        (of_interview(1), "an interview of 1 question"),
        (of_interview(2), "an interview of 2 questions"),
        (Export(EXPORTED_AT, [], 0, (), [INTERVIEW]), "0 attempts"),
    ],
)
def test_an_export_is_named_after_what_it_holds(export: Export, told: str) -> None:
    assert heading(export) == told


def test_an_interview_begins_with_its_verdict_in_the_order_it_was_held() -> None:
    page = "".join(render(of_interview(2), "html"))
    assert "✕ Did not meet the mid bar" in page
    assert "<dt>core, needs 55</dt><dd>62.5</dd>" in page
    assert page.index("2026-11-01") < page.index("2026-11-02")
    running = replace(of_interview(1), interviews=[replace(INTERVIEW, verdict=None)])
    assert "Not finished" in "".join(render(running, "html"))


def test_the_page_of_one_attempt_is_titled_after_it() -> None:
    export = replace(export_of_one(), trend=[TrendDot("2026-11-23T07:54:36Z", 60.0, ATTEMPT.id, "<Sagas>")])
    assert "<title>&lt;Sagas&gt;: 60 of 100, 2026-11-23</title>" in "".join(render(export, "html"))


def test_a_page_of_nothing_says_what_to_do() -> None:
    assert "greenroom practice" in "".join(render(Export(EXPORTED_AT, [], 0), "html"))


def test_numbers_of_two_points_at_one_place_are_kept_apart() -> None:
    page = marked("nobody is in charge", 0, [Span(0, 6, 1, "covered"), Span(0, 6, 3, "covered")], "p1-")
    assert '<a href="#p1-1">1</a>,<a href="#p1-3">3</a>' in page


def test_markdown_lists_questions_and_attempts() -> None:
    text = "".join(render(of_interview(2), "markdown"))
    assert "| saga | 2 | 20.0 | 20.0 |" in text
    assert "| `a` | saga | 2026-11-02 07:00 UTC | 20.0 |" in text
