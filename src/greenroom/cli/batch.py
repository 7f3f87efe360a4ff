"""`greenroom score --batch`: JSON Lines in, JSON Lines out, in order, in flat memory."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, FAILED
from greenroom.cli.intake import opened
from greenroom.desk import Desk
from greenroom.errors import AnswerError, GreenroomError, UsageError
from greenroom.reports.score_json import dump, score_line

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from greenroom.scoring.model import Score

_LONGEST_LINE = 1 << 20
"""Bytes; enough for the longest answer with every character escaped."""

ScoreAll = Callable[[Iterable[tuple[str, str]]], Iterator["Score | AnswerError"]]


class Item(NamedTuple):
    """One line. Either `error` says what is wrong with it, or there is an answer to score."""

    line: int
    id: object
    question: str = ""
    answer: str = ""
    error: str = ""


def score_file(name: str, desk: Desk, jobs: int) -> int:
    """Score each line of a file; return the exit status: 1 where a line was not valid."""
    from greenroom.scoring.batch import score_many

    failed = False
    with ExitStack() as stack:
        file = stack.enter_context(opened(name, "Type one JSON object a line"))
        executor = stack.enter_context(_executor(jobs)) if jobs > 1 else None
        items = read_items(file, desk.scorer)
        for line, good in _lines(items, lambda work: score_many(work, desk.scorer, executor)):
            output.data(f"{line}\n")
            output.flush()
            failed = failed or not good
    return FAILED if failed else DONE


def read_items(file: BinaryIO, ask_for: Callable[[str], object]) -> Iterator[Item]:
    """Yield each line that is not blank. `ask_for` raises GreenroomError where a question cannot be asked."""
    number = 0
    while line := file.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) > _LONGEST_LINE:
            _skip_line(file, line)
            yield _wrong(number, None, f"longer than {_LONGEST_LINE:,} bytes")
        elif line.strip():
            yield _item(number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, ask_for)


def _lines(items: Iterator[Item], score_all: ScoreAll) -> Iterator[tuple[str, bool]]:
    """Yield each output line and whether its input was valid, in the order of the input."""
    waiting: deque[Item] = deque()

    def work() -> Iterator[tuple[str, str]]:
        for item in items:
            waiting.append(item)
            if not item.error:
                yield item.question, item.answer

    for score in score_all(work()):
        while waiting[0].error:
            yield _error_line(waiting.popleft()), False
        item = waiting.popleft()
        if isinstance(score, AnswerError):
            yield _error_line(item._replace(error=f"line {item.line}: {score}")), False
        else:
            yield score_line(item.id, score), True
    for item in waiting:
        yield _error_line(item), False


def _item(number: int, line: bytes, ask_for: Callable[[str], object]) -> Item:
    try:
        # Without its end: a line cut short would be told as column 1 of the line after it.
        plain = json.loads(line.decode("utf-8").rstrip("\r\n"))
    except UnicodeDecodeError as error:
        return _wrong(number, None, f"not UTF-8 (byte {error.start})")
    except json.JSONDecodeError as error:
        return _wrong(number, None, f"not JSON (column {error.colno}: {error.msg})")
    except (ValueError, RecursionError):  # a number of thousands of digits, lists in lists in lists
        return _wrong(number, None, "not JSON that can be read")
    if not isinstance(plain, dict):
        return _wrong(number, None, 'not an object such as {"id": ..., "question": ..., "answer": ...}')
    identity = plain.get("id")
    if not isinstance(identity, str | int | None):
        return _wrong(number, None, "id must be text or a whole number")
    return _answered(number, identity, plain.get("question"), plain.get("answer"), ask_for)


def _answered(
    number: int, identity: object, question: object, answer: object, ask_for: Callable[[str], object]
) -> Item:
    if not isinstance(question, str):
        return _wrong(number, identity, "question must be text")
    if not isinstance(answer, str):
        return _wrong(number, identity, "answer must be text")
    try:
        ask_for(question)
    except GreenroomError as error:
        return _wrong(number, identity, str(error))
    return Item(number, identity, question, answer)


def _wrong(number: int, identity: object, complaint: str) -> Item:
    return Item(number, identity, error=f"line {number}: {complaint}")


def _error_line(item: Item) -> str:
    return dump({"id": item.id, "error": item.error})


def _skip_line(file: BinaryIO, begun: bytes) -> None:
    while begun and not begun.endswith(b"\n"):
        begun = file.readline(_LONGEST_LINE)


def _executor(jobs: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor

    try:
        return ProcessPoolExecutor(jobs)
    except (OSError, NotImplementedError, ImportError) as error:
        raise UsageError(f"--jobs {jobs}: this system has no process pools ({error})", "leave --jobs out") from error
