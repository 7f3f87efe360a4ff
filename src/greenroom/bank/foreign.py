"""Sentences on other questions: what a question's cues are told apart from."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.bank.sayings import read_sayings

EVERY = 2
"""Of the sayings of other questions one in so many is taken."""


def foreign_sentences(question_id: str, folders: Sequence[BankFolder]) -> list[str]:
    """Return sentences of the folders' other questions, in a fixed order: model answers, traps, prompts, some sayings.

    Now and then one of them does make a point of this question; among thousands that does no harm.
    """
    bank = load_bank(folders, cues=False)
    found: list[str] = []
    for question in bank.questions:
        card = question.card
        if question.id == question_id:
            continue
        found += [sentence.say for sentence in card.model_answer]
        found += [card.common_trap, question.rubric.question]
        sayings, _ = read_sayings(bank.origin(question.id), question.rubric)
        found += [saying.text for saying in sayings[::EVERY]]
    return found
