"""What a timed interview can choose from."""

from __future__ import annotations

from greenroom.desk.desk import Desk
from greenroom.interview.planning import Candidate


def candidates(desk: Desk) -> tuple[Candidate, ...]:
    """Return every question with how the learner stands with it, for `plan_interview`."""
    due = {one.question for one in desk.due()}
    tallies = desk.records.progress.questions()
    found = []
    for question in desk.bank.questions:
        tally = tallies.get(question.id)
        weakness = 1 - tally.last / 100 if tally else 0.0
        found.append(Candidate(question, question.id in due, weakness, tally.last_at if tally else None))
    return tuple(found)
