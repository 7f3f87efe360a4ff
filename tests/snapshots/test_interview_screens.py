"""How a timed interview looks, from the set-up to the verdict."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from greenroom.bank.model import Rubric, Status
from greenroom.desk import Desk, Start
from greenroom.scoring.model import CREDIT, PointScore, Score, weighted_share
from tui_stage import ANSWER, LARGE, REPLY, SMALL, TINY, Clock, make_app, make_desk, save_history, settle

Act = Callable[[Clock, Pilot[int]], Awaitable[None]]


class Marker:
    """Marks points in turn, so that a better scorer moves no pixel here."""

    TURN: tuple[Status, ...] = ("covered", "missed", "partial", "missed", "covered")

    def __init__(self, rubric: Rubric) -> None:
        self.rubric = rubric

    def score(self, answer: str, replies: Sequence[object] = ()) -> Score:
        points = []
        for place, point in enumerate(self.rubric.points):
            status = self.TURN[(place + len(replies)) % len(self.TURN)] if answer else "missed"
            points.append(PointScore(point.id, point.depth, point.weight, status, CREDIT[status], (), "as marked"))
        shares = [weighted_share(tuple(points), depth) for depth in (None, "core", "senior")]
        return Score(self.rubric.id, "1", self.rubric.digest, shares[0], shares[1], shares[2], tuple(points))


def mark_in_turn(desk: Desk) -> None:
    desk._scorers.update({question.id: Marker(question.rubric) for question in desk.bank.questions})


async def setup(clock: Clock, pilot: Pilot[int]) -> None:
    """Nothing to do: the preview is there."""


async def setup_wrong(clock: Clock, pilot: Pilot[int]) -> None:
    await pilot.press("backspace", "0")


async def begun(clock: Clock, pilot: Pilot[int]) -> None:
    await pilot.press("enter")


async def probed(clock: Clock, pilot: Pilot[int]) -> None:
    await begun(clock, pilot)
    await settle(pilot)
    pilot.app.screen.editor.text = ANSWER
    await pilot.press("ctrl+s")
    await settle(pilot)
    pilot.app.screen.editor.text = REPLY
    pilot.app.screen.keep_work()
    await _pass_by(clock, pilot, 180)


async def quarter(clock: Clock, pilot: Pilot[int]) -> None:
    await probed(clock, pilot)
    await _pass_by(clock, pilot, 390)


async def last_minute(clock: Clock, pilot: Pilot[int]) -> None:
    await probed(clock, pilot)
    await _pass_by(clock, pilot, 498)


async def leaving(clock: Clock, pilot: Pilot[int]) -> None:
    await probed(clock, pilot)
    await pilot.press("escape")


async def interview_help(clock: Clock, pilot: Pilot[int]) -> None:
    await probed(clock, pilot)
    await pilot.press("f1")


async def next_question(clock: Clock, pilot: Pilot[int]) -> None:
    await probed(clock, pilot)
    await _pass_by(clock, pilot, 541)


async def verdict(clock: Clock, pilot: Pilot[int]) -> None:
    await next_question(clock, pilot)
    pilot.app.screen.editor.text = "A topic keeps the event, and each group of consumers reads it at its own pace."
    clock.pass_by(75)
    await pilot.press("f4")
    await settle(pilot)
    await pilot.press("escape", "enter")


async def verdict_gap(clock: Clock, pilot: Pilot[int]) -> None:
    await verdict(clock, pilot)
    await settle(pilot)
    await pilot.press("down", "down", "down")


async def _pass_by(clock: Clock, pilot: Pilot[int], seconds: float) -> None:
    clock.pass_by(seconds)
    pilot.app.screen.look_at_clock()
    await settle(pilot)


SCREENS: dict[str, Act] = {
    act.__name__: act
    for act in (
        setup, setup_wrong, begun, probed, quarter, last_minute, leaving, interview_help, next_question, verdict,
        verdict_gap,
    )
}  # fmt: skip
LOOKS = [
    *((name, "dark", SMALL) for name in SCREENS),
    *((name, "dark", LARGE) for name in SCREENS),
    *((name, "light", SMALL) for name in ("setup", "last_minute", "verdict")),
    *((name, "ansi", SMALL) for name in ("last_minute", "verdict")),
    *((name, "dark", TINY) for name in ("setup", "last_minute", "verdict")),
]


@pytest.mark.parametrize(
    ("name", "theme", "size"), LOOKS, ids=[f"{name}-{theme}-{size[0]}" for name, theme, size in LOOKS]
)
def test_looks(name: str, theme: str, size: tuple[int, int], tmp_path: Path, snap_compare: Any) -> None:
    clock = Clock()
    desk = make_desk(tmp_path, clock, theme=theme)
    save_history(desk)
    mark_in_turn(desk)

    async def act(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await SCREENS[name](clock, pilot)
        await settle(pilot)

    assert snap_compare(make_app(desk, Start("interview")), terminal_size=size, run_before=act)
    desk.close()
