"""What earns nothing whatever words it holds: key word lists, the question pasted back, talk of another trade."""

from __future__ import annotations

import re
from typing import NamedTuple

from greenroom.scoring.grammar import FUNCTION
from greenroom.scoring.matcher import Hit
from greenroom.scoring.passage import Passage
from greenroom.scoring.words import split, stem

_LIST_SHARE = 0.2
"""Prose and even terse notes hold a larger share of function words than this (tuning answers: 0.2 and up)."""
_RUN_ON_WORDS = 12
"""Mean words in a clause from which a block may be a list without marks."""
_BARE_SHARE = 0.08
"""Below this share of function words nothing is said of anything, however the words are set out."""
_BLOCK_ITEM_WORDS = 4.5
"""Mean words in a clause below which a block may be a list; notes have longer ones."""
_LIST_WORDS = 12
"""Fewer words are too few to tell a list from prose."""
_LINK = re.compile(r"->|=>|[→⇒≠=:<>&+]|(?<=\w\w)[.!?](?=\s|$)")
_LINKED_SHARE = 0.08
"""Notes have a link in twelve words, and lists of terms next to none (tuning answers)."""
_ITEM_WORDS = 3.6
"""Mean words between two separators below which a sentence is a list of terms."""
_ECHO_SHARE = 0.75
"""Share of a sentence's topic words that stand in the question, from which it is the question come back."""
_ECHO_WORDS = 5
"""Words from which a sentence that stands in the question as it is has been copied from there."""
_ELSEWHERE_SHARE = 0.5
_ASKING = frozenset(
    "what which who whom whose how when where why is are was were do does did can could would will should has have "
    "and so or suppose say if".split()
)
"""First words of sentences that ask; "late events, what do you do?" has begun to tell before it asks."""
_ASSENT = frozenset("right no ok okay yes yeah correct true huh eh".split())


class Prompt(NamedTuple):
    """A question's own words: what a pasted question is known by."""

    stems: frozenset[str]
    """Normal forms of its topic words."""
    text: str
    """Its words in lower case, with single spaces around them."""

    @classmethod
    def of(cls, question: str) -> Prompt:
        """Return the prompt for a question's text."""
        words = (word.strip("?,.:;'\"()").lower() for word in question.replace("-", " ").split())
        stems = frozenset(stem(word) for word in words if word and word not in FUNCTION)
        return cls(stems, _plain(question))


def _plain(text: str) -> str:
    return f" {' '.join(word for _, _, word in split(text) if word[0].isalnum())} "


def worthless(passage: Passage, prompt: Prompt, elsewhere: list[Hit]) -> set[int]:
    """Return the indices of the words that may not be evidence.

    `elsewhere` are the places where the rubric's words for another trade stand.
    """
    total = len(passage.words)
    if total == 0:
        return set()
    function = [token.text in FUNCTION for token in passage.words]
    barred = _lists(passage, function)
    foreign = _foreign_sentences(passage, elsewhere)
    said: set[tuple[str, ...]] = set()
    for number, (first, last) in enumerate(passage.sentences):
        words = range(first, last + 1)
        stems = tuple(passage.words[word].stem for word in words)
        if stems in said:
            barred.update(words)
            continue
        said.add(stems)
        empty = number in foreign or _asks(passage, number) or _is_list(passage, number, function)
        if empty or _is_echo(passage, words, function, prompt):
            barred.update(words)
    return barred


def _lists(passage: Passage, function: list[bool]) -> set[int]:
    """Words of blocks that are lists of terms; blocks of prose neither save them nor are condemned with them."""
    blocks: dict[int, list[int]] = {}
    for word, block in enumerate(passage.block):
        blocks.setdefault(block, []).append(word)
    rest = [words for words in blocks.values() if not _is_prose(words, function)]
    words = [word for block in rest for word in block]
    if len(words) < _LIST_WORDS:
        return set()
    if sum(_links(passage, block) for block in rest) >= len(words) * _LINKED_SHARE:
        return set()
    share = sum(function[word] for word in words) / len(words)
    items = len({passage.clause[word] for word in words})
    listed = share < _LIST_SHARE and not _BLOCK_ITEM_WORDS < len(words) / items < _RUN_ON_WORDS
    return set(words) if listed or share < _BARE_SHARE else set()


def _links(passage: Passage, words: list[int]) -> int:
    """How many marks in a block say that one thing has to do with another: arrows, equal signs, ends of sentences."""
    start, end = passage.span(words[0], words[-1])
    return len(_LINK.findall(passage.text, start, end + 1))


def _is_prose(words: list[int], function: list[bool]) -> bool:
    return len(words) >= _LIST_WORDS and sum(function[word] for word in words) / len(words) >= _LIST_SHARE


def _asks(passage: Passage, number: int) -> bool:
    """A question claims nothing, unless it only asks for assent ("nobody is in charge, right?")."""
    if number not in passage.questions:
        return False
    first, last = passage.sentences[number]
    return passage.words[first].text in _ASKING and passage.words[last].text not in _ASSENT


def _is_list(passage: Passage, number: int, function: list[bool]) -> bool:
    first, last = passage.sentences[number]
    size = last - first + 1
    separators = passage.commas[number]
    share = sum(function[first : last + 1]) / size
    if size >= 10 and share < _BARE_SHARE:
        return True
    return separators >= 4 and size / (separators + 1) < _ITEM_WORDS and share < 0.2


def _is_echo(passage: Passage, words: range, function: list[bool], prompt: Prompt) -> bool:
    if len(words) >= _ECHO_WORDS:
        start, end = passage.span(words[0], words[-1])
        if _plain(passage.text[start:end]) in prompt.text:
            return True
    topical = [passage.words[word].stem for word in words if not function[word]]
    if len(topical) < 7:
        return False
    return sum(stem in prompt.stems for stem in topical) / len(topical) >= _ECHO_SHARE


def _foreign_sentences(passage: Passage, elsewhere: list[Hit]) -> set[int]:
    """Sentences with words of another trade; all of them where such sentences are the larger part."""
    marked = {passage.sentence[hit.first] for hit in elsewhere}
    if len(marked) >= 2 and len(marked) >= _ELSEWHERE_SHARE * len(passage.sentences):
        return set(range(len(passage.sentences)))
    return marked
