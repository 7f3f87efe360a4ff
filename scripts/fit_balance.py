"""Fits the weights that balance claim lines against cues, and writes src/greenroom/scoring/balance_weights.py.

    pip install -e '.[fit]'
    python scripts/fit_balance.py [--folds N]

Uses the tuning answers of all questions whose evidence is quoted. Each is scored with a table of cues made without
it (cross-fitting), since a table flatters the answers that it was made from. Takes some minutes.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from sklearn.linear_model import LogisticRegression

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.foreign import foreign_texts
from greenroom.bank.model import STATUSES, Example, Status
from greenroom.bank.sayings import plain_sayings, read_sayings
from greenroom.scoring.agreement_figures import figures
from greenroom.scoring.balance import FEATURES, verdict
from greenroom.scoring.cues import CueTable
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.weighing import weigh
from labelled import FIRST, bank, examples, lexicon

TARGET = Path(__file__).resolve().parent.parent / "src/greenroom/scoring/balance_weights.py"
SOFTNESS = 0.3
"""Inverse strength of the L2 penalty."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folds", type=int, default=4, help="parts that the tuning answers are split into")
    folds = parser.parse_args().folds
    rows: list[tuple[float, ...]] = []
    labels: list[str] = []
    questions = sorted(bank().ids, key=lambda question: (question != FIRST, question))
    with ProcessPoolExecutor() as pool:
        for question, found in zip(questions, pool.map(cells, questions, repeat(folds)), strict=True):
            rows += [row for row, _ in found]
            labels += [label for _, label in found]
            print(f"{question}: {len(rows)} labels so far", file=sys.stderr, flush=True)
    fitted = LogisticRegression(C=SOFTNESS, max_iter=2000, fit_intercept=False).fit(rows, labels)
    weights = dict(zip(fitted.classes_, fitted.coef_, strict=True))
    TARGET.write_text(module(weights), encoding="utf-8")
    told = {status: tuple(weights[status]) for status in STATUSES}
    print(f"agreement on these answers, out of fold: {agreement(rows, labels, told)}", file=sys.stderr)


def agreement(rows: list[tuple[float, ...]], labels: list[str], weights: dict[Status, tuple[float, ...]]) -> str:
    """How the verdicts by new weights agree with the labels; an estimate for unseen answers that uses none of them."""
    gold = {str(number): {"": label} for number, label in enumerate(labels)}
    given = {str(number): {"": verdict(row, weights)} for number, row in enumerate(rows)}
    found = figures(gold, given)
    return f"qwk {found.qwk:.3f}, kappa {found.kappa4:.3f}, contradicted F1 {found.label('contradicted').f1:.3f}"


def cells(question: str, folds: int) -> list[tuple[tuple[float, ...], str]]:
    """Features and label of each point of each tuning answer."""
    rubric = bank().question(question).rubric
    sayings, _ = read_sayings(bank().origin(question), rubric)
    sayings += plain_sayings(bank().question(question))
    plain = Scorer(rubric, lexicon())
    foreign = foreign_texts(question, [BankFolder(builtin_folder())])
    marked = [one for one in examples(question) if one.split == "tuning" and usable(one)]
    found = []
    for part in range(folds):
        rest = [one for number, one in enumerate(marked) if number % folds != part]
        table = CueTable(weigh(plain, sayings, rest, foreign, "cross-fit"))
        scorer = Scorer(rubric, lexicon(), table)
        for one in marked[part::folds]:
            labelled = dict(one.labels)
            told = scorer.balance_features(one.answer)
            found += [(row, labelled[point.id]) for row, point in zip(told, rubric.points, strict=True)]
    return found


def usable(example: Example) -> bool:
    return bool(example.quotes) or all(status == "missed" for _, status in example.labels)


def module(weights: dict[str, object]) -> str:
    """The text of the module that holds the weights."""
    lines = [
        '"""Weights of `balance.FEATURES` for each status; written by scripts/fit_balance.py, not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "from greenroom.bank.model import Status",
        "",
        "WEIGHTS: dict[Status, tuple[float, ...]] = {",
    ]
    for status in STATUSES:
        lines.append(f'    "{status}": (')
        lines += [f"        {w:.3f},  # {name}" for name, w in zip(FEATURES, weights[status], strict=True)]
        lines.append("    ),")
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    main()
