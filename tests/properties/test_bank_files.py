"""Whatever stands in a bank's files, loading tells problems and never fails."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.bank.line_form import line_faults
from greenroom.bank.load import load_bank
from greenroom.bank.problems import errors_of
from greenroom.bank.yaml_text import Node, parse_yaml
from unit.bank.sample_bank import CARD, RUBRIC, write_question

UNHURRIED = settings(deadline=None, max_examples=150)

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(("id", "say", "points", "subjects", "makes")) | st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)
YAMLISH = st.text(alphabet="ab1:-?[]{},&*!|>'\"%@`#~. \n\t<\\", max_size=60)


def check_loads(card: bytes, rubric: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = write_question(Path(name), "kettles")
        (Path(name) / "knowledge" / "kettles.yaml").write_bytes(card)
        (Path(name) / "rubrics" / "kettles.yaml").write_bytes(rubric)
        bank = load_bank([folder])
        assert (bank.ids == ("kettles",)) == (not errors_of(bank.problems))
        assert len(bank.questions) == len(bank.entries)
        for problem in bank.problems:
            assert str(problem).isprintable()
            assert problem.line >= 1
            assert problem.column >= 1


@UNHURRIED
@given(st.binary(max_size=200))
def test_any_bytes_give_problems(data: bytes) -> None:
    check_loads(data, data)


@UNHURRIED
@given(PLAIN, PLAIN)
def test_any_yaml_gives_problems(card: object, rubric: object) -> None:
    dumped = [yaml.safe_dump(plain, allow_unicode=True).encode("utf-8", "replace") for plain in (card, rubric)]
    check_loads(*dumped)


@st.composite
def mutated(draw: st.DrawFn, text: str) -> bytes:
    """A good file with a piece replaced, doubled or deleted."""
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 40)))
    piece = draw(st.sampled_from(("", text[start:end] * 2, "\n", ": ", "- ", "{", "*a ", "null")) | YAMLISH)
    return (text[:start] + piece + text[end:]).encode()


@UNHURRIED
@given(mutated(CARD), mutated(RUBRIC))
def test_a_changed_file_loads_or_gives_problems(card: bytes, rubric: bytes) -> None:
    check_loads(card, rubric)


@UNHURRIED
@given(YAMLISH)
def test_a_line_of_any_form_is_judged(text: str) -> None:
    for message, hint in line_faults(text):
        assert message
        assert hint


def shape(node: Node) -> object:
    """Flatten a tree, without the place of missing values: parsers differ there, no problem points there."""
    value = node.value
    if value is None:
        return None
    if isinstance(value, dict):
        value = {key: shape(child) for key, child in value.items()}
    if isinstance(value, list):
        value = [shape(child) for child in value]
    return value, node.line, node.column, node.keys


@UNHURRIED
@given(YAMLISH | mutated(RUBRIC).map(lambda data: data.decode()))
def test_both_parsers_give_the_same_tree_with_the_same_marks(text: str) -> None:
    fast, pure = parse_yaml(text.encode()), parse_yaml(text.encode(), pure=True)
    if fast.root and pure.root:
        assert bool(fast.faults) == bool(pure.faults)
        assert fast.faults or shape(fast.root) == shape(pure.root)


@UNHURRIED
@given(PLAIN)
def test_a_value_without_surprises_is_read_as_written(plain: object) -> None:
    parsed = parse_yaml(yaml.safe_dump({"a": [plain]}, allow_unicode=True).encode("utf-8", "replace"))
    assert parsed.root is not None or parsed.faults
