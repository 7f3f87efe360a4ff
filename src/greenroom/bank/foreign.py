"""Texts on other questions: what a question's cues are told apart from."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.bank.builtin import lexicon_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.bank.sayings import read_sayings

EVERY_SAYING, EVERY_ANSWER = 2, 2
"""Of the sayings and of the tuning answers of other questions one in so many is taken."""
MOST_ANSWERS = 60
"""So many answers of one question at the most."""

OWN_REPEATS = 6
"""How often the question's own prompt and trap are taken: there is only one of each."""


def foreign_texts(question_id: str, folders: Sequence[BankFolder]) -> list[str]:
    """Return texts that do not answer a question, in a fixed order.

    They are model answers, traps, prompts, answers and sayings of the folders' other questions, and talk of other
    matters. The question's own prompt and trap are among them: to tell a mistake is not to say what is right. Now and
    then one of them does make a point of this question; among thousands that does no harm.
    """
    bank = load_bank(folders, cues=False)
    found = elsewhere()
    for question in bank.questions:
        card = question.card
        if question.id == question_id:
            found += OWN_REPEATS * [card.common_trap, question.rubric.question]
            continue
        found.append(" ".join(sentence.say for sentence in card.model_answer))
        found += [card.common_trap, question.rubric.question]
        answers = [example.answer for example in bank.examples(question.id) if example.split == "tuning"]
        found += answers[::EVERY_ANSWER][:MOST_ANSWERS]
        sayings, _ = read_sayings(bank.origin(question.id), question.rubric)
        found += [saying.text for saying in sayings[::EVERY_SAYING]]
    return found


def elsewhere() -> list[str]:
    """Return talk of other matters than any question's: small talk, other trades, what is said in any interview."""
    return (lexicon_folder() / "elsewhere.txt").read_text(encoding="utf-8").splitlines()
