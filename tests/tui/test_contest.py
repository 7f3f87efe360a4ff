"""Contesting a mark: words chosen by keyboard or mouse, stored beside the mark, withdrawn again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.color import Color
from textual.widgets.text_area import Selection

from greenroom.desk import Desk
from greenroom.interview.model import Attempt
from greenroom.scoring.model import Evidence
from greenroom.tui.app import GreenroomApp
from greenroom.tui.screens.contest import ContestScreen
from greenroom.tui.screens.result import ResultScreen
from greenroom.tui.widgets.word_picker import WordPicker
from tui_records import MISSED, graded, open_result
from tui_stage import LARGE, SMALL, TINY, contents, opened, settle

DOWN_TO_MISSED = 4


async def test_an_objection_stands_beside_the_mark_and_leaves_the_score(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    desk.save_attempt(attempt)
    async with opened(desk, size=LARGE) as (app, pilot):
        await open_result(desk, pilot, DOWN_TO_MISSED)
        before = contents(app).splitlines()[0]
        await pilot.press("c")
        await settle(pilot)
        assert isinstance(app.screen, ContestScreen)
        await pilot.press("right", "right", "shift+right", "shift+right", "tab", "right", "tab")
        app.screen.note.value = "I meant that"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        (stored,) = desk.records.objections.of_attempt(attempt.id)
        assert (stored.point, stored.claimed, stored.note) == (MISSED, "partial", "I meant that")
        assert attempt.answer[stored.start : stored.end] == "in charge in"
        shown = contents(app)
        assert shown.splitlines()[0] == before
        assert any(MISSED in line and "missed 2 ⚑" in line for line in shown.splitlines())
        assert "⚑ You say: ◐ partial" in shown
        assert "“in charge in”" in shown
        assert "I meant that" in shown
        assert desk.records.attempts.get(attempt.id) == attempt


async def test_a_second_objection_takes_the_place_of_the_first(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    desk.save_attempt(attempt)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot, DOWN_TO_MISSED)
        for note in ("one", "two"):
            await pilot.press("c")
            await settle(pilot)
            assert app.screen.note.value == ("one" if note == "two" else "")
            app.screen.note.value = note
            await pilot.press("ctrl+s")
            await settle(pilot)
        stored = desk.records.objections.of_attempt(attempt.id)
        assert sorted((one.note, one.withdrawn_at is None) for one in stored) == [("one", False), ("two", True)]


async def test_withdrawing_keeps_the_objection_as_withdrawn(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    desk.save_attempt(attempt)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot, DOWN_TO_MISSED)
        assert "Unflag" not in contents(app)
        await pilot.press("c", "ctrl+s")
        await settle(pilot)
        assert "W Unflag" in contents(app)
        await pilot.press("w")
        await settle(pilot)
        assert "⚑" not in contents(app)
        (stored,) = desk.records.objections.of_attempt(attempt.id)
        assert stored.withdrawn_at is not None


async def test_escape_stores_nothing(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    desk.save_attempt(attempt)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("c", "right", "escape")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert desk.records.objections.of_attempt(attempt.id) == ()


async def test_the_claim_is_never_the_mark_itself(desk: Desk) -> None:
    desk.save_attempt(graded(desk, 1, 11, 1))
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("c")
        await settle(pilot)
        assert isinstance(app.screen, ContestScreen)
        assert [one.value for one in app.screen.claim.choices] == ["partial", "missed", "contradicted"]


async def test_words_are_picked_whole(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    desk.save_attempt(attempt)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot, DOWN_TO_MISSED)
        await pilot.press("c")
        await settle(pilot)
        picker = app.screen.query_one(WordPicker)

        def picked() -> str:
            return picker.text[slice(*picker.span)]

        assert picked() == "Nobody"
        await pilot.press("left", "right")
        assert picked() == "is"
        await pilot.press("space", "right", "right", "space")
        assert picked() == "is in charge"
        await pilot.press("shift+left", "shift+left", "shift+left")
        assert picked() == "Nobody is"
        await pilot.press("down")
        assert picked() == "events"
        await pilot.press("shift+down")
        assert picked().startswith("events. Kill")
        picker.selection = Selection((0, 2), (0, 11))  # as the mouse may leave it
        assert picked() == "Nobody is in"
        await pilot.press("up", "up", *["down"] * 40)
        assert picker.span[1] <= len(picker.text)


async def test_an_attempt_without_a_word_can_be_contested_with_a_note(desk: Desk) -> None:
    attempt = graded(desk, 1, 0, 1)
    attempt = replace(attempt, turns=tuple(turn for turn in attempt.turns if turn.speaker == "interviewer"))
    points = tuple(replace(point, evidence=(), nearest=None) for point in attempt.score.points)
    attempt = replace(attempt, score=replace(attempt.score, points=points))
    desk.save_attempt(attempt)
    async with opened(desk) as (app, pilot):
        await open_result(desk, pilot)
        await pilot.press("c")
        await settle(pilot)
        await pilot.press("right", "shift+right", "down", "up", "space")
        app.screen.note.value = "it was not saved"
        await pilot.press("ctrl+s")
        await settle(pilot)
        (stored,) = desk.records.objections.of_attempt(attempt.id)
        assert stored.start == stored.end == 0


def far_down(desk: Desk, attempt: Attempt) -> ContestScreen:
    """Return the screen for a covered point of this attempt whose evidence lies in the middle of a long answer."""
    aloud = "Let me think aloud before I come to it.\n" * 40
    covered = next(point for point in attempt.score.points if point.status == "covered")
    at = tuple(Evidence(one.start + len(aloud), one.end + len(aloud), one.text) for one in covered.evidence)
    turns = list(attempt.turns)
    first = next(place for place, turn in enumerate(turns) if turn.kind == "answer")
    turns[first] = replace(turns[first], text=f"{aloud}{turns[first].text}\n{aloud}")
    return ContestScreen(desk, replace(attempt, turns=tuple(turns)), replace(covered, evidence=at))


def marked(app: GreenroomApp) -> list[tuple[int, str]]:
    """Return the highlighted words as they stand on the screen, with the row of the picker they are in."""
    picker = app.screen.query_one(WordPicker)
    mark = Color.parse(app.theme_variables["mark"]).rich_color
    region = picker.content_region
    rows = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [
        (row, segment.text)
        for row, strip in enumerate(rows)
        for segment in strip
        if segment.style and segment.style.bgcolor == mark and segment.style.underline
    ]


@pytest.mark.parametrize("size", [SMALL, LARGE, TINY])
async def test_the_words_of_the_mark_are_highlighted_amid_a_long_answer(desk: Desk, size: tuple[int, int]) -> None:
    screen = far_down(desk, graded(desk, 1, 11, 1))
    async with opened(desk, size=size) as (app, pilot):
        await app.push_screen(screen)
        await settle(pilot)
        picker = screen.picker
        found = marked(app)
        assert " ".join(text.strip() for _, text in found) == picker.text[slice(*picker.span)]
        middle = (found[0][0] + found[-1][0]) / 2
        assert abs(middle - (picker.content_size.height - 1) / 2) <= 1


@pytest.mark.parametrize(("key", "times"), [("left", 60), ("up", 12), ("shift+right", 60), ("shift+down", 12)])
async def test_the_words_stay_in_view_wherever_the_keys_take_them(desk: Desk, key: str, times: int) -> None:
    screen = far_down(desk, graded(desk, 1, 11, 1))
    async with opened(desk) as (app, pilot):
        await app.push_screen(screen)
        await settle(pilot)
        before = screen.picker.scroll_offset.y
        await pilot.press(*[key] * times)
        await settle(pilot)
        row = screen.picker.wrapped_document.location_to_offset(screen.picker.selection.end).y
        assert row - screen.picker.scroll_offset.y in {at for at, _ in marked(app)}
        assert screen.picker.scroll_offset.y != before


async def test_the_words_stay_in_view_when_the_terminal_changes(desk: Desk) -> None:
    screen = far_down(desk, graded(desk, 1, 11, 1))
    async with opened(desk, size=LARGE) as (app, pilot):
        await app.push_screen(screen)
        await settle(pilot)
        for size in (TINY, SMALL, LARGE):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert " ".join(text.strip() for _, text in marked(app)) == screen.picker.text[slice(*screen.picker.span)]


async def test_a_selection_longer_than_its_box_begins_in_view(desk: Desk) -> None:
    screen = far_down(desk, graded(desk, 1, 11, 1))
    evidence = screen.point.evidence[0]
    end = evidence.start + 900
    screen.point = replace(screen.point, evidence=(replace(evidence, end=end),))
    async with opened(desk, size=TINY) as (app, pilot):
        await app.push_screen(screen)
        await settle(pilot)
        assert marked(app)[0][1].startswith(evidence.text.split()[0])


async def test_the_title_says_what_is_held_against_the_mark(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    marks = {point.status: point for point in attempt.score.points}
    for status, title in (("covered", "I did not say this: "), ("missed", "I did say this: ")):
        async with opened(desk) as (app, pilot):
            await app.push_screen(ContestScreen(desk, attempt, marks[status]))
            await settle(pilot)
            assert contents(app).splitlines()[0].strip() == title + marks[status].id
