"""Many answers, one after another or on any executor: an iterable in, an iterator out, in the same order.

Memory is flat: answers are read as results are taken, at most `ahead` chunks in front of them. Workers get
scorers pickled and keep what they unpickled, so a scorer is built once per worker and not once per chunk.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from greenroom.errors import AnswerError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from greenroom.scoring.model import Score
    from greenroom.scoring.scorer import Scorer

AHEAD = 64
"""Chunks that may wait for their turn; enough to keep as many workers busy."""

_KEPT_SCORERS = 64
"""Scorers that one worker remembers."""


def score_many(
    items: Iterable[tuple[str, str]],
    scorer_of: Callable[[str], Scorer] | Mapping[str, Scorer],
    executor: Executor | None = None,
    chunk: int = 32,
    ahead: int = AHEAD,
) -> Iterator[Score | AnswerError]:
    """Yield the score of each (question id, answer), in order; an AnswerError where one cannot be scored.

    `scorer_of` is asked for each question, in this process. What it or `items` raises ends the iteration.
    `chunk` is how many answers a worker gets at a time, `ahead` how many chunks are handed out in advance;
    both matter only with an executor, which the caller shuts down.
    """
    find = scorer_of.__getitem__ if isinstance(scorer_of, Mapping) else scorer_of
    if executor is None:
        return (_score(find(question), answer) for question, answer in items)
    return _spread(items, find, executor, max(1, chunk), max(1, ahead))


def _spread(
    items: Iterable[tuple[str, str]],
    find: Callable[[str], Scorer],
    executor: Executor,
    chunk: int,
    ahead: int,
) -> Iterator[Score | AnswerError]:
    frozen: dict[str, bytes] = {}
    waiting: deque[Future[list[Score | AnswerError]]] = deque()
    source = iter(items)
    try:
        while batch := list(islice(source, chunk)):
            for question in {question for question, _ in batch} - frozen.keys():
                frozen[question] = pickle.dumps(find(question), pickle.HIGHEST_PROTOCOL)
            scorers = {question: frozen[question] for question, _ in batch}
            waiting.append(executor.submit(_score_chunk, scorers, batch))
            while waiting and (len(waiting) >= ahead or waiting[0].done()):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _score_chunk(scorers: dict[str, bytes], batch: list[tuple[str, str]]) -> list[Score | AnswerError]:
    return [_score(_thawed(scorers[question]), answer) for question, answer in batch]


@lru_cache(maxsize=_KEPT_SCORERS)
def _thawed(frozen: bytes) -> Scorer:
    scorer: Scorer = pickle.loads(frozen)  # written by _spread
    return scorer


def _score(scorer: Scorer, answer: str) -> Score | AnswerError:
    try:
        return scorer.score(answer)
    except AnswerError as error:
        return error
