"""A desk with a small bank and a clock that stands still, and apps on it, for tests of the TUI."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from copy import copy
from functools import cache
from itertools import count
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea
from textual.worker import WorkerCancelled

from greenroom.bank.catalogue import Bank
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.bank.model import Depth, Status
from greenroom.desk import Desk, Places, Start
from greenroom.interview.model import Attempt, Draft, HintTaken, Turn
from greenroom.interview.state import Conversation, iso_utc
from greenroom.interview.stored import to_json
from greenroom.scoring.model import CREDIT, Evidence, PointScore, Score, weighted_share
from greenroom.tui.app import GreenroomApp

BANK = Path(__file__).parent / "tui" / "bank"
QUESTION = "choreography-vs-orchestration"
NOON = 1_795_435_200.0
"""2026-11-23 12:00 UTC."""
ANSWER = (
    "Nobody is in charge in choreography: each service listens and reacts to events. Kill any one box and "
    "the rest carry on, but when an order hangs I grep five services' logs.\n\n"
    "In orchestration a coordinator tells each service what to do. An orchestrator has no single point of "
    "failure.\n\n"
    "For order fulfilment I would orchestrate payment and inventory, then publish an event that the "
    "warehouse picks up."
)
ASKED = (
    "In a microservices system, when would you coordinate a business process by choreography and when by "
    "orchestration? Compare the two, then say what you would pick for an e-commerce order-fulfilment flow."
)
PROBE = "You said an orchestrator has no single point of failure. What happens to running orders when it is down?"
REPLY = "Then the orders stop; its state has to be written somewhere, we use Temporal to persist it."
MARKS: dict[str, tuple[Status, str, int]] = {
    "choreography-definition": ("covered", "each service listens and reacts to events", 2),
    "orchestration-definition": ("covered", "a coordinator tells each service what to do", 2),
    "decentralisation": ("covered", "Kill any one box and the rest carry on", 2),
    "debugging-cost": ("covered", "when an order hangs I grep five services' logs", 2),
    "change-cost": ("missed", "", 2),
    "workflow-visibility": ("missed", "its state has to be written somewhere", 2),
    "compensation": ("missed", "", 2),
    "orchestrator-risk": ("contradicted", "An orchestrator has no single point of failure", 2),
    "when-to-use": ("partial", "orchestrate payment and inventory", 3),
    "worked-example": ("covered", "publish an event that the warehouse picks up", 2),
    "team-topology": ("missed", "", 2),
    "durable-engines": ("covered", "we use Temporal to persist it", 1),
    "hybrid-pattern": ("partial", "then publish an event", 3),
    "process-monitoring": ("missed", "", 2),
}
SENIOR = frozenset({"team-topology", "durable-engines", "hybrid-pattern", "process-monitoring"})
REASONS: dict[Status, str] = {
    "covered": "says that each service reacts on its own and that nobody is in control",
    "partial": "says that orchestration suits long-running processes, but not when choreography does",
    "missed": "comes nearest with “state”, but lacks “visible”: that its state stands in one place",
    "contradicted": "claims the opposite; the orchestrator may become a single point of failure",
}
_CALM_PAUSES, _MOST_PAUSES = 3, 500
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
    desk.__dict__["bank"] = fresh_bank(bank)
    return desk


def fresh_bank(folder: Path) -> Bank:
    """Return a bank that a test may change; the files are read once."""
    bank = copy(_loaded(folder))
    bank._held, bank._built = dict(bank._held), dict(bank._built)
    return bank


@cache
def _loaded(folder: Path) -> Bank:
    return load_bank([BankFolder(folder)])


def make_attempt(desk: Desk, number: int = 1, began: float = NOON) -> Attempt:
    """Return a finished attempt with an answer, a hint and a reply, marked by hand; not stored."""
    turns = make_turns()
    score = make_score(MARKS)
    return Attempt(
        id=f"{number:032x}",
        question=QUESTION,
        title=desk.question(QUESTION).title,
        mode="practice",
        started_at=iso_utc(began),
        finished_at=iso_utc(began + 252),
        seconds=252.0,
        turns=turns,
        unprompted=make_score(MARKS | {"durable-engines": ("missed", "", 0)}),
        score=score,
        hints=(HintTaken("durable-engines", 1, 0.1),),
        seed=1,
    )


def make_turns() -> tuple[Turn, ...]:
    """Return a conversation whose second probe is open."""
    return (
        Turn("interviewer", "question", ASKED),
        Turn("candidate", "answer", ANSWER, 60.0),
        Turn("interviewer", "heard", "So I heard that each service reacts to events on its own.", 60.0),
        Turn("interviewer", "probe", PROBE, 60.0, "orchestrator-risk"),
        Turn(
            "interviewer",
            "hint",
            "A picture to think with: a conductor who faints.",
            70.0,
            "orchestrator-risk",
        ),
        Turn("candidate", "reply", REPLY, 130.0, "orchestrator-risk"),
        Turn("interviewer", "probe", "Where would a support engineer look for order 12345?", 130.0),
    )


def make_score(marks: dict[str, tuple[Status, str, int]]) -> Score:
    """Return a score with these marks; texts are evidence, or what came nearest to a miss."""
    said = f"{ANSWER}\n\n{REPLY}"
    points = []
    for point_id, (status, text, weight) in marks.items():
        start = said.index(text)
        spans = (Evidence(start, start + len(text), text),) if text else ()
        depth: Depth = "senior" if point_id in SENIOR else "core"
        missed = status == "missed"
        points.append(
            PointScore(
                id=point_id,
                depth=depth,
                weight=weight or 1,
                status=status,
                credit=CREDIT[status],
                evidence=() if missed else spans,
                reason=REASONS[status],
                nearest=spans[0] if missed and spans else None,
            )
        )
    shares = [weighted_share(tuple(points), depth) for depth in (None, "core", "senior")]
    return Score(QUESTION, "1", digest(), shares[0], shares[1], shares[2], tuple(points))


def digest() -> str:
    return _loaded(BANK).question(QUESTION).rubric.digest


def make_conversation(began: float = NOON) -> Conversation:
    """Return the conversation of `make_turns`, four minutes in."""
    return Conversation(
        question=QUESTION,
        mode="practice",
        seed=1,
        began=began,
        at=began + 252,
        phase="probing",
        turns=make_turns(),
        unprompted=make_score(MARKS),
        score=make_score(MARKS),
    )


def save_draft(desk: Desk, text: str, cursor: tuple[int, int] = (0, 0), state: Conversation | None = None) -> None:
    """Store a practice draft, with the conversation of `make_turns` unless told otherwise."""
    stored = to_json(state or make_conversation())
    draft = Draft(f"practice:{QUESTION}", QUESTION, text, cursor, stored, desk.now())
    desk.records.drafts.save(draft)


def save_history(desk: Desk) -> None:
    """Store four attempts on the last days."""
    for number, days in enumerate((9, 6, 3, 1), 100):
        desk.save_attempt(make_attempt(desk, number, NOON - days * 86_400))


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
    """Wait until nothing is under way, however slow the machine: Textual's own pause calls a starved app idle."""
    calm = 0
    for _ in range(_MOST_PAUSES):
        await pilot.pause()
        with suppress(WorkerCancelled):  # one that made way for another has nothing to wait for
            await pilot.app.workers.wait_for_complete()
        calm = 0 if _is_busy(pilot.app) else calm + 1
        if calm == _CALM_PAUSES:
            return
    raise AssertionError("The app does not come to rest.")


def _is_busy(app: App[int]) -> bool:
    """Whether a worker runs or the screen in front has messages, callbacks or a layout before it."""
    screen = app.screen
    return (
        any(not worker.is_finished for worker in app.workers)
        or bool(screen._callbacks or screen._dirty_widgets)
        or screen._layout_required
        or any(node.message_queue_size for node in (app, *screen.walk_children(with_self=True)))
    )


def contents(app: GreenroomApp) -> str:
    """Return the screen's text as it stands, lines joined."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line) for line in lines)
