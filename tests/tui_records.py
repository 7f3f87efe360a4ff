"""Attempts that get better, contested marks and the screens that show them, for tests of the records' screens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from textual.pilot import Pilot

from greenroom.bank.model import Status
from greenroom.desk import Desk
from greenroom.interview.model import Attempt, Objection
from greenroom.tui.messages import RoomAsked
from greenroom.tui.screens.result import PastResultScreen
from tui_stage import MARKS, NOON, QUESTION, make_attempt, make_score, settle

DAY = 86_400
OTHER = "saga-pattern"
MISSED = "change-cost"
"""A point that every attempt here misses."""

Act = Callable[[Desk, Pilot[int]], Awaitable[None]]


def graded(desk: Desk, number: int, covered: int, days_ago: float, question: str = QUESTION) -> Attempt:
    """Return an attempt of which the first `covered` points are covered and the next one is partial."""
    marks: dict[str, tuple[Status, str, int]] = {}
    for place, (point, (_, text, weight)) in enumerate(MARKS.items()):
        status: Status = "covered" if place < covered else "partial" if place == covered else "missed"
        marks[point] = (status, text or "we use Temporal", weight) if point != MISSED else MARKS[MISSED]
    score = replace(make_score(marks), question=question)
    attempt = make_attempt(desk, number, NOON - days_ago * DAY)
    title = desk.question(question).title
    return replace(attempt, question=question, title=title, score=score, unprompted=score, hints=())


def save_growth(desk: Desk) -> list[Attempt]:
    """Store nine attempts at two questions over three weeks, and an objection to the latest."""
    plan = (
        (2, 20, QUESTION), (3, 18, QUESTION), (3, 14, OTHER), (6, 13, QUESTION), (5, 9, OTHER), (7, 6, QUESTION),
        (8, 3, OTHER), (9, 1, QUESTION), (11, 0.1, QUESTION),
    )  # fmt: skip
    attempts = [graded(desk, number, covered, ago, what) for number, (covered, ago, what) in enumerate(plan, 1)]
    for attempt in attempts:
        desk.save_attempt(attempt)
    desk.records.objections.add(objection(attempts[-1]))
    return attempts


def objection(attempt: Attempt, point: str = MISSED) -> Objection:
    """Return an objection to a mark of the attempt."""
    start = attempt.answer.index("Kill any one box")
    note = "That is exactly what I meant: nothing else changes."
    return Objection(f"{7:032x}", attempt.id, point, "covered", start, start + 38, note, attempt.finished_at)


async def open_room(desk: Desk, pilot: Pilot[int], room: str) -> None:
    pilot.app.post_message(RoomAsked(room))
    await settle(pilot)


async def open_result(desk: Desk, pilot: Pilot[int], downs: int = 0) -> None:
    """Open the latest attempt from the history."""
    await open_room(desk, pilot, "history")
    await pilot.press("enter")
    await settle(pilot)
    assert isinstance(pilot.app.screen, PastResultScreen)
    await pilot.press(*["down"] * downs)
    await settle(pilot)


async def progress(desk: Desk, pilot: Pilot[int]) -> None:
    await open_room(desk, pilot, "progress")


async def progress_matrix(desk: Desk, pilot: Pilot[int]) -> None:
    await progress(desk, pilot)
    await pilot.press("m")


async def progress_empty(desk: Desk, pilot: Pilot[int]) -> None:
    await progress(desk, pilot)


async def history(desk: Desk, pilot: Pilot[int]) -> None:
    await open_room(desk, pilot, "history")


async def history_empty(desk: Desk, pilot: Pilot[int]) -> None:
    await history(desk, pilot)


async def result_contested(desk: Desk, pilot: Pilot[int]) -> None:
    await open_result(desk, pilot, 4)


async def contest(desk: Desk, pilot: Pilot[int]) -> None:
    await open_result(desk, pilot, 4)
    await pilot.press("c")


async def compare(desk: Desk, pilot: Pilot[int]) -> None:
    await open_result(desk, pilot)
    await pilot.press("d")
    await settle(pilot)
    await pilot.press(*["down"] * 9)


async def export(desk: Desk, pilot: Pilot[int]) -> None:
    await open_result(desk, pilot)
    await pilot.press("e")


async def settings(desk: Desk, pilot: Pilot[int]) -> None:
    await open_room(desk, pilot, "settings")


SCENES: dict[str, Act] = {
    act.__name__: act
    for act in (
        progress, progress_matrix, progress_empty, history, history_empty, result_contested, contest, compare,
        export, settings,
    )
}  # fmt: skip
