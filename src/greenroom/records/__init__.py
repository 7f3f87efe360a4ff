"""What is kept: attempts, drafts, interviews, objections, reviews. The only room that imports sqlite3."""

from __future__ import annotations

from greenroom.records.attempts import Added, Attempts, AttemptSummary
from greenroom.records.drafts import Drafts, rescue_draft
from greenroom.records.store import Records, open_records

__all__ = ["Added", "AttemptSummary", "Attempts", "Drafts", "Records", "open_records", "rescue_draft"]
