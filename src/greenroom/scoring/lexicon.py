"""The shared lexicon as a value: word families that all questions use, and the repair tables for typed English.

A family is a set of words and phrases that say the same thing in a claim ("hard": difficult, painful, a nightmare).
The data stands in `greenroom/lexicon/`; `bank.lexicon` reads it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol

from greenroom.scoring.grammar import FUNCTION, GLUE, UNSAID
from greenroom.scoring.shelves import Shelves
from greenroom.scoring.words import split, stem

Stems = tuple[str, ...]

PARTS_VERSION = "4"
"""Raised when the same lexicon would be put down in other parts, or its families compiled to other forms."""
_ARTICLES = frozenset({"a", "an", "the"})
DENIED = "! "
"""Begins the stored form of a phrase that has to be denied."""


class Parts(Protocol):
    """A lexicon as `parts_of` puts it down: texts by name."""

    identity: str

    def __getitem__(self, name: str, /) -> str: ...


class _PickledParts(dict[str, str]):
    identity = ""


class Lexicon:
    """Families by name, and tables from surface word to surface word. Nothing in it may be changed."""

    @property
    def identity(self) -> str:
        """A text that differs wherever lexicons may differ; "" where that cannot be told."""
        return ""

    def __init__(
        self,
        families: Mapping[str, tuple[str, ...]],
        opposites: Mapping[str, str] | None = None,
        contractions: Mapping[str, str] | None = None,
        shorthand: Mapping[str, str] | None = None,
        irregular: Mapping[str, str] | None = None,
        common: frozenset[str] = frozenset(),
    ) -> None:
        self.families = dict(families)
        self.opposites = dict(opposites or {})
        """Family to family, both ways: what is not hard is easy."""
        self.contractions = dict(contractions or {})
        self.shorthand = dict(shorthand or {})
        self.irregular = dict(irregular or {})
        """Irregular form to base form: "told" to "tell"."""
        self.common = Shelves.of(common)
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
        words = words_of(phrase for members in self.families.values() for phrase in members)
        return words, frozenset(map(stem, words))


class StoredLexicon(Lexicon):
    """A lexicon taken up from its parts, each when it is first asked for: what is compiled already needs few."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        tables = json.loads(parts["tables"])
        self.opposites, self.contractions = tables["opposites"], tables["contractions"]
        self.shorthand, self.irregular = tables["shorthand"], tables["irregular"]
        self.common = Shelves(json.loads(parts["common"]))

    def __reduce__(self) -> tuple[type[StoredLexicon], tuple[Parts]]:
        return StoredLexicon, (_PickledParts({name: self._parts[name] for name in PARTS}),)

    @property
    def identity(self) -> str:
        """That of the parts."""
        return self._parts.identity

    @cached_property
    def families(self) -> dict[str, tuple[str, ...]]:  # type: ignore[override]
        """Families by name."""
        return {name: tuple(words) for name, words in json.loads(self._parts["families"]).items()}

    @cached_property
    def _forms(self) -> dict[str, str]:
        forms: dict[str, str] = json.loads(self._parts["forms"])
        return forms

    def form(self, text: str) -> str:
        """Compile like any lexicon; the families' members are compiled already."""
        known = self._forms.get(text)
        return super().form(text) if known is None else known

    def vocabulary(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of all families, and their normal forms."""
        return frozenset(self._parts["words"].split()), frozenset(self._parts["stems"].split())


def words_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words that stand in phrases, as they are spelt."""
    return frozenset(word for phrase in phrases for _, _, word in split(phrase) if len(word) > 2 and word.isalpha())


PARTS = ("tables", "families", "forms", "words", "stems", "common")
"""Names of the parts of a stored lexicon."""


def parts_of(lexicon: Lexicon) -> dict[str, str]:
    """Put down a lexicon, its families compiled, for `StoredLexicon`."""
    tables = {
        "opposites": lexicon.opposites,
        "contractions": lexicon.contractions,
        "shorthand": lexicon.shorthand,
        "irregular": lexicon.irregular,
    }
    forms = {member: lexicon.form(member) for members in lexicon.families.values() for member in members}
    words, stems = (" ".join(sorted(found)) for found in lexicon.vocabulary())
    plain = (tables, lexicon.families, forms)
    made = [*(json.dumps(one, separators=(",", ":")) for one in plain), words, stems, json.dumps(lexicon.common.texts)]
    return dict(zip(PARTS, made, strict=True))


def _normal_forms(words: frozenset[str]) -> frozenset[str]:
    """The words and their normal forms; "its" must not take "it" along."""
    return (frozenset(stem(word) for word in words) | words) - {"it"}


_GLUE_STEMS = _normal_forms(GLUE)
_UNSAID = _normal_forms(UNSAID)
_FUNCTION_STEMS = _normal_forms(FUNCTION) | {"it"}
