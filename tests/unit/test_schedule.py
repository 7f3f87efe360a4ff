from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from greenroom.schedule import Memory, Outcome, rate, ratings, review


@pytest.mark.parametrize(
    ("outcome", "rating"),
    [
        (Outcome("p", "contradicted", "covered"), "again"),
        (Outcome("p", "missed", "missed"), "again"),
        (Outcome("p", "partial", "covered"), "hard"),
        (Outcome("p", "covered", "missed"), "good"),
        (Outcome("p", "covered", "partial"), "good"),
        (Outcome("p", "covered", None), "good"),
        (Outcome("p", "covered", "covered", hinted=True), "good"),
        (Outcome("p", "covered", "covered"), "easy"),
    ],
)
def test_a_rating_follows_from_what_was_shown(outcome: Outcome, rating: str) -> None:
    assert rate(outcome) == rating


def test_leaving_early_says_nothing_about_what_was_not_reached() -> None:
    shown = [Outcome("said", "covered", "covered"), Outcome("never", "missed", "missed")]
    assert ratings(shown, left_early=True) == {"said": "easy"}
    assert ratings(shown, left_early=False) == {"said": "easy", "never": "again"}


def test_better_ratings_come_back_later_and_none_sooner_than_a_day() -> None:
    now = "2026-11-23T08:00:00Z"
    dues = [review(None, rating, now).due for rating in ("again", "hard", "good", "easy")]
    assert dues == sorted(dues)
    assert dues[0] == "2026-11-24T08:00:00Z"
    assert dues[0] < dues[3]


def test_reviews_give_what_fsrs_gives_and_leave_their_input_alone() -> None:
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    card, memory = Card(card_id=1, due=at), None
    for days, word, number in [
        (0, "good", 3),
        (2, "easy", 4),
        (9, "again", 1),
        (10, "hard", 2),
        (10, "good", 3),
    ]:
        moment = at + timedelta(days)
        card, _ = scheduler.review_card(card, Rating(number), moment)
        earlier = memory
        memory = review(memory, word, moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
        assert earlier != memory
        expected = (card.stability, card.difficulty, card.due.strftime("%Y-%m-%dT%H:%M:%SZ"))
        assert (memory.stability, memory.difficulty, memory.due) == expected


def test_a_review_reads_no_clock_and_no_chance() -> None:
    old = Memory(3.0, 5.0, "2001-01-04T00:00:00Z", "2001-01-01T00:00:00Z")
    assert review(old, "good", "2001-01-05T00:00:00Z") == review(old, "good", "2001-01-05T00:00:00+00:00")


def test_importing_records_loads_nothing_heavy() -> None:
    code = (
        "import sys, greenroom.records, greenroom.schedule, greenroom.settings, greenroom.paths;"
        "print({'textual', 'rich', 'asyncio', 'yaml', 'fsrs', 'platformdirs'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "set()"
