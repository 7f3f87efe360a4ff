"""The desk: what it opens, and what it does when an attempt is saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from cli_runner import BANK

from greenroom.desk import Desk, Places
from greenroom.desk.clock import steady_epoch
from greenroom.desk.interviews import candidates
from greenroom.errors import RecordsError, UsageError
from greenroom.interview.model import Attempt, Draft, Turn
from greenroom.interview.planning import plan_interview

NOON = 1_795_435_200.0
DAY = 86_400.0
PROBE = "What is it for?"


class Hands:
    """A clock that is set by hand."""

    at = NOON


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def desk(clock: Hands) -> Iterator[Desk]:
    opened = Desk(Places.find(banks=[BANK]), lambda: clock.at, lambda: "0" * 32, lambda: 7)
    yield opened
    opened.close()


def attempt_on(desk: Desk, **more: object) -> Attempt:
    answer = "A kettle boils water."
    score = desk.scorer("kettles").score(answer)
    attempt = Attempt(
        id="1" * 32,
        question="kettles",
        title="Kettles",
        mode="practice",
        started_at=desk.now(),
        finished_at=desk.now(),
        seconds=10.0,
        turns=(Turn("candidate", "answer", answer), Turn("interviewer", "probe", PROBE, 5.0, "boils")),
        unprompted=score,
        score=score,
    )
    return replace(attempt, **more)  # type: ignore[arg-type]


def test_it_opens_no_file_before_one_is_needed() -> None:
    desk = Desk.open(banks=[BANK])
    assert not desk.places.data.exists()
    assert desk.question("kettles").title == "Kettles"
    assert not desk.places.data.exists()
    assert desk.notices == ()
    desk.close()


def test_a_saved_attempt_is_reviewed_and_ends_its_draft(desk: Desk, clock: Hands) -> None:
    desk.records.drafts.save(Draft("practice:kettles", "kettles", "A kettle"))
    desk.save_attempt(attempt_on(desk), finished_draft="practice:kettles")
    assert desk.records.attempts.count() == 1
    assert desk.records.drafts.load("practice:kettles") is None
    assert desk.due() == ()
    clock.at += 400 * DAY
    assert [one.question for one in desk.due()] == ["kettles"]
    assert desk.next_question() == "kettles"


def test_an_attempt_that_cannot_be_stored_leaves_no_review(desk: Desk) -> None:
    desk.save_attempt(attempt_on(desk))
    before = desk.records.reviews.memories("kettles")
    with pytest.raises(RecordsError):
        desk.save_attempt(attempt_on(desk))
    assert desk.records.reviews.memories("kettles") == before


def test_questions_that_are_gone_are_not_due(desk: Desk, clock: Hands) -> None:
    desk.save_attempt(attempt_on(desk, question="gone"))
    clock.at += 400 * DAY
    assert desk.due() == ()


def test_probes_of_earlier_attempts_count_as_used(desk: Desk) -> None:
    question = desk.question("kettles")
    assert desk.used_probes(question) == ()
    desk.save_attempt(attempt_on(desk))
    assert desk.brief("kettles").used == (PROBE,)


def test_an_interview_can_be_planned(desk: Desk) -> None:
    desk.save_attempt(attempt_on(desk))
    found = {one.question.id: one for one in candidates(desk)}
    assert 0 < found["kettles"].weakness < 1
    assert plan_interview(list(found.values()), count=1, topic="Kitchen").slots[0].question == "kettles"


def test_an_unknown_question_names_the_nearest(desk: Desk) -> None:
    with pytest.raises(UsageError, match="kettles"):
        desk.scorer("ketles")


def test_the_clock_never_goes_back() -> None:
    epoch = steady_epoch()
    times = [epoch() for _ in range(1000)]
    assert times == sorted(times)
    assert times[0] > NOON - 365 * DAY


def test_the_environment_names_banks_and_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    environ = {"GREENROOM_BANK": "/a:/b", "GREENROOM_DATA_DIR": "/data", "HOME": "/home/x"}
    places = Places.find(None, ["/c"], environ)
    assert [str(bank) for bank in places.banks] == ["/c", "/a", "/b"]
    assert str(places.data) == "/data"
    assert str(Places.find("/mine", (), environ).data) == "/mine"
