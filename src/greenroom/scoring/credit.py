"""From matches to a status: which of a point's parts are said, and whether the answer claims the opposite."""

from __future__ import annotations

from collections.abc import Callable

from greenroom.bank.model import Line, Point, Status
from greenroom.frozen import frozen
from greenroom.scoring.claims import Match, Reading, find_all
from greenroom.scoring.lines import CompiledLine
from greenroom.scoring.signals import Signals, Stretch

_FIRM = 2.5
"""Strength of a carried subject from which a denial or a wrong claim is held against the answer."""
_FIRM_WORDS = 20
"""Longest claim, in words, that is held against the answer."""

_NAMED = 1.9
"""Strength of another subject from which a claim is pinned on it: its name, at most a sentence away."""
_COMPANY = 2
"""Points an answer must contradict before its pinned claims count against it."""


@frozen
class CompiledPoint:
    """A point with its lines ready to be matched."""

    point: Point
    parts: tuple[tuple[CompiledLine, ...], ...]
    partly: tuple[CompiledLine, ...]
    wrong: tuple[CompiledLine, ...]

    @classmethod
    def of(cls, point: Point, compile_line: Callable[[Line], CompiledLine]) -> CompiledPoint:
        """Compile a point's lines: those of its parts, then `partly`, then `wrong`."""

        def lines(source: tuple[Line, ...]) -> tuple[CompiledLine, ...]:
            return tuple([compile_line(line) for line in source])

        return cls(point, tuple([lines(part.say) for part in point.parts]), lines(point.partly), lines(point.wrong))


class Finding:
    """What was found for one point, before it is put into words."""

    __slots__ = ("against", "against_kind", "cue", "partly", "pinned", "said", "status")

    def __init__(self) -> None:
        self.status: Status = "missed"
        self.said: dict[int, Match] = {}
        """Best match by part number."""
        self.partly: Match | None = None
        self.against: Match | None = None
        """The match that contradicts."""
        self.pinned: Match | None = None
        """A claim of this point made of another subject, named in so many words."""
        self.against_kind = ""
        """"wrong" for a wrong line, "denied" for a claim denied, "pinned" for one pinned on another subject."""
        self.cue: Stretch | None = None
        """The stretch that a status rests on which only the cues speak for."""


def assess(point: CompiledPoint, reading: Reading) -> Finding:
    """Return the status of a point and the matches it rests on."""
    finding = Finding()
    claims: dict[int, list[Match]] = {}
    against: list[tuple[float, Match, str]] = []
    for number, lines in enumerate(point.parts):
        _read_part(finding, claims, against, number, lines, reading)
    for match in find_all(point.partly, reading):
        if _counts(match) and (finding.partly is None or _rank(match) > _rank(finding.partly)):
            finding.partly = match
    for match in find_all(point.wrong, reading):
        if not match.denied and _firm(match):
            against.append((_rank(match) + 1, match, "wrong"))
    against = [entry for entry in against if not _within_any(entry[1], claims, entry[2])]
    wrong = [match for _, match, kind in against if kind == "wrong"]
    for number, matches in claims.items():
        sound = [match for match in matches if not any(_within(match, other) for other in wrong)]
        if sound:
            finding.said[number] = max(sound, key=_rank)
    _settle(finding, against, len(point.parts))
    return finding


def _within(inner: Match, outer: Match) -> bool:
    """Whether a claim is only part of what a longer one says: "see where it is" in "hard to see where it is"."""
    inside = outer.first <= inner.first and inner.last <= outer.last
    return inside and len(inner.line.ideas) < len(outer.line.ideas) and inner.line.about == outer.line.about


def _within_any(match: Match, claims: dict[int, list[Match]], kind: str) -> bool:
    longer = (claim for matches in claims.values() for claim in matches)
    return kind == "wrong" and any(_within(match, claim) for claim in longer)


def _read_part(
    finding: Finding,
    claims: dict[int, list[Match]],
    against: list[tuple[float, Match, str]],
    number: int,
    lines: tuple[CompiledLine, ...],
    reading: Reading,
) -> None:
    for match in find_all(lines, reading):
        if _counts(match):
            claims.setdefault(number, []).append(match)
        elif _pinned(match):
            finding.pinned = finding.pinned or match
        elif match.denied and match.wholly_denied and _firm(match) and len(match.line.ideas) > 1:
            against.append((_rank(match), match, "denied"))


def _counts(match: Match) -> bool:
    """A claim counts unless it is denied or speaks of another subject."""
    return not match.denied and (match.line.about is None or match.pro > match.con)


def _firm(match: Match) -> bool:
    """Whether the claim's subject is sure enough to hold it against the answer."""
    if not match.one_sentence or match.last - match.first > _FIRM_WORDS:
        return False
    return match.line.about is None or (match.pro >= (2.0 if match.here else _FIRM) and match.con == 0)


def _pinned(match: Match) -> bool:
    """Whether a claim is made, in one sentence, of another subject that is named there or just before."""
    sure = not match.denied and match.one_sentence and match.last - match.first <= _FIRM_WORDS
    return sure and match.line.about is not None and match.pro == 0 and match.con >= _NAMED


def settle_pinned(findings: list[Finding], mixed_up: bool) -> None:
    """Hold pinned claims against an answer that mixes its subjects up elsewhere too.

    One claim on the wrong subject may be a misreading of "it"; several are a mistake (tuning answers: precision 0.4
    alone, 0.8 in company).
    """
    against = sum(finding.status == "contradicted" for finding in findings)
    if not mixed_up and against < _COMPANY:
        return
    for finding in findings:
        if finding.pinned is not None and finding.status in ("missed", "partial"):
            finding.status, finding.against, finding.against_kind = "contradicted", finding.pinned, "pinned"


def parts_said(point: CompiledPoint, finding: Finding) -> float:
    """Return the share of a point's parts that lines say."""
    return len(finding.said) / len(point.parts) if point.parts else 0.0


def settle_cues(finding: Finding, status: Status, signals: Signals) -> None:
    """Take up the status that lines and cues together speak for, and what it rests on."""
    resting = {"covered": signals.said, "partial": signals.half, "contradicted": signals.contradicted}
    if status != finding.status and status != "missed":
        best = resting[status]
        if status == "contradicted" and signals.said_of_another.score > best.score:
            best = signals.said_of_another
        elif status == "partial" and signals.said.score > best.score:
            best = signals.said
        finding.cue = best.stretch
    finding.status = status


def _rank(match: Match) -> float:
    if match.line.about is None:
        return _FIRM - (match.last - match.first) / 100
    return match.pro - match.con + (1.0 if match.here else 0.0) - (match.last - match.first) / 100


def _settle(finding: Finding, against: list[tuple[float, Match, str]], parts: int) -> None:
    complete = len(finding.said) == parts
    if complete:
        finding.status = "covered"
    elif finding.said or finding.partly:
        finding.status = "partial"
    if not against:
        return
    strength, match, kind = max(against, key=lambda entry: (entry[0], -entry[1].first))
    for_it = max((_rank(said) for said in finding.said.values()), default=-9.0)
    if not complete or (kind == "wrong" and strength > for_it + 1):
        finding.status, finding.against, finding.against_kind = "contradicted", match, kind
