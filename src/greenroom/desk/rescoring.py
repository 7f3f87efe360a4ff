"""Stored scores beside fresh ones. Nothing that is stored changes."""

from __future__ import annotations

from greenroom.desk.desk import Desk
from greenroom.errors import BankError, UsageError
from greenroom.interview.hints import with_hint_costs
from greenroom.interview.model import Attempt
from greenroom.interview.rescoring import score_turns
from greenroom.scoring.model import Score


def fresh_score(desk: Desk, attempt: Attempt) -> Score | None:
    """Score a stored attempt with today's scorer and rubric; None where its question cannot be asked now."""
    try:
        scorer = desk.scorer(attempt.question)
    except (UsageError, BankError):
        return None
    return with_hint_costs(score_turns(attempt.turns, scorer), attempt.hints)
