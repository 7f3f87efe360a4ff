"""The vocabulary in which a file kind is declared.

One declaration validates, gives the JSON Schema and the skeleton. Each shape has two methods: `read` turns a
node into a plain JSON value, noting problems and leaving out what is wrong (None in a list, so that indices
hold); `schema` gives its JSON Schema (draft 2020-12).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Protocol

from greenroom.bank.findings import Findings
from greenroom.bank.problems import Path, did_you_mean, listed, quoted
from greenroom.bank.yaml_text import Node


class Shape(Protocol):
    """What a value has to look like."""

    def read(self, node: Node, path: Path, findings: Findings) -> Any: ...

    def schema(self) -> dict[str, Any]: ...


def described(node: Node) -> str:
    """Say what a node holds, for "must be text, found ..."."""
    value = node.value
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"the number {quoted(node.source)[1:-1]}"
    if isinstance(value, str):
        return quoted(value)
    return "a list" if isinstance(value, list) else "keys and values"


@dataclass(frozen=True)
class Text:
    """Prose, or a single line, or a single line of a fixed form."""

    one_line: bool = False
    form: str = ""
    """Regular expression that the whole text matches."""
    form_name: str = ""
    """What that expression asks for, in words."""

    def read(self, node: Node, path: Path, findings: Findings) -> str | None:
        if not isinstance(node.value, str):
            findings.add(path, f"must be text, found {described(node)}", _quotes_hint(node))
            return None
        text = node.value.strip()
        if not text:
            findings.add(path, "has no text", "fill it in, or delete it")
        elif self.form and not re.fullmatch(self.form, text):
            findings.add(path, f"must be {self.form_name}, found {quoted(text)}")
        elif (self.one_line or self.form) and "\n" in text:
            findings.add(path, "must be a single line", "use >- where the text is folded over several lines")
        else:
            return text
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1} | ({"pattern": f"^(?:{self.form})$"} if self.form else {})


def _quotes_hint(node: Node) -> str:
    """How to write what was meant as text, where that can be seen."""
    if isinstance(node.value, dict):
        return "put text that holds a colon and a space in quotes"
    scalar = isinstance(node.value, (bool, int, float))
    return f'put it in quotes: "{node.source}"' if scalar and len(node.source) < 40 else ""


KEBAB = Text(form="[a-z0-9]+(?:-[a-z0-9]+)*", form_name="lower-case words joined by hyphens")
ADDRESS = Text(form=r"https?://[^\s]+", form_name="an address that begins with https://")


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    options: tuple[str, ...]

    def read(self, node: Node, path: Path, findings: Findings) -> str | None:
        if isinstance(node.value, str) and node.value in self.options:
            return node.value
        hint = did_you_mean(node.value, self.options) if isinstance(node.value, str) else ""
        findings.add(path, f"must be one of {listed(self.options)}, found {described(node)}", hint)
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.options)}


@dataclass(frozen=True)
class Number:
    """A number within bounds, both included."""

    low: int
    high: int
    whole: bool = False

    def read(self, node: Node, path: Path, findings: Findings) -> float | None:
        value = node.value
        kind = "a whole number" if self.whole else "a number"
        right_kind = isinstance(value, int if self.whole else (int, float)) and not isinstance(value, bool)
        if right_kind and self.low <= value <= self.high:
            return value  # type: ignore[no-any-return]
        hint = "write plain digits, without quotes" if isinstance(value, str) else ""
        findings.add(path, f"must be {kind} from {self.low} to {self.high}, found {described(node)}", hint)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "integer" if self.whole else "number", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def read(self, node: Node, path: Path, findings: Findings) -> bool | None:
        if isinstance(node.value, bool):
            return node.value
        findings.add(path, f"must be true or false, found {described(node)}", "write true or false, without quotes")
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}
