"""The verdict on a point where lines and cues both have a say: one small set of weights for all questions.

Each status gets a sum of named features times weights (`balance_weights.py`, fitted by `scripts/fit_balance.py` on the
tuning answers of all questions, each scored with a table of cues that has not seen it). The sums become
probabilities; the status follows from the credit to be expected, so that a half is given where half is likeliest.

It is done twice. First each point is judged for itself; then again, knowing its company: how much the answer's other
points are likely to earn and how many of them to contradict. A doubtful sentence of an answer that is right elsewhere
is read with more goodwill than one of an answer that has turned everything round, or that speaks of something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from operator import mul

from greenroom.bank.model import STATUSES, Status
from greenroom.scoring.balance_weights import ALONE, IN_COMPANY
from greenroom.scoring.signals import Setting, Signals

LIMIT = 6.0
"""Log-odds beyond this say no more."""
LONG = 60
"""Words of a stretch beyond which more say no more."""
ELSEWHERE = -2.0
"""Surroundings, in log-odds, below which an answer seems to be about something else. Better ones tell nothing more."""
NO_COMPANY = 0.2
"""Chance up to which another point does not count as company."""
CONTRADICTED_FROM = 0.35
"""Probability of a contradiction from which it is held against the answer, if credit is not likelier."""
PARTIAL_FROM, COVERED_FROM = 0.3, 0.65
"""Expected credit from which a point is half earned and earned (best qwk and macro F1 on the tuning answers)."""

_BENDS = ("", " above -2", " above 0")
_SETTING = ("of another point there", "said where contradicted")
FEATURES = (
    *(f"{signal}{bend}" for signal in Signals._fields for bend in _BENDS),
    *(f"{name}{bend}" for name in _SETTING for bend in _BENDS),
    "said over contradicted",
    "said over half",
    *(f"lines say {status}" for status in STATUSES),
    "lines pin it on another subject",
    "share of parts that lines say",
    "about a subject",
    "said, much learned",
    "half, much learned",
    "contradicted, much learned",
    "much learned",
    "words of the stretch",
    "other points around, below -2",
    "always",
)
"""Names of the features, in the order of `features`."""
COMPANY = (
    "credit of the other points",
    "contradictions among the other points",
    "credit of the other points, log",
    "other points touched, log",
)
"""Names of what `with_company` adds. The logarithms tell a few points made from none: talk of something else."""

Weights = Mapping[Status, tuple[float, ...]]
Row = tuple[float, ...]
"""The features of one point of one answer."""


def features(
    signals: Signals, setting: Setting, status: Status, parts_said: float, pinned: bool, about: bool, learned: float
) -> Row:
    """Return the features of one point of one answer.

    `status` and `parts_said` (a share, in [0, 1]) are what the lines alone say; `pinned` tells that they find the claim
    made of another subject, `about` that the point belongs to a subject. `learned`, in [0, 1], tells how much the
    table has learned: the signals of a rich one deserve more trust.
    """
    scores = [max(-LIMIT, min(LIMIT, signal.score)) for signal in signals]
    said, _, half, contradicted, _ = scores
    *beside, words, surroundings = setting
    scores += [max(-LIMIT, min(LIMIT, score)) for score in beside]
    found: list[float] = []
    for score in scores:
        found += (score / 3, max(0.0, score + 2) / 3, max(0.0, score) / 3)
    found += ((said - contradicted) / 5, (said - half) / 5)
    found += (2.0 if status == one else 0.0 for one in STATUSES)
    found += (2.0 if pinned else 0.0, 2.0 * parts_said, 1.0 if about else 0.0)
    found += (learned * said / 3, learned * half / 3, learned * contradicted / 3, learned)
    found += (min(words, LONG) / LONG, min(0.0, surroundings - ELSEWHERE) / 3, 1.0)
    return tuple(found)


def with_company(rows: Sequence[Row], weights: Weights = ALONE) -> list[Row]:
    """Return the features of an answer's points, each with what is to be expected of the points beside it."""
    judged = [probabilities(row, weights) for row in rows]
    return [(*row, *company) for row, company in zip(rows, company_of(judged), strict=True)]


def company_of(judged: Sequence[Mapping[Status, float]]) -> list[tuple[float, ...]]:
    """Return for each point how the others are likely to fare: the features named by `COMPANY`."""
    credits = [_worth(_credit(odds)) for odds in judged]
    against = [_worth(odds["contradicted"]) for odds in judged]
    touched = [_worth(1 - odds["missed"]) for odds in judged]
    others = max(1, len(judged) - 1)
    found: list[tuple[float, ...]] = []
    for one in zip(credits, against, touched, strict=True):
        credit, opposed, beside = (
            max(0.0, (sum(all_of) - own) / others) for all_of, own in zip((credits, against, touched), one, strict=True)
        )
        found.append((3 * credit, 5 * opposed, log(credit + 0.02), log(beside + 0.02)))
    return found


def _worth(chance: float) -> float:
    """Nothing for a small chance: what was only brushed, or added on another matter, is no company."""
    return max(0.0, chance - NO_COMPANY) / (1 - NO_COMPANY)


def probabilities(told: Row, weights: Weights) -> dict[Status, float]:
    """Return how likely each status is, given these features."""
    sums = [sum(map(mul, told, weights[status])) for status in STATUSES]
    top = max(sums)
    odds = [exp(value - top) for value in sums]
    total = sum(odds)
    return {status: one / total for status, one in zip(STATUSES, odds, strict=True)}


def _credit(odds: Mapping[Status, float]) -> float:
    return odds["covered"] + odds["partial"] / 2


def verdict(told: Row, weights: Weights = IN_COMPANY) -> Status:
    """Return the status that these features speak for."""
    odds = probabilities(told, weights)
    credit, against = _credit(odds), odds["contradicted"]
    if against >= CONTRADICTED_FROM and against > credit:
        return "contradicted"
    share = credit / (1 - against) if against < 1 else 0.0
    return "missed" if share < PARTIAL_FROM else "partial" if share < COVERED_FROM else "covered"
