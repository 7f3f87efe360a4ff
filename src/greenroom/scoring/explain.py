"""Putting a finding into plain words, with the spans it rests on."""

from __future__ import annotations

from greenroom.scoring.claims import Match, Near, Reading, nearest
from greenroom.scoring.credit import CompiledPoint, Finding
from greenroom.scoring.cues import CueReading
from greenroom.scoring.lines import CompiledLine
from greenroom.scoring.model import CREDIT, Evidence, PointScore
from greenroom.scoring.passage import Passage
from greenroom.scoring.signals import Stretch

_WIDEST = 240
"""Longest evidence in characters before it is cut down to the words that were matched."""

_LEAST_IDEAS = 2
"""Ideas of a line that must be said for it to have come near; one alone is any sentence's."""
_NEAR_SCORE = -2.5
"""Log-odds by cues from which a stretch counts as near."""
_TOLD_SCORE, _FAR_BETTER = 1.0, 3.0
"""Log-odds by cues from which a stretch surely makes a claim, and by how much it must do so better than another."""
_SENTENCE = 160
"""Longest sentence in characters that is shown whole rather than in part."""
_LOOKED_AT = 8
"""Lines that are looked at more closely for what came nearest."""


def explain(
    number: int, point: CompiledPoint, finding: Finding, reading: Reading, cues: CueReading | None = None
) -> PointScore:
    """Return the verdict on a point: status, evidence, reason, and what came nearest for a miss.

    `number` is the point's place in its rubric.
    """
    if cues is not None:
        told = finding.cue
        if told is None and finding.status == "covered":
            told = _told_better(number, finding, reading, cues)
        if told is not None:
            return _by_cues(number, point, finding, told, reading, cues)
    if finding.status == "missed":
        near_span = _nearest_span(number, point, finding, reading, cues)
        return _verdict(point, finding, [], _miss(point, near_span, reading), near_span)
    matches: list[Match] = []
    if finding.status == "contradicted" and finding.against:
        matches = [finding.against]
        reason = _against(point, finding)
    elif finding.status == "covered":
        matches = [finding.said[number] for number in sorted(finding.said)]
        reason = f"says that {_names(point, finding.said)}"
    else:
        matches = [finding.said[number] for number in sorted(finding.said)] or [m for m in [finding.partly] if m]
        reason = _half(point, finding)
    evidence = _merged([_evidence(reading.passage, match.first, match.last) for match in matches])
    return _verdict(point, finding, evidence, reason)


def _told_better(number: int, finding: Finding, reading: Reading, cues: CueReading) -> Stretch | None:
    """The stretch that says a claim far better than the places where lines found it; None where there is none."""
    told = cues.signals[number].said
    if told.stretch is None or told.score < _TOLD_SCORE:
        return None
    clause = reading.passage.clause
    for match in finding.said.values():
        found = Stretch(clause[match.first], clause[match.last])
        beside = found.last < told.stretch.first or found.first > told.stretch.last
        if not beside or cues.score(found, number, "covered") > told.score - _FAR_BETTER:
            return None
    return told.stretch


def _by_cues(
    number: int, point: CompiledPoint, finding: Finding, stretch: Stretch, reading: Reading, cues: CueReading
) -> PointScore:
    """The verdict that rests on the words of a stretch."""
    passage = reading.passage
    kind = finding.status
    words = cues.telling_words(stretch, number, kind)
    if not words and kind != "covered":
        words = cues.telling_words(stretch, number, "covered")
    first, last = cues.telling_clauses(stretch, number, kind)
    first, last = passage.clauses[first][0], passage.clauses[last][1]
    if words and passage.words[last].end - passage.words[first].start > _WIDEST:
        first, last = words[0], words[-1]
    evidence = _evidence(passage, first, last)
    told = ", ".join(f"“{_typed(passage, word)}”" for word in words)
    by = f" (judged by {told})" if told else ""
    claim = _names(point, range(len(point.parts)))
    reasons = {
        "covered": f"says in other words that {claim}{by}",
        "partial": f"goes half way: does not plainly say that {claim}{by}",
        "contradicted": f"says the opposite; the point is that {_clause(point.point.claim)}{by}",
    }
    return _verdict(point, finding, [evidence], reasons[kind])


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
        claim = _names(point, range(len(point.parts)))
        about = finding.pinned.line.about if finding.pinned else point.point.about
        return f"says this of another subject, but it holds of {about}: {claim}"
    about = finding.against.line.about if finding.against else None
    if about and about != point.point.about:
        return f"says of {about} what does not hold of it; the point is that {_clause(point.point.claim)}"
    return f"says the opposite; the point is that {_clause(point.point.claim)}"


