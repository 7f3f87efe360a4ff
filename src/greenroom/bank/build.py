"""Turns the plain values of a checked question into the types of `bank.model`."""

from __future__ import annotations

from typing import Any

from greenroom.bank.model import (
    Bar,
    Card,
    Clarification,
    Line,
    ModelSentence,
    Part,
    Point,
    Question,
    Rubric,
    Source,
    Subject,
    Twist,
)

Plain = dict[str, Any]


def build_question(question_id: str, content: Plain, folder: str) -> Question:
    """Build a question from {"card", "rubric", "digest"}, the values as `bank.shapes` reads them."""
    rubric = build_rubric(question_id, content["rubric"], content["digest"])
    return Question(build_card(question_id, content["card"]), rubric, folder)


def build_card(card_id: str, plain: Plain) -> Card:
    """Build a card."""
    told = {key: value for key, value in plain.items() if key not in ("model_answer", "related", "sources")}
    return Card(
        id=card_id,
        model_answer=tuple(ModelSentence(s["say"], tuple(s["makes"])) for s in plain["model_answer"]),
        related=tuple(plain.get("related", ())),
        sources=tuple(Source(s["title"], s["url"]) for s in plain.get("sources", ())),
        **told,
    )


def build_rubric(rubric_id: str, plain: Plain, digest: str) -> Rubric:
    """Build a rubric."""
    twist = plain.get("twist")
    return Rubric(
        id=rubric_id,
        question=plain["question"],
        minutes=float(plain["minutes"]),
        points=tuple(_point(point) for point in plain["points"]),
        digest=digest,
        subjects=tuple(_subject(name, value) for name, value in plain.get("subjects", {}).items()),
        families=tuple((name, tuple(words)) for name, words in plain.get("families", {}).items()),
        elsewhere=tuple(plain.get("elsewhere", ())),
        clarifications=tuple(Clarification(tuple(c["ask"]), c["answer"]) for c in plain.get("clarifications", ())),
        twist=Twist(twist["requirement"], tuple(twist["points"])) if twist else None,
        bars=tuple((lvl, Bar(float(b["core"]), float(b["senior"]))) for lvl, b in plain.get("bars", {}).items()),
    )


def _subject(name: str, plain: Plain) -> Subject:
    return Subject(name, tuple(plain["names"]), tuple(plain.get("described", ())), tuple(plain.get("hints", ())))


def _point(plain: Plain) -> Point:
    about = plain.get("about")
    return Point(
        id=plain["id"],
        depth=plain["depth"],
        weight=plain["weight"],
        claim=plain["claim"],
        half=plain["half"],
        opposite=plain["opposite"],
        about=about,
        parts=_parts(plain),
        partly=_lines(plain.get("partly", {}), about),
        wrong=_lines(plain.get("wrong", {}), about),
        probes=tuple(plain["probes"]),
        nudge=plain["nudge"],
        keywords=tuple(plain["keywords"]),
        trap=plain.get("trap", False),
    )


def _parts(point: Plain) -> tuple[Part, ...]:
    about = point.get("about")
    if "say" in point:
        return (Part(point["claim"], _lines(point["say"], about)),)
    return tuple(Part(part["name"], _lines(part["say"], part.get("about", about))) for part in point["parts"])


def _lines(by_subject: dict[str, list[str]], about: str | None) -> tuple[Line, ...]:
    meant = {"": about, "any": None}
    return tuple(Line(text, meant.get(key, key)) for key, texts in by_subject.items() for text in texts)
