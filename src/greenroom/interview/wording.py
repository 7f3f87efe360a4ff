"""Joining quoted and rubric text into spoken sentences."""

from __future__ import annotations

from greenroom.scoring.clean import clean
from greenroom.scoring.grammar import FUNCTION

LONGEST_QUOTE = 90
"""Longest quotation, in characters; an interviewer quotes a clause, not a paragraph."""


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """Return the candidate's words in quotation marks, on one line, long ones cut at a word's end."""
    plain = " ".join(clean(text).replace('"', "'").split()).strip(" ,;:.-")
    if len(plain) > most:
        cut = plain[:most].rsplit(" ", 1)[0] if " " in plain[:most] else plain[:most]
        plain = f"{cut.rstrip(' ,;:.-')}…"
    return f'"{plain}"'


def as_clause(sentence: str, names: frozenset[str] = frozenset()) -> str:
    """Return a sentence as it follows "that": no full stop, no capital but that of one of the `names`."""
    text = sentence.strip().rstrip(".")
    keeps = _first_word(text) in names or not text[1:2].islower()
    return text if keeps and not _may_shrink(text) else text[:1].lower() + text[1:]


def continued(opening: str, sentence: str) -> str:
    """Join an opening and a sentence by a semicolon, or a full stop where the sentence keeps its capital."""
    text = sentence.strip()
    if _may_shrink(text):
        return f"{opening}; {text[:1].lower()}{text[1:]}"
    return f"{opening}. {text}"


def listed(clauses: list[str]) -> str:
    """Return "a", "a and b" or "a, b and c"; each clause keeps its own "that"."""
    return f"{', '.join(clauses[:-1])} and {clauses[-1]}" if len(clauses) > 1 else "".join(clauses)


def _may_shrink(text: str) -> bool:
    """Whether the first word is one that only the start of a sentence gives a capital."""
    word = _first_word(text)
    return word.lower() in FUNCTION and word != "I"


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].rstrip(",.;:") if text.strip() else ""
