"""From text to words: tokens with offsets, each with the normal form that the lexicon is matched on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import Stemmer

_STEM = Stemmer.Stemmer("english")
_STEM.maxCacheSize = 0

_TOKEN = re.compile(r"\bw/o\b|\bw/|\bb/c\b|[^\W_]+(?:['’`][^\W_]+)*|->|=>|[→⇒=.;:!?,()\[\]{}\"“”/\n…—–•*|-]")
_AGENT = re.compile(r"[a-z]{2,}(?:er|or)s?$")
_IZE = re.compile(r"([a-z]{4,})is(e|ed|es|ing|ation|ations|er|ers)$")
_OUR = re.compile(r"([a-z]{3,})our(s|ed|ing|ite|able|al)?$")
_KEEP_ISE = frozenset(
    "promise exercise otherwise precise expertise premise advertise supervise surprise compromise enterprise "
    "merchandise franchise disguise comprise likewise concise practise paradise improvise devise demise televise "
    "revise advise arise".split()
)
_KEEP_OUR = frozenset("detour contour glamour velour paramour".split())


class Token(NamedTuple):
    """One word or mark of an answer. `stem` is "" for a mark."""

    start: int
    end: int
    text: str
    """As it is read after repair and expansion, lower case."""
    stem: str


def split(text: str) -> list[tuple[int, int, str]]:
    """Return every word and mark of a text as (start, end, lower-case text)."""
    if text.isascii() and "`" not in text:
        return [(*m.span(), m[0].lower()) for m in _TOKEN.finditer(text)]
    return [(m.start(), m.end(), m.group().lower().replace("’", "'").replace("`", "'")) for m in _TOKEN.finditer(text)]


def american(word: str) -> str:
    """Return the American spelling of a British one; other words as they are."""
    match = _IZE.match(word)
    if match and not any(word.startswith(kept[:-1]) for kept in _KEEP_ISE if kept[0] == word[0]):
        return f"{match[1]}iz{match[2]}"
    match = _OUR.match(word)
    if match and word not in _KEEP_OUR:
        return f"{match[1]}or{match[2] or ''}"
    return word


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return the normal form of a lower-case word: Snowball's English stem, except that agent nouns keep their ending.

    A coordinator is not coordination: only the plural is taken off. Source: Porter, Snowball, 2001.
    """
    if _AGENT.match(word):
        return word[:-1] if word.endswith("s") else word
    return str(_STEM.stemWord(american(word)))
