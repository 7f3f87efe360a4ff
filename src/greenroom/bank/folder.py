"""A bank folder on disk: which questions it holds, and stamps that tell whether a file has changed."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.problems import Problem, visible
from greenroom.errors import BankError
from greenroom.frozen import frozen

CARDS, RUBRICS, CUES = "knowledge", "rubrics", "cues"
_ENDING, _TABLE_ENDING = ".yaml", ".tsv"
UNREADABLE = "unreadable"
"""Stands for the SHA-256 of a file that is there and cannot be read."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@frozen
class BankFolder:
    """A folder with `knowledge/` and `rubrics/` in it."""

    path: Path

    @property
    def label(self) -> str:
        """The folder as `Question.folder` names it: "" for the built-in bank."""
        return "" if self.path.absolute() == builtin_folder() else visible(str(self.path))


class Stamp(NamedTuple):
    """What the file system tells of a file; equal stamps mean an unchanged file, see `bank.cache`."""

    size: int
    modified_ns: int
    changed_ns: int
    inode: int


class Listing(NamedTuple):
    """The files of a bank folder. `pairs` maps a question id to the stamps of its card, its rubric and its cues."""

    pairs: dict[str, tuple[Stamp | None, Stamp | None, Stamp | None]]
    problems: tuple[Problem, ...]


def card_name(question_id: str) -> str:
    """Return a card's path within its bank folder."""
    return f"{CARDS}/{question_id}{_ENDING}"


def rubric_name(question_id: str) -> str:
    """Return a rubric's path within its bank folder."""
    return f"{RUBRICS}/{question_id}{_ENDING}"


def cues_name(question_id: str) -> str:
    """Return the path of a rubric's table of cues within its bank folder."""
    return f"{RUBRICS}/{CUES}/{question_id}{_TABLE_ENDING}"


def sayings_name(question_id: str) -> str:
    """Return the path of a question's sayings within its bank folder."""
    return f"{RUBRICS}/sayings/{question_id}{_ENDING}"


def examples_name(question_id: str) -> str:
    """Return the path of a question's labelled answers within its bank folder."""
    return f"{RUBRICS}/examples/{question_id}.jsonl"


def list_folder(folder: BankFolder) -> Listing:
    """List the question files, without opening one. Files that do not end in .yaml are passed over."""
    found: list[dict[str, Stamp]] = []
    problems: list[Problem] = []
    for part in (CARDS, RUBRICS):
        stamps: dict[str, Stamp] = {}
        try:
            for entry in sorted(os.scandir(folder.path / part), key=lambda entry: entry.name):
                problem = _take(entry, part, stamps)
                problems += [problem] if problem else []
        except OSError as error:
            hint = f"a bank is a folder with {CARDS}/ and {RUBRICS}/ in it"
            problems.append(Problem(part, 1, 1, "", f"the folder cannot be listed: {error.strerror}", hint))
        found.append(stamps)
    cards, rubrics = found
    cues = _cue_stamps(folder.path / RUBRICS / CUES)
    names = sorted(cards.keys() | rubrics.keys())
    pairs = {name: (cards.get(name), rubrics.get(name), cues.get(name)) for name in names}
    return Listing(pairs, tuple(problems))


def _cue_stamps(folder: Path) -> dict[str, Stamp]:
    """The stamps of the tables of cues; most banks have none."""
    try:
        found = [(entry.name, entry.stat()) for entry in os.scandir(folder) if entry.name.endswith(_TABLE_ENDING)]
    except OSError:
        return {}
    return {name.removesuffix(_TABLE_ENDING): stamp_of(told) for name, told in found}


def _take(entry: os.DirEntry[str], part: str, stamps: dict[str, Stamp]) -> Problem | None:
    stem, dot, ending = entry.name.rpartition(".")
    if stem.startswith(".") or ending.lower() not in ("yaml", "yml") or not dot:
        return None
    try:
        told = entry.stat()
    except OSError as error:
        return _misfit(entry, part, f"the file cannot be read: {error.strerror}", "mend or remove it")
    if not stat.S_ISREG(told.st_mode):
        return _misfit(entry, part, "not a regular file", "remove it")
    if ending != "yaml":
        return _misfit(entry, part, "the file's name does not end in .yaml", "rename it to end in .yaml")
    if not _ID.fullmatch(stem):
        hint = "rename it: lower-case words joined by hyphens"
        return _misfit(entry, part, "the file's name cannot be a question's id", hint)
    stamps[stem] = stamp_of(told)
    return None


def _misfit(entry: os.DirEntry[str], part: str, message: str, hint: str) -> Problem:
    return Problem(f"{part}/{visible(entry.name)}", 1, 1, "", message, hint)


def stamp_of(told: os.stat_result) -> Stamp:
    """Return the stamp of a file."""
    return Stamp(told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino)


def read_bytes(path: Path, limit: int) -> bytes:
    """Read a file, at most one byte more than `limit`; raises OSError."""
    with path.open("rb") as file:
        return file.read(limit + 1)


def example_lines(folder: BankFolder, question_id: str) -> Iterator[tuple[int, str]]:
    """Yield (line number, text) of a question's labelled examples; nothing where it has none."""
    path = folder.path / examples_name(question_id)
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from enumerate(file, start=1)
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise BankError(f"{path} cannot be read: {error}", "examples are JSON Lines in UTF-8") from error
