"""Prints how well the built-in rubrics agree with their labelled answers, as the README's table.

    python scripts/agreement_report.py [QUESTION ...]

One row for each question and split, and the gap between tuning and validation; what lines alone reach, and how
often a mark of covered is right. Where the benchmark folder stands beside the checkout, its answers get a row too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from greenroom.bank.model import Example
from greenroom.scoring.agreement_figures import Figures
from labelled import FIRST, agreement, bank, benchmark, examples, line_scorer

OTHERS = "all others together"


def main(wanted: list[str]) -> None:
    print("| question | answers | qwk | kappa | macro F1 | contradicted F1 | Pearson of totals |")
    print("|---|---|---|---|---|---|---|")
    others: list[Example] = []
    for question in wanted or sorted(bank().ids, key=lambda id: (id != FIRST, id)):
        report(question, examples(question))
        if question == FIRST and benchmark():
            row(f"{question}, benchmark", agreement(benchmark()))
        elif question != FIRST:
            others += [replaced(example) for example in examples(question)]
    if others and not wanted:
        report(OTHERS, others)


def report(question: str, answers: Iterable[Example]) -> None:
    """Print the rows of both splits and of the gap between them."""
    found = {}
    for split in ("tuning", "validation"):
        chosen = [one for one in answers if one.split == split]
        if chosen:
            found[split] = agreement(chosen)
            row(f"{question}, {split}", found[split])
        if chosen and split == "validation" and question in (FIRST, OTHERS):
            row(f"{question}, {split}, by lines alone", agreement(chosen, line_scorer))
            precision = found[split].label("covered").precision
            print(f"| {question}, {split}: marks of covered that are right | | {precision:.2f} | | | | |")
    if len(found) == 2:
        row(f"{question}, gap", found["tuning"], found["validation"])


def replaced(example: Example) -> Example:
    """The example under an id that no other question has."""
    return Example(
        f"{example.question}/{example.id}",
        example.question,
        example.kind,
        example.split,
        example.answer,
        example.labels,
    )


def row(name: str, told: Figures, less: Figures | None = None) -> None:
    values = [
        f"{a - b:+.2f}" if less else f"{a:.2f}"
        for a, b in zip(numbers(told), numbers(less) if less else [0.0] * 5, strict=True)
    ]
    print(f"| {name} | {'' if less else told.answers} | {' | '.join(values)} |")


def numbers(told: Figures) -> list[float]:
    return [told.qwk, told.kappa4, told.macro_f1, told.label("contradicted").f1, told.pearson]


if __name__ == "__main__":
    main(sys.argv[1:])
