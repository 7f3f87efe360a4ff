"""Which probe comes next. Contradictions first, then what is worth most, core before senior.

Never the same wording twice, and no second probe on a point unless the reply to the first one earned half of
it. Wordings of earlier attempts come again only when a point has no other left, the longest unused first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random

from greenroom.bank.model import Point, Rubric
from greenroom.interview.model import Attempt
from greenroom.interview.quoting import LONGEST_CHALLENGE, Span, around, quoted, with_what_it_points_to
from greenroom.interview.state import Brief, Conversation, ProbeChoice
from greenroom.interview.wording import continued
from greenroom.scoring.model import PointScore, Score

Names = Mapping[str, tuple[str, ...]]
"""How each subject of a rubric is called, by its id."""


def by_need(rubric: Rubric, score: Score | None) -> list[tuple[Point, PointScore | None]]:
    """Return the points that lack credit, the most needed first; all of them where nothing is scored yet."""
    scored = {point.id: point for point in score.points} if score else {}
    open_points = [(point, scored.get(point.id)) for point in rubric.points if _missing(point, scored.get(point.id))]
    names = {subject.id: subject.names for subject in rubric.subjects}
    return sorted(open_points, key=lambda pair: _rank(pair[0], pair[1], names))


def choose_probe(state: Conversation, brief: Brief) -> ProbeChoice | None:
    """Return the next probe, or None where no point is left that may be probed."""
    asked = {choice.probe for choice in state.choices}
    for point, scored in by_need(brief.rubric, state.score):
        wordings = [probe for probe in point.probes if probe not in asked]
        if scored and wordings and _may_probe(state, point, scored):
            fresh = [probe for probe in wordings if probe not in brief.used]
            chance = Random(f"{state.seed}:{state.question}:{point.id}:{len(state.choices)}")
            probe = chance.choice(fresh) if fresh else max(wordings, key=brief.used.index)
            return ProbeChoice(point.id, probe, _why(point, scored, bool(fresh)), scored.status)
    return None


def challenged(state: Conversation, choice: ProbeChoice, score: Score, said: str) -> Span | None:
    """Return the words that the probe challenges, in the scored text; None unless it meets a contradiction.

    Words that were held against the candidate once are not quoted again.
    """
    evidence = score.point(choice.point).evidence
    if choice.status != "contradicted" or not evidence:
        return None
    words = with_what_it_points_to(said, around(said, Span(evidence[0].start, evidence[0].end), LONGEST_CHALLENGE))
    before = any(turn.kind == "probe" and _quote(said, words) in turn.text for turn in state.turns)
    return None if before else words


def spoken_probe(choice: ProbeChoice, challenge: Span | None, said: str) -> str:
    """Return the probe as it is said: a contradiction is met with the candidate's own words."""
    if challenge is None:
        return choice.probe
    return continued(f"You said {_quote(said, challenge)}", choice.probe)


def _quote(said: str, words: Span) -> str:
    return quoted(said[words.start : words.end], LONGEST_CHALLENGE)


def wordings_used(attempts: Iterable[Attempt], rubric: Rubric) -> tuple[str, ...]:
    """Return the rubric's probes that these attempts have asked, in the order of the attempts, for `Brief.used`."""
    said = [turn.text.casefold() for attempt in attempts for turn in attempt.turns if turn.kind == "probe"]
    probes = [probe for point in rubric.points for probe in point.probes]
    used = (probe for text in said for probe in probes if text.endswith(probe.casefold()))
    return tuple(dict.fromkeys(used))


def _missing(point: Point, scored: PointScore | None) -> float:
    return point.weight * (1 - (scored.credit if scored else 0))


def _rank(point: Point, scored: PointScore | None, names: Names) -> tuple[bool, float, bool, bool]:
    contradicted = scored is not None and scored.status == "contradicted"
    besides = contradicted and not _names_its_subject(point, scored, names)
    return (not contradicted, -_missing(point, scored), point.depth == "senior", besides)


def _names_its_subject(point: Point, scored: PointScore | None, names: Names) -> bool:
    """Whether the words that contradict a point name what it is about: a better place to take the candidate up on."""
    said = " ".join(span.text.casefold() for span in scored.evidence) if scored else ""
    return any(name.casefold() in said for name in names.get(point.about or "", ()))


def _may_probe(state: Conversation, point: Point, scored: PointScore) -> bool:
    earlier = [choice for choice in state.choices if choice.point == point.id]
    if not earlier:
        return True
    replied = any(turn.kind == "reply" and turn.point == point.id for turn in state.turns)
    gained = scored.status == "partial" and earlier[0].status in ("missed", "contradicted")
    return len(earlier) == 1 and replied and gained


def _why(point: Point, scored: PointScore, fresh: bool) -> str:
    standing = {
        "contradicted": "said the opposite, which comes before anything that is only missing",
        "partial": "half said",
        "missed": "not said",
        "covered": "said",
    }[scored.status]
    worth = f"{_number(_missing(point, scored))} of its weight of {point.weight} open, {point.depth}"
    wording = "a wording not used before" if fresh else "all its wordings were used before"
    return f"{standing}; {worth}; {wording}"


def _number(value: float) -> str:
    return f"{value:g}"
