"""Contesting a mark: words chosen by keyboard or mouse, stored beside the mark, withdrawn again."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets.text_area import Selection

from greenroom.desk import Desk
from greenroom.scoring.model import Evidence
from greenroom.tui.screens.contest import ContestScreen
from greenroom.tui.screens.result import ResultScreen
from greenroom.tui.widgets.word_picker import WordPicker
from tui_records import MISSED, graded, open_result
from tui_stage import LARGE, contents, opened, settle

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


async def test_the_words_of_the_mark_are_in_view_in_a_long_answer(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    before = "Let me think aloud before I come to it.\n" * 40
    covered = next(point for point in attempt.score.points if point.status == "covered")
    at = tuple(Evidence(one.start + len(before), one.end + len(before), one.text) for one in covered.evidence)
    turns = list(attempt.turns)
    first = next(place for place, turn in enumerate(turns) if turn.kind == "answer")
    turns[first] = replace(turns[first], text=before + turns[first].text)
    moved = replace(attempt, turns=tuple(turns))
    async with opened(desk) as (app, pilot):
        await app.push_screen(ContestScreen(desk, moved, replace(covered, evidence=at)))
        await settle(pilot)
        assert at[0].text.split()[0] in contents(app)
        assert "Let me think aloud" in contents(app)


async def test_the_title_says_what_is_held_against_the_mark(desk: Desk) -> None:
    attempt = graded(desk, 1, 11, 1)
    marks = {point.status: point for point in attempt.score.points}
    for status, title in (("covered", "I did not say this: "), ("missed", "I did say this: ")):
        async with opened(desk) as (app, pilot):
            await app.push_screen(ContestScreen(desk, attempt, marks[status]))
            await settle(pilot)
            assert contents(app).splitlines()[0].strip() == title + marks[status].id
