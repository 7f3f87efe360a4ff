"""Parses and checks the files of a lexicon; see `bank.lexicon`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from greenroom.bank.findings import Findings
from greenroom.bank.folder import read_bytes
from greenroom.bank.problems import Path as Steps
from greenroom.bank.problems import Problem, did_you_mean, quoted, visible
from greenroom.bank.shape import KEBAB, Shape, Text
from greenroom.bank.structure import Key, Named, Phrases, Record
from greenroom.bank.yaml_text import MAX_BYTES, Fault, Node, Parsed, decode, parse_yaml

_FAMILY = Record(
    keys=(
        Key("words", Phrases(), "Words and phrases that say the same, comma separated."),
        Key("opposite", KEBAB, "The family that says the opposite.", required=False),
    )
)


class _Family:
    """Phrases, or a record with phrases; read as the record."""

    def read(self, node: Node, path: Steps, findings: Findings) -> dict[str, Any] | None:
        if isinstance(node.value, dict):
            return _FAMILY.read(node, path, findings)
        words = Phrases().read(node, path, findings)
        return None if words is None else {"words": words}

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [Phrases().schema(), _FAMILY.schema()]}


class _Table:
    """Text to text, with free keys."""

    def read(self, node: Node, path: Steps, findings: Findings) -> dict[str, str] | None:
        if not isinstance(node.value, dict):
            findings.add(path, "must have words with their replacements", "write typed: meant")
            return None
        text = Text(one_line=True)
        read = {word: text.read(child, (*path, word), findings) for word, child in node.value.items()}
        return {word.lower(): meant for word, meant in read.items() if meant is not None}

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": Text().schema()}


_REPAIR = Record(
    keys=tuple(
        Key(name, _Table(), "Typed word to the words that it stands for.", required=False)
        for name in ("contractions", "shorthand", "irregular")
    )
)


def read_families(files: list[Path], problems: list[Problem]) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Return families and opposites (both ways) of all files, and add what is wrong to `problems`."""
    families: dict[str, tuple[str, ...]] = {}
    owners: dict[str, str] = {}
    read = [(findings, plain) for findings, plain in (_read(file, Named(_Family())) for file in files)]
    for findings, plain in read:
        for name, family in plain.items():
            if name in owners:
                hint = "join the two, or rename one"
                findings.add((name,), f"is a family of {owners[name]} already", hint, at_key=True)
                continue
            owners[name] = findings.file
            families[name] = tuple(family.get("words", ()))
    opposites = _opposites(read, families)
    for findings, _ in read:
        problems += findings.problems
    return families, opposites


def _opposites(read: list[tuple[Findings, dict[str, Any]]], families: dict[str, Any]) -> dict[str, str]:
    told: dict[str, str] = {}
    for findings, plain in read:
        for name, family in plain.items():
            opposite = family.get("opposite")
            if opposite is None:
                continue
            if opposite not in families or opposite == name:
                hint = did_you_mean(opposite, families.keys() - {name}, "name a family of the lexicon")
                findings.add((name, "opposite"), f"names the unknown family {quoted(opposite)}", hint)
            else:
                told.setdefault(name, opposite)
    return {other: name for name, other in reversed(told.items())} | told


def read_repair(file: Path, problems: list[Problem]) -> dict[str, dict[str, str]]:
    """Return the repair tables that the file has."""
    findings, plain = _read(file, _REPAIR)
    problems += findings.problems
    return plain


def read_words(file: Path, problems: list[Problem]) -> list[str]:
    """Return the words of a file with one word a line; lines that begin with # are comments."""
    shown = visible(str(file))
    try:
        data = read_bytes(file, 8 * MAX_BYTES)
    except OSError as error:
        problems.append(Problem(shown, 1, 1, "", f"the file cannot be read: {error.strerror}"))
        return []
    text, faults = decode(data, limit=8 * MAX_BYTES)
    problems += Findings(shown, Parsed(None, faults)).problems
    words = []
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line.split()) > 1 and not line.startswith("#"):
            problems.append(Problem(shown, number, 1, "", f"{quoted(line)} is not one word", "one word a line"))
        elif line.strip() and not line.startswith("#"):
            words.append(line.strip().lower())
    return words


def _read(file: Path, shape: Shape) -> tuple[Findings, dict[str, Any]]:
    shown = visible(str(file))
    try:
        parsed = parse_yaml(read_bytes(file, MAX_BYTES))
    except OSError as error:
        parsed = Parsed(None, (Fault(1, 1, f"the file cannot be read: {error.strerror}", ""),))
    findings = Findings(shown, parsed)
    return findings, (shape.read(parsed.root, (), findings) or {}) if parsed.root else {}
