"""Labelled answers of a question: `rubrics/examples/<id>.jsonl`, one JSON object a line."""

from __future__ import annotations

import json
from typing import Any

from greenroom.bank.folder import BankFolder, example_lines, examples_name
from greenroom.bank.model import STATUSES, Example, Rubric
from greenroom.bank.problems import Problem, did_you_mean, listed, quoted, visible
from greenroom.errors import BankError

_TEXTS = ("id", "question", "kind", "split", "answer")
_KEYS = (*_TEXTS, "labels", "quotes")
_SPLITS = ("tuning", "validation")

Complaint = tuple[str, str]


def read_examples(folder: BankFolder, rubric: Rubric) -> tuple[tuple[Example, ...], tuple[Problem, ...]]:
    """Return the good examples of a question and the problems of the others."""
    file = visible(str(folder.path / examples_name(rubric.id)))
    examples: dict[str, Example] = {}
    problems: list[Problem] = []
    try:
        for number, line in example_lines(folder, rubric.id):
            plain, complaints = _checked(line, rubric, examples) if line.strip() else (None, [])
            problems += [Problem(file, number, 1, "", message, hint) for message, hint in complaints]
            if plain and not complaints:
                examples[plain["id"]] = _build(plain)
    except BankError as error:
        problems.append(Problem(file, 1, 1, "", error.message, error.hint))
    return tuple(examples.values()), tuple(problems)


def _checked(line: str, rubric: Rubric, earlier: dict[str, Example]) -> tuple[Any, list[Complaint]]:
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError) as error:
        return None, [(f"the line is not JSON: {str(error)[:100]}", "write one object a line")]
    if not isinstance(plain, dict):
        return None, [("the line is not a JSON object", 'write {"id": ..., "question": ..., "answer": ...}')]
    complaints = [
        (f"{key} must be text", f'write "{key}": "..."') for key in _TEXTS if not isinstance(plain.get(key), str)
    ]
    complaints += [
        (f"{quoted(key)} is not a known key", did_you_mean(key, _KEYS))
        for key in plain
        if key not in _KEYS
    ]
    return plain, complaints or _meaning_complaints(plain, rubric, earlier)


def _meaning_complaints(plain: dict[str, Any], rubric: Rubric, earlier: dict[str, Example]) -> list[Complaint]:
    complaints: list[Complaint] = []
    if plain["question"] != rubric.id:
        complaints.append((f"question is {quoted(plain['question'])}", f"the file holds examples of {rubric.id}"))
    if plain["id"] in earlier:
        complaints.append((f"id {quoted(plain['id'])} stands here twice", "every example has an id of its own"))
    if plain["split"] not in _SPLITS:
        message = f"split must be one of {listed(_SPLITS)}, found {quoted(plain['split'])}"
        complaints.append((message, did_you_mean(plain["split"], _SPLITS)))
    complaints += _label_complaints(plain.get("labels", {}), rubric)
    return complaints or _quote_complaints(plain)


def _quote_complaints(plain: dict[str, Any]) -> list[Complaint]:
    quotes = plain.get("quotes", {})
    listed_texts = isinstance(quotes, dict) and all(
        isinstance(texts, list) and all(isinstance(text, str) for text in texts) for texts in quotes.values()
    )
    if not listed_texts:
        return [("quotes must be lists of text by point", 'write {"point-id": ["part of the answer"]}')]
    complaints: list[Complaint] = []
    for point, texts in quotes.items():
        if plain.get("labels", {}).get(point, "missed") == "missed":
            complaints.append((f"quotes name {quoted(point)}, which has no label but missed", "label it, or remove it"))
        complaints += [
            (f"the quote {quoted(text[:60])} does not stand in the answer", "copy it letter by letter")
            for text in texts
            if not text or text not in plain["answer"]
        ]
    return complaints


def _label_complaints(labels: Any, rubric: Rubric) -> list[Complaint]:
    if not isinstance(labels, dict):
        return [("labels must be an object", 'write {"point-id": "covered"}')]
    known = [point.id for point in rubric.points]
    complaints: list[Complaint] = []
    for point, status in labels.items():
        if point not in known:
            hint = did_you_mean(point, known, f"the points are {listed(known)}")
            complaints.append((f"labels name the unknown point {quoted(point)}", hint))
        if status not in STATUSES:
            message = f"labels must be one of {listed(STATUSES)}, found {quoted(str(status))}"
            complaints.append((message, did_you_mean(str(status), STATUSES)))
    return complaints


def _build(plain: dict[str, Any]) -> Example:
    labels = tuple(plain.get("labels", {}).items())
    quotes = tuple((point, tuple(texts)) for point, texts in plain.get("quotes", {}).items())
    return Example(plain["id"], plain["question"], plain["kind"], plain["split"], plain["answer"], labels, quotes)
