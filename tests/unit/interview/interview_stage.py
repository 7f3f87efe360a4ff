"""A small question and a scorer that can be told what to find, for the interview's tests.

In an answer "+alpha" makes point alpha, "~alpha" half of it, "-alpha" its opposite.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from greenroom.bank.model import Bar, Card, Clarification, Line, Part, Point, Question, Rubric, Twist
from greenroom.interview.events import Event
from greenroom.interview.state import Brief, Conversation, begin
from greenroom.interview.step import step
from greenroom.scoring.model import CREDIT, Evidence, PointScore, Reply, Score, weighted_share

MARKS = {"+": "covered", "~": "partial", "-": "contradicted"}


@dataclass(frozen=True)
class MarkScorer:
    """Finds "+alpha", "~alpha" and "-alpha"; the worst sign wins over a better one only for "-"."""

    rubric: Rubric

    def score(self, answer: str, replies: Sequence[Reply] = ()) -> Score:
        text = "\n\n".join([answer, *(reply.text for reply in replies)])
        points = tuple(_mark(point, text) for point in self.rubric.points)
        return Score(
            self.rubric.id,
            "fake",
            self.rubric.digest,
            weighted_share(points),
            weighted_share(points, "core"),
            weighted_share(points, "senior"),
            points,
        )


def _mark(point: Point, text: str) -> PointScore:
    found = {m.group(1): m for m in re.finditer(rf"([+~-]){point.id}\b[^.\n]*", text)}
    match = found.get("-") or found.get("+") or found.get("~")
    status = MARKS[match.group(1)] if match else "missed"
    evidence = (Evidence(match.start(), match.end(), match.group()),) if match else ()
    return PointScore(point.id, point.depth, point.weight, status, CREDIT[status], evidence, f"{status} it")


def make_point(name: str, weight: int = 2, depth: str = "core") -> Point:
    return Point(
        id=name,
        depth=depth,
        weight=weight,
        claim=f"The {name} claim holds.",
        half=f"Only part of {name}.",
        opposite=f"Denies {name}.",
        about=None,
        parts=(Part(f"the {name} part holds", (Line(name),)),),
        partly=(),
        wrong=(),
        probes=(f"What about {name}?", f"Suppose {name} matters. How so?", f"Why would {name} come up?"),
        nudge=f"Think of {name}.",
        keywords=(name, f"{name}s"),
    )


def make_question(name: str = "demo", minutes: float = 10, category: str = "Data", twist: bool = True) -> Question:
    points = (
        make_point("alpha", 2),
        make_point("beta", 3),
        make_point("gamma", 1),
        make_point("delta", 3, "senior"),
    )
    card = Card(
        id=name,
        title=name.title(),
        category=category,
        importance="high",
        definition="d",
        memory_anchor="a jazz club",
        expected_depth="e",
        senior_depth="s",
        model_answer=(),
        common_trap="t",
    )
    rubric = Rubric(
        id=name,
        question=f"When would you use {name}?",
        minutes=minutes,
        points=points,
        digest="0123456789ab",
        clarifications=(
            Clarification(("how many orders a day", "what is the volume", "expected load"), "Fifty thousand a day."),
            Clarification(("how many teams", "who owns the services", "is it one team"), "Four teams."),
            Clarification(("can steps fail", "do we need to undo steps"), "Yes, they fail now and then."),
        ),
        twist=Twist("A fraud check goes in between.", ("alpha", "delta")) if twist else None,
        bars=(("mid", Bar(55, 20)), ("senior", Bar(70, 50))),
    )
    return Question(card, rubric)


QUESTION = make_question()


def make_brief(question: Question = QUESTION, used: tuple[str, ...] = ()) -> Brief:
    return Brief(question, MarkScorer(question.rubric), used)


def started(question: Question = QUESTION, **options: object) -> Conversation:
    settings: dict[str, object] = {"seed": 7, "at": 1000.0} | options
    return begin(question, **settings)


def play(state: Conversation, *events: Event, brief: Brief | None = None) -> Conversation:
    for event in events:
        state, _ = step(state, event, brief or make_brief())
    return state


def lines(state: Conversation) -> list[tuple[str, str]]:
    """The transcript as (kind, text)."""
    return [(turn.kind, turn.text) for turn in state.turns]


def kinds(state: Conversation) -> list[str]:
    """What was said, by kind, in order."""
    return [kind for kind, _ in lines(state)]
