"""A family's mistyped name in a claim line is told of; words that are meant as words are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.scoring.mistyped import mistyped_problems
from labelled import REPOSITORY, bank, lexicon

EXAMPLE = REPOSITORY / "docs" / "example-bank"


def told(tmp_path: Path, before: str, after: str) -> list[str]:
    for part in ("knowledge", "rubrics"):
        (tmp_path / part).mkdir()
        text = (EXAMPLE / part / "cache-stampede.yaml").read_text(encoding="utf-8")
        assert part == "knowledge" or before in text
        (tmp_path / part / "cache-stampede.yaml").write_text(text.replace(before, after, 1), encoding="utf-8")
    folder = BankFolder(tmp_path)
    problems = mistyped_problems(folder, load_bank([folder]).question("cache-stampede").rubric, lexicon())
    return [str(problem).removeprefix(f"{tmp_path}/rubrics/") for problem in problems]


@pytest.mark.parametrize("wrong", ["at-randm > lifetime", "(at-radnom | dice) > lifetime", "lifetime > not At-rando"])
def test_a_mistyped_name_is_told_with_the_name_that_was_meant(tmp_path: Path, wrong: str) -> None:
    (problem,) = told(tmp_path, "- at-random > lifetime", f"- {wrong}")
    assert problem.startswith("cache-stampede.yaml:")
    assert 'points[2].say[0] speaks of "at-r' in problem
    assert problem.endswith('which is no family and stands for itself; did you mean "at-random"?')


@pytest.mark.parametrize(
    "right", ["at-random > lifetime", "at randoms > lifetime", "<at-randm> > lifetime", "back-to-back > lifetime"]
)
def test_names_exact_words_and_other_words_are_not_told_of(tmp_path: Path, right: str) -> None:
    assert told(tmp_path, "- at-random > lifetime", f"- {right}") == []


def test_the_built_in_rubrics_have_no_mistyped_name() -> None:
    folder = BankFolder(builtin_folder())
    for question in bank().questions:
        assert mistyped_problems(folder, question.rubric, lexicon()) == []
