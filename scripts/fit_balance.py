"""Fits the weights that balance claim lines against cues, and writes src/greenroom/scoring/balance_weights.py.

    pip install -e '.[fit]'
    python scripts/fit_balance.py [--folds N]

Uses the tuning answers of all questions whose evidence is quoted. Each is scored with a table of cues made without
it (cross-fitting), since a table flatters the answers that it was made from. Beside them stand answers to other
questions and their first sentences, which earn nothing, and single pieces of evidence. Takes half an hour.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from sklearn.linear_model import LogisticRegression

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.foreign import EVERY_ANSWER, foreign_texts
from greenroom.bank.model import STATUSES, Example, Status
from greenroom.bank.sayings import plain_sayings, read_sayings
from greenroom.scoring.agreement_figures import figures
from greenroom.scoring.balance import COMPANY, FEATURES, Row, Weights, verdict, with_company
from greenroom.scoring.cues import CueTable
from greenroom.scoring.scorer import Scorer
from greenroom.scoring.weighing import weigh
from labelled import FIRST, bank, examples, lexicon

TARGET = Path(__file__).resolve().parent.parent / "src/greenroom/scoring/balance_weights.py"
FOREIGN_ANSWERS, FOREIGN_WEIGHT = 3, 0.7
"""So many of each other question's answers are read too, and how much each counts."""
EVERY_QUOTE, QUOTE_WEIGHT = 3, 0.5
"""One in so many pieces of evidence is read alone, and how much it counts."""
PARTS = 5
"""The answers are split into so many to fit what is told of them without them."""
SOFTNESS = 0.3
"""Inverse strength of the L2 penalty."""


class Judged(NamedTuple):
    """A text with what is balanced for each point, and what a reader says of it; None where nobody has."""

    rows: list[Row]
    labels: list[str | None]
    weight: float = 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folds", type=int, default=4, help="parts that the tuning answers are split into")
    folds = parser.parse_args().folds
    answers: list[Judged] = []
    others: list[Judged] = []
    questions = sorted(bank().ids, key=lambda question: (question != FIRST, question))
    with ProcessPoolExecutor() as pool:
        for question, found in zip(questions, pool.map(judged, questions, repeat(folds)), strict=True):
            answers += found[0]
            others += found[1]
            print(f"{question}: {len(answers)} answers so far", file=sys.stderr, flush=True)
    alone = fitted([*answers, *others])
    joined = in_company(answers, others)
    beside = [_joined(one, alone) for one in others]
    TARGET.write_text(module(alone, fitted([*joined, *beside])), encoding="utf-8")
    print(f"out of fold, each point for itself: {agreement(answers, others)}", file=sys.stderr)
    print(f"out of fold, in company: {agreement(joined, beside)}", file=sys.stderr)


def fitted(texts: Iterable[Judged]) -> Weights:
    """Return the weights that tell the labels of these texts best."""
    cells = [(row, label, one.weight) for one in texts for row, label in zip(one.rows, one.labels, strict=True)]
    rows, labels, counts = zip(*(cell for cell in cells if cell[1] is not None), strict=True)
    fit = LogisticRegression(C=SOFTNESS, max_iter=3000, fit_intercept=False)
    fit.fit(rows, labels, sample_weight=counts)
    found = dict(zip(fit.classes_, fit.coef_, strict=True))
    return {status: tuple(found[status]) for status in STATUSES}


def out_of_fold(answers: list[Judged], others: list[Judged]) -> Iterator[tuple[int, Weights]]:
    """Yield each answer's number with weights that were fitted without it."""
    for part in range(PARTS):
        rest = [one for number, one in enumerate(answers) if number % PARTS != part]
        weights = fitted([*rest, *others])
        yield from ((number, weights) for number in range(part, len(answers), PARTS))


def in_company(answers: list[Judged], others: list[Judged]) -> list[Judged]:
    """Add to each point what weights fitted on other answers expect of the points beside it."""
    joined = list(answers)
    for number, weights in out_of_fold(answers, others):
        joined[number] = _joined(answers[number], weights)
    return joined


def _joined(one: Judged, weights: Weights) -> Judged:
    return one._replace(rows=with_company(one.rows, weights))


def agreement(answers: list[Judged], others: list[Judged]) -> str:
    """How the verdicts agree with the labels; an estimate for unseen answers that uses none of them."""
    gold: dict[str, dict[str, str]] = {}
    given: dict[str, dict[str, Status]] = {}
    for number, weights in out_of_fold(answers, others):
        one = answers[number]
        for point, (row, label) in enumerate(zip(one.rows, one.labels, strict=True)):
            gold[f"{number} {point}"] = {"": label}
            given[f"{number} {point}"] = {"": verdict(row, weights)}
    found = figures(gold, given)
    return f"qwk {found.qwk:.3f}, kappa {found.kappa4:.3f}, contradicted F1 {found.label('contradicted').f1:.3f}"


def judged(question: str, folds: int) -> tuple[list[Judged], list[Judged]]:
    """Return a question's answers, and short and foreign texts that teach what company is worth.

    Each answer is read with a table of cues made without it. Only every other answer counts: those in between were
    looked at while claim lines were written, which flatters the lines.
    """
    rubric = bank().question(question).rubric
    points = [point.id for point in rubric.points]
    sayings, _ = read_sayings(bank().origin(question), rubric)
    sayings += plain_sayings(bank().question(question))
    plain = Scorer(rubric, lexicon())
    foreign = foreign_texts(question, [BankFolder(builtin_folder())])
    marked = [one for one in examples(question) if one.split == "tuning" and usable(one)]
    answers: list[Judged] = []
    others: list[Judged] = []
    for part in range(folds):
        rest = [one for number, one in enumerate(marked) if number % folds != part]
        scorer = Scorer(rubric, lexicon(), CueTable(weigh(plain, sayings, rest, foreign, "cross-fit")))
        for number in range(part, len(marked), folds):
            if number % 2:
                one = marked[number]
                rows = scorer.balance_features(one.answer)
                answers.append(Judged(rows, [dict(one.labels)[point] for point in points]))
                others += quotes_alone(scorer, points, one)
        if part == 0:
            for answer in foreign_answers(question):
                others += [foreign_answer(scorer, text) for text in (answer, first_sentence(answer))]
    return answers, others


def quotes_alone(scorer: Scorer, points: list[str], example: Example) -> Iterator[Judged]:
    """Pieces of evidence as answers of their own, which have no company: what one sentence is worth."""
    for point, quotes in example.quotes[::EVERY_QUOTE]:
        if len(quotes) == 1:
            labels = [dict(example.labels)[point] if one == point else None for one in points]
            yield Judged(scorer.balance_features(quotes[0]), labels, QUOTE_WEIGHT)


def foreign_answers(question: str) -> Iterator[str]:
    """Answers to other questions that the tables of cues were not made from."""
    for other in sorted(bank().ids):
        if other != question:
            told = [one.answer for one in examples(other) if one.split == "tuning"]
            yield from told[EVERY_ANSWER // 2 :: EVERY_ANSWER][:FOREIGN_ANSWERS]


def first_sentence(answer: str) -> str:
    """A single sentence on another matter; without it, what stands alone would hardly ever be wrong."""
    return re.split(r"(?<=[.!?])\s|\n", answer.strip(), maxsplit=1)[0]


def foreign_answer(scorer: Scorer, answer: str) -> Judged:
    """An answer to another question makes no point of this one; a few do, and do no harm among many."""
    rows = scorer.balance_features(answer)
    return Judged(rows, ["missed"] * len(rows), FOREIGN_WEIGHT)


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
