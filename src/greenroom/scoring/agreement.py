"""How well a rubric agrees with its labelled examples, and what an author has to mend where it does not.

Three views: figures over all points and for each, the confusions with the examples behind them, and for each
claim line the labels of the answers it was found in: a line mostly found under wrong labels misleads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from greenroom.bank.model import SPLITS, STATUSES, Example, Line, Question, Status
from greenroom.scoring import credit
from greenroom.scoring.agreement_figures import Figures, Labels, figures
from greenroom.scoring.agreement_text import render_report
from greenroom.scoring.claims import Match, Reading, find
from greenroom.scoring.lines import CompiledLine

if TYPE_CHECKING:
    from greenroom.scoring.credit import CompiledPoint
    from greenroom.scoring.model import PointScore, Score
    from greenroom.scoring.scorer import Scorer

__all__ = [
    "AgreementReport",
    "Confusion",
    "Disagreement",
    "LineHits",
    "PointAgreement",
    "agreement_report",
    "render_report",
]

Group = Literal["say", "partly", "wrong"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One example whose label the scorer did not give."""

    example: str
    quote: str
    """What the scorer's status rests on, or what came nearest; "" where nothing did."""
    reason: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """A label, the status given in its place, and the examples where that happened."""

    label: Status
    status: Status
    examples: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class LineHits:
    """One claim line and what the answers it counted in are labelled."""

    group: Group
    part: int
    """Number of the part within its point, from 0; 0 for other groups."""
    line: Line
    labels: tuple[tuple[Status, int], ...]
    """How many answers of each label the line was found in; best status first, none left out but zeros."""
    misled: tuple[tuple[str, Status, str], ...]
    """(example id, label, words found) of the answers where the line speaks against the label."""

    @property
    def found(self) -> int:
        """In how many answers the line was found."""
        return sum(count for _, count in self.labels)


@dataclass(frozen=True, slots=True)
class PointAgreement:
    """Agreement on one point."""

    id: str
    figures: Figures
    confusions: tuple[Confusion, ...]
    """Most frequent first."""
    lines: tuple[LineHits, ...]


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Agreement of one question's scorer with some labelled examples."""

    question: str
    figures: Figures
    points: tuple[PointAgreement, ...]
    splits: tuple[tuple[str, Figures], ...] = ()
    """Figures of the tuning and of the validation answers apart; () where there is only one kind."""


def agreement_report(
    question: Question, examples: Iterable[Example], scorer: Scorer, point: str | None = None
) -> AgreementReport:
    """Score the labelled examples and compare; with `point`, look at that point alone.

    Examples without labels are passed over. Raises KeyError where the rubric has no such point.
    """
    points = [question.rubric.point(point)] if point else list(question.rubric.points)
    wanted = {one.id for one in points}
    chosen = [(example, _labels(example, wanted)) for example in examples]
    chosen = [(example, labels) for example, labels in chosen if labels]
    scores = {example.id: scorer.score(example.answer) for example, _ in chosen}
    readings = {example.id: scorer.read(example.answer) for example, _ in chosen}
    gold = {example.id: labels for example, labels in chosen}
    compiled = {one.point.id: one for one in scorer.points}
    given = {id: _statuses(score) for id, score in scores.items()}
    return AgreementReport(
        question=question.id,
        figures=figures(gold, given),
        points=tuple(_point_agreement(compiled[one.id], gold, scores, readings) for one in points),
        splits=_splits([example for example, _ in chosen], gold, given),
    )


def _splits(examples: Sequence[Example], gold: Labels, given: Labels) -> tuple[tuple[str, Figures], ...]:
    found = {split: {one.id: gold[one.id] for one in examples if one.split == split} for split in SPLITS}
    return tuple((split, figures(of, given)) for split, of in found.items()) if all(found.values()) else ()


def _labels(example: Example, wanted: set[str]) -> dict[str, Status]:
    return {point: status for point, status in example.labels if point in wanted}


def _statuses(score: Score) -> dict[str, Status]:
    return {point.id: point.status for point in score.points}


def _point_agreement(
    compiled: CompiledPoint,
    gold: dict[str, dict[str, Status]],
    scores: dict[str, Score],
    readings: dict[str, Reading],
) -> PointAgreement:
    id = compiled.point.id
    labels = {example: of[id] for example, of in gold.items() if id in of}
    verdicts = {example: scores[example].point(id) for example in labels}
    return PointAgreement(
        id=id,
        figures=figures(
            {example: {id: label} for example, label in labels.items()},
            {example: {id: verdict.status} for example, verdict in verdicts.items()},
        ),
        confusions=_confusions(labels, verdicts),
        lines=_line_hits(compiled, labels, readings),
    )


def _confusions(labels: dict[str, Status], verdicts: dict[str, PointScore]) -> tuple[Confusion, ...]:
    found: dict[tuple[Status, Status], list[Disagreement]] = {}
    for example, label in labels.items():
        verdict = verdicts[example]
        if verdict.status != label:
            spans = verdict.evidence or ((verdict.nearest,) if verdict.nearest else ())
            quote = " … ".join(span.text for span in spans)
            found.setdefault((label, verdict.status), []).append(Disagreement(example, quote, verdict.reason))
    ordered = sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return tuple(Confusion(label, status, tuple(behind)) for (label, status), behind in ordered)


def _line_hits(
    compiled: CompiledPoint, labels: dict[str, Status], readings: dict[str, Reading]
) -> tuple[LineHits, ...]:
    groups: list[tuple[Group, int, Sequence[CompiledLine]]] = [
        *(("say", number, lines) for number, lines in enumerate(compiled.parts)),
        ("partly", 0, compiled.partly),
        ("wrong", 0, compiled.wrong),
    ]
    several = len(compiled.parts) > 1
    return tuple(
        _hits_of(line, group, number, several, labels, readings) for group, number, lines in groups for line in lines
    )


def _hits_of(
    line: CompiledLine,
    group: Group,
    number: int,
    several: bool,
    labels: dict[str, Status],
    readings: dict[str, Reading],
) -> LineHits:
    right = _right_labels(group, several)
    counts: Counter[Status] = Counter()
    misled: list[tuple[str, Status, str]] = []
    for example, label in labels.items():
        reading = readings[example]
        match = next((match for match in find(line, reading) if _speaks(match, group)), None)
        if match is None:
            continue
        counts[label] += 1
        if label not in right:
            start, end = reading.passage.span(match.first, match.last)
            misled.append((example, label, reading.passage.text[start:end]))
    ordered = tuple((status, counts[status]) for status in STATUSES if counts[status])
    return LineHits(group, number, line.line, ordered, tuple(misled))


def _speaks(match: Match, group: Group) -> bool:
    """Whether a match counts as its group's matches are counted."""
    return not match.denied and credit._firm(match) if group == "wrong" else credit._counts(match)


def _right_labels(group: Group, several: bool) -> frozenset[Status]:
    """Labels that a line of this group may be found under.

    A contradicted point may well be stated rightly elsewhere in the answer, so it speaks against no say line.
    """
    if group == "wrong":
        return frozenset({"contradicted"})
    if group == "partly" or several:
        return frozenset({"covered", "partial", "contradicted"})
    return frozenset({"covered", "contradicted"})
