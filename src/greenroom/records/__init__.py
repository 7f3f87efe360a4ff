"""What is kept: attempts, drafts, interviews, objections, reviews. The only room that imports sqlite3."""

from __future__ import annotations

from greenroom.records.attempts import Added, AttemptSummary
from greenroom.records.drafts import rescue_draft
from greenroom.records.progress import Matrix, MatrixRow, PracticeDay, QuestionTally, WeakPoint
from greenroom.records.reviews import DuePoint, DueQuestion, NextReview
from greenroom.records.store import Records, open_records

__all__ = [
    "Added",
    "AttemptSummary",
    "DuePoint",
    "DueQuestion",
    "Matrix",
    "MatrixRow",
    "NextReview",
    "PracticeDay",
    "QuestionTally",
    "Records",
    "WeakPoint",
    "open_records",
    "rescue_draft",
]
