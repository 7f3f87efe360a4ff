"""Progress: the trend, what is weakest, the matrix, practice by day, taking reviews back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.desk import Desk
from greenroom.records import PracticeDay
from greenroom.tui.present.charts import days_chart, means, trend_chart
from greenroom.tui.present.progress import trend_sentence
from greenroom.tui.screens.practice import PracticeScreen
from greenroom.tui.screens.progress import ProgressScreen
from tui_records import MISSED, OTHER, graded, open_room, save_growth
from tui_stage import LARGE, QUESTION, SMALL, TINY, contents, opened, settle

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("totals", "sentence"),
    [
        ([48.0], "One attempt so far: 48. A second one makes a trend."),
        ([48.0, 60.0], "Last total 60, 48 the time before: ▲ up 12"),
        ([60.0, 48.0], "Last total 48, 60 the time before: ▼ down 12"),
        ([10.0] * 5 + [30.0] * 5, "Last 5 average 30, the 5 before 10: ▲ up 20"),
        ([30.0] * 10, "Last 5 average 30, the 5 before 30: unchanged"),
        ([], ""),
    ],
    ids=["one", "up", "down", "windows", "same", "none"],
)
def test_the_sentence_answers_with_the_numbers_it_rests_on(totals: list[float], sentence: str) -> None:
    assert trend_sentence(totals).plain == sentence


@given(
    st.lists(st.floats(-10, 110, allow_nan=False), min_size=2, max_size=130), st.integers(1, 130), st.integers(1, 40)
)
def test_a_trend_fits_its_box(totals: list[float], width: int, height: int) -> None:
    lines = trend_chart(totals, width, height, (DAY, DAY)).plain.splitlines()
    assert len(lines) == max(3, height)
    assert max(len(line) for line in lines[:-1]) <= max(9, width)


def test_each_of_few_attempts_has_a_marker_and_a_rise_goes_up() -> None:
    lines = trend_chart([0.0, 50.0, 100.0], 40, 9, (DAY, DAY)).plain.splitlines()
    assert [row for row, line in enumerate(lines) if "●" in line] == [0, 4, 7]
    assert lines[0].endswith("●")
    assert lines[7][5] == "●"


def test_many_attempts_are_smoothed() -> None:
    chart = trend_chart([50.0] * 100, 80, 9, (DAY, DAY)).plain
    assert "●" not in chart
    assert "mean of 5" in chart
    assert means([0.0, 10.0, 20.0, 30.0, 40.0, 50.0]) == [0.0, 5.0, 10.0, 15.0, 20.0, 30.0]


@given(
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 60)), max_size=40, unique_by=lambda one: one[0]),
    st.integers(0, 50),
    st.integers(1, 120),
    st.integers(1, 12),
)
def test_a_bar_stands_for_each_day_with_practice(
    practised: list[tuple[int, int]], goal: int, width: int, height: int
) -> None:
    days = [PracticeDay(DAY - timedelta(days=back), number, 1.0) for back, number in practised]
    lines = days_chart(days, DAY, goal, width, height).plain.splitlines()
    assert len({len(line) for line in lines[:-1]}) == 1
    assert len(lines) == max(3, height)
    assert ("┄" in "".join(lines)) <= (goal > 0)


async def test_the_chart_and_what_is_weakest_stand_on_one_screen(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "progress")
        shown = contents(app)
        assert "Last 4 average 59, the 4 before 29: ▲ up 30" in shown
        assert "today 1 of 2 · streak 2 days" in shown
        assert shown.count("●") >= 9
        assert any(line.startswith(f" ○ {MISSED}") and "0%" in line for line in shown.splitlines())
        assert "6 of 14 days" in shown


async def test_enter_practises_the_question_of_the_weak_point(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "progress")
        await pilot.press("down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.question.id == OTHER


async def test_the_matrix_shows_each_point_over_the_attempts(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "progress")
        await pilot.press("m")
        await settle(pilot)
        lines = [" ".join(line.split()) for line in contents(app).splitlines()]
        assert lines[0].startswith("Choreography vs orchestration")
        assert "total 17 24 38 45 62 74" in lines
        assert "debugging-cost ○ ◐ ● ● ● ● covered" in lines
        assert f"{MISSED} ○ ○ ○ ○ ○ ○ missed" in lines
        await pilot.press("escape")
        await settle(pilot)
        assert "What next?" in contents(app)
        await pilot.press("escape")
        await settle(pilot)
        assert app.screen is app.home


async def test_the_arrow_keys_go_through_the_questions_and_round(desk: Desk) -> None:
    save_growth(desk)
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "progress")
        seen = []
        for _ in range(3):
            await pilot.press("right")
            await settle(pilot)
            seen.append(app.screen.shown.question if app.screen.shown else None)
        assert seen == [QUESTION, OTHER, None]
        await pilot.press("left", "enter")
        await settle(pilot)


async def test_the_latest_reviews_can_be_taken_back(desk: Desk) -> None:
    desk.save_attempt(graded(desk, 1, 14, 10))
    later = desk.records.reviews.next_reviews()
    desk.save_attempt(graded(desk, 2, 3, 1))
    assert desk.records.reviews.next_reviews() != later
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "progress")
        await pilot.press("u", "escape")
        await settle(pilot)
        assert desk.records.reviews.next_reviews() != later
        await pilot.press("u", "enter")
        await settle(pilot)
        assert desk.records.reviews.next_reviews() == later
        assert desk.records.attempts.count() == 2
        assert "Taken back: the reviews of" in contents(app)
        await pilot.press("u", "enter")
        await settle(pilot)
        await pilot.press("u", "enter")
        await settle(pilot)
        assert "no review left" in contents(app)


@pytest.mark.parametrize("size", [SMALL, LARGE, TINY], ids=["small", "large", "tiny"])
async def test_nothing_practised_is_an_invitation_without_praise(desk: Desk, size: tuple[int, int]) -> None:
    async with opened(desk, size=size) as (app, pilot):
        await open_room(desk, pilot, "progress")
        assert "Nothing is practised yet." in contents(app)
        assert "streak" not in contents(app)
        await pilot.press("m", "u", "right", "enter")
        await settle(pilot)
        assert isinstance(app.screen, ProgressScreen)


async def test_a_clean_sheet_says_where_to_go_on(desk: Desk) -> None:
    attempt = graded(desk, 1, 14, 1)
    points = tuple(point for point in attempt.score.points if point.id != MISSED)
    from dataclasses import replace

    score = replace(attempt.score, points=points)
    desk.save_attempt(replace(attempt, score=score, unprompted=score))
    async with opened(desk) as (app, pilot):
        await open_room(desk, pilot, "progress")
        assert "One attempt so far" in contents(app)
        assert "What is due stands first" in contents(app)
