"""Files stay readable in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCES = sorted((Path(__file__).parents[2] / "src").rglob("*.py"))
MOST_LINES, MOST_BODY = 400, 50


def test_no_file_is_longer_than_400_lines() -> None:
    assert [str(p) for p in SOURCES if len(p.read_text(encoding="utf-8").splitlines()) > MOST_LINES] == []


def test_no_function_body_is_longer_than_50_lines() -> None:
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                if body and (body[-1].end_lineno or 0) - body[0].lineno >= MOST_BODY:
                    long.append(f"{path.name}:{node.lineno} {node.name}")
    assert long == []