def _nearest(point: CompiledPoint, reading: Reading) -> Near | None:
    """The line of a point that came nearest, looked for among those most of whose ideas are said."""
    lines = [line for part in point.parts for line in part] + list(point.partly)
    shares = [(_share_said(line, reading), line) for line in lines]
    best = max((share for share, _ in shares), default=0.0)
    promising = [line for share, line in shares if share == best][:_LOOKED_AT]
    found = [near for near in (nearest(line, reading) for line in promising) if near and near.lacking]
    found = [near for near in found if _ideas_said(near, reading) >= _LEAST_IDEAS]
    return max(found, key=lambda near: (len(near.said) / len(near.line.ideas), -near.first), default=None)


def _ideas_said(near: Near, reading: Reading) -> int:
    """Ideas of a line that are said, its subject counted as one."""
    about = near.line.about
    return len(near.said) + (about is not None and reading.owners[near.first].subject == about)


def _share_said(line: CompiledLine, reading: Reading) -> float:
    if line.numbers.isdisjoint(reading.present):
        return 0.0
    return sum([bool(reading.idea_hits(idea)) for idea in line.ideas]) / len(line.ideas)


def _nearest_span(
    number: int, point: CompiledPoint, finding: Finding, reading: Reading, cues: CueReading | None
) -> Evidence | None:
    """What came nearest to a missed point: a line outweighed, else a line half found, else the best by cues."""
    outweighed = next(iter(finding.said.values()), finding.partly)
    near = outweighed or _nearest(point, reading)
    if near is not None:
        return _evidence(reading.passage, near.first, near.last)
    said = cues.signals[number].said if cues else None
    if cues is None or said is None or said.stretch is None or said.score < _NEAR_SCORE:
        return None
    first, last = cues.telling_clauses(said.stretch, number, "covered")
    clauses = reading.passage.clauses
    return _evidence(reading.passage, clauses[first][0], clauses[last][1])


def _miss(point: CompiledPoint, near: Evidence | None, reading: Reading) -> str:
    claim = _names(point, range(len(point.parts)))
    if near is not None:
        return f"comes near, but does not say that {claim}"
    words = len(reading.passage.words)
    if words and len(reading.barred) == words:
        return f"only terms, no claim; the point is that {_clause(point.point.claim)}"
    return f"nothing said comes near; the point is that {_clause(point.point.claim)}"


def _evidence(passage: Passage, first: int, last: int) -> Evidence:
    """The sentence of a match if it is short, else the clauses around it, else only its words."""
    clauses = passage.clauses[passage.clause[first]][0], passage.clauses[passage.clause[last]][1]
    sentences = passage.sentences[passage.sentence[first]][0], passage.sentences[passage.sentence[last]][1]
    for bounds, longest in ((sentences, _SENTENCE), (clauses, _WIDEST)):
        start, end = passage.span(*bounds)
        if end - start <= longest:
            break
    else:
        start, end = passage.span(first, last)
    return Evidence(start, end, passage.text[start:end])


def _merged(evidence: list[Evidence]) -> list[Evidence]:
    """Evidence in order of place, nested spans dropped."""
    kept: list[Evidence] = []
    for span in sorted(set(evidence), key=lambda e: (e.start, -e.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
