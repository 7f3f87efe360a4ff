"""Words for "I don't know" and "let us move on", in which nothing is claimed.

The doubt goes to the answer: a text counts only if it is short and each of its sentences says no more than that.
"""

from __future__ import annotations

import re

LONGEST = 80
"""Longest text that may be one, in characters."""

_SENTENCE = re.compile(r"[^.!;…]+")

_FILLER = r"(?:well|sorry|hm+|honestly|ok|okay|um+|uh+|no|nope|oh|ah|tough one|good question|to be honest|tbh)"
_OPENING = rf"(?:{_FILLER}[, -]+)*"
_THIS = r"(?:this|that|it)(?: one)?"
_ON_THIS = rf"(?: (?:about |on |to |for |of )?{_THIS}| the answer| anything about {_THIS}| how to answer {_THIS})?"
_MUCH = r"(?:(?:really|honestly|just|truly|simply|quite|absolutely) )*"
_DO_NOT = r"(?:do not|don't|dont)"
_CANNOT = r"(?:cannot|can't|cant|can not|could not|couldn't)"
_I_AM = r"(?:i'm |im |i am )?"
_WAYS = (
    rf"(?:i )?{_MUCH}{_DO_NOT} {_MUCH}(?:know|remember|recall){_ON_THIS}(?: either)?",
    rf"(?:i )?{_DO_NOT} have (?:an|any|the) (?:answer|idea|clue)s?{_ON_THIS}",
    rf"(?:i have |i've |i've got )?{_MUCH}(?:no|not an?) (?:idea|clue|answer){_ON_THIS}",
    rf"(?:i )?(?:haven't|have not) (?:got )?an? (?:idea|clue|answer){_ON_THIS}",
    rf"(?:i )?{_MUCH}have {_MUCH}no (?:idea|clue|answer){_ON_THIS}",
    rf"{_I_AM}not {_MUCH}sure{_ON_THIS}",
    rf"(?:i )?{_CANNOT} (?:say|answer|remember|recall|tell){_ON_THIS}",
    rf"(?:i )?{_CANNOT} think of (?:anything|one|any)(?: (?:more|else|right now|here))?|nothing comes to mind",
    rf"{_I_AM}(?:not familiar with|never heard of|no experience with) {_THIS}",
    rf"(?:i )?{_DO_NOT} {_MUCH}know what [a-z' -]{{1,30}} (?:is|are|means?)",
    rf"i(?:'ve| have|ve)?(?: never| not|n't) (?:heard of|used|seen|done|worked with) (?:{_THIS}|one)",
    rf"{_I_AM}(?:stuck|lost|done|drawing a blank|blank(?:ing)?{_ON_THIS})|i give up|(?:that )?beats me",
    rf"you(?:'ve)? got me(?: there)?|i(?:'d| would) have to (?:look {_THIS} up|guess)",
    rf"(?:i|let's|can we)?(?: would|'d|'ll| will|let me)? ?(?:pass|skip)(?: on)?{_ON_THIS}\??",
    r"idk|dunno|i dunno|no comment|next(?: one| question)?|(?:can we |let's )?move on\??",
    rf"(?:can we |let's )?come back to {_THIS}(?: later)?\??",
    r"(?:i have )?nothing (?:more|else|to add)(?: to (?:add|say))?",
    r"(?:i think )?that(?:'s| is) (?:all|it)(?: i (?:have|know|can say|can think of)| from me)?",
)
_AFTERWARDS = (
    r"(?:[, -]+(?:sorry|pass|next|skip|i'm afraid|let's move on|please|man|tbh|to be honest|honestly|really))*"
)
_GAVE_UP = re.compile(rf"{_OPENING}(?:{'|'.join(_WAYS)}){_AFTERWARDS}")
_ONLY_FILLER = re.compile(_FILLER)


def gave_up(text: str) -> bool:
    """Tell whether a text says no more than "I don't know" or "pass"."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    sentences = [sentence.strip(" ,-") for sentence in _SENTENCE.findall(plain)]
    said = [sentence for sentence in sentences if sentence and not _ONLY_FILLER.fullmatch(sentence)]
    return bool(said) and len(plain) <= LONGEST and all(_GAVE_UP.fullmatch(sentence) for sentence in said)
