"""`greenroom weigh FOLDER ...`: learn the cues of rubrics from their sayings and labelled answers."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.catalogue import Bank
from greenroom.bank.cue_tables import sources_digest
from greenroom.bank.folder import BankFolder, cues_name
from greenroom.bank.foreign import foreign_texts
from greenroom.bank.load import load_bank
from greenroom.bank.model import Example, Rubric, Saying
from greenroom.bank.problems import Problem, errors_of, listed
from greenroom.bank.sayings import plain_sayings, read_sayings
from greenroom.cli import output
from greenroom.cli.diagnostics import DONE, tell
from greenroom.desk import Desk
from greenroom.errors import BankError, ReportError, UsageError
from greenroom.reports.write import write_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folders and the choice of one question."""
    parser.add_argument("folders", nargs="+", metavar="FOLDER", help="with knowledge/ and rubrics/ in it")
    parser.add_argument("--question", metavar="QUESTION", help="this question only")
    parser.epilog = "Reads rubrics/sayings/ and the tuning answers of rubrics/examples/; writes rubrics/cues/."


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Write a table of cues for each question with material; print each file's name."""
    done = 0
    for path in map(Path, args.folders):
        if not path.is_dir():
            raise UsageError(f"{path} is no folder", "a bank is a folder with knowledge/ and rubrics/ in it")
        folder = BankFolder(path)
        bank = load_bank([folder], cues=False)
        chosen = [args.question] if args.question else bank.ids
        for question in chosen:
            done += _weigh(bank, folder, question, desk)
    if not done:
        tell("No question here has sayings, or labelled answers with quotes; see docs/writing-a-rubric.md.")
    return DONE


def _weigh(bank: Bank, folder: BankFolder, question: str, desk: Desk) -> bool:
    from greenroom.scoring.scorer import Scorer
    from greenroom.scoring.weighing import weigh

    rubric = bank.question(question).rubric
    sayings, problems = read_sayings(folder, rubric)
    if errors_of(problems):
        raise BankError(_listed(question, problems))
    examples = [example for example in bank.examples(question) if example.split == "tuning"]
    if not sayings and not any(example.quotes for example in examples):
        return False
    tell(f"weighing {question}: {len(sayings)} sayings, {len(examples)} labelled answers")
    unheard = _unheard(rubric, sayings, examples)
    if unheard:
        tell(f"{question}: no covered sayings of {listed(unheard)}: only their lines can find them")
    scorer = Scorer(rubric, desk.lexicon)
    sayings += plain_sayings(bank.question(question))
    foreign = foreign_texts(question, (folder, BankFolder(builtin_folder())))
    table = weigh(scorer, sayings, examples, foreign, sources_digest(folder, question))
    path = folder.path / cues_name(question)
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise ReportError(f"{path.parent} cannot be made: {error.strerror}", "mend the folder's permissions") from error
    write_file(path, [table], force=True)
    output.data(f"{path}\n")
    output.flush()
    return True


def _unheard(rubric: Rubric, sayings: Sequence[Saying], examples: Sequence[Example]) -> list[str]:
    """The points of which nobody says in the material how they are made."""
    said = {saying.point for saying in sayings if saying.status == "covered"}
    for example in examples:
        labels = dict(example.labels)
        said |= {point for point, quotes in example.quotes if quotes and labels[point] == "covered"}
    return [point.id for point in rubric.points if point.id not in said]


def _listed(question: str, problems: tuple[Problem, ...]) -> str:
    told = "\n".join(str(problem) for problem in problems)
    return f"the sayings of {question} have problems:\n{told}"
