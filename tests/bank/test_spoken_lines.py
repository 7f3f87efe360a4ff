"""What the interviewer takes from the built-in bank word for word has to sound like something that is said."""

from __future__ import annotations

from greenroom.desk import Desk


def test_every_twist_ends_in_a_question() -> None:
    with Desk.open() as desk:
        twists = [(one.id, one.rubric.twist.requirement) for one in desk.bank.questions if one.rubric.twist]
    assert len(twists) > 10
    assert [(where, text) for where, text in twists if not text.endswith("?")] == []


def test_a_reply_to_a_question_back_fits_a_question_that_cannot_be_answered_by_yes() -> None:
    """Fuzzy match takes "which broker" and "do we have Kafka" for one question."""
    with Desk.open() as desk:
        replies = [(one.id, item.answer) for one in desk.bank.questions for item in one.rubric.clarifications]
    assert [(where, text) for where, text in replies if text.startswith(("Yes.", "Yes,", "No.", "No,"))] == []
