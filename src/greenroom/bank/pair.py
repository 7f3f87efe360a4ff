"""Reads and checks one question: its card and its rubric together. The slow part of loading."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from greenroom.bank.checks import check_card, check_rubric, point_ids
from greenroom.bank.cue_tables import MAX_TABLE_BYTES, table_problems
from greenroom.bank.findings import Findings
from greenroom.bank.folder import UNREADABLE, BankFolder, card_name, cues_name, read_bytes, rubric_name
from greenroom.bank.problems import Link, Problem
from greenroom.bank.shapes import CARD, RUBRIC
from greenroom.bank.structure import Record
from greenroom.bank.yaml_text import MAX_BYTES, Fault, Parsed, parse_yaml


class Pair(NamedTuple):
    """One question as read. `content` is None where an error keeps it from being asked.

    Problems name their file within the bank folder.
    """

    id: str
    content: dict[str, Any] | None
    problems: tuple[Problem, ...]
    links: tuple[Link, ...]
    hashes: tuple[str, str, str]
    """SHA-256 of the bytes of card, rubric and table of cues; "" for a file that is not there."""


class _File(NamedTuple):
    findings: Findings
    plain: dict[str, Any] | None
    sha: str


def load_pair(folder: BankFolder, question_id: str, with_cues: bool = True) -> Pair:
    """Read and check a question; never raises."""
    card = _read(folder.path, card_name(question_id), CARD, rubric_name(question_id))
    rubric = _read(folder.path, rubric_name(question_id), RUBRIC, card_name(question_id))
    if rubric.plain is not None:
        check_rubric(rubric.plain, rubric.findings)
    if card.plain is not None:
        check_card(card.plain, rubric.plain, question_id, card.findings)
    points = point_ids(rubric.plain or {})
    cues, cue_problems = _read_cues(folder, question_id, points) if with_cues else ("", [])
    content = None
    if not cue_problems and not card.findings.failed and not rubric.findings.failed:
        content = {"card": card.plain, "rubric": rubric.plain, "digest": _digest(rubric.sha, cues)}
    problems = (*card.findings.problems, *rubric.findings.problems, *cue_problems)
    return Pair(question_id, content, problems, _links(card, question_id), (card.sha, rubric.sha, cues))


def _digest(rubric: str, cues: str) -> str:
    return sha256(f"{rubric}{cues}".encode()).hexdigest()[:12] if cues else rubric[:12]


def _read_cues(folder: BankFolder, question_id: str, points: list[str]) -> tuple[str, list[Problem]]:
    """Return the SHA-256 of a table of cues ("" where there is none) and what is wrong with it."""
    name = cues_name(question_id)
    try:
        data = read_bytes(folder.path / name, MAX_TABLE_BYTES)
    except FileNotFoundError:
        return "", []
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return UNREADABLE, [Problem(name, 1, 1, "", message, "mend its permissions, or remove it")]
    return sha256(data).hexdigest(), table_problems(folder, name, data, points)


def _read(folder: Path, name: str, record: Record, partner: str) -> _File:
    try:
        data = read_bytes(folder / name, MAX_BYTES)
    except FileNotFoundError:
        fault = Fault(1, 1, f"the file is missing, though there is {partner}", f"write {name}, or remove {partner}")
        return _File(Findings(name, Parsed(None, (fault,))), None, "")
    except OSError as error:
        fault = Fault(1, 1, f"the file cannot be read: {error.strerror}", "mend its permissions, or remove it")
        return _File(Findings(name, Parsed(None, (fault,))), None, UNREADABLE)
    parsed = parse_yaml(data)
    findings = Findings(name, parsed)
    plain = record.read(parsed.root, (), findings) if parsed.root else None
    return _File(findings, plain, sha256(data).hexdigest())


def _links(card: _File, question_id: str) -> tuple[Link, ...]:
    links = []
    for i, target in enumerate((card.plain or {}).get("related", ())):
        if target and target != question_id:
            line, column = card.findings.place(("related", i))
            links.append(Link(target, line, column, f"related[{i}]"))
    return tuple(links)
