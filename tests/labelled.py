"""The built-in bank, its scorers and its labelled answers, for tests and scripts that measure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from greenroom.bank.builtin import builtin_folder, lexicon_folder
from greenroom.bank.catalogue import Bank
from greenroom.bank.folder import BankFolder
from greenroom.bank.lexicon import read_lexicon
from greenroom.bank.load import load_bank
from greenroom.bank.model import Example
from greenroom.desk.opening import scorer_of
from greenroom.scoring.agreement_figures import Figures, figures
from greenroom.scoring.lexicon import Lexicon
from greenroom.scoring.scorer import Scorer

FIRST = "choreography-vs-orchestration"
REPOSITORY = Path(__file__).resolve().parent.parent
BENCHMARK = REPOSITORY.parent / "shared" / "benchmark"
"""Labelled answers and the reference computation of the figures; stands beside a checkout, or does not."""


@cache
def bank() -> Bank:
    return load_bank([BankFolder(builtin_folder())])


@cache
def lexicon() -> Lexicon:
    data = read_lexicon(lexicon_folder())
    return Lexicon(data.families, data.opposites, data.contractions, data.shorthand, data.irregular, data.common)


@cache
def scorer(question: str) -> Scorer:
    return scorer_of(bank(), question, lexicon())


@cache
def examples(question: str) -> tuple[Example, ...]:
    """All labelled answers of a question: those of the bank, and the first question's validation answers."""
    apart = REPOSITORY / "tests" / "agreement" / f"{question}.jsonl"
    return bank().examples(question) + (_read(apart) if apart.exists() else ())


@cache
def benchmark() -> tuple[Example, ...]:
    """The benchmark's answers to the first question; () where it is not there."""
    folder = BENCHMARK / FIRST
    if not (folder / "answers.jsonl").exists():
        return ()
    labels = {row["id"]: row["labels"] for row in _rows(folder / "labels.jsonl")}
    return tuple(
        Example(row["id"], FIRST, row["kind"], "tuning", row["answer"], tuple(labels[row["id"]].items()))
        for row in _rows(folder / "answers.jsonl")
    )


@cache
def line_scorer(question: str) -> Scorer:
    """A scorer by claim lines alone, without cues."""
    return Scorer(bank().question(question).rubric, lexicon())


def agreement(of: Iterable[Example], scorers: Callable[[str], Scorer] = scorer) -> Figures:
    """Score the answers and compare with their labels."""
    answers = tuple(of)
    predicted = {
        one.id: {point.id: point.status for point in scorers(one.question).score(one.answer).points} for one in answers
    }
    return figures({one.id: dict(one.labels) for one in answers}, predicted)


def _read(file: Path) -> tuple[Example, ...]:
    return tuple(Example(**{**row, "labels": tuple(row["labels"].items())}) for row in _rows(file))


def _rows(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
