"""Sentences turned into what they do not say: denied, or said of the other subject.

Material for `weighing`: from "the chain is robust" it learns that "robust" under a denial, or said of the other
subject, does not make the point, also where nobody has said so in the sayings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from greenroom.bank.model import Subject

LONGEST_DENIED = 15
"""In a longer sentence one verb denied may leave the claim standing (house rule)."""

_VERB = re.compile(r"\b(is|are|was|were|can|could|will|would|must|should)\b(?! not\b|n['’]t)", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:no|not|never|nobody|none|without|nothing|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"\b(?:if|when|where|because|since|what|who|that|which|while|until|once|as|how|why|whether)\b", re.IGNORECASE
)
_AUXILIARY = "is|are|was|were|can|could|will|would|does|do|did|must|should"
_AFFIRMED = (
    (re.compile(r"\b(?:nobody|no one|none)\b", re.IGNORECASE), "somebody"),
    (re.compile(r"\bwithout\b", re.IGNORECASE), "with"),
    (re.compile(r"\bcannot\b", re.IGNORECASE), "can"),
    (re.compile(rf"\b({_AUXILIARY})(?:n['’]t| not)\b", re.IGNORECASE), r"\1"),
    (re.compile(r"\bno\b(?! longer)", re.IGNORECASE), "a"),
)
"""Each with what takes its denial away; the first that is there is taken."""


def denied(text: str) -> str | None:
    """Return a short sentence with its verb denied, or its one denial taken away; None where neither is plain."""
    if len(text.split()) > LONGEST_DENIED:
        return None
    negations = len(_NEGATION.findall(text))
    if negations:
        return _affirmed(text) if negations == 1 else None
    verbs = list(_VERB.finditer(text))
    if len(verbs) != 1 or _SUBORDINATE.search(text, 0, verbs[0].start()):
        return None
    at = verbs[0].end()
    return f"{text[:at]} not{text[at:]}"


def _affirmed(text: str) -> str | None:
    for pattern, put in _AFFIRMED:
        changed, times = pattern.subn(put, text, count=1)
        if times:
            return changed
    return None


def exchanged(text: str, subjects: Iterable[Subject]) -> str | None:
    """Return a sentence with the names of two subjects exchanged; None where none is named, or there are not two."""
    pair = tuple(subjects)
    if len(pair) != 2:
        return None
    put = {name.lower(): pair[1 - own].names[0] for own in (0, 1) for name in pair[own].names}
    longest_first = sorted(map(re.escape, put), key=len, reverse=True)
    named = re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)
    changed, times = named.subn(lambda match: put[match.group().lower()], text)
    return changed if times else None
