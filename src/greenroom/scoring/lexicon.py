"""The shared lexicon as a value: word families that all questions use, and the repair tables for typed English.

A family is a set of words and phrases that say the same thing in a claim ("hard": difficult, painful, a nightmare).
The data stands in `greenroom/lexicon/`; `bank.lexicon` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from greenroom.scoring.grammar import FUNCTION, GLUE, UNSAID
from greenroom.scoring.words import split, stem

Stems = tuple[str, ...]

FORMS_VERSION = "3"
"""Raised when the same families would be compiled to other forms."""
_ARTICLES = frozenset({"a", "an", "the"})
DENIED = "! "
"""Begins the stored form of a phrase that has to be denied."""
_VOCABULARY, _VOCABULARY_STEMS = "\0words", "\0stems"
"""Keys of `forms` that no phrase can have."""


@dataclass(frozen=True)
class Lexicon:
    """Families by name, and tables from surface word to surface word."""

    families: dict[str, tuple[str, ...]]
    opposites: dict[str, str] = field(default_factory=dict)
    """Family to family, both ways: what is not hard is easy."""
    contractions: dict[str, str] = field(default_factory=dict)
    shorthand: dict[str, str] = field(default_factory=dict)
    irregular: dict[str, str] = field(default_factory=dict)
    """Irregular form to base form: "told" to "tell"."""
    common: frozenset[str] = frozenset()
    """Ordinary English words that typo repair leaves alone."""
    forms: dict[str, str] = field(default_factory=dict)
    """What `compiled_forms` made of these families; saves compiling them at every start. May be empty."""

    def expand(self, word: str) -> list[str]:
        """Return the words that a typed word stands for: contractions and shorthand written out."""
        longer = self.contractions.get(word) or self.shorthand.get(word)
        if longer:
            return longer.split()
        if "'" in word:
            return [part for part in word.replace("'s", "").split("'") if part] or [word]
        return [word]

    def normal(self, word: str) -> str:
        """Return the form that a word (lower case) is matched on."""
        base = self.irregular.get(word)
        return word if base == word else stem(base or word)

    def stems_of(self, text: str) -> Stems:
        """Return the normal forms of a text's words, marks left out."""
        if text.isascii() and text.isalpha():
            return tuple(self.normal(word) for word in self.expand(text.lower()))
        surface = [text[a:b].lower().replace("’", "'") for a, b, w in split(text) if w[0].isalnum()]
        return tuple(self.normal(word) for typed in surface for word in self.expand(typed))

    def form(self, text: str) -> str:
        """Compile one family member to the form it is stored in: its normal forms, DENIED before them for "not …"."""
        known = self.forms.get(text)
        if known is not None:
            return known
        stems = self.stems_of(text)
        denied = len(stems) > 1 and stems[0] == "not"
        stems = stems[1:] if denied else stems
        kept = tuple(s for s in stems if s not in _UNSAID)
        if len(kept) == 1 and len(stems) > 1:
            kept = tuple(s for s in stems if s not in _ARTICLES)
        telling = any(s not in _FUNCTION_STEMS for s in kept)
        return (DENIED if denied else "") + " ".join(kept if telling else stems)

    def vocabulary(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of all families, and their normal forms."""
        if _VOCABULARY in self.forms:
            return frozenset(self.forms[_VOCABULARY].split(" ")), frozenset(self.forms[_VOCABULARY_STEMS].split(" "))
        words = words_of(phrase for members in self.families.values() for phrase in members)
        return words, frozenset(map(stem, words))


def words_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words that stand in phrases, as they are spelt."""
    return frozenset(word for phrase in phrases for _, _, word in split(phrase) if len(word) > 2 and word.isalpha())


def compiled_forms(lexicon: Lexicon) -> dict[str, str]:
    """Compile every family, as text that can be stored: `Lexicon.forms` for next time."""
    forms = {member: lexicon.form(member) for members in lexicon.families.values() for member in members}
    words, stems = lexicon.vocabulary()
    return {**forms, _VOCABULARY: " ".join(sorted(words)), _VOCABULARY_STEMS: " ".join(sorted(stems))}


def _normal_forms(words: frozenset[str]) -> frozenset[str]:
    """The words and their normal forms; "its" must not take "it" along."""
    return (frozenset(stem(word) for word in words) | words) - {"it"}


_GLUE_STEMS = _normal_forms(GLUE)
_UNSAID = _normal_forms(UNSAID)
_FUNCTION_STEMS = _normal_forms(FUNCTION) | {"it"}
