"""Questions that the candidate asks back: recognising them, and finding the rubric's reply.

Telling a question from an answer has to err towards the answer: a question taken for an answer costs nothing, an
answer taken for a question is not scored.
"""

from __future__ import annotations

import re
from collections import Counter

from greenroom.bank.model import Clarification, Rubric
from greenroom.scoring.grammar import FUNCTION
from greenroom.scoring.words import split, stem

ASSUME = "Take a reasonable assumption and say it."
LONGEST_QUESTION = 30
"""Longest clarifying question, in words; longer texts are answers with questions in them."""
GOOD_MATCH = 0.55
"""Least likeness, in [0, 1], at which a question gets a rubric's reply (house rule, read off the bank's own wordings)."""

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_PREAMBLE = re.compile(
    r"(?:(?:ok|okay|so|and|but|hi|hello|thanks|well|sorry|hm+|just|quick(?:ly)?|first|also|one|a|another|(?:clarifying|short|quick) questions?|"
    r"questions?|before i (?:start|begin|answer)|to clarify|may i ask|can i ask|let me ask)\b[ ,:–—-]*)+"
)
_SETTING_OUT = re.compile(
    r"(?:i(?:'d| would)? (?:assume|like to|want to|need to)|assuming|just to|before|let me|i have|two|some)\b"
)
_PRONOUN = r"(?:i|we|you|they|it|he|there|this|that|these|those)"
_THING = rf"(?:{_PRONOUN}|the|our|your|any|all|customers?|users?|services?|orders?|teams?|one)"
_PLAIN_START = re.compile(
    rf"(?:how (?:many|much|long|often|big|large|fast|fresh|old|far)\b"
    rf"|(?:what|how|where|when|why|who|which|whose)(?:'s| (?:is|are|do|does|did|can|may|should|will|would|kind|sort)) "
    rf"|(?:is|are|does|will|would|may|should|could|can) {_THING}\b"
    rf"|(?:do|did|have) {_PRONOUN}\b|has (?:it|the|this)\b|(?:so )?(?:do )?you mean\b|what (?:about|if)\b)"
)
_LOOSE_START = re.compile(
    rf"(?:how|what|which|who|whose|where|when|why)\b|(?:is|are|does|do|did|will|would|may|should|could|can|have|has|am|must|shall) {_THING}\b"
    r"|(?:so )?you mean\b|(?:is|are|do|does|can|may) [a-z]+\b"
)
_AGAIN = re.compile(
    r"(?:(?:can|could|would) you (?:please )?(?:repeat|rephrase|say|explain|ask)\b.*|(?:what|how) do you mean\b.*|what was the question|"
    r"repeat(?: the question| that| it)?(?: please)?|say that again(?: please)?|pardon(?: me)?|come again|sorry|i don't understand the question)[?.! ]*"
)  # fmt: skip
_UNMARKED_MOST = 8
"""Longest question without a question mark that the rubric has no reply to, in words."""


def wants_repeat(text: str) -> bool:
    """Tell whether the candidate asks to hear the question again."""
    return len(text) <= 100 and _AGAIN.fullmatch(_plain(text)) is not None


def asks_back(text: str, rubric: Rubric, *, answered: bool) -> bool:
    """Tell whether a text is a question to the interviewer. `answered`: the first answer has been given.

    Before the answer a fragment such as "expected load?" is a question if the rubric knows it; in reply to a probe
    it is a reply.
    """
    plain = _plain(text)
    words = len(plain.split())
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(plain) if sentence.strip(" .!?")]
    if not sentences or words > LONGEST_QUESTION or not _only_asks(sentences):
        return False
    last = _without_preamble(sentences[-1])
    known = best_reply(text, rubric) is not None
    if last.endswith("?"):
        return bool(_LOOSE_START.match(last)) or (known and not answered)
    return bool(_PLAIN_START.match(last)) and (known or words <= _UNMARKED_MOST) and " is that " not in last


def reply_to(text: str, rubric: Rubric) -> str:
    """Return the interviewer's reply to a clarifying question."""
    found = best_reply(text, rubric)
    return found.answer if found else ASSUME


def best_reply(text: str, rubric: Rubric) -> Clarification | None:
    """Return the clarification whose wordings come nearest, or None where none comes near enough."""
    from rapidfuzz import fuzz

    asked = _content(text)
    shared = Counter(
        word for item in rubric.clarifications for word in {w for ask in item.ask for w in _content(ask)}
    )
    best: tuple[float, Clarification | None] = (0.0, None)
    for item in rubric.clarifications:
        for wording in item.ask:
            likeness = _likeness(asked, _content(wording), shared)
            likeness += 0.2 * fuzz.token_set_ratio(_plain(text), _plain(wording)) / 100 if likeness else 0.0
            if likeness > best[0]:
                best = (likeness, item)
    return best[1] if best[0] >= GOOD_MATCH else None


def _likeness(asked: list[str], wording: list[str], shared: Counter[str]) -> float:
    """Share of the wording's content that is asked for (worth 0.5) and of the question's that it explains (0.3).

    A word that several clarifications use tells less, so it weighs less.
    """
    if not asked or not wording:
        return 0.0
    weight = {word: 1 / max(1, shared[word]) for word in {*asked, *wording}}
    met = sum(weight[word] for word in wording if _meets(word, asked)) / sum(weight[word] for word in wording)
    explained = sum(weight[word] for word in asked if _meets(word, wording)) / sum(
        weight[word] for word in asked
    )
    return 0.5 * met + 0.3 * explained if met else 0.0


def _meets(word: str, others: list[str]) -> bool:
    from rapidfuzz import fuzz

    return word in others or (len(word) > 4 and any(fuzz.ratio(word, other) >= 85 for other in others))


def _content(text: str) -> list[str]:
    words = [word for _, _, word in split(text) if word[0].isalnum()]
    kept = [word for word in words if word not in FUNCTION] or words
    return list(dict.fromkeys(stem(word) for word in kept))


def _only_asks(sentences: list[str]) -> bool:
    """No claim beside the question: what is not a question stands before it and only leads up to it."""
    for number, sentence in enumerate(sentences[:-1]):
        asks = sentence.endswith("?") and bool(_LOOSE_START.match(_without_preamble(sentence)))
        leads = not any(earlier.endswith("?") for earlier in sentences[:number]) and _leads_up(sentence)
        if not asks and not leads:
            return False
    return True


def _leads_up(sentence: str) -> bool:
    return not _without_preamble(sentence).strip(" .!?") or bool(_SETTING_OUT.match(sentence))


def _without_preamble(sentence: str) -> str:
    return _PREAMBLE.sub("", sentence, count=1) if _PREAMBLE.match(sentence) else sentence


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
