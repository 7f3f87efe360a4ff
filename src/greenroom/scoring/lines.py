"""Claim lines: from telegraphic English to ideas that are looked for.

A line is written as one would jot the claim down. Every content word is an idea, in any order; a word that names a
family (in any inflection) stands for the whole family, any other word for itself. `(a | b)` are alternatives, `<these
words>` stand for themselves alone, `no`, `not`, `never` or `without` asks that the next idea be denied, and `a > b`
that b follow closely after a.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from greenroom.bank.model import Line
from greenroom.frozen import frozen
from greenroom.scoring.grammar import FUNCTION
from greenroom.scoring.lexicon import Lexicon
from greenroom.scoring.matcher import PhraseIndex

_PIECE = re.compile(r"(?P<then>>)(?=\s)|\((?P<group>[^()]*)\)|<(?P<exact>[^<>]*)>|(?P<word>[^\s()<>]+)")
_DENIALS = frozenset({"no", "not", "without", "never"})


class Idea(NamedTuple):
    """One thing that has to be said: any hit of any of these families."""

    families: frozenset[str]
    denied: bool
    label: str
    """The idea in a reader's words."""
    follows: bool = False
    """It has to come closely after the idea before it."""
    number: int = 0
    """The same for ideas that have the same hits; a key for looking hits up once."""


@frozen
class CompiledLine:
    """A claim line ready to be matched."""

    line: Line
    ideas: tuple[Idea, ...]
    ordered: bool
    """Some idea has to follow the one before it."""
    numbers: frozenset[int]
    """The ideas' numbers."""

    @classmethod
    def of(cls, line: Line, ideas: list[Idea]) -> CompiledLine:
        """Return a line with its ideas, numbered."""
        ordered = any(idea.follows for idea in ideas)
        return cls(line, tuple(ideas), ordered, frozenset([idea.number for idea in ideas]))

    @property
    def about(self) -> str | None:
        return self.line.about


class LineCompiler:
    """Compiles lines against a lexicon and one rubric's own families, and fills the phrase index they need."""

    def __init__(self, lexicon: Lexicon, own_families: dict[str, tuple[str, ...]]) -> None:
        self._lexicon = lexicon
        self._families = {**lexicon.families, **own_families}
        self._names = {lexicon.stems_of(name.replace("-", " ")): name for name in self._families}
        self._asked: dict[str, str | None] = {}
        self._longest = max((len(stems) for stems in self._names), default=1)
        self.index = PhraseIndex([], lexicon.opposites)
        self._added: set[str] = set()
        self._numbers: dict[tuple[frozenset[str], bool], int] = {}
        self.unknown: set[str] = set()
        """Words of lines that no family knows; they match only themselves."""

    def compile(self, line: Line) -> CompiledLine:
        ideas: list[Idea] = []
        denied = follows = False
        for kind, text in _pieces(line.text):
            if kind == "then":
                follows = True
                continue
            found: list[Idea]
            if kind == "words":
                found, denied = self._words(text, denied)
                if not found and not denied:
                    found = [Idea(frozenset({self._literal(text)}), False, text)]
            else:
                found, denied = [self._single(kind, text, denied)], False
            if found and follows:
                found[0] = found[0]._replace(follows=True)
                follows = False
            ideas += found
        return CompiledLine.of(line, [self._numbered(idea) for idea in ideas])

    def _numbered(self, idea: Idea) -> Idea:
        number = self._numbers.setdefault((idea.families, idea.denied), len(self._numbers))
        return idea._replace(number=number)

    def _single(self, kind: str, text: str, denied: bool) -> Idea:
        if kind == "exact":
            return Idea(frozenset({self._literal(text)}), denied, text)
        families: set[str] = set()
        for alternative in text.split("|"):
            families |= self._alternative(alternative.strip())
        first = text.split("|")[0].strip()
        family = self._family(first)
        return Idea(frozenset(families), denied, self._spoken({family}, first) if family else first.strip("<>"))

    def _alternative(self, text: str) -> set[str]:
        if text.startswith("<"):
            return {self._literal(text.strip("<>"))}
        words = text.split()
        if len(words) > 1 and words[0] in _DENIALS:
            return {self._literal(f"not {' '.join(words[1:])}")}
        family = self._family(text)
        return self._use({family}, text) if family else {self._literal(text)}

    def _family(self, text: str) -> str | None:
        """The family whose name these words are, in any inflection."""
        if text in self._families:
            return text
        if text not in self._asked:
            self._asked[text] = self._named(text)
        return self._asked[text]

    def _named(self, text: str) -> str | None:
        return self._names.get(self._lexicon.stems_of(text.replace("-", " ")))

    def _words(self, text: str, denied: bool) -> tuple[list[Idea], bool]:
        """Split a run of plain words into ideas: the longest family name first."""
        words = text.split()
        ideas: list[Idea] = []
        at = 0
        while at < len(words):
            size, families = self._longest_known(words, at)
            if families:
                typed = " ".join(words[at : at + size])
                ideas.append(Idea(frozenset(self._use(families, typed)), denied, self._spoken(families, typed)))
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
        for size in range(min(self._longest, len(words) - at), 0, -1):
            text = " ".join(words[at : at + size]).lower()
            if size == 1 and (text in _DENIALS or (text in FUNCTION and text not in self._families)):
                continue
            family = self._family(text)
            if family:
                return size, {family}
        return 1, set()

    def _spoken(self, families: set[str], typed: str) -> str:
        """A family in a reader's words: its first member."""
        members = [member for family in families for member in self._families.get(family, ())[:1]]
        return members[0].removeprefix("not ") if members else typed

    def _use(self, families: set[str], label: str) -> set[str]:
        """Put families into the index the lines are matched with; returns them."""
        if not families:
            self.unknown.add(label)
        for family in families:
            if family not in self._added:
                self._added.add(family)
                self.index.add(family, map(self._lexicon.form, self._families.get(family, ())))
                opposite = self._lexicon.opposites.get(family)
                if opposite:
                    self._use({opposite}, opposite)
        return families

    def _literal(self, text: str) -> str:
        name = f"={' '.join(text.lower().split())}"
        if name not in self._added:
            self._added.add(name)
            self.index.add(name, [self._lexicon.form(text.lower())])
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
            kind = "then" if match["then"] else "group" if match["group"] is not None else "exact"
            pieces.append((kind, match[kind]))
    return pieces
