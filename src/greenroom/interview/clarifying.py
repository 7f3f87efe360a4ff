"""The interviewer's reply to a question back: the rubric's, found by fuzzy match, or leave to assume."""

from __future__ import annotations

import re
from collections import Counter

from greenroom.bank.model import Clarification, Rubric
from greenroom.scoring.grammar import FUNCTION
from greenroom.scoring.words import split, stem

ASSUME = "Take a reasonable assumption and say it."
GOOD_MATCH = 0.55
"""Least likeness, in [0, 1], at which a question gets a rubric's reply (house rule)."""

_NEXT_QUESTION = re.compile(r"\?|\band\s+(?=(?:how|what|which|who|is|are|do|does)\b)", re.I)
"""What parts two questions that are asked in one breath."""

_MET, _EXPLAINED, _ALIKE = 0.5, 0.3, 0.2
"""What the shares of a likeness count; they add up to 1 (house rule)."""
_LEAST_MET = 0.5
"""Least share of a wording's content that has to be asked for (house rule)."""
_SAME_WORD = 80
"""Least RapidFuzz ratio at which two words of five letters or more are one with a typing error."""

_ALIKE_WORDS = (
    "load traffic throughput volume scale rps qps tps",
    "latency fresh freshness fast quick quickly soon deadline sla",
    "broker kafka rabbitmq sqs technology technologies tool tools tooling stack infrastructure",
    "team owner own owns owned ownership engineer developer",
    "lose lost loss drop dropped",
    "database db datastore postgres postgresql",
)
"""Words that ask for the same thing, whatever the question; the first stands for all."""


def reply_to(text: str, rubric: Rubric) -> str:
    """Return the interviewer's reply to a clarifying question, or to several of them at once."""
    asked = [part for part in _NEXT_QUESTION.split(text) if part.strip()]
    found = [best_reply(part, rubric) for part in asked] if len(asked) > 1 else []
    answers = dict.fromkeys(item.answer for item in found or [best_reply(text, rubric)] if item)
    return " ".join(answers) or ASSUME


def best_reply(text: str, rubric: Rubric) -> Clarification | None:
    """Return the clarification whose wordings come nearest, or None where none comes near enough."""
    asked = _content(text)
    wordings = [(item, wording, _content(wording)) for item in rubric.clarifications for wording in item.ask]
    spread = Counter(word for item in rubric.clarifications for word in _content(" ".join(item.ask)))
    best: tuple[float, Clarification | None] = (0.0, None)
    for item, wording, content in wordings:
        likeness = _likeness(asked, content, spread)
        if likeness:
            likeness += _ALIKE * _ratio(text, wording)
        if likeness > best[0]:
            best = (likeness, item)
    return best[1] if best[0] >= GOOD_MATCH else None


def _likeness(asked: list[str], wording: list[str], spread: Counter[str]) -> float:
    """How much of the wording's content is asked for, and how much of the question's it explains; 0 if none.

    A word that several clarifications use tells less, so it weighs less.
    """

    def share(words: list[str], others: list[str]) -> float:
        weights = {word: 1 / max(1, spread[word]) for word in words}
        return sum(weights[word] for word in words if _meets(word, others)) / (sum(weights.values()) or 1)

    met = share(wording, asked)
    return _MET * met + _EXPLAINED * share(asked, wording) if met >= _LEAST_MET else 0.0


def _meets(word: str, others: list[str]) -> bool:
    from rapidfuzz import fuzz

    return word in others or (len(word) > 4 and any(fuzz.ratio(word, other) >= _SAME_WORD for other in others))


def _ratio(text: str, wording: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(text.casefold(), wording.casefold()) / 100


def _content(text: str) -> list[str]:
    """The normal forms of the words that carry the topic; of all words where none does."""
    words = [word for _, _, word in split(text) if word[0].isalnum()]
    kept = [word for word in words if word not in FUNCTION] or words
    return list(dict.fromkeys(_STANDS_FOR.get(stem(word), stem(word)) for word in kept))


_STANDS_FOR = {stem(word): line.split()[0] for line in _ALIKE_WORDS for word in line.split()}
