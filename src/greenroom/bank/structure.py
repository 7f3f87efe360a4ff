"""Shapes made of other shapes: lists, claim lines, records and named values. See `bank.shape`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from greenroom.bank.findings import Findings
from greenroom.bank.line_form import line_faults
from greenroom.bank.problems import Path, did_you_mean, listed, quoted
from greenroom.bank.shape import KEBAB, Shape, Text, described
from greenroom.bank.yaml_text import Node

ANY_SUBJECT = "any"
"""Key of claim lines that ask for no subject."""


@dataclass(frozen=True)
class Items:
    """A list. `least` and `most` bound its length; `unique` refuses repeats."""

    item: Shape
    least: int = 0
    most: int = 1000
    unique: bool = False

    def read(self, node: Node, path: Path, findings: Findings) -> list[Any] | None:
        if not isinstance(node.value, list):
            findings.add(path, f"must be a list, found {described(node)}", "begin each item with a hyphen")
            return None
        count = len(node.value)
        if not self.least <= count <= self.most:
            asked = f"at least {self.least}" if count < self.least else f"at most {self.most}"
            findings.add(path, f"must have {asked} item{'' if asked.endswith(' 1') else 's'}, found {count}")
        read = [self._read_item(child, (*path, i), findings) for i, child in enumerate(node.value)]
        if self.unique:
            note_repeats(read, path, findings)
        return read

    def _read_item(self, node: Node, path: Path, findings: Findings) -> Any:
        if node.value is None or node.value == "":
            findings.add(path, "has no value", "fill it in or delete it")
            return None
        return self.item.read(node, path, findings)

    def schema(self) -> dict[str, Any]:
        bounds: dict[str, Any] = {"minItems": self.least} if self.least else {}
        if self.most < 1000:
            bounds["maxItems"] = self.most
        if self.unique:
            bounds["uniqueItems"] = True
        return {"type": "array", "items": self.item.schema()} | bounds


def note_repeats(values: list[Any], path: Path, findings: Findings, key: str = "") -> None:
    """Note each value (or each value of a key) that a list holds for the second time."""
    seen: set[str] = set()
    for i, value in enumerate(values):
        word = value.get(key) if key and isinstance(value, dict) else value
        if not isinstance(word, str):
            continue
        where: Path = (*path, i, key) if key else (*path, i)
        folded = " ".join(word.casefold().split())
        if folded in seen:
            findings.add(where, f"repeats {quoted(word)}", "every one must differ")
        seen.add(folded)


@dataclass(frozen=True)
class Phrases:
    """Short phrases, as one comma separated string or as a list."""

    def read(self, node: Node, path: Path, findings: Findings) -> list[str] | None:
        if isinstance(node.value, list):
            read = Items(Text(one_line=True), least=1).read(node, path, findings)
            return [phrase for phrase in read or () if phrase]
        if not isinstance(node.value, str):
            findings.add(path, f"must be phrases with commas between them, found {described(node)}")
            return None
        phrases = [" ".join(phrase.split()) for phrase in node.value.split(",")]
        if not all(phrases):
            findings.add(path, "has an empty phrase", "two commas in a row, or one at an end?")
        return [phrase for phrase in phrases if phrase]

    def schema(self) -> dict[str, Any]:
        text = Text().schema()
        return {"anyOf": [text, {"type": "array", "items": text, "minItems": 1}]}


@dataclass(frozen=True)
class ClaimLine:
    """One claim line; its syntax is described in docs/writing-a-rubric.md."""

    def read(self, node: Node, path: Path, findings: Findings) -> str | None:
        text = Text(one_line=True).read(node, path, findings)
        for message, hint in line_faults(text) if text else ():
            findings.add(path, f"has {message} in {quoted(text or '')}", hint)
        return text

    def schema(self) -> dict[str, Any]:
        return Text().schema()


@dataclass(frozen=True)
class Lines:
    """Claim lines: a list, or lists by subject. Read as a dict by subject; "" is the point's own."""

    def read(self, node: Node, path: Path, findings: Findings) -> dict[str, list[str]] | None:
        each = Items(ClaimLine(), least=1)
        if isinstance(node.value, list):
            return {"": _present(each.read(node, path, findings))}
        if isinstance(node.value, dict):
            return {
                subject: _present(each.read(child, (*path, subject), findings)) for subject, child in node.value.items()
            }
        findings.add(path, f"must be a list of lines, found {described(node)}", "begin each line with a hyphen")
        return None

    def schema(self) -> dict[str, Any]:
        lines = Items(ClaimLine(), least=1).schema()
        by_subject = {"type": "object", "additionalProperties": lines, "minProperties": 1}
        return {"anyOf": [lines, by_subject]}


