"""Strict YAML: text to a tree of plain values with the line and column of each.

Refused: duplicate keys, aliases, anchors, tags, merge keys, several documents, control characters, and
files over 1 MiB. Only null, true, false, integers and decimals are more than text: `no`, `12:30`, `1_000`
and `010` stay as typed. The only module that imports yaml, and only when a file is parsed. It works on
parser events without recursion, so that a deeply nested file is a problem like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from greenroom.bank.problems import quoted

MAX_BYTES = 1024 * 1024
_MAX_DEPTH = 32
_DROPPED = "<<"
"""Key whose value is left out: YAML's merge key, and what stands for a key that is no text."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


class Fault(NamedTuple):
    """A problem of the text itself; lines and columns count from 1."""

    line: int
    column: int
    message: str
    hint: str


@dataclass(slots=True)
class Node:
    """A value and where it starts. `value` is a scalar, a list of nodes, or a dict from key to node."""

    value: Any
    line: int = 1
    column: int = 1
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each key, for a dict."""
    source: str = ""
    """The text of a scalar as written, before `42` became a number."""


class Parsed(NamedTuple):
    """A tree, or None where the text could not be read to its end."""

    root: Node | None
    faults: tuple[Fault, ...]


def parse_yaml(data: bytes, *, pure: bool = False) -> Parsed:
    """Parse a file's bytes; never raises. `pure` keeps from using libyaml where it is present."""
    text, faults = decode(data)
    if faults:
        return Parsed(None, faults)
    return _Composer(pure).compose(text)


def decode(data: bytes, limit: int = MAX_BYTES) -> tuple[str, tuple[Fault, ...]]:
    """Return the text with plain line feeds, or what keeps the bytes from being text."""
    if len(data) > limit:
        return "", (Fault(1, 1, f"the file is larger than {limit // MAX_BYTES} MiB", "shorten it"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"the file is not UTF-8 text: byte {data[error.start]:#04x} at offset {error.start}"
        return "", (Fault(line, 1, message, "save it with the encoding UTF-8"),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, tuple(_control_faults(text))


def _control_faults(text: str) -> list[Fault]:
    if not _CONTROL.search(text):
        return []
    faults = []
    for number, line in enumerate(text.split("\n"), start=1):
        found = _CONTROL.search(line)
        if found:
            name = f"U+{ord(found[0]):04X}"
            faults.append(Fault(number, found.start() + 1, f"control character {name} in the text", "delete it"))
    return faults


class _TooDeep(Exception):
    """Ends parsing at the depth limit."""


class _Composer:
    """Turns parser events into nodes, collecting faults and carrying on where it can."""

    def __init__(self, pure: bool) -> None:
        self._pure = pure
        self._faults: list[Fault] = []
        self._open: list[Node] = []
        """Collections begun and not ended, outermost first."""
        self._pending: list[tuple[str, int, int] | None] = []
        """For each open dict, the key whose value comes next."""
        self._documents = 0
        self._root: Node | None = None

    def compose(self, text: str) -> Parsed:
        import yaml

        loader = yaml.SafeLoader if self._pure else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            for event in yaml.parse(text, Loader=loader):
                self._take(event)
        except _TooDeep:
            return Parsed(None, tuple(self._faults))
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
            if not self._pure and "nesting depth" in str(error):
                return _Composer(True).compose(text)  # libyaml's own limit (0.2.6) hides where ours is passed
            self._faults.append(_syntax_fault(error))
            return Parsed(None, tuple(self._faults))
        if self._root is None and not self._faults:
            self._faults.append(Fault(1, 1, "the file is empty", "`greenroom new` writes a skeleton"))
        return Parsed(self._root, tuple(self._faults))

    def _take(self, event: Any) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        match type(event).__name__:
            case "DocumentStartEvent":
                self._begin_document(event, line, column)
            case "AliasEvent":
                self._fault(line, column, f"alias *{event.anchor}", "aliases are not supported: write the value out")
                self._place(Node(None, line, column))
            case "ScalarEvent":
                self._refuse_extras(event, line, column)
                self._place_scalar(event, line, column)
            case "MappingStartEvent" | "SequenceStartEvent":
                self._refuse_extras(event, line, column)
                self._begin(Node({} if "Mapping" in type(event).__name__ else [], line, column))
            case "MappingEndEvent" | "SequenceEndEvent":
                self._pending.pop()
                self._place(self._open.pop())

    def _begin_document(self, event: Any, line: int, column: int) -> None:
        self._documents += 1
        if self._documents == 2:
            self._fault(line, column, "a second document begins", "a file holds one: remove the --- line")
        if event.tags:
            self._fault(line, column, "a %TAG directive", "tags are not supported: remove it")

    def _refuse_extras(self, event: Any, line: int, column: int) -> None:
        if event.anchor is not None:
            self._fault(line, column, f"anchor &{event.anchor}", "anchors are not supported: remove it")
        if event.tag is not None:
            self._fault(line, column, f"tag {quoted(event.tag)}", "tags are not supported: remove it")

    def _begin(self, node: Node) -> None:
        if len(self._open) >= _MAX_DEPTH:
            self._fault(node.line, node.column, f"nested more than {_MAX_DEPTH} levels deep", "flatten it")
            raise _TooDeep
        self._open.append(node)
        self._pending.append(None)

    def _place_scalar(self, event: Any, line: int, column: int) -> None:
        if _CONTROL.search(event.value):
            self._fault(line, column, "an escape stands for a control character", "remove the escape")
        value = _resolve(event.value) if event.implicit[0] else event.value
        if self._awaits_key():
            self._name_key(event.value, bool(event.implicit[0]), line, column)
        else:
            self._place(Node(value, line, column, source=event.value))

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._pending[-1] is None

    def _name_key(self, key: str, plain: bool, line: int, column: int) -> None:
        if plain and key == _DROPPED:
            self._fault(line, column, "merge key <<", "merge keys are not supported: write the keys out")
        self._pending[-1] = (key, line, column)

    def _place(self, node: Node) -> None:
        if not self._open:
            self._root = self._root or node
        elif isinstance(self._open[-1].value, list):
            self._open[-1].value.append(node)
        elif self._awaits_key():
            self._fault(node.line, node.column, "a key must be one piece of text", "write key: value")
            self._pending[-1] = (_DROPPED, node.line, node.column)
        else:
            self._place_value(self._open[-1], node)

    def _place_value(self, parent: Node, node: Node) -> None:
        pending = self._pending[-1]
        assert pending is not None
        key, line, column = pending
        self._pending[-1] = None
        if key == _DROPPED:
            return
        if key in parent.keys:
            first = parent.keys[key][0]
            self._fault(line, column, f"key {quoted(key)} stands here twice", f"the first is on line {first}")
        else:
            parent.keys[key] = (line, column)
            parent.value[key] = node

    def _fault(self, line: int, column: int, message: str, hint: str) -> None:
        self._faults.append(Fault(line, column, message, hint))


def _resolve(source: str) -> str | int | float | bool | None:
    if source in _CONSTANTS:
        return _CONSTANTS[source]
    if _INTEGER.fullmatch(source):
        return int(source)
    return float(source) if _DECIMAL.fullmatch(source) else source


def _syntax_fault(error: Exception) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    reason = getattr(error, "problem", None) or str(error).split("\n")[0]
    hint = "indent with spaces, and quote text that holds ': ' or ' #' or begins with a special character"
    if reason.startswith("mapping values are not allowed"):
        reason, hint = "a colon where none is expected", "put text that holds a colon and a space in quotes"
    return Fault(line, column, f"this is not YAML: {reason}", hint)
