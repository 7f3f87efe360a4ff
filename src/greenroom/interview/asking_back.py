"""Telling a question to the interviewer from an answer.

The doubt goes to the answer: a question taken for an answer costs nothing, an answer taken for a question is
not scored. So a text is a question only if it is short, begins like one, and claims nothing beside it.
"""

from __future__ import annotations

import re

from greenroom.bank.model import Rubric
from greenroom.interview.clarifying import best_reply

LONGEST_QUESTION = 30
"""Longest question back, in words; longer texts are answers with questions in them."""
LONGEST_UNMARKED = 8
"""Longest question back without a question mark to which the rubric has no reply, in words."""
LONGEST_FRAGMENT = 3
"""Longest fragment ("expected load") that is a question before the answer, in words; answers are longer."""

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")

_FILLERS = (
    "ok|okay|so|and|but|hi|hello|thanks|well|sorry|hmm|just|quick|quickly|first|also|actually|wait|roughly|about"
    "|approximately|please"
)
_PHRASES = (
    "(?:a |one |another )?(?:clarifying |short |quick |interesting |good )?q(?:uestions?)?(?: first)?",
    "before (?:i (?:start|begin|answer)|starting|beginning|answering)",
    "(?:just )?to (?:clarify|check|be sure)",
    "first things first",
    "may i ask",
    "can i ask",
    "let me ask",
    "i(?:'d| would)? (?:like|want|need) to know",
    "i(?: was|'m| am)? wonder(?:ing|ed)?",
)
_PREAMBLE = re.compile(rf"(?:(?:{'|'.join(_PHRASES)}|{_FILLERS})\b[ ,:–—-]*)+")

_SETS_OUT = re.compile(
    r"(?:i(?:'d| would)? (?:assume|like to|want to|need to)|assuming|just to|before|let me|i have|two|some)\b"
)

_PRONOUN = r"(?:i|we|you|they|it|he|there|this|that|these|those)"
_THING = rf"(?:{_PRONOUN}|the|our|your|any|all|customers?|users?|services?|orders?|teams?|one)"
_ASKING = r"(?:how|what|which|who|whose|where|when|why)"
_VERB = r"(?:is|are|does|do|did|will|would|may|should|could|can|have|has|am|must|shall)"

_PLAIN_START = re.compile(
    rf"how (?:many|much|long|often|big|large|fast|fresh|old|far)\b"
    rf"|{_ASKING}(?:'s| (?:is|are|do|does|did|can|may|should|will|would|kind|sort)) "
    rf"|(?:is|are|does|will|would|may|should|could|can) {_THING}\b"
    rf"|(?:do|did|have) {_PRONOUN}\b|has (?:it|the|this)\b|(?:do )?you mean\b|what (?:about|if)\b"
)
"""How a question begins that need not end in a question mark."""
_LOOSE_START = re.compile(
    rf"{_ASKING}\b|{_VERB} {_THING}\b|(?:do )?you mean\b|(?:is|are|do|does|can|may) [a-z]+\b"
    rf"|(?:in|for|on|by|at|to|from) (?:what|which|whose)\b|(?:by|with) .{{1,40}} do you mean\b|(?:if|whether)\b"
)
"""How a question begins that does."""

_REQUEST = re.compile(r"(?:(?:can|could|would) you )?(?:tell|give) me\b")
"""How a wish to be told something begins; a question only where the rubric knows what is wished."""

_STATES = re.compile(
    r"\bis (?:that|because)\b|^which is (?:why|where|how|what)\b|:\s"
    r"|^(?:what|where|when|how|why)(?:'s| is| was| are) .*\b(?:is|was|are)\b|^(?:did|have) it\b|\bi(?:'ll| will| can)\b"
)
"""What begins like a question and is none: "what I like is that", "which is why", "what can go wrong: ..."."""

_AGAIN = re.compile(
    r"(?:(?:can|could|would) you (?:please )?(?:repeat|rephrase)\b.*"
    r"|(?:can|could|would) you (?:please )?(?:say|explain|ask) (?:that|it|the question)\b.*"
    r"|\?|huh|(?:what|how) do you mean(?: by that| exactly)?|what was the question|what|sorry|come again"
    r"|pardon(?: me)?"
    r"|(?:please )?(?:repeat|rephrase)(?: the question| that| it)?(?: please)?|say that again(?: please)?"
    r"|i (?:don't|do not|didn't) (?:understand|get) the question)[?.! ]*"
)


def wants_repeat(text: str) -> bool:
    """Tell whether the candidate asks to hear the question again."""
    plain = _plain(text)
    return len(plain) <= 100 and any(_AGAIN.fullmatch(said) for said in (plain, _without_preamble(plain)))


def asks_back(text: str, rubric: Rubric, *, answered: bool) -> bool:
    """Tell whether a text is a question to the interviewer. `answered`: the first answer has been given.

    Before the answer a fragment such as "expected load?" is a question if the rubric knows it; in reply to a
    probe it is a reply.
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
    if _STATES.search(last):
        return False
    if _REQUEST.match(last):
        return known
    if _PLAIN_START.match(last):
        return known or words <= LONGEST_UNMARKED
    if answered or not known:
        return False
    return words <= LONGEST_FRAGMENT or (words <= LONGEST_UNMARKED and _LOOSE_START.match(last) is not None)


def _only_asks(sentences: list[str]) -> bool:
    """No claim beside the questions: anything else stands before them and only leads up to them."""
    if not sentences[-1].endswith("?") and len(sentences) > 1 and any(s.endswith("?") for s in sentences):
        return False
    asked = False
    for sentence in sentences[:-1]:
        asks = sentence.endswith("?") and bool(_LOOSE_START.match(_without_preamble(sentence)))
        if not asks and (asked or not _leads_up(sentence)):
            return False
        asked = asked or asks
    return True


def _leads_up(sentence: str) -> bool:
    return not _without_preamble(sentence).strip(" .!?") or bool(_SETS_OUT.match(sentence))


def _without_preamble(sentence: str) -> str:
    return _PREAMBLE.sub("", sentence, count=1) if _PREAMBLE.match(sentence) else sentence


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