def _present(values: list[Any] | None) -> list[Any]:
    return [value for value in values or () if value is not None]


@dataclass(frozen=True)
class Key:
    """One key of a record. `about` is its description; `sketch` the value that a skeleton begins with."""

    name: str
    shape: Shape
    about: str
    required: bool = True
    sketch: str = ""


@dataclass(frozen=True)
class Record:
    """Fixed keys. Of the keys in `either`, exactly one must be there."""

    keys: tuple[Key, ...]
    about: str = ""
    either: tuple[str, ...] = ()

    def read(self, node: Node, path: Path, findings: Findings) -> dict[str, Any] | None:
        if not isinstance(node.value, dict):
            names = listed(key.name for key in self.keys)
            findings.add(path, f"must have keys, found {described(node)}", f"the keys are {names}")
            return None
        self._note_unknown(node, path, findings)
        self._note_either(node, path, findings)
        read = {key.name: self._read_key(key, node, path, findings) for key in self.keys}
        return {name: value for name, value in read.items() if value is not None}

    def _read_key(self, key: Key, node: Node, path: Path, findings: Findings) -> Any:
        child = node.value.get(key.name)
        here = (*path, key.name)
        if child is None:
            if key.required:
                findings.add(here, "is missing", f"add it: {key.about}")
            return None
        if child.value is None or child.value == "":
            mend = "fill it in" if key.required else "fill it in or delete it"
            findings.add(here, "has no value", f"{mend}: {key.about}", at_key=True)
            return None
        return key.shape.read(child, here, findings)

    def _note_unknown(self, node: Node, path: Path, findings: Findings) -> None:
        names = [key.name for key in self.keys]
        for name in node.value:
            if name not in names:
                hint = did_you_mean(name, names, f"the keys here are {listed(names)}")
                findings.add((*path, name), "is not a known key", hint, at_key=True)

    def _note_either(self, node: Node, path: Path, findings: Findings) -> None:
        present = [name for name in self.either if name in node.value]
        if self.either and len(present) != 1:
            found = "found both" if present else "found neither"
            findings.add(path, f"must have either {' or '.join(self.either)}, {found}")

    def schema(self) -> dict[str, Any]:
        written: dict[str, Any] = {"type": "object", "description": self.about} if self.about else {"type": "object"}
        written["properties"] = {key.name: {"description": key.about} | key.shape.schema() for key in self.keys}
        required = [key.name for key in self.keys if key.required]
        written |= {"required": required} if required else {}
        written["additionalProperties"] = False
        if self.either:
            written["oneOf"] = [{"required": [name]} for name in self.either]
        return written


@dataclass(frozen=True)
class Named:
    """Free names (lower case, hyphens) with one kind of value each."""

    value: Shape
    reserved: tuple[str, ...] = field(default=())

    def read(self, node: Node, path: Path, findings: Findings) -> dict[str, Any] | None:
        if not isinstance(node.value, dict):
            findings.add(path, f"must have names with values, found {described(node)}", "write name: value")
            return None
        read: dict[str, Any] = {}
        for name, child in node.value.items():
            here = (*path, name)
            if not re.fullmatch(KEBAB.form, name) or name in self.reserved:
                reason = "is a reserved name" if name in self.reserved else f"must be {KEBAB.form_name}"
                findings.add(here, reason, "choose another name", at_key=True)
            read[name] = self.value.read(child, here, findings)
        return {name: value for name, value in read.items() if value is not None}

    def schema(self) -> dict[str, Any]:
        names: dict[str, Any] = {"pattern": f"^(?:{KEBAB.form})$"}
        if self.reserved:
            names["not"] = {"enum": list(self.reserved)}
        return {"type": "object", "propertyNames": names, "additionalProperties": self.value.schema()}
