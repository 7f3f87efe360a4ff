"""Fits the weights that balance claim lines against cues, and writes src/greenroom/scoring/balance_weights.py.

    pip install -e '.[fit]'
    python scripts/fit_balance.py [--folds N]

Uses the tuning answers of all questions whose evidence is quoted. Each is scored with a table of cues made without
it (cross-fitting), since a table flatters the answers that it was made from. Takes some minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
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
from greenroom.scoring.balance import COMPANY, FEATURES, Row, Weights, verdict, with_company
from greenroom.scoring.cues import CueTable
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.weighing import weigh
from labelled import FIRST, bank, examples, lexicon

TARGET = Path(__file__).resolve().parent.parent / "src/greenroom/scoring/balance_weights.py"
PARTS = 5
"""The answers are split into so many to fit what is told of them without them."""
SOFTNESS = 0.3
"""Inverse strength of the L2 penalty."""


Labelled = list[tuple[Row, str]]
"""Features and label of each point of one answer."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folds", type=int, default=4, help="parts that the tuning answers are split into")
    folds = parser.parse_args().folds
    answers: list[Labelled] = []
    questions = sorted(bank().ids, key=lambda question: (question != FIRST, question))
    with ProcessPoolExecutor() as pool:
        for question, found in zip(questions, pool.map(cells, questions, repeat(folds)), strict=True):
            answers += found
            print(f"{question}: {len(answers)} answers so far", file=sys.stderr, flush=True)
    alone = fitted(answers)
    joined = in_company(answers)
    TARGET.write_text(module(alone, fitted(joined)), encoding="utf-8")
    print(f"agreement on these answers, out of fold: {agreement(joined)}", file=sys.stderr)


def fitted(answers: Iterable[Labelled]) -> Weights:
    """Return the weights that tell the labels of these answers best."""
    cells = [cell for answer in answers for cell in answer]
    fit = LogisticRegression(C=SOFTNESS, max_iter=3000, fit_intercept=False)
    fit.fit([row for row, _ in cells], [label for _, label in cells])
    found = dict(zip(fit.classes_, fit.coef_, strict=True))
    return {status: tuple(found[status]) for status in STATUSES}


def out_of_fold(answers: list[Labelled]) -> Iterator[tuple[int, Weights]]:
    """Yield each answer's number with weights that were fitted without it."""
    for part in range(PARTS):
        weights = fitted(answer for number, answer in enumerate(answers) if number % PARTS != part)
        yield from ((number, weights) for number in range(part, len(answers), PARTS))


def in_company(answers: list[Labelled]) -> list[Labelled]:
    """Add to each point what weights fitted on other answers expect of the points beside it."""
    joined = list(answers)
    for number, weights in out_of_fold(answers):
        rows = with_company([row for row, _ in answers[number]], weights)
        joined[number] = [(row, label) for row, (_, label) in zip(rows, answers[number], strict=True)]
    return joined


def agreement(answers: list[Labelled]) -> str:
    """How the verdicts agree with the labels; an estimate for unseen answers that uses none of them."""
    gold: dict[str, dict[str, str]] = {}
    given: dict[str, dict[str, Status]] = {}
    for answer, weights in out_of_fold(answers):
        for point, (row, label) in enumerate(answers[answer]):
            gold[f"{answer} {point}"] = {"": label}
            given[f"{answer} {point}"] = {"": verdict(row, weights)}
    found = figures(gold, given)
    return f"qwk {found.qwk:.3f}, kappa {found.kappa4:.3f}, contradicted F1 {found.label('contradicted').f1:.3f}"


def cells(question: str, folds: int) -> list[Labelled]:
    """Return what is balanced for each tuning answer of a question."""
    rubric = bank().question(question).rubric
    sayings, _ = read_sayings(bank().origin(question), rubric)
    sayings += plain_sayings(bank().question(question))
    plain = Scorer(rubric, lexicon())
    foreign = foreign_texts(question, [BankFolder(builtin_folder())])
    marked = [one for one in examples(question) if one.split == "tuning" and usable(one)]
    found: list[Labelled] = []
    for part in range(folds):
        rest = [one for number, one in enumerate(marked) if number % folds != part]
        table = CueTable(weigh(plain, sayings, rest, foreign, "cross-fit"))
        scorer = Scorer(rubric, lexicon(), table)
        for one in marked[part::folds]:
            labelled = dict(one.labels)
            told = scorer.balance_features(one.answer)
            found.append([(row, labelled[point.id]) for row, point in zip(told, rubric.points, strict=True)])
    return found


def usable(example: Example) -> bool:
    return bool(example.quotes) or all(status == "missed" for _, status in example.labels)


def module(alone: Weights, company: Weights) -> str:
    """The text of the module that holds the weights."""
    lines = [
        '"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "from greenroom.bank.model import Status",
        "",
    ]
    lines += table("ALONE", alone, FEATURES)
    lines += ["", *table("IN_COMPANY", company, (*FEATURES, *COMPANY))]
    return "\n".join([*lines, ""])


def table(name: str, weights: Weights, features: Sequence[str]) -> Iterator[str]:
    yield f"{name}: dict[Status, tuple[float, ...]] = {{"
    for status in STATUSES:
        yield f'    "{status}": ('
        yield from (f"        {w:.3f},  # {told}" for w, told in zip(weights[status], features, strict=True))
        yield "    ),"
    yield "}"


if __name__ == "__main__":
    main()
