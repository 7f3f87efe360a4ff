"""An answer taken apart: words, clauses, sentences, blocks, and which words stand under a negation."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from greenroom.scoring.clean import clean
from greenroom.scoring.grammar import BENIGN, CLAUSE_WORDS, CONNECTIVES, FUNCTION, NEGATORS
from greenroom.scoring.words import Token, split

ReadWord = Callable[[str], tuple[tuple[str, str], ...]]
"""From a typed word to the words it stands for, each with its normal form."""

_NEGATION_REACH = 9
"""A negator denies at most this many words after it (house rule, tuned on the tuning answers)."""
_TEXTED = {"2": "to", "4": "for", "n": "and", "r": "are", "u": "you"}
"""What single characters mean to somebody who types like in a text message; to others they are figures and names."""
_TEXTING = frozenset(
    "u ur gud bcoz becoz cuz coz wen wat thn tht evry jus n ppl dis dat da othr dont cant no1 w/ smth".split()
)
_TEXTING_ENOUGH = 2
_RAGGED = 16
"""How much shorter than the widest a line broken for width can be: a long word."""
_WIDEST_PAGE = 110
_ARROWS = frozenset({"->", "=>", "→", "⇒"})
_LONG_CLAUSE, _LONGEST_CLAUSE = 14, 24
"""Words from which a clause without a mark ends at the next connective, and at any word."""
_REACHES = {"less": 2, "without": 5}
"""Negators that deny only the thing they stand before."""
_SCOPE_ENDS = frozenset("and so then because when if until unless plus".split())
_ABBREVIATIONS = frozenset("e.g i.e vs etc cf approx ie eg resp no1".split())


class Passage:
    """The words of one answer with the structure that claims are matched in."""

    __slots__ = (
        "block", "clause", "clauses", "commas", "headings", "negators", "questions", "quoted", "sentence", "sentences",
        "text", "words",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Token] = []
        self.clause: list[int] = []
        """For each word the number of its clause; `sentence` and `block` likewise."""
        self.sentence: list[int] = []
        self.block: list[int] = []
        self.negators: list[tuple[int, ...]] = []
        """For each word, the indices of the negators that deny it."""
        self.clauses: list[tuple[int, int]] = []
        """First and last word of each clause."""
        self.sentences: list[tuple[int, int]] = []
        self.commas: list[int] = []
        """Number of commas (and other separators of a list) in each sentence."""
        self.headings: set[int] = set()
        """Sentences that end in a colon at the end of their line."""
        self.questions: set[int] = set()
        """Sentences that end in a question mark."""
        self.quoted: set[int] = set()
        """Words between quotation marks."""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets in the text of a run of words."""
        return self.words[first].start, self.words[last].end


class _Builder:
    """Feeds raw tokens into a Passage, opening clauses, sentences and blocks as the marks ask for."""

    def __init__(self, text: str, read: ReadWord) -> None:
        self.passage = Passage(text)
        self._read = read
        self._raw = split(text)
        self._clause = self._sentence = self._block = -1
        """Numbers of the latest ones."""
        self._clause_begins = 0
        self._new_clause = self._new_sentence = self._new_block = True
        self._in_quotes = False
        self._wrap_width = _wrap_width(text)
        self._texting = sum(typed in _TEXTING for _, _, typed in self._raw) >= _TEXTING_ENOUGH

    def build(self) -> Passage:
        for at, (start, end, typed) in enumerate(self._raw):
            if typed[0].isalnum():
                self._word(start, end, typed)
            else:
                self._mark(at, start, end, typed)
        self._close()
        return self.passage

    def _word(self, start: int, end: int, typed: str) -> None:
        if self._texting and typed in _TEXTED:
            typed = _TEXTED[typed]
        for word, stem in self._read(typed):
            self._add(Token(start, end, word, stem))

    def _add(self, token: Token) -> None:
        passage = self.passage
        if self._new_sentence:
            self._sentence += 1
            passage.commas.append(0)
        if self._new_clause or self._new_sentence or token.text in CLAUSE_WORDS or self._run_on(token.text):
            self._clause += 1
            self._clause_begins = len(passage.words)
        if self._new_block:
            self._block += 1
        self._new_clause = self._new_sentence = self._new_block = False
        if self._in_quotes:
            passage.quoted.add(len(passage.words))
        passage.words.append(token)
        passage.clause.append(self._clause)
        passage.sentence.append(self._sentence)
        passage.block.append(self._block)

    def _run_on(self, word: str) -> bool:
        """True where somebody who types no commas would have put one."""
        words = len(self.passage.words) - self._clause_begins
        return words >= _LONGEST_CLAUSE or (words >= _LONG_CLAUSE and word in CONNECTIVES)

    def _mark(self, at: int, start: int, end: int, mark: str) -> None:
        if mark == "\n":
            self._newline(at, start)
        elif mark in ".!?…":
            if self._ends_sentence(at, start, end, mark):
                self._new_sentence = True
                if mark == "?" and self._sentence >= 0:
                    self.passage.questions.add(self._sentence)
        elif mark in ",;:()[]{}|*=" or mark in _ARROWS:
            self._new_clause = True
            if mark in ",;|*" and self.passage.commas:
                self.passage.commas[-1] += 1
        elif mark in "—–-":
            self._new_clause = self._new_clause or self._spaced(start, end)
        elif mark in '"“”':
            self._in_quotes = not self._in_quotes

    def _newline(self, at: int, start: int) -> None:
        before = self._raw[at - 1] if at else None
        after = self._raw[at + 1] if at + 1 < len(self._raw) else None
        if before and before[2] == ":" and self._sentence >= 0:
            self.passage.headings.add(self._sentence)
        if after and after[2] == "\n":
            self._new_block = self._new_sentence = True
            return
        if self._wrapped(before, after, start):
            return
        self._new_sentence = True

    def _wrapped(self, before: tuple[int, int, str] | None, after: tuple[int, int, str] | None, start: int) -> bool:
        """True where a line was broken for width only: a long line, no mark at its end, a small letter after it."""
        if not before or not after or not before[2][0].isalnum():
            return bool(before and after and before[2] == "," and after[2][0].isalpha())
        line_start = self.passage.text.rfind("\n", 0, start) + 1
        return start - line_start >= self._wrap_width and self.passage.text[after[0]].islower()

    def _ends_sentence(self, at: int, start: int, end: int, mark: str) -> bool:
        text = self.passage.text
        if mark != ".":
            return True
        following = text[end : end + 1]
        last = self.passage.words[-1].text if self.passage.words else ""
        if (
            last in _ABBREVIATIONS
            or self._spelt_abbreviation()
            or (len(last) == 1 and last.isalpha() and following.isalpha())
        ):
            return False
        if following.isalnum():
            after = self._raw[at + 1][2] if at + 1 < len(self._raw) else ""
            return following.isupper() or (after in FUNCTION and not text[start - 1 : start].isdigit())
        return not (last.isdigit() and text[start - 2 : start - 1] in ("\n", ""))

    def _spelt_abbreviation(self) -> bool:
        """True behind "e.g." and "i.e.", which come in two words."""
        pair = tuple(token.text for token in self.passage.words[-2:])
        return pair in (("e", "g"), ("i", "e"))

    def _spaced(self, start: int, end: int) -> bool:
        text = self.passage.text
        return text[start] in "—–" or start == 0 or text[start - 1].isspace() or text[end : end + 1].isspace()

    def _close(self) -> None:
        passage = self.passage
        passage.clauses = _ranges(passage.clause)
        passage.sentences = _ranges(passage.sentence)
        passage.negators = _negation(passage)


