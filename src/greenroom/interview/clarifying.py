"""The interviewer's reply to a question back: the rubric's, found by fuzzy match, or leave to assume.

A reply has to tell what is asked; a word in common is not enough (see `asking_for`). The doubt goes to leaving it
to the candidate: an assumption is never wrong, a reply to another question is.
"""

from __future__ import annotations

import re
from collections import Counter

from greenroom.bank.model import Clarification, Rubric
from greenroom.interview.asking_for import MEASURED, SPANS, Asked, asked_for, same_kind
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
_LEAST_KNOWN = 0.6
"""Least share of a question's content that a clarification's wordings know where they ask in another way
("is it", "which"; house rule)."""
_SAME_WORD = 80
"""Least RapidFuzz ratio at which two words of five letters or more are one with a typing error."""

_ALIKE_WORDS = (
    "load traffic throughput volume scale rps qps tps",
    "latency fresh freshness fast quick quickly soon deadline sla",
    "broker kafka rabbitmq sqs technology technologies tool tools tooling stack infrastructure",
    "team owner own owns owned ownership responsible engineer developer",
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
    """Return the clarification that tells what is asked and comes nearest, or None where none does both."""
    asked, aim = _content(text), asked_for(text)
    spread = Counter(word for item in rubric.clarifications for word in _content(" ".join(item.ask)))
    best: tuple[float, Clarification | None] = (0.0, None)
    for item in rubric.clarifications:
        told = _content(item.answer)
        for wording in item.ask:
            content = _content(wording)
            likeness = _likeness(asked, content, told, spread) if _tells(item, wording, aim, asked) else 0.0
            if likeness:
                likeness += _ALIKE * _ratio(text, wording)
            if likeness > best[0]:
                best = (likeness, item)
    return best[1] if best[0] >= GOOD_MATCH else None


def _tells(item: Clarification, wording: str, aim: Asked, asked: list[str]) -> bool:
    """Whether the item's reply answers what is asked in this wording's way, not only speaks of the same thing."""
    target, known = asked_for(wording), _content(" ".join(item.ask))
    explained = sum(_meets(word, known) for word in asked) / (len(asked) or 1)
    if not same_kind(aim, target, asked, _content(wording)) and (aim.kind in MEASURED or explained < 1):
        return False
    if aim.kind == "count":
        return _tells_number(item, wording, aim)
    return explained >= _LEAST_KNOWN or aim.kind == target.kind or "fragment" in (aim.kind, target.kind)


def _tells_number(item: Clarification, wording: str, aim: Asked) -> bool:
    """Whether the item tells how many there are of what is counted, and all that narrows them down."""
    told, target = _content(item.answer), asked_for(wording)
    countable = [*_content(target.counted), *told, "load"]
    counted = _same_but_for_typing(aim.counted, target.counted) or _all_met(aim.counted, countable)
    return counted and _all_met(" ".join(aim.narrowed), [*_content(" ".join(item.ask)), *told])


def _all_met(text: str, others: list[str]) -> bool:
    return all(_meets(word, others) for word in _content(text))


def _likeness(asked: list[str], wording: list[str], told: list[str], spread: Counter[str]) -> float:
    """How much of the wording's content is asked for, and how much of the question's is explained; 0 if none.

    What explains the question is the wording, and `told`, the words of the reply.
    A word that several clarifications use tells less, so it weighs less.
    """

    def share(words: list[str], others: list[str]) -> float:
        weights = {word: 1 / max(1, spread[word]) for word in words}
        return sum(weights[word] for word in words if _meets(word, others)) / (sum(weights.values()) or 1)

    met = share(wording, asked)
    topic = [word for word in asked if word not in SPANS] or asked
    return _MET * met + _EXPLAINED * share(topic, [*wording, *told]) if met >= _LEAST_MET else 0.0


def _meets(word: str, others: list[str]) -> bool:
    return word in others or any(_same_but_for_typing(word, other) for other in others)


def _same_but_for_typing(word: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return len(word) > 4 and fuzz.ratio(word, other) >= _SAME_WORD


def _ratio(text: str, wording: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(text.casefold(), wording.casefold()) / 100


def _content(text: str) -> list[str]:
    """The normal forms of the words that carry the topic; of all words where none does."""
    words = [word for _, _, word in split(text) if word[0].isalnum()]
    kept = [word for word in words if word not in FUNCTION and word not in _SIZES] or words
    return list(dict.fromkeys(_STANDS_FOR.get(stem(word), stem(word)) for word in kept))


_SIZES = frozenset("big large".split())
"""Words that say in which respect something is asked for, which its kind tells already."""
_STANDS_FOR = {stem(word): line.split()[0] for line in _ALIKE_WORDS for word in line.split()}
