from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from greenroom.bank.model import Status
from greenroom.interview.model import Attempt, HintTaken, Turn
from greenroom.records import Records, open_records
from greenroom.scoring.model import CREDIT, Evidence, PointScore, Score, weighted_share

NOW = "2026-11-23T08:00:00Z"
MakeAttempt = Callable[..., Attempt]


@pytest.fixture
def now() -> str:
    return NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def records(folder: Path) -> Iterator[Records]:
    with open_records(folder, NOW) as opened:
        yield opened


def _score(question: str, statuses: dict[str, Status]) -> Score:
    points = tuple(
        PointScore(point, "core", 2, status, CREDIT[status], (Evidence(0, 6, "Nobody"),), "says so")
        for point, status in statuses.items()
    )
    share = weighted_share(points)
    return Score(question, "1", "abcdef012345", share, share, 0.0, points)


@pytest.fixture
def make_attempt() -> MakeAttempt:
    def make(number: int = 1, question: str = "sagas", at: str = NOW, **changes: object) -> Attempt:
        marks = {"visibility": "missed", "debugging": "covered"}
        statuses: dict[str, Status] = changes.pop("statuses", marks)  # type: ignore[assignment]
        before: dict[str, Status] = changes.pop("before", statuses)  # type: ignore[assignment]
        hints: list[str] = changes.pop("hints", [])  # type: ignore[assignment]
        return Attempt(
            id=f"{number:032x}",
            question=question,
            title=question.title(),
            mode="practice",
            started_at=at,
            finished_at=at,
            seconds=61.5,
            turns=(
                Turn("interviewer", "question", "When?"),
                Turn("candidate", "answer", "Nobody is in charge", 3.0),
            ),
            unprompted=_score(question, before),
            score=_score(question, statuses),
            hints=tuple(HintTaken(point, 1, 0.25) for point in hints),
            **changes,  # type: ignore[arg-type]
        )

    return make
