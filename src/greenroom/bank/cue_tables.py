"""Tables of cues as files: `rubrics/cues/<id>.tsv`, and whether one fits its rubric and its material.

A table is written by `greenroom weigh` out of the rubric, its sayings and its labelled answers. First line: heading
and digest of that material; second: the rubric's points; third: their biases; then a cue and its weights a line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from greenroom.bank.folder import BankFolder, card_name, cues_name, examples_name, read_bytes, rubric_name, sayings_name
from greenroom.bank.model import STATUSES
from greenroom.bank.problems import Problem, quoted, visible

HEADING = "greenroom-cues 1"
"""First words of a table; the number is raised when the cues of a text change."""
MAX_TABLE_BYTES = 8 * 1024 * 1024
_BIASES_LINE = 3
_SLOTS_A_POINT = len(STATUSES) - 1
"""One for each status but "missed"."""
_MOST_TOLD = 5
"""So many wrong lines of one table are told; the table is written anew as a whole."""


def table_problems(folder: BankFolder, name: str, data: bytes, points: list[str]) -> list[Problem]:
    """Return what is wrong with a table, line by line, as seen from a rubric with these points."""
    mend = weigh_hint(folder, "writes it anew")
    if len(data) > MAX_TABLE_BYTES:
        return [Problem(name, 1, 1, "", f"the file is larger than {MAX_TABLE_BYTES >> 20} MiB", mend)]
    heading, _, rest = data.partition(b"\n")
    if not heading.startswith(f"{HEADING} ".encode()):
        return [Problem(name, 1, 1, "", "not a table of cues that this version reads", mend)]
    named, _, rest = rest.partition(b"\n")
    if named.decode("utf-8", "replace").split("\t") != points:
        return [Problem(name, 2, 1, "", "the table's points are not the rubric's, in its order", mend)]
    biases, _, cues = rest.partition(b"\n")
    slots = len(points) * _SLOTS_A_POINT
    if not re.fullmatch(rb"-?\d{1,9}(?:\t-?\d{1,9}){%d}" % (slots - 1), biases):
        return [Problem(name, _BIASES_LINE, 1, "", f"must be {slots} whole numbers with tabs between them", mend)]
    return [Problem(name, number, 1, "", message, mend) for number, message in _cue_faults(cues, slots)]


def _cue_faults(cues: bytes, slots: int) -> Iterator[tuple[int, str]]:
    """Yield (line number, what is wrong) for the first few wrong lines of cues."""
    slot = b"|".join(b"%d" % number for number in reversed(range(slots)))
    pair = rb"(?:%s):-?\d{1,9}" % slot
    line = rb"[^\t\r\n]++\t%s(?: %s)*+" % (pair, pair)
    if re.fullmatch(rb"(?:%s\n)*+" % line, cues) and _is_text(cues):
        return
    told = 0
    for number, written in enumerate(cues.removesuffix(b"\n").split(b"\n"), start=_BIASES_LINE + 1):
        if told == _MOST_TOLD:
            return
        if not re.fullmatch(line, written) or not _is_text(written):
            told += 1
            yield number, _cue_fault(written, slots)


def _cue_fault(written: bytes, slots: int) -> str:
    cue, _, weights = written.decode("utf-8", "replace").partition("\t")
    numbers = [int(slot) for slot in re.findall(r"(?<!\S)(\d{1,9}):-?\d{1,9}(?!\S)", weights)]
    beyond = [slot for slot in numbers if slot >= slots]
    if beyond:
        return f"{quoted(cue)} speaks for slot {beyond[0]}; the last one is {slots - 1}"
    return f"not a cue, a tab and its weights, as in 0:150 4:-30; found {quoted(written.decode('utf-8', 'replace'))}"


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def weigh_hint(folder: BankFolder, does: str) -> str:
    """Return the command that makes a folder's tables, and what it does."""
    from shlex import quote

    return f"`greenroom weigh {quote(visible(str(folder.path)))}` {does}"


def sources_digest(folder: BankFolder, question_id: str) -> str:
    """Return 12 hex digits that change with what a question's table is made from: rubric, sayings, tuning answers."""
    from hashlib import sha256

    digest = sha256()
    for name in (card_name, rubric_name, sayings_name, examples_name):
        try:
            data = read_bytes(folder.path / name(question_id), MAX_TABLE_BYTES)
        except OSError:
            data = b""
        if name is examples_name:
            data = b"".join(line for line in data.splitlines(keepends=True) if not _is_validation(line))
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()[:12]


def _is_validation(line: bytes) -> bool:
    if b"validation" not in line:
        return False
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(plain, dict) and plain.get("split") == "validation"


def stale_problems(folder: BankFolder, question_id: str) -> list[Problem]:
    """Return a warning where a question's table of cues is older than its material, or was never made."""
    path = folder.path / cues_name(question_id)
    sayings = folder.path / sayings_name(question_id)
    try:
        with path.open("rb") as file:
            made_from = file.readline().decode("utf-8", "replace").strip().removeprefix(f"{HEADING} ")
    except FileNotFoundError:
        if not sayings.exists():
            return []
        message, hint = "these sayings have not been weighed", weigh_hint(folder, "does it")
        return [Problem(visible(str(sayings)), 1, 1, "", message, hint, "warning")]
    except OSError:
        return []
    if made_from == sources_digest(folder, question_id):
        return []
    message = "made from an older rubric, sayings or tuning answers"
    return [Problem(visible(str(path)), 1, 1, "", message, weigh_hint(folder, "writes it anew"), "warning")]