def _ranges(numbers: list[int]) -> list[tuple[int, int]]:
    """First and last word of each clause or sentence, given each word's number."""
    starts = [at for at, number in enumerate(numbers) if not at or number != numbers[at - 1]]
    return [(first, after - 1) for first, after in pairwise([*starts, len(numbers)])]


def _wrap_width(text: str) -> int:
    """Length from which a line was broken for width only; beyond any line where the text is not set to a width."""
    lengths = [len(line) for line in text.split("\n")]
    widest = max(lengths)
    full = sum(length >= widest - _RAGGED for length in lengths)
    set_to_width = widest <= _WIDEST_PAGE and full >= 3 and full * 2 >= len(lengths)
    return max(widest - _RAGGED, 40) if set_to_width else len(text) + 1


def take_apart(raw: str, read: ReadWord) -> Passage:
    """Return the structure of an answer; offsets count in `raw`."""
    return _Builder(clean(raw), read).build()


_UNTRUE_THAT = frozenset(
    (*opening, "that")
    for opening in (
        ("not", "true"), ("not", "correct"), ("not", "right"), ("not", "so"), ("not", "the", "case"), ("false",),
        ("untrue",), ("wrong",), ("incorrect",), ("a", "myth"), ("doubt",), ("nonsense",),
    )
)  # fmt: skip


_DOING_WITHOUT = frozenset({("give", "up"), ("gives", "up"), ("giving", "up"), ("gave", "up")})
"""Two words that deny what stands right behind them."""


_DENYING = frozenset(opening[0] for opening in (*_UNTRUE_THAT, *_DOING_WITHOUT)) | NEGATORS
"""Words at which a denial may begin."""


def _denies_what_follows(words: list[str], at: int) -> bool:
    """True at "not" in "it is not true that": it denies the rest of its sentence, commas or no."""
    return any(tuple(words[at : at + size]) in _UNTRUE_THAT for size in (2, 3, 4))


def _negation(passage: Passage) -> list[tuple[int, ...]]:
    words = [token.text for token in passage.words]
    covered: list[list[int]] = [[] for _ in words]
    for at in [at for at, word in enumerate(words) if word in _DENYING]:
        word = words[at]
        if _denies_what_follows(words, at):
            for later in range(at + 1, passage.sentences[passage.sentence[at]][1] + 1):
                covered[later].append(at)
        elif (word, *words[at + 1 : at + 2]) in _DOING_WITHOUT:
            for later in range(at + 2, min(passage.clauses[passage.clause[at]][1] + 1, at + 2 + _REACHES["without"])):
                covered[later].append(at)
        elif word in NEGATORS and not _benign(words, at):
            negator = _its_neither(words, at) if word == "nor" else at
            reach = _REACHES.get(word, _NEGATION_REACH)
            for later in range(at + 1, min(len(words), at + 1 + reach)):
                if passage.clause[later] != passage.clause[at] or words[later] in _SCOPE_ENDS:
                    break
                covered[later].append(negator)
    return [tuple(found) for found in covered]


def _its_neither(words: list[str], at: int) -> int:
    """The "neither" of a "nor": the two deny once."""
    return next((before for before in range(at - 1, max(-1, at - 14), -1) if words[before] == "neither"), at)


def _benign(words: list[str], at: int) -> bool:
    """True where the word is part of an opening that denies nothing."""
    places = range(max(0, at - _LONGEST_BENIGN + 1), at + 1)
    return any(
        tuple(words[first : first + size]) in _BENIGN
        for first in places
        for size in range(at - first + 1, _LONGEST_BENIGN + 1)
    )


_BENIGN = frozenset(BENIGN)
_LONGEST_BENIGN = max(map(len, BENIGN))
