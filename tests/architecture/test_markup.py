"""No text from data is ever parsed as markup: what may be handed to a widget, and who may style it.

Textual parses strings that it gets for labels, titles, options and toasts. So outside `tui/present` such a
place takes a literal, or a call or name that cannot be a plain string by the look of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TUI = Path(__file__).parents[2] / "src" / "greenroom" / "tui"
FILES = sorted(TUI.rglob("*.py"))
PARSES_FIRST = {
    "Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "Collapsible", "TabPane", "Select",
    "OptionList", "Tooltip",
}  # fmt: skip
"""Widgets whose first argument is parsed unless it is Content."""
NEEDS_MARKUP_OFF = {"Static", "Label"}
PARSED_KEYWORDS = {"placeholder", "tooltip", "border_title", "border_subtitle", "prompt"}
FORBIDDEN_NAMES = {"from_markup", "escape", "from_rich_text"}


def name_of(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def is_text_from_data(node: ast.expr) -> bool:
    """Whether this may be a string that is not ours: an f-string, a sum, a `str` method, `.format`."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp):
        return True
    if isinstance(node, ast.Call):
        joined = node.func.value if isinstance(node.func, ast.Attribute) else None
        if isinstance(joined, ast.Call) and name_of(joined) in {"Content", "styled"}:
            return False
        return name_of(node) in {"str", "format", "join", "strip", "title", "upper", "replace"}
    return isinstance(node, ast.Attribute) and node.attr in {"text", "title", "message", "question", "reason", "say"}


def findings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if (
                    isinstance(target, ast.Attribute)
                    and target.attr in PARSED_KEYWORDS
                    and is_text_from_data(node.value)
                ):
                    yield f"line {node.lineno}: {target.attr} is parsed as markup"


def _in_call(call: ast.Call) -> Iterator[str]:
    name = name_of(call)
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    off = isinstance(keywords.get("markup"), ast.Constant) and keywords["markup"].value is False  # type: ignore[attr-defined]
    if name == "notify" and not off:
        yield f"line {call.lineno}: notify without markup=False"
    if name in NEEDS_MARKUP_OFF and not off:
        yield f"line {call.lineno}: {name} without markup=False"
    if name in PARSES_FIRST | {"update"} and call.args and not off and is_text_from_data(call.args[0]):
        yield f"line {call.lineno}: {name} is given text that would be parsed as markup"
    for keyword, value in keywords.items():
        if keyword in PARSED_KEYWORDS and is_text_from_data(value):
            yield f"line {call.lineno}: {keyword} is parsed as markup"
    if name in FORBIDDEN_NAMES:
        yield f"line {call.lineno}: {name}"
    builds_widget = "classes" in keywords or name in PARSES_FIRST
    if builds_widget and "id" in keywords and not isinstance(keywords["id"], ast.Constant):
        yield f"line {call.lineno}: a DOM id from data"


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(TUI)).replace("/", ".") for path in FILES])
def test_no_text_from_data_is_parsed_as_markup(path: Path) -> None:
    assert list(findings(ast.parse(path.read_text()))) == []


@pytest.mark.parametrize(
    "source",
    [
        "self.notify(error.message)",
        "Static(f'{title}', markup=True)",
        "Static(title)",
        "Button(f'Open {title}')",
        "Option(entry.title)",
        "self.border_title = card.title",
        "TextArea(placeholder=f'answer {question}')",
        "Content.from_markup(text)",
        "Static('', id=question_id, markup=False)",
    ],
)
def test_the_check_finds_what_it_is_for(source: str) -> None:
    assert list(findings(ast.parse(source))) != []


def test_colours_stand_in_the_themes_alone() -> None:
    import re

    for path in [*TUI.rglob("*.tcss"), *(file for file in FILES if file.name != "themes.py")]:
        assert not re.search(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|rgb\(", path.read_text()), path.name


def test_only_present_imports_content_styles_from_data() -> None:
    """Screens may style words of their own; what comes from data is styled in `present`."""
    for path in FILES:
        if path.parent.name == "present":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and name_of(node) in {"styled", "Content"} and node.args:
                assert not is_text_from_data(node.args[0]), f"{path.name}:{node.lineno}"
