"""Claim lines: from telegraphic English to ideas that are looked for.

A line is written as one would jot the claim down. Every content word is an idea, in any order; a word that a family
knows stands for the whole family, and a family's name for that family alone. `(a | b)` are alternatives, `<these words>`
stand for themselves alone, and `no`, `not`, `never` or `without` asks that the next idea be denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenroom.bank.model import Line
from greenroom.scoring.grammar import FUNCTION
from greenroom.scoring.lexicon import Lexicon, Phrase, Stems
from greenroom.scoring.matcher import PhraseIndex

_PIECE = re.compile(r"\((?P<group>[^()]*)\)|<(?P<exact>[^<>]*)>|(?P<word>[^\s()<>]+)")
_DENIALS = frozenset({"no", "not", "without", "never"})


@dataclass(frozen=True, slots=True)
class Idea:
    """One thing that has to be said: any hit of any of these families."""

    families: frozenset[str]
    denied: bool
    label: str
    """As the author wrote it."""


@dataclass(frozen=True, slots=True)
class CompiledLine:
    """A claim line ready to be matched."""

    line: Line
    ideas: tuple[Idea, ...]

    @property
    def about(self) -> str | None:
        return self.line.about


class LineCompiler:
    """Compiles lines against a lexicon and one rubric's own families, and fills the phrase index they need."""

    def __init__(self, lexicon: Lexicon, own_families: dict[str, tuple[str, ...]]) -> None:
        self._lexicon = lexicon
        self._families = {**lexicon.families, **own_families}
        self._members: dict[Stems, set[str]] = {}
        self._longest = 1
        for family, members in self._families.items():
            for member in members:
                self._learn(lexicon.phrase(member), family)
        self.index = PhraseIndex()
        self.index.opposites = lexicon.opposites
        self._added: set[str] = set()
        self.unknown: set[str] = set()
        """Words of lines that no family knows; they match only themselves."""

    def _learn(self, phrase: Phrase, family: str) -> None:
        if not phrase.denied:
            self._members.setdefault(phrase.stems, set()).add(family)
            self._longest = max(self._longest, len(phrase.stems))

    def compile(self, line: Line) -> CompiledLine:
        ideas: list[Idea] = []
        denied = False
        for kind, text in _pieces(line.text):
            if kind == "words":
                found, denied = self._words(text, denied)
                ideas += found
            else:
                ideas.append(self._single(kind, text, denied))
                denied = False
        return CompiledLine(line, tuple(ideas))

    def _single(self, kind: str, text: str, denied: bool) -> Idea:
        if kind == "exact":
            return Idea(frozenset({self._literal(text)}), denied, text)
        families: set[str] = set()
        for alternative in text.split("|"):
            families |= self._alternative(alternative.strip())
        return Idea(frozenset(families), denied, text.split("|")[0].strip())

    def _alternative(self, text: str) -> set[str]:
        if text.startswith("<"):
            return {self._literal(text.strip("<>"))}
        if text in self._families:
            return self._use({text}, text)
        words = text.split()
        denied = len(words) > 1 and words[0] in _DENIALS
        known = set() if denied else self._members.get(self._lexicon.phrase(text).stems, set())
        return self._use(known, text) | {self._literal(f"not {' '.join(words[1:])}" if denied else text)}

    def _words(self, text: str, denied: bool) -> tuple[list[Idea], bool]:
        """Split a run of plain words into ideas: the longest family name or member first."""
        words = text.split()
        ideas: list[Idea] = []
        at = 0
        while at < len(words):
            size, families = self._longest_known(words, at)
            if families:
                label = " ".join(words[at : at + size])
                ideas.append(Idea(frozenset(self._use(families, label)), denied, label))
                denied = False
            elif words[at].lower() in _DENIALS:
                denied = True
            elif words[at].lower() not in FUNCTION:
                self.unknown.add(words[at])
                ideas.append(Idea(frozenset({self._literal(words[at])}), denied, words[at]))
                denied = False
            at += size
        return ideas, denied

    def _longest_known(self, words: list[str], at: int) -> tuple[int, set[str]]:
        for size in range(min(self._longest + 2, len(words) - at), 0, -1):
            text = " ".join(words[at : at + size]).lower()
            if text in self._families or text.replace(" ", "-") in self._families:
                return size, {text if text in self._families else text.replace(" ", "-")}
            if size == 1 and text in FUNCTION:
                continue
            if words[at].lower() in FUNCTION and words[at].lower() not in _DENIALS:
                first = self._lexicon.normal(words[at].lower())
                stems = self._lexicon.phrase(text).stems
                if not stems or stems[0] != first:
                    continue
            families = self._members.get(self._lexicon.phrase(text).stems)
            if families:
                return size, set(families)
        return 1, set()

    def _use(self, families: set[str], label: str) -> set[str]:
        """Put families into the index the lines are matched with; returns them."""
        if not families:
            self.unknown.add(label)
        for family in families:
            if family not in self._added:
                self._added.add(family)
                self.index.add(family, map(self._lexicon.phrase, self._families.get(family, ())))
                opposite = self._lexicon.opposites.get(family)
                if opposite:
                    self._use({opposite}, opposite)
        return families

    def _literal(self, text: str) -> str:
        name = f"={text.lower()}"
        if name not in self._added:
            self._added.add(name)
            self.index.add(name, [self._lexicon.phrase(text.lower())])
        return name


def _pieces(text: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    for match in _PIECE.finditer(text):
        if match["word"] is not None:
            word = match["word"].strip(",.;:")
            if pieces and pieces[-1][0] == "words":
                pieces[-1] = ("words", f"{pieces[-1][1]} {word}")
            elif word:
                pieces.append(("words", word))
        else:
            kind = "group" if match["group"] is not None else "exact"
            pieces.append((kind, match[kind]))
    return pieces
