"""Loads banks: every good question can be asked, every problem of every file is told.

A question's own errors keep it from being asked. A `related` id that does not exist is an error too, but a
card with a broken link can still be asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from greenroom.bank.catalogue import Bank, Content, Entry, Held
from greenroom.bank.folder import BankFolder, card_name, cues_name, examples_name, list_folder, sayings_name
from greenroom.bank.problems import Link, Problem, did_you_mean, quoted, visible

if TYPE_CHECKING:
    from greenroom.bank.pair import Pair


class Row(NamedTuple):
    """What is known of a question without its content. `listing` is title, category, importance, digest."""

    id: str
    listing: tuple[str, ...] | None
    """None where an error keeps it from being asked."""
    problems: tuple[Problem, ...]
    links: tuple[Link, ...]


class Shelf(NamedTuple):
    """The rows of one bank folder, and the way to their content."""

    folder: BankFolder
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    """Problems of the folder itself."""
    fetch: Callable[[str], Content | None]


def load_bank(folders: Sequence[BankFolder], cues: bool = True) -> Bank:
    """Load bank folders from their files. Never raises; what is wrong stands in `Bank.problems`.

    Without `cues` tables of cues are passed over, right or wrong: for whoever is about to write them.
    """
    return join([_fresh_shelf(folder, cues) for folder in distinct(folders)])


def check_bank(folders: Sequence[BankFolder]) -> tuple[Problem, ...]:
    """Return every problem of the folders, those of labelled examples, sayings and old tables included."""
    from greenroom.bank.cue_tables import stale_problems
    from greenroom.bank.examples import read_examples
    from greenroom.bank.sayings import read_sayings

    bank = load_bank(folders)
    problems = list(bank.problems)
    for question in bank.questions:
        origin = bank.origin(question.id)
        problems += read_examples(origin, question.rubric)[1]
        problems += read_sayings(origin, question.rubric)[1]
        problems += stale_problems(origin, question.id)
    for folder in distinct(folders):
        problems += _strays(folder)
    return tuple(sorted(problems))


def _strays(folder: BankFolder) -> list[Problem]:
    """Return an error for each file of sayings, answers or cues that belongs to no question of its folder."""
    known = list_folder(folder).pairs
    problems: list[Problem] = []
    for name in (sayings_name, examples_name, cues_name):
        pattern = folder.path / name("*")
        for path in sorted(pattern.parent.glob(pattern.name)):
            if path.stem not in known:
                message = f"there is no question {quoted(path.stem)} in this folder"
                hint = did_you_mean(path.stem, known, "name the file as its card and rubric, or remove it")
                problems.append(Problem(visible(str(path)), 1, 1, "", message, hint))
    return problems


def distinct(folders: Sequence[BankFolder]) -> list[BankFolder]:
    """Return the folders without repeats, in order."""
    return list({folder.path.absolute(): folder for folder in reversed(folders)}.values())[::-1]


def row_of(pair: Pair) -> Row:
    """Return what is to be known of a question without its content."""
    listing = None
    if pair.content:
        card = pair.content["card"]
        listing = (card["title"], card["category"], card["importance"], pair.content["digest"])
    return Row(pair.id, listing, pair.problems, pair.links)


def _fresh_shelf(folder: BankFolder, cues: bool) -> Shelf:
    from greenroom.bank.pair import load_pair

    listing = list_folder(folder)
    pairs = {question_id: load_pair(folder, question_id, cues) for question_id in listing.pairs}
    rows = tuple(row_of(pair) for pair in pairs.values())
    return Shelf(folder, rows, listing.problems, lambda question_id: pairs[question_id].content)


def join(shelves: Sequence[Shelf]) -> Bank:
    """Join folders to one bank: of two questions with one id the first counts; links may cross folders."""
    held: dict[str, Held] = {}
    owners: dict[str, BankFolder] = {}
    problems: list[Problem] = []
    known = {row.id for shelf in shelves for row in shelf.rows}
    for shelf in shelves:
        label = shelf.folder.label
        problems += _placed(shelf.folder.path, shelf.problems)
        for row in shelf.rows:
            if row.problems or row.links:
                problems += _placed(shelf.folder.path, (*row.problems, *_broken_links(row, known)))
            if row.id in owners:
                problems += _placed(shelf.folder.path, (_repeated(row.id, owners[row.id]),))
                continue
            owners[row.id] = shelf.folder
            if row.listing:
                held[row.id] = _hold(shelf, label, row.id, row.listing)
    return Bank(tuple(held.values()), problems, tuple(owners.keys() - held.keys()))


def _hold(shelf: Shelf, label: str, question_id: str, listing: tuple[str, ...]) -> Held:
    title, category, importance, digest = listing
    entry = Entry(question_id, title, category, importance, digest, label)  # type: ignore[arg-type]
    return Held(entry, shelf.folder, lambda: shelf.fetch(question_id))


def _repeated(question_id: str, owner: BankFolder) -> Problem:
    message = f"the question {quoted(question_id)} stands in {visible(str(owner.path))} already"
    return Problem(card_name(question_id), 1, 1, "", message, "rename the card and its rubric")


def _broken_links(row: Row, known: set[str]) -> list[Problem]:
    broken = []
    for link in row.links:
        if link.target not in known:
            hint = did_you_mean(link.target, known, "name a question of the loaded banks, or remove it")
            message = f"{link.path} names the unknown question {quoted(link.target)}"
            broken.append(Problem(card_name(row.id), link.line, link.column, link.path, message, hint))
    return broken


def _placed(folder: Path, problems: Sequence[Problem]) -> list[Problem]:
    """Name the files of these problems as seen from outside their folder."""
    return [problem._replace(file=visible(str(folder / problem.file))) for problem in problems]
