"""Commented card and rubric skeletons, written from the same declaration that checks them.

As written, a skeleton fails `check` with one problem for each value to fill in; optional keys stand in
comments.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from greenroom.bank.shape import Choice, Flag, Shape, Text
from greenroom.bank.shapes import CARD, RUBRIC
from greenroom.bank.structure import Items, Key, Lines, Named, Record


def card_skeleton(question_id: str, title: str) -> str:
    """Return the text of `knowledge/<question_id>.yaml`."""
    head = f"# Card of {question_id}. The rubric is rubrics/{question_id}.yaml. Fill in every value."
    return _file(head, CARD, {"title": json.dumps(title, ensure_ascii=False)})


def rubric_skeleton(question_id: str) -> str:
    """Return the text of `rubrics/<question_id>.yaml`."""
    head = f"# Rubric of {question_id}. The card is knowledge/{question_id}.yaml. Fill in every value."
    return _file(head, RUBRIC, {})


def _file(head: str, record: Record, given: dict[str, str]) -> str:
    lines = [
        head,
        "# Quote text that holds ': ' or ' #', or begins with a special character; >- takes prose as it is.",
    ]
    for key in record.keys:
        lines += ["", *_commented(key, record, given.get(key.name, key.sketch))]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _commented(key: Key, record: Record, sketch: str) -> Iterator[str]:
    """Yield a key with its description above it, commented out if it can be left out."""
    optional = not (key.required or key.name in record.either[:1])
    yield f"# {'Optional: ' if optional else ''}{key.about}{_choices(key.shape)}"
    for line in _key(key, sketch, describe=not optional):
        yield f"# {line}" if optional else line


def _choices(shape: Shape) -> str:
    if isinstance(shape, Choice):
        return f" One of: {' | '.join(shape.options)}"
    return " One of: true | false" if isinstance(shape, Flag) else ""


def _key(key: Key, sketch: str, describe: bool) -> Iterator[str]:
    if sketch:
        yield f"{key.name}: {sketch}"
        return
    prose = isinstance(key.shape, Text) and not key.shape.one_line and not key.shape.form
    yield f"{key.name}: >-" if prose else f"{key.name}:"
    yield from (f"  {line}" for line in _value(key.shape, describe))


def _value(shape: Shape, describe: bool) -> Iterator[str]:
    """Yield the lines of a collection; nothing for a value that stands behind its key."""
    if isinstance(shape, Record):
        yield from _record(shape, describe)
    elif isinstance(shape, Named):
        yield "name:"
        yield from (f"  {line}" for line in _value(shape.value, describe))
    elif isinstance(shape, Lines):
        yield "-"
    elif isinstance(shape, Items):
        for _ in range(max(1, shape.least)):
            inner = list(_value(shape.item, describe)) or [""]
            yield from (f"{'- ' if i == 0 else '  '}{line}" for i, line in enumerate(_first_key_first(inner)))


def _first_key_first(lines: list[str]) -> list[str]:
    """Put the comment above a first key behind it, so that the key can stand on the hyphen's line."""
    comments = 0
    while comments < len(lines) and lines[comments].startswith("#"):
        comments += 1
    if comments == 0 or comments == len(lines):
        return lines
    return [lines[comments] + "  " + " ".join(lines[:comments]), *lines[comments + 1 :]]


def _record(record: Record, describe: bool) -> Iterator[str]:
    some_required = any(key.required for key in record.keys)
    for key in record.keys:
        if describe:
            yield from _commented(key, record, key.sketch)
        elif key.required or not some_required:
            yield from _key(key, key.sketch, describe=False)
