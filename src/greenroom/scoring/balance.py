"""The verdict on a point where lines and cues both have a say: one small set of weights for all questions.

Each status gets a sum of named features times weights (`balance_weights.py`, fitted by `scripts/fit_balance.py` on the
tuning answers of all questions, each scored with a table of cues that has not seen it). The sums become
probabilities; the status follows from the credit to be expected, so that a half is given where half is likeliest.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from operator import mul

from greenroom.bank.model import STATUSES, Status
from greenroom.scoring.balance_weights import WEIGHTS
from greenroom.scoring.cues import Signals

LIMIT = 6.0
"""Log-odds beyond this say no more."""
CONTRADICTED_FROM = 0.35
"""Probability of a contradiction from which it is held against the answer, if credit is not likelier."""
SURELY_CONTRADICTED = 0.7
"""The same where the lines found the whole claim."""
PARTIAL_FROM, COVERED_FROM = 0.3, 0.65
"""Expected credit from which a point is half earned and earned (best qwk and macro F1 on the tuning answers)."""

FEATURES = (
    *(f"{signal}{bend}" for signal in Signals._fields for bend in ("", " above -2", " above 0")),
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
    "always",
)
"""Names of the features, in the order of `features`."""


def features(
    signals: Signals, status: Status, parts_said: float, pinned: bool, about: bool, learned: float
) -> tuple[float, ...]:
    """Return the features of one point of one answer.

    `status` and `parts_said` (a share, in [0, 1]) are what the lines alone say; `pinned` tells that they find the claim
    made of another subject, `about` that the point belongs to a subject. `learned`, in [0, 1], tells how much the
    table has learned: the signals of a rich one deserve more trust.
    """
    scores = [max(-LIMIT, min(LIMIT, signal.score)) for signal in signals]
    said, _, half, contradicted, _ = scores
    found: list[float] = []
    for score in scores:
        found += (score / 3, max(0.0, score + 2) / 3, max(0.0, score) / 3)
    found += ((said - contradicted) / 5, (said - half) / 5)
    found += (2.0 if status == one else 0.0 for one in STATUSES)
    found += (2.0 if pinned else 0.0, 2.0 * parts_said, 1.0 if about else 0.0)
    found += (learned * said / 3, learned * half / 3, learned * contradicted / 3, learned, 1.0)
    return tuple(found)


def verdict(
    told: tuple[float, ...], weights: Mapping[Status, tuple[float, ...]] = WEIGHTS, whole: bool = False
) -> Status:
    """Return the status that these features speak for.

    `whole` tells that lines say all of the claim, and nothing against it: then cues alone cannot take it away, and
    only where they speak strongly against it is less than the whole given.
    """
    sums = [sum(map(mul, told, weights[status])) for status in STATUSES]
    top = max(sums)
    odds = dict(zip(STATUSES, (exp(value - top) for value in sums), strict=True))
    total = sum(odds.values())
    credit = (odds["covered"] + odds["partial"] / 2) / total
    against = odds["contradicted"] / total
    if against >= (SURELY_CONTRADICTED if whole else CONTRADICTED_FROM) and against > credit:
        return "contradicted"
    share = credit / (1 - against) if against < 1 else 0.0
    if whole:
        return "partial" if share < PARTIAL_FROM else "covered"
    return "missed" if share < PARTIAL_FROM else "partial" if share < COVERED_FROM else "covered"
