"""The one sentence in which the interviewer says what was heard: the candidate's own words, and no praise.

The rubric's wording would say more than was said, and tell what a good answer holds; so only quotations are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.bank.model import Status
from greenroom.interview.model import TURN_JOINT, Turn
from greenroom.interview.quoting import Span, around, quoted
from greenroom.interview.state import Conversation
from greenroom.interview.wording import in_turn, listed
from greenroom.scoring.model import Score

MOST_NAMED = 2
"""How many things the sentence quotes; a longer list is no longer listening but reading out."""

NOTHING = "I did not hear an answer to my question in that."
"""Said to a first answer of which nothing counts, such as one to another question. An interviewer would say so too:
to go on as if it had been heard would mislead, in a timed interview most of all."""
NARROWED = "Let me ask about one part of it."
"""Said behind it where a probe follows."""

_AFTER_ANSWER = (
    "I heard {quotes}.",
    "I wrote down {quotes}.",
    "What I have so far is {quotes}.",
)
_AFTER_REPLY = (
    "On that I have {quotes}.",
    "I noted {quotes}.",
    "I add {quotes}.",
)
_UNHEARD = ("Let us go on.", "On to another side of it.", "Let me ask about something else.")
_GAVE_UP = ("All right, something else.", "No matter, we go on.", "Then we leave that one.")

_ORDER: tuple[Status, ...] = ("covered", "partial", "contradicted")
"""Which marks are quoted first; of a missed point there is nothing to quote."""


def heard(state: Conversation, score: Score, avoid: Span | None = None) -> str:
    """Return the sentence on the latest scored turn; `avoid` is what a challenge is going to quote."""
    said = said_by(state.turns)
    latest = state.scored_turns[-1]
    spans = _worth_quoting(said, score, len(said) - len(latest.text), avoid)
    quotes = list(dict.fromkeys(quoted(said[span.start : span.end]) for span in spans))
    if quotes:
        forms = _AFTER_ANSWER if latest.kind == "answer" else _AFTER_REPLY
        return _varied(state, forms).format(quotes=listed(quotes))
    if latest.kind == "answer" and all(point.status == "missed" for point in score.points):
        return f"{NOTHING} {NARROWED}" if state.probes else NOTHING
    if latest.kind == "answer" and avoid:
        return ""
    return _varied(state, _UNHEARD)


def on_giving_up(state: Conversation) -> str:
    """Return what is said when the candidate does not know."""
    return _varied(state, _GAVE_UP)


def said_by(turns: Sequence[Turn]) -> str:
    """Return the scored text, in which evidence is counted."""
    return TURN_JOINT.join(turn.text for turn in turns if turn.kind in ("answer", "reply"))


def _worth_quoting(said: str, score: Score, since: int, avoid: Span | None) -> list[Span]:
    """Return stretches of the latest turn, the best marks and heaviest points first chosen, in the order said."""
    marked = [point for point in score.points if point.status in _ORDER]
    marked.sort(key=lambda point: (_ORDER.index(point.status), -point.weight))
    taken: list[Span] = []
    for point in marked:
        for span in (Span(one.start, one.end) for one in point.evidence if one.start >= since):
            quote = around(said, span)
            clashes = [*taken, avoid] if avoid else taken
            if len(taken) < MOST_NAMED and not any(quote.meets(other) for other in clashes):
                taken.append(quote)
    return sorted(taken)


def _varied(state: Conversation, forms: Sequence[str]) -> str:
    return in_turn(forms, state.seed, sum(turn.kind == "heard" for turn in state.turns))
