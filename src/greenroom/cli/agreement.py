"""`greenroom check --agreement`: how well each rubric's scorer agrees with its labelled examples."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.bank.catalogue import Bank
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.cli import output
from greenroom.cli.diagnostics import tell
from greenroom.desk import Desk
from greenroom.errors import UsageError


def print_agreement(
    desk: Desk, folders: Sequence[BankFolder], told: Sequence[BankFolder], only: str | None, point: str | None
) -> None:
    """Print a report for each question of the folders in `told` that has examples; `only` one where named.

    Raises UsageError where the question or the point does not exist.
    """
    from greenroom.desk.opening import scorer_of
    from greenroom.scoring.agreement import agreement_report
    from greenroom.scoring.agreement_text import render_report

    bank = load_bank(folders)
    chosen = [only] if only else _with_examples(bank, told)
    for question_id in chosen:
        question = bank.question(question_id)
        if point and point not in {one.id for one in question.rubric.points}:
            known = ", ".join(one.id for one in question.rubric.points)
            raise UsageError(f"{question_id} has no point {point!r}", f"its points are {known}")
        scorer = scorer_of(bank, question_id, desk.lexicon)
        output.data(render_report(agreement_report(question, bank.examples(question_id), scorer, point)))
        output.data("\n")
        output.flush()
    if not chosen:
        tell("No question here has labelled examples; they stand in rubrics/examples/QUESTION.jsonl.")


def _with_examples(bank: Bank, told: Sequence[BankFolder]) -> list[str]:
    wanted = {folder.path.absolute() for folder in told}
    return [
        question_id
        for question_id in bank.ids
        if bank.origin(question_id).path.absolute() in wanted and bank.examples(question_id)
    ]
