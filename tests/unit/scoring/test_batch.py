"""Many answers: order, laziness, bounded work in hand, any executor."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from greenroom.errors import AnswerError
from greenroom.scoring.batch import score_many
from greenroom.scoring.clean import ANSWER_LIMIT
from greenroom.scoring.model import Score
from kitchen import kitchen_scorer

SCORERS = {"kitchen": kitchen_scorer()}
ANSWERS = [
    "The kettle heats evenly.",
    "",
    "x" * (ANSWER_LIMIT + 1),
    "A kettle is not hard to clean.",
    "The microwave heats evenly.",
] * 5
ITEMS = [("kitchen", answer) for answer in ANSWERS]


class AtOnce(Executor):
    """Runs each call when it is submitted; stands for any executor that only knows `submit`."""

    def __init__(self) -> None:
        self.submitted = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def, override]
        self.submitted += 1
        future: Future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Never(Executor):
    """Leaves every call undone."""

    def __init__(self) -> None:
        self.futures: list[Future] = []

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def, override]
        self.futures.append(Future())
        return self.futures[-1]


def told(results: Iterator[Score | AnswerError]) -> list[Score | str]:
    return [str(one) if isinstance(one, AnswerError) else one for one in results]


@pytest.fixture(scope="module")
def expected() -> list[Score | str]:
    return told(score_many(ITEMS, SCORERS))


def test_scores_come_in_order_with_errors_in_their_place(expected: list[Score | str]) -> None:
    plain = [one if isinstance(one, str) else one.total for one in expected]
    assert plain[:5] == [28.6, 0.0, plain[2], 0.0, 0.0]
    assert "20,001" in str(plain[2])
    assert len(plain) == len(ITEMS)


def test_processes_give_the_same_scores(expected: list[Score | str]) -> None:
    with ProcessPoolExecutor(2) as executor:
        assert told(score_many(ITEMS, SCORERS, executor, chunk=4)) == expected


def test_threads_give_the_same_scores(expected: list[Score | str]) -> None:
    with ThreadPoolExecutor(3) as executor:
        assert told(score_many(ITEMS, SCORERS.__getitem__, executor, chunk=1, ahead=2)) == expected


@pytest.mark.parametrize("chunk", [1, 3, 32, 1000])
def test_any_executor_and_any_chunk_give_the_same_scores(chunk: int, expected: list[Score | str]) -> None:
    assert told(score_many(ITEMS, SCORERS, AtOnce(), chunk=chunk)) == expected


def test_without_an_executor_answers_are_read_one_by_one() -> None:
    read: list[int] = []

    def items() -> Iterator[tuple[str, str]]:
        for number in range(1_000_000):
            read.append(number)
            yield "kitchen", "tea"

    results = score_many(items(), SCORERS)
    next(results)
    next(results)
    assert read == [0, 1]


def test_an_executor_is_given_no_more_than_asked_for_in_advance() -> None:
    read: list[int] = []

    def items() -> Iterator[tuple[str, str]]:
        for number in range(1_000_000):
            read.append(number)
            yield "kitchen", "tea"

    executor = Never()
    results = score_many(items(), SCORERS, executor, chunk=4, ahead=3)
    with ThreadPoolExecutor(1) as reader:
        waiting = reader.submit(next, results)
        while len(executor.futures) < 3:
            pass
        executor.futures[0].set_result([AnswerError("first")] * 4)
        waiting.result()
    results.close()
    assert len(read) == 12
    assert all(future.cancelled() for future in executor.futures[1:])


def test_an_unknown_question_ends_the_iteration() -> None:
    results = score_many([("kitchen", "tea"), ("cellar", "wine")], SCORERS)
    next(results)
    with pytest.raises(KeyError):
        next(results)


def test_nothing_gives_nothing() -> None:
    assert list(score_many([], SCORERS, AtOnce())) == []
