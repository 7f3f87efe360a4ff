"""Putting a finding into plain words, with the spans it rests on."""

from __future__ import annotations

from greenroom.scoring.claims import Match, Near, Reading, nearest
from greenroom.scoring.credit import CompiledPoint, Finding
from greenroom.scoring.cues import CueReading
from greenroom.scoring.lines import CompiledLine
from greenroom.scoring.model import CREDIT, Evidence, PointScore
from greenroom.scoring.passage import Passage

_WIDEST = 240
"""Longest evidence in characters before it is cut down to the words that were matched."""

_LOOKED_AT = 8
"""Lines that are looked at more closely for what came nearest."""


def explain(
    number: int, point: CompiledPoint, finding: Finding, reading: Reading, cues: CueReading | None = None
) -> PointScore:
    """Return the verdict on a point: status, evidence, reason, and what came nearest for a miss.

    `number` is the point's place in its rubric.
    """
    if finding.cue is not None and cues is not None:
        return _by_cues(number, point, finding, reading, cues)
    matches: list[Match] = []
    near: Near | None = None
    if finding.status == "contradicted" and finding.against:
        matches = [finding.against]
        reason = _against(point, finding)
    elif finding.status == "covered":
        matches = [finding.said[number] for number in sorted(finding.said)]
        reason = f"says that {_names(point, finding.said)}"
    elif finding.status == "partial":
        matches = [finding.said[number] for number in sorted(finding.said)] or [m for m in [finding.partly] if m]
        reason = _half(point, finding)
    elif finding.said or finding.partly:
        return _outweighed(point, finding, reading)
    else:
        near = _nearest(point, reading)
        reason = _miss(point, near)
    evidence = _merged([_evidence(reading.passage, match.first, match.last) for match in matches])
    nearest_span = _evidence(reading.passage, near.first, near.last) if near else None
    return _verdict(point, finding, evidence, reason, nearest_span)


def _by_cues(number: int, point: CompiledPoint, finding: Finding, reading: Reading, cues: CueReading) -> PointScore:
    """The verdict where no line was found, but the words of a stretch speak for it."""
    assert finding.cue is not None
    passage = reading.passage
    kind = finding.status
    words = cues.telling_words(finding.cue, number, kind)
    if not words and kind != "covered":
        words = cues.telling_words(finding.cue, number, "covered")
    first, last = cues.telling_clauses(finding.cue, number, kind)
    first, last = passage.clauses[first][0], passage.clauses[last][1]
    if words and passage.words[last].end - passage.words[first].start > _WIDEST:
        first, last = words[0], words[-1]
    evidence = _evidence(passage, first, last)
    told = ", ".join(f"“{_typed(passage, word)}”" for word in words)
    by = f" (in other words: {told})" if told else ""
    claim = _names(point, range(len(point.parts)))
    reasons = {
        "covered": f"says that {claim}{by}",
        "partial": f"comes half way{by}, but does not plainly say that {claim}",
        "contradicted": f"claims the opposite{by}; the point is that {_clause(point.point.claim)}",
    }
    return _verdict(point, finding, [evidence], reasons[kind])


def _outweighed(point: CompiledPoint, finding: Finding, reading: Reading) -> PointScore:
    """The verdict where a line was found, but the words around it speak for something else."""
    match = next(iter(finding.said.values()), finding.partly)
    assert match is not None
    near = _evidence(reading.passage, match.first, match.last)
    reason = f"comes near, but taken as a whole does not say that {_names(point, range(len(point.parts)))}"
    return _verdict(point, finding, [], reason, near)


def _verdict(
    point: CompiledPoint, finding: Finding, evidence: list[Evidence], reason: str, near: Evidence | None = None
) -> PointScore:
    return PointScore(
        id=point.point.id,
        depth=point.point.depth,
        weight=point.point.weight,
        status=finding.status,
        credit=CREDIT[finding.status],
        evidence=tuple(evidence),
        reason=reason,
        nearest=near,
    )


def _typed(passage: Passage, word: int) -> str:
    token = passage.words[word]
    return passage.text[token.start : token.end]


def _clause(text: str) -> str:
    text = text.strip().rstrip(".")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text.startswith("A ") else text


def _names(point: CompiledPoint, numbers: object) -> str:
    names = [_clause(point.point.parts[number].name) for number in sorted(numbers)]  # type: ignore[call-overload]
    return " and that ".join(names)


def _half(point: CompiledPoint, finding: Finding) -> str:
    lacking = [number for number in range(len(point.parts)) if number not in finding.said]
    if finding.said:
        return f"says that {_names(point, finding.said)}, but not that {_names(point, lacking)}"
    return f"touches on it, but does not say that {_names(point, lacking)}"


def _against(point: CompiledPoint, finding: Finding) -> str:
    if finding.against_kind == "denied":
        return f"denies that {_names(point, range(len(point.parts)))}"
    if finding.against_kind == "pinned":
        return (
            f"says of another subject what holds of {point.point.about}: that {_names(point, range(len(point.parts)))}"
        )
    about = finding.against.line.about if finding.against else None
    on = f", here said of {about}" if about and about != point.point.about else ""
    return f"claims the opposite{on}; the point is that {_clause(point.point.claim)}"


def _nearest(point: CompiledPoint, reading: Reading) -> Near | None:
    """The line of a point that came nearest, looked for among those most of whose ideas are said."""
    lines = [line for part in point.parts for line in part] + list(point.partly)
    shares = [(_share_said(line, reading), line) for line in lines]
    best = max((share for share, _ in shares), default=0.0)
    promising = [line for share, line in shares if share == best][:_LOOKED_AT]
    found = [near for near in (nearest(line, reading) for line in promising) if near and near.lacking]
    return max(found, key=lambda near: (len(near.said) / len(near.line.ideas), -near.first), default=None)


def _share_said(line: CompiledLine, reading: Reading) -> float:
    return sum(bool(reading.idea_hits(idea)) for idea in line.ideas) / max(len(line.ideas), 1)


def _miss(point: CompiledPoint, near: Near | None) -> str:
    if near is None:
        return f"nothing said comes near; the point is that {_clause(point.point.claim)}"
    said = ", ".join(f"“{label}”" for label in near.said)
    lacking = ", ".join(f"“{label}”" for label in near.lacking)
    claim = _names(point, range(len(point.parts)))
    return f"comes nearest by speaking of {said}, but not of {lacking}; does not say that {claim}"


def _evidence(passage: Passage, first: int, last: int) -> Evidence:
    """The clauses around a match, or only its words where that grows too long."""
    start, end = passage.span(passage.clauses[passage.clause[first]][0], passage.clauses[passage.clause[last]][1])
    if end - start > _WIDEST:
        start, end = passage.span(first, last)
    return Evidence(start, end, passage.text[start:end])


def _merged(evidence: list[Evidence]) -> list[Evidence]:
    """Evidence in order of place, nested spans dropped."""
    kept: list[Evidence] = []
    for span in sorted(set(evidence), key=lambda e: (e.start, -e.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
