"""How the screens look, at both sizes, dark, and one of each in light."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from greenroom.desk import Desk, Start
from greenroom.tui.messages import AttemptFinished, RoomAsked
from tui_stage import (
    LARGE,
    NOON,
    QUESTION,
    SMALL,
    TINY,
    Clock,
    make_app,
    make_attempt,
    make_desk,
    save_draft,
    save_history,
    settle,
)

Act = Callable[[Desk, Pilot[int]], Awaitable[None]]


async def home(desk: Desk, pilot: Pilot[int]) -> None:
    """Nothing to do: the list is there."""


async def filtered(desk: Desk, pilot: Pilot[int]) -> None:
    await pilot.press("slash", *"sag")


async def home_help(desk: Desk, pilot: Pilot[int]) -> None:
    await pilot.press("f1")


async def discard(desk: Desk, pilot: Pilot[int]) -> None:
    await pilot.press("x")


async def problems(desk: Desk, pilot: Pilot[int]) -> None:
    desk.bank.problems = tuple(
        problem._replace(file="rubrics/choreography-vs-orchestration.yaml") for problem in desk.bank.problems
    )
    pilot.app.post_message(RoomAsked("problems"))


async def practice(desk: Desk, pilot: Pilot[int]) -> None:
    await pilot.press("enter")


async def practice_help(desk: Desk, pilot: Pilot[int]) -> None:
    await pilot.press("enter")
    await settle(pilot)
    await pilot.press("f1")


async def result(desk: Desk, pilot: Pilot[int]) -> None:
    pilot.app.post_message(AttemptFinished(make_attempt(desk)))


async def result_of_a_miss(desk: Desk, pilot: Pilot[int]) -> None:
    await result(desk, pilot)
    await settle(pilot)
    await pilot.press(*["down"] * 5)


async def reveal(desk: Desk, pilot: Pilot[int]) -> None:
    await result(desk, pilot)
    await settle(pilot)
    await pilot.press("r")


async def reveal_end(desk: Desk, pilot: Pilot[int]) -> None:
    await reveal(desk, pilot)
    await settle(pilot)
    await pilot.press("tab")


SCREENS: dict[str, Act] = {
    act.__name__: act
    for act in (
        home, filtered, home_help, discard, problems, practice, practice_help, result,
        result_of_a_miss, reveal, reveal_end,
    )
}  # fmt: skip
LOOKS = [
    *((name, "dark", SMALL) for name in SCREENS),
    *((name, "dark", LARGE) for name in SCREENS),
    *((name, "light", SMALL) for name in ("home", "practice", "result", "reveal")),
    *((name, "ansi", SMALL) for name in ("home", "result")),
    *((name, "dark", TINY) for name in ("home", "practice", "result")),
]


@pytest.mark.parametrize(
    ("name", "theme", "size"), LOOKS, ids=[f"{name}-{theme}-{size[0]}" for name, theme, size in LOOKS]
)
def test_looks(name: str, theme: str, size: tuple[int, int], tmp_path: Path, snap_compare: Any) -> None:
    clock = Clock()
    desk = make_desk(tmp_path, clock, theme=theme)
    save_history(desk)
    clock.at = NOON + 252
    save_draft(desk, "its state has to be written somewhere, we use", (0, 45))

    async def act(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await SCREENS[name](desk, pilot)
        await settle(pilot)

    assert snap_compare(make_app(desk), terminal_size=size, run_before=act)
    desk.close()


def test_an_empty_bank_looks_like_something_to_mend(tmp_path: Path, snap_compare: Any) -> None:
    desk = make_desk(tmp_path, bank=tmp_path / "nothing")
    assert snap_compare(make_app(desk), terminal_size=SMALL, run_before=settle)
    desk.close()


def test_a_first_question_waits_for_an_answer(tmp_path: Path, snap_compare: Any) -> None:
    desk = make_desk(tmp_path)
    app = make_app(desk, Start("practice", question=QUESTION))
    assert snap_compare(app, terminal_size=SMALL, run_before=settle)
    desk.close()
