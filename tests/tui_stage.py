"""A desk with a small bank and a clock that stands still, and apps on it, for tests of the TUI."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.desk import Desk, Places, Start
from greenroom.interview.events import DoneAsked, Event, HintAsked, Said
from greenroom.interview.model import Attempt
from greenroom.interview.state import attempt_of, begin
from greenroom.interview.step import step
from greenroom.tui.app import GreenroomApp

BANK = Path(__file__).parent / "tui" / "bank"
QUESTION = "choreography-vs-orchestration"
NOON = 1_795_435_200.0
"""2026-11-23 12:00 UTC."""
ANSWER = (
    "Nobody is in charge in choreography: each service listens and reacts to events. Kill any one box and "
    "the rest carry on, but when an order hangs I grep five services' logs.\n\nIn orchestration a coordinator "
    "tells each service what to do. An orchestrator has no single point of failure.\n\nFor order fulfilment I "
    "would orchestrate payment and inventory, then publish an event that the warehouse picks up."
)
REPLY = "Then the orders stop; its state has to be written somewhere, we use Temporal to persist it."
SMALL, LARGE, TINY = (80, 24), (120, 40), (40, 12)

# Input and TextArea blink while a test looks at them; a reactive's default is set on the class.
Input.cursor_blink._default = False
TextArea.cursor_blink._default = False


class Clock:
    """Seconds since 1970 that pass only when told to."""

    def __init__(self, at: float = NOON) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at

    def pass_by(self, seconds: float) -> None:
        self.at += seconds


def make_desk(folder: Path, clock: Clock | None = None, bank: Path = BANK, theme: str = "dark") -> Desk:
    """Return a desk on this bank alone, with its database in `folder`; ids and seeds count up from 1."""
    ids, seeds = count(1), count(1)
    places = Places(folder / "data", folder / "cache", folder / "config" / "settings.toml")
    environ = {"GREENROOM_THEME": theme}
    desk = Desk(places, clock or Clock(), lambda: f"{next(ids):032x}", lambda: next(seeds), environ)
    desk.__dict__["bank"] = load_bank([BankFolder(bank)])
    return desk


def make_attempt(desk: Desk, question_id: str = QUESTION, began: float = NOON) -> Attempt:
    """Return a finished attempt with an answer, a hint and a reply; not stored."""
    brief = desk.brief(question_id)
    state = begin(brief.question, seed=1, at=began)
    told: tuple[Event, ...] = (
        Said(ANSWER, began + 60),
        HintAsked(began + 70),
        Said(REPLY, began + 130),
        DoneAsked(began + 140),
    )
    for event in told:
        state, _ = step(state, event, brief)
    attempt = attempt_of(state, brief.question, desk.new_id())
    assert attempt
    return attempt


def make_app(desk: Desk, start: Start | None = None) -> GreenroomApp:
    return GreenroomApp(desk, start or Start())


@asynccontextmanager
async def opened(
    desk: Desk, start: Start | None = None, size: tuple[int, int] = SMALL
) -> AsyncIterator[tuple[GreenroomApp, Pilot[int]]]:
    """Run an app with toasts and tooltips on, and wait until its workers are done."""
    app = make_app(desk, start)
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[int]) -> None:
    """Wait until nothing is under way."""
    for _ in range(2):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def contents(app: GreenroomApp) -> str:
    """Return the screen's text as it stands, lines joined."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line) for line in lines)
