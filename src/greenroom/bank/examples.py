"""Labelled answers of a question: `rubrics/examples/<id>.jsonl`, one JSON object a line."""

from __future__ import annotations

import json
from typing import Any

from greenroom.bank.folder import BankFolder, example_lines, examples_name
from greenroom.bank.model import SPLITS, STATUSES, Example, Rubric
from greenroom.bank.problems import Problem, did_you_mean, listed, quoted, visible
from greenroom.errors import BankError

_TEXTS = ("id", "question", "kind", "split", "answer")
_KEYS = (*_TEXTS, "labels", "quotes")
OBJECTION = "objection"
"""Kind of an exported objection, which has labels for the contested points alone."""

Complaint = tuple[str, str]


def read_examples(folder: BankFolder, rubric: Rubric) -> tuple[tuple[Example, ...], tuple[Problem, ...]]:
    """Return the good examples of a question and the problems of the others."""
    file = visible(str(folder.path / examples_name(rubric.id)))
    examples: dict[str, Example] = {}
    problems: list[Problem] = []
    try:
        for number, line in example_lines(folder, rubric.id):
            if not line.strip():
                continue
            try:
                plain = json.loads(line.rstrip("\r\n"))
            except (ValueError, RecursionError) as error:
                problems.append(_not_json(file, number, error))
                continue
            complaints = _complaints(plain, rubric, examples)
            problems += [Problem(file, number, 1, "", message, hint) for message, hint in complaints]
            if not complaints:
                examples[plain["id"]] = _build(plain)
                problems += _label_gaps(file, number, examples[plain["id"]], rubric)
    except BankError as error:
        problems.append(Problem(file, 1, 1, "", error.message, error.hint))
    return tuple(examples.values()), tuple(problems)


def _not_json(file: str, number: int, error: Exception) -> Problem:
    column, reason = 1, "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        column, reason = error.colno, error.msg
    return Problem(file, number, column, "", f"the line is not JSON: {reason}", "write one whole object a line")


def _label_gaps(file: str, number: int, example: Example, rubric: Rubric) -> list[Problem]:
    """Warn of points without a label: agreement and weighing would pass over them."""
    labelled = dict(example.labels)
    lacking = [point.id for point in rubric.points if point.id not in labelled]
    if not lacking or example.kind == OBJECTION:
        return []
    message = f"labels do not name {listed(lacking)}" if labelled else "the answer has no labels"
    return [Problem(file, number, 1, "", message, "label every point; missed is a label too", "warning")]


def _complaints(plain: Any, rubric: Rubric, earlier: dict[str, Example]) -> list[Complaint]:
    if not isinstance(plain, dict):
        return [("the line is not a JSON object", 'write {"id": ..., "question": ..., "answer": ...}')]
    complaints = [
        (f"{key} must be text", f'write "{key}": "..."') for key in _TEXTS if not isinstance(plain.get(key), str)
    ]
    complaints += [(f"{quoted(key)} is not a known key", did_you_mean(key, _KEYS)) for key in plain if key not in _KEYS]
    return complaints or _meaning_complaints(plain, rubric, earlier)


def _meaning_complaints(plain: dict[str, Any], rubric: Rubric, earlier: dict[str, Example]) -> list[Complaint]:
    complaints: list[Complaint] = []
    if plain["question"] != rubric.id:
        complaints.append((f"question is {quoted(plain['question'])}", f"the file holds examples of {rubric.id}"))
    if plain["id"] in earlier:
        complaints.append((f"id {quoted(plain['id'])} stands here twice", "every example has an id of its own"))
    if plain["split"] not in SPLITS:
        message = f"split must be one of {listed(SPLITS)}, found {quoted(plain['split'])}"
        complaints.append((message, did_you_mean(plain["split"], SPLITS)))
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
        label = plain.get("labels", {}).get(point)
        if label is None:
            complaints.append((f"{quoted(point)} has quotes and no label", "label it, or remove its quotes"))
        elif label == "missed":
            mend = "remove the quotes, or change the label"
            complaints.append((f"{quoted(point)} is labelled missed and has quotes", mend))
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
