"""The shared lexicon as a value: word families that all questions use, and the repair tables for typed English.

A family is a set of words and phrases that say the same thing in a claim ("hard": difficult, painful, a nightmare).
The data stands in `greenroom/lexicon/`; `bank.lexicon` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from greenroom.scoring.grammar import FUNCTION, GLUE, UNSAID
from greenroom.scoring.words import split, stem

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A member of a family, ready to be matched. A `denied` phrase holds where its words stand under a negation."""

    stems: Stems
    denied: bool = False


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
        return stem(self.irregular.get(word, word))

    def stems_of(self, text: str) -> Stems:
        """Return the normal forms of a text's words, marks left out."""
        surface = [text[a:b].lower().replace("’", "'") for a, b, w in split(text) if w[0].isalnum()]
        return tuple(self.normal(word) for typed in surface for word in self.expand(typed))

    def phrase(self, text: str) -> Phrase:
        """Compile one family member; a leading "not" makes it a denied phrase."""
        stems = self.stems_of(text)
        denied = len(stems) > 1 and stems[0] == "not"
        stems = stems[1:] if denied else stems
        kept = tuple(s for s in stems if s not in _UNSAID)
        telling = any(s not in _FUNCTION_STEMS for s in kept)
        return Phrase(kept if telling else stems, denied)


def _normal_forms(words: frozenset[str]) -> frozenset[str]:
    """The words and their normal forms; "its" must not take "it" along."""
    return (frozenset(stem(word) for word in words) | words) - {"it"}


_GLUE_STEMS = _normal_forms(GLUE)
_UNSAID = _normal_forms(UNSAID)
_FUNCTION_STEMS = _normal_forms(FUNCTION) | {"it"}
