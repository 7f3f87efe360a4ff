"""Collects the problems of one file while its tree is checked."""

from __future__ import annotations

from greenroom.bank.problems import Path, Problem, Severity, dotted
from greenroom.bank.yaml_text import Fault, Node, Parsed


class Findings:
    """The problems of one file. A path is turned into a line and column with the file's tree."""

    def __init__(self, file: str, parsed: Parsed) -> None:
        self.file = file
        self.root = parsed.root
        self.problems: list[Problem] = [self._from_fault(fault) for fault in parsed.faults]

    def _from_fault(self, fault: Fault) -> Problem:
        return Problem(self.file, fault.line, fault.column, "", fault.message, fault.hint)

    def add(
        self, path: Path, message: str, hint: str = "", *, at_key: bool = False, severity: Severity = "error"
    ) -> None:
        """Note a problem of the value at this path; `message` goes on from the path: "must be text".

        `at_key` places it at the key, where there is no value to point at.
        """
        line, column = self.place(path, at_key=at_key)
        where = dotted(path)
        self.problems.append(
            Problem(self.file, line, column, where, f"{where or 'the file'} {message}", hint, severity)
        )

    def place(self, path: Path, *, at_key: bool = False) -> tuple[int, int]:
        """Return line and column of the value at this path, or of its nearest parent that exists."""
        node, mark = self.root or Node(None), None
        for step in path:
            child = _child(node, step)
            if child is None:
                return mark if mark and at_key else (node.line, node.column)
            mark = node.keys.get(step) if isinstance(step, str) else None
            node = child
        return mark if mark and at_key else (node.line, node.column)

    @property
    def failed(self) -> bool:
        """Whether there is an error among the problems."""
        return any(problem.severity == "error" for problem in self.problems)


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(step, str):
        return node.value.get(step) if isinstance(node.value, dict) else None
    items = node.value if isinstance(node.value, list) else []
    return items[step] if step < len(items) else None
