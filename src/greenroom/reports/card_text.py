"""A question as text: what is asked, and apart from it what there is to know."""

from __future__ import annotations

from collections.abc import Iterator

from greenroom.bank.model import Question
from greenroom.reports.wrap import wrapped
from greenroom.scoring.clean import clean


def question_text(question: Question, width: int) -> str:
    """Return what a candidate may see before answering."""
    card, rubric = question.card, question.rubric
    about = f"{card.category}, {card.importance} importance, {rubric.minutes:g} minutes"
    lines = [clean(card.title), clean(about), "", *_paragraph(rubric.question, width)]
    return "\n".join(lines) + "\n"


def reveal_text(question: Question, width: int) -> str:
    """Return the model answer with the points it makes, the trap, and the rest of card and rubric."""
    card = question.card
    lines: list[str] = []
    for heading, text in (
        ("Definition", card.definition),
        ("Memory anchor", card.memory_anchor),
        ("Expected depth", card.expected_depth),
        ("Senior depth", card.senior_depth),
        ("Common trap", card.common_trap),
    ):
        lines += ["", heading, *_paragraph(text, width, "  ")]
    lines += ["", "Model answer", *_model_answer(question, width), "", "Points", *_points(question, width)]
    if card.related:
        lines += ["", "Related", *_paragraph(", ".join(card.related), width, "  ")]
    if card.sources:
        lines += ["", "Sources", *(f"  {clean(one.title)}: {clean(one.url)}" for one in card.sources)]
    return "\n".join(lines) + "\n"


def model_answer_text(question: Question) -> str:
    """Return the model answer as it would be typed: its sentences, one piece a line, ready to be scored."""
    return "".join(f"{clean(' '.join(sentence.say.split()))}\n" for sentence in question.card.model_answer)


def _model_answer(question: Question, width: int) -> Iterator[str]:
    for sentence in question.card.model_answer:
        yield from _paragraph(sentence.say, width, "  ")
        if sentence.makes:
            yield from _paragraph(f"[{', '.join(sentence.makes)}]", width, "      ")


def _points(question: Question, width: int) -> Iterator[str]:
    for point in question.rubric.points:
        yield from _paragraph(f"{point.id} ({point.depth}, weight {point.weight}): {point.claim}", width, "  ")


def _paragraph(text: str, width: int, indent: str = "") -> list[str]:
    return wrapped(clean(text), width, indent)
