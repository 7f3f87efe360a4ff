"""What kind of thing a question asks for, so that a word in common is not taken for a question in common.

"How many services are there?" and "who owns the services?" speak of the same thing and ask for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from greenroom.scoring.grammar import FUNCTION

MEASURED = frozenset({"count", "size", "time", "who"})
"""Kinds that only a reply of the same kind answers."""

_SPAN = "(?:second|minute|hour|day|week|month|year)"
_KINDS = (
    ("count", rf"\bhow man+y\b|\bhow much(?! (?:time|faster|delay))\b|\bnumber of\b|\b(?:per|an?) {_SPAN}\b"),
    ("size", r"\bhow (?:big|large)\b"),
    ("time", r"\bhow (?:long|fast|quick(?:ly)?|late|fresh|soon|old)\b|\bhow much (?:time|delay)\b|^\W*when\b"),
    ("who", r"^(?:(?!\b(?:which|what|where|why|how)\b).)*\bwho(?:se)?\b"),
    ("what", r"\b(?:which|what|where|why|how)\b"),
    ("whether", r"^\W*(?:is|are|do|does|did|can|could|may|might|must|will|would|should|has|have|am)\b"),
)
"""The first that is found is the kind; a text in which none is found is a fragment, such as "expected load"."""

_MEANT_BY = {"count": "load", "size": "load", "time": "latency", "who": "team"}
"""The word (as `clarifying` has it) that asks for the same as a kind does: "how many orders" and "order volume"."""

_COUNTED = re.compile(r"\b(?:how man+y|how much|number of)((?: [a-z'-]+)+)", re.I)
_EACH = re.compile(r"\b(?:per|each|every) ([a-z'-]+)", re.I)
SPANS = frozenset("second minute hour day night week month year peak".split())
"""Words that go with any number: "how many orders a day" asks for nothing else than "how many orders"."""
_TURNED = frozenset(
    "fail failed fails failing cancel cancelled canceled return returned refund refunded reject rejected decline "
    "declined retry retried duplicate duplicated duplicates lost dropped expire expired late missing".split()
)
"""Words that make another number of a number: how many orders fail is not told by how many there are."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text asks for. `counted` is what is to be counted, if anything: "how many parallel *orders*"."""

    kind: str
    counted: str = ""
    narrowed: tuple[str, ...] = ()
    """Words that make another number of it: "how many orders *fail*", "how many orders per *warehouse*"."""


def asked_for(text: str) -> Asked:
    """Return what a question, or a wording of one, asks for."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    kind = next((name for name, form in _KINDS if re.search(form, plain)), "fragment")
    if kind != "count":
        return Asked(kind)
    parts = [each for each in _EACH.findall(plain) if each not in SPANS]
    turned = [word for word in re.findall(r"[a-z]+", plain) if word in _TURNED]
    return Asked(kind, _counted(plain), (*turned, *parts))


def _counted(plain: str) -> str:
    """The first plural behind "how many", else the last word of what stands there."""
    found = _COUNTED.search(plain)
    words: list[str] = []
    for word in found.group(1).split() if found else ():
        if word in FUNCTION and words:
            break
        words += [word] if word not in FUNCTION else []
    plural = [word for word in words if word.endswith("s")]
    return (plural or words[-1:] or [""])[0]


def same_kind(asked: Asked, wording: Asked, asked_words: Sequence[str], wording_words: Sequence[str]) -> bool:
    """Whether a reply to the wording can be one to the question: both ask for the same kind of thing.

    The words are those that carry the topic, in their normal forms.
    """
    if asked.kind == wording.kind:
        return True
    if asked.kind in MEASURED:
        return _MEANT_BY[asked.kind] in wording_words
    if wording.kind in MEASURED:
        return asked.kind == "fragment" or _MEANT_BY[wording.kind] in asked_words
    return True
