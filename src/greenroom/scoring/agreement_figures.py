"""How well statuses agree with labels, in numbers. Covers any set of answers and points; knows no rubric.

Credit counts missed and contradicted 0, partial 1, covered 2. Sources: Cohen, 1960 (kappa) and 1968 (weighted
kappa); Pearson, 1895.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from greenroom.bank.model import Status

Labels = Mapping[str, Mapping[str, Status]]
"""For each answer, a status for each of its points."""

LABELS: tuple[Status, ...] = ("covered", "partial", "missed", "contradicted")
_CREDIT: dict[Status, int] = {"missed": 0, "contradicted": 0, "partial": 1, "covered": 2}

_Value = TypeVar("_Value", int, Status)


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """How well one label is found; all in [0, 1], 0 where nothing is there to find."""

    precision: float
    recall: float
    f1: float
    count: int
    """Cells that carry the label."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Agreement over all cells, a cell being one point of one answer."""

    answers: int
    cells: int
    accuracy: float
    kappa4: float
    """Cohen's kappa over the four labels; 1 is perfect, 0 chance."""
    qwk: float
    """Quadratically weighted kappa of the credit."""
    macro_f1: float
    pearson: float
    """Correlation of the answers' total credit, points weighted alike; 0 where all totals are equal."""
    labels: tuple[tuple[Status, LabelFigures], ...]

    def label(self, status: Status) -> LabelFigures:
        """Return the figures of one label."""
        return dict(self.labels)[status]


def figures(gold: Labels, predicted: Labels) -> Figures:
    """Compare predictions with labels; raises KeyError where a labelled cell has no prediction."""
    pairs = [(status, predicted[answer][point]) for answer, of in gold.items() for point, status in of.items()]
    labels = tuple((label, _label_figures(label, pairs)) for label in LABELS)
    totals = [
        (
            sum(_CREDIT[status] for status in of.values()),
            sum(_CREDIT[predicted[answer][point]] for point in of),
        )
        for answer, of in gold.items()
    ]
    credit = [(_CREDIT[a], _CREDIT[b]) for a, b in pairs]
    return Figures(
        answers=len(gold),
        cells=len(pairs),
        accuracy=sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0,
        kappa4=_kappa(pairs, LABELS, lambda a, b: a != b),
        qwk=_kappa(credit, (0, 1, 2), lambda a, b: (a - b) ** 2),
        macro_f1=sum(one.f1 for _, one in labels) / len(LABELS),
        pearson=_pearson(totals),
        labels=labels,
    )


def _kappa(
    pairs: Sequence[tuple[_Value, _Value]], values: Sequence[_Value], cost: Callable[[_Value, _Value], int]
) -> float:
    size = len(pairs)
    if not size:
        return 0.0
    left = {value: sum(a == value for a, _ in pairs) for value in values}
    right = {value: sum(b == value for _, b in pairs) for value in values}
    seen = sum(cost(a, b) for a, b in pairs) / size
    chance = sum(cost(a, b) * left[a] * right[b] for a in values for b in values) / size**2
    return 1 - seen / chance if chance else 1.0


def _label_figures(label: Status, pairs: Sequence[tuple[Status, Status]]) -> LabelFigures:
    hit = sum(a == b == label for a, b in pairs)
    said = sum(b == label for _, b in pairs)
    true = sum(a == label for a, _ in pairs)
    return LabelFigures(
        precision=hit / said if said else 0.0,
        recall=hit / true if true else 0.0,
        f1=2 * hit / (said + true) if said + true else 0.0,
        count=true,
    )


def _pearson(totals: Sequence[tuple[int, int]]) -> float:
    if not totals:
        return 0.0
    mean_a = sum(a for a, _ in totals) / len(totals)
    mean_b = sum(b for _, b in totals) / len(totals)
    together = sum((a - mean_a) * (b - mean_b) for a, b in totals)
    spread_a = sum((a - mean_a) ** 2 for a, _ in totals)
    spread_b = sum((b - mean_b) ** 2 for _, b in totals)
    return float(together / (spread_a * spread_b) ** 0.5) if spread_a and spread_b else 0.0
