"""Quoting the candidate: which words around a piece of evidence are said back, and how they are set.

Evidence is often a scrap of a sentence ("no script"); said back, a whole sentence is fairer and easier to follow.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from greenroom.scoring.clean import clean

LONGEST_QUOTE = 90
"""Longest quotation, in characters; an interviewer quotes a clause, not a paragraph."""
LONGEST_CHALLENGE = 140
"""Longest quotation, in characters, that a challenge takes up to say what a "that" in it means."""

_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\betc)[.!?;]+(?=\s|$)|\n", re.I)
_CLAUSE_END = re.compile(r"[,:)]\s|\s[-–—(]+\s?")
_LEADING = re.compile(
    r"(?:[-*•–—>]+\s*|\d+[.)]\s+|(?:and|but|so|because|cause|then|also|plus|while|where)\b,?\s+)+", re.I
)
_POINTS_BACK = re.compile(r"\b(?:that|this|those|these|it|they|them|the (?:first|second|former|latter|other))\b", re.I)


class Span(NamedTuple):
    """A stretch of the scored text, in code points."""

    start: int
    end: int

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """Return the candidate's words in quotation marks, on one line, long ones cut at a word's end."""
    plain = " ".join(clean(text).replace('"', "'").split()).strip(" ,;:.-")
    if len(plain) > most:
        cut = plain[:most].rsplit(" ", 1)[0] if " " in plain[:most] else plain[:most]
        plain = f"{cut.rstrip(' ,;:.-')}…"
    return f'"{plain}"'


def around(said: str, span: Span, most: int = LONGEST_QUOTE) -> Span:
    """Return what to quote for a span: its sentence, else as many clauses around it as `most` characters hold.

    A leading "and" or bullet is left out. Longer than `most` only where a single clause is.
    """
    sentence = _within(said, span, _SENTENCE_END, Span(0, len(said)))
    clause = _within(said, span, _CLAUSE_END, sentence)
    breaks = list(_CLAUSE_END.finditer(said, *sentence))
    for start in (*(one.end() for one in reversed(breaks)), sentence.start):
        clause = _grown(said, clause, Span(min(start, clause.start), clause.end), most)
    for end in (*(one.start() for one in breaks), sentence.end):
        clause = _grown(said, clause, Span(clause.start, max(end, clause.end)), most)
    return _tidy(said, _without_half_bracket(said, clause, span))


def _grown(said: str, span: Span, wider: Span, most: int) -> Span:
    tidied = _tidy(said, wider)
    return wider if tidied.end - tidied.start <= most else span


def with_what_it_points_to(said: str, span: Span, most: int = LONGEST_CHALLENGE) -> Span:
    """Return the span with the sentence before it, where it speaks of "that" or "it" and both are short enough."""
    if not _POINTS_BACK.search(said, span.start, span.end) or not said[: span.start].strip(" -*•\n"):
        return span
    before = len(said[: span.start].rstrip(" .!?;-*•\n"))
    earlier = _tidy(said, _within(said, Span(max(0, before - 1), before), _SENTENCE_END, Span(0, len(said))))
    wider = Span(earlier.start, span.end)
    same_turn = "\n\n" not in said[wider.start : wider.end]
    return wider if same_turn and wider.end - wider.start <= most else span


def _within(said: str, span: Span, ends: re.Pattern[str], limits: Span) -> Span:
    """Return the stretch between the nearest ends before and behind the span."""
    start, end = limits
    for found in ends.finditer(said, limits.start, limits.end):
        if found.end() <= span.start:
            start = found.end()
        elif found.start() >= span.end:
            end = found.start()
            break
    return Span(min(start, span.start), max(end, span.end))


def _without_half_bracket(said: str, quote: Span, span: Span) -> Span:
    """Cut a quotation at a bracket whose other half lies outside of it, unless that would cut into the span."""
    start, end = quote
    opened: list[int] = []
    for place in range(quote.start, quote.end):
        if said[place] == "(":
            opened.append(place)
        elif said[place] == ")" and opened:
            opened.pop()
        elif said[place] == ")" and place < span.start:
            start = place + 1
    if opened and opened[0] >= span.end:
        end = opened[0]
    return Span(start, end)


def _tidy(said: str, span: Span) -> Span:
    start = span.start + len(said[span.start : span.end]) - len(said[span.start : span.end].lstrip())
    led = _LEADING.match(said, start, span.end)
    start = led.end() if led and led.end() < span.end else start
    return Span(start, start + len(said[start : span.end].rstrip()))
