"""Sums kept beside the attempts, so that home and progress cost the same with ten and with ten thousand.

They follow from the attempts alone, in whatever order those came in, and are made anew for a question in the
very transaction that adds to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from greenroom.records.bodies import dump

RECENT_TOTALS = 12
"""Totals kept for a question's sparkline."""

RECENT_ATTEMPTS = 5
"""Latest attempts of a question that a point's mean credit is taken over: what is weak now, not once."""


def refresh(connection: sqlite3.Connection, questions: Iterable[str]) -> None:
    """Make the tallies of these questions anew."""
    for question in questions:
        _refresh_question(connection, question)
        connection.execute("DELETE FROM point_tally WHERE question = ?", (question,))
        connection.execute(_POINT_TALLY, {"question": question, "recent": RECENT_ATTEMPTS})


def refresh_all(connection: sqlite3.Connection) -> None:
    """Make all tallies anew."""
    refresh(connection, [row[0] for row in connection.execute("SELECT DISTINCT question FROM attempt").fetchall()])


def _refresh_question(connection: sqlite3.Connection, question: str) -> None:
    latest = connection.execute(
        "SELECT title, started_at, total FROM attempt WHERE question = ? ORDER BY started_at DESC, id DESC LIMIT ?",
        (question, RECENT_TOTALS),
    ).fetchall()
    count, best = connection.execute(
        "SELECT count(*), max(total) FROM attempt WHERE question = ?", (question,)
    ).fetchone()
    if not latest:
        return
    title, last_at, last_total = latest[0]
    recent = dump([total for _, _, total in reversed(latest)])
    connection.execute(
        "INSERT OR REPLACE INTO question_tally VALUES (?, ?, ?, ?, ?, ?, ?)",
        (question, title, count, best, last_at, last_total, recent),
    )


_POINT_TALLY = """
WITH recent (number) AS (
    SELECT number FROM attempt WHERE question = :question ORDER BY started_at DESC, id DESC LIMIT :recent
), last (number) AS (
    SELECT number FROM attempt WHERE question = :question ORDER BY started_at DESC, id DESC LIMIT 1
)
INSERT INTO point_tally
SELECT :question, now.point, now.depth, now.weight, now.status, avg(past.credit), count(past.credit)
FROM attempt_point AS now JOIN attempt_point AS past
    ON past.point = now.point AND past.attempt IN (SELECT number FROM recent)
WHERE now.attempt = (SELECT number FROM last)
GROUP BY now.point
"""
