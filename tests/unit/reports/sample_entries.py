"""An attempt with everything a report can show: probes, a hint, a contradiction, an objection, rough text."""

from __future__ import annotations

from greenroom.bank.model import Status
from greenroom.interview.model import (
    TURN_JOINT,
    Attempt,
    HintTaken,
    InterviewRecord,
    Objection,
    Turn,
    Verdict,
)
from greenroom.reports.model import Entry, Export, TrendDot
from greenroom.scoring.model import CREDIT, Evidence, PointScore, Score, weighted_share

ANSWER = (
    "Nobody is in charge: each service <listens> & reacts.\n"
    "=SUM(A1:A9) is what I'd *not* put in a spreadsheet | ever.\n\n"
    "An orchestrator has no single point of failure, see https://example.org and @nobody.\n"
    "1. it calls each step\n"
    "   - and waits"
)
REPLY = "Right, if it is down the running orders wait, so its state has to be durable."
SAID = f"{ANSWER}{TURN_JOINT}{REPLY}"


def span(text: str) -> Evidence:
    """Return the evidence for a piece of what was said."""
    start = SAID.index(text)
    return Evidence(start, start + len(text), text)


def mark(point: str, status: Status, reason: str, *said: str, weight: int = 2, near: str = "") -> PointScore:
    """Return a mark; points whose id ends in -engines or -risk are senior."""
    depth = "senior" if point.endswith(("engines", "risk")) else "core"
    spans = tuple(span(text) for text in said)
    nearest = span(near) if near else None
    return PointScore(point, depth, weight, status, CREDIT[status], spans, reason, nearest)


def scored(*points: PointScore) -> Score:
    """Return the score that these marks make."""
    shares = (weighted_share(points), weighted_share(points, "core"), weighted_share(points, "senior"))
    return Score("choreography-vs-orchestration", "1", "30e932b7c3a9", *shares, points)


DECENTRALISED = mark(
    "decentralisation",
    "covered",
    "says that nobody is in central control",
    "Nobody is in charge",
    "each service <listens> & reacts",
    weight=3,
)
STEPS = mark("orchestration-definition", "partial", "says who calls, but not when", "1. it calls each step")
RISK = mark("orchestrator-risk", "contradicted", "claims the opposite", "no single point of failure")
RISK_AFTER = mark("orchestrator-risk", "partial", "says that it blocks", "if it is down the running orders wait")
ENGINES = mark("durable-engines", "missed", "nothing said comes near", weight=1)
ENGINES_AFTER = mark(
    "durable-engines",
    "covered",
    "says that its state survives a crash",
    "running orders wait, so its state has to be durable",
    weight=1,
)
TEAMS = mark("=team-topology", "missed", 'lacks "teams"', near="Nobody is in charge")

ATTEMPT = Attempt(
    id="0123456789abcdef0123456789abcdef",
    question="choreography-vs-orchestration",
    title="Choreography vs orchestration",
    mode="practice",
    started_at="2026-11-23T07:54:36Z",
    finished_at="2026-11-23T08:01:02Z",
    seconds=386.25,
    turns=(
        Turn("interviewer", "question", "When would you choreograph, and when orchestrate?"),
        Turn("candidate", "clarifying", "How many orders a day?", 12.0),
        Turn("interviewer", "clarified", "A few thousand.", 12.0),
        Turn("candidate", "answer", ANSWER, 200.5),
        Turn("interviewer", "heard", "I heard that nobody is in central control.", 200.5),
        Turn(
            "interviewer",
            "probe",
            "You said “no single point of failure”; what happens when it is down?",
            200.5,
            "orchestrator-risk",
        ),
        Turn("interviewer", "hint", "Think of what has to survive.", 250.0, "durable-engines"),
        Turn("candidate", "reply", REPLY, 386.25, "orchestrator-risk"),
    ),
    unprompted=scored(DECENTRALISED, STEPS, RISK, ENGINES, TEAMS),
    score=scored(DECENTRALISED, STEPS, RISK_AFTER, ENGINES_AFTER, TEAMS),
    hints=(HintTaken("durable-engines", 1, 0.1),),
    seed=7,
)
OBJECTION = Objection(
    id="f" * 32,
    attempt=ATTEMPT.id,
    point="orchestration-definition",
    claimed="covered",
    start=span("1. it calls each step").start,
    end=span("1. it calls each step").end,
    note="I *did* say <when>: step by step.",
    made_at="2026-11-23T08:02:00Z",
)
WITHDRAWN = Objection(
    id="e" * 32,
    attempt=ATTEMPT.id,
    point="=team-topology",
    claimed="partial",
    start=0,
    end=0,
    note="never mind",
    made_at="2026-11-23T08:03:00Z",
    withdrawn_at="2026-11-23T08:04:00Z",
)
ENTRY = Entry(ATTEMPT, (OBJECTION, WITHDRAWN))
INTERVIEW = InterviewRecord(
    id="a" * 32,
    level="mid",
    seed=7,
    minutes=30,
    questions=("choreography-vs-orchestration", "saga-pattern"),
    started_at="2026-11-23T07:54:36Z",
    finished_at="2026-11-23T08:24:36Z",
    attempts=(ATTEMPT.id,),
    verdict=Verdict("mid", False, 62.5, 33.3, 55.0, 40.0),
    topic="data",
)
EXPORTED_AT = "2026-11-23T09:00:00Z"


def export_of_one() -> Export:
    """Return a fresh export of the one attempt."""
    return Export(EXPORTED_AT, iter([ENTRY]), 1)


def export_of_three() -> Export:
    """Return a fresh export of three attempts and an interview."""
    entries = [ENTRY, ENTRY._replace(objections=()), Entry(ATTEMPT)]
    days = ("2026-11-20", "2026-11-21", "2026-11-23")
    dots = [
        TrendDot(f"{day}T07:00:00Z", total, ATTEMPT.id, ATTEMPT.title)
        for day, total in zip(days, (30.0, 55.5, ATTEMPT.score.total), strict=True)
    ]
    return Export(EXPORTED_AT, iter(entries), 3, dots, [INTERVIEW])
