"""Self-corrections and denials: which words the candidate has taken back, turned round or called untrue."""

from __future__ import annotations

import re

from greenroom.scoring.passage import Passage

_TAKEN_BACK = re.compile(
    r"\b(?:scratch that|strike that|correction|no wait|wait no|actually no|hmm no|oh no|no sorry|sorry no|"
    r"sorry wait|sorry wrong|"
    r"wait actually|let me (?:rephrase|restart|correct|start over|start again)|start(?:ing)? over|i mean the opposite|"
    r"i take that back|take that back|i mixed (?:\w+ )?up|got that wrong|that is wrong|thats wrong|said that wrong|"
    r"mixed (?:them|that|those|it) up|i misspoke|nope|ignore that|forget that|wait thats|wait that is|or rather|"
    r"no that is (?:not|wrong|choreography|orchestration)|no hang on|hang on|wait a (?:sec|second|minute)|wait wait|"
    r"hold on|no thats)\b"
)
_TAKEN_BACK_WORDS = frozenset(
    "scratch strike correction wait no sorry actually rephrase restart correct start over again starting opposite take "
    "mixed wrong misspoke nope ignore forget rather hang hold thats".split()
)
"""A sentence without any of these words takes nothing back; so with the other sets beside patterns."""
_TURNED = re.compile(
    r"\b(?:(?:the )?other way (?:round|around)|vice versa|(?:it is |is )?the (?:reverse|opposite)|"
    r"swap (?:those|them|that|these)|"
    r"(?:i )?(?:have |got |had )?(?:them|those|that|it|these) "
    r"(?:the wrong way round|backwards|swapped|reversed|flipped|mixed up)|"
    r"flip (?:that|those|them)|reverse that|switch (?:those|them|that))\b"
)
_TURNED_WORDS = frozenset(
    "way versa reverse opposite swap backwards swapped reversed flipped mixed flip switch".split()
)
_CUE = re.compile(
    r"\b(?:actually|wait|no|sorry|hmm|hm|scratch|oops|correction|rather|mean|meant|hang|hold|ugh|err|er|argh|damn)\b"
)
_UNTRUE = re.compile(
    r"\b(?:not true|is a myth|a myth|is false|"
    r"(?:that|this|it|which|people|they|textbooks|everyone|everybody) (?:is|are) wrong|nonsense|"
    r"rubbish|wrong|false|untrue|i disagree|not so|"
    r"not the case|not correct|incorrect|overblown|exaggerated|not really|also no|baloney|bs|"
    r"does not hold|not how it works)\b"
)
_UNTRUE_WORDS = frozenset(
    "true myth false wrong nonsense rubbish untrue disagree so case correct incorrect overblown exaggerated really "
    "also baloney bs hold works".split()
)

_CORRECTION_WORDS = 5
"""A sentence shorter than this that says "the other way round" can only be a correction."""
_ALONE = frozenset({"wrong", "false", "not really", "also no", "bs", "rubbish", "nonsense", "untrue", "incorrect"})
"""These deny what was said only where they are a clause of their own."""

_ORDINARY = frozenset({"nope", "hold on", "hang on", "correction", "start over", "starting over", "or rather"})
"""These take something back only where they are a clause of their own; else they are ordinary words."""


class Corrections:
    """Word indices, by what became of them."""

    __slots__ = ("taken_back", "turned", "untrue")

    def __init__(self) -> None:
        self.taken_back: set[int] = set()
        self.turned: set[int] = set()
        self.untrue: set[int] = set()


def corrections(passage: Passage) -> Corrections:
    """Read the passage's corrections off its sentences."""
    found = Corrections()
    for number, (first, last) in enumerate(passage.sentences):
        words = {token.text for token in passage.words[first : last + 1]}
        turned = not words.isdisjoint(_TURNED_WORDS)
        taken_back = not words.isdisjoint(_TAKEN_BACK_WORDS)
        untrue = not words.isdisjoint(_UNTRUE_WORDS)
        if turned or taken_back or untrue:
            text, starts = _joined(passage, first, last)
            _note_turned(found, passage, number, text, starts)
            _note_taken_back(found, passage, number, text, starts)
            _note_untrue(found, passage, number, text, starts)
        _note_quoted_no(found, passage, number)
    return found


def _joined(passage: Passage, first: int, last: int) -> tuple[str, list[tuple[int, int]]]:
    """A sentence as plain words with single spaces, and (offset, word index) of each word."""
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    offset = 0
    for word in range(first, last + 1):
        starts.append((offset, word))
        parts.append(passage.words[word].text)
        offset += len(parts[-1]) + 1
    return " ".join(parts), starts


def _word_at(starts: list[tuple[int, int]], offset: int) -> int:
    return max((word for begin, word in starts if begin <= offset), default=starts[0][1])


def _before(passage: Passage, number: int, at: int) -> range:
    """The words a correction at word `at` speaks of: its sentence so far, or the sentence before if it opens one."""
    first, _ = passage.sentences[number]
    if at - first >= 4 or number == 0:
        return range(first, at)
    return range(passage.sentences[number - 1][0], at)


def _note_turned(found: Corrections, passage: Passage, number: int, text: str, starts: list[tuple[int, int]]) -> None:
    for match in _TURNED.finditer(text):
        at = _word_at(starts, match.start())
        scope = _before(passage, number, at)
        nearby = text[: match.end() + 12]
        first, last = passage.sentences[number]
        if _CUE.search(nearby) or last - first < _CORRECTION_WORDS:
            found.turned.update(scope)


def _note_taken_back(
    found: Corrections, passage: Passage, number: int, text: str, starts: list[tuple[int, int]]
) -> None:
    for match in _TAKEN_BACK.finditer(text):
        at = _word_at(starts, match.start())
        scope = [word for word in _before(passage, number, at) if word not in found.turned]
        if match.group() in _ORDINARY and not _alone(passage, at):
            continue
        found.taken_back.update(scope)


def _alone(passage: Passage, at: int) -> bool:
    first, last = passage.clauses[passage.clause[at]]
    return last - first <= 3


def _note_untrue(found: Corrections, passage: Passage, number: int, text: str, starts: list[tuple[int, int]]) -> None:
    for match in _UNTRUE.finditer(text):
        at = _word_at(starts, match.start())
        first, last = passage.sentences[number]
        clause_first, clause_last = passage.clauses[passage.clause[at]]
        short = clause_last - clause_first <= 7
        if match.group() in _ALONE and clause_last - clause_first > match.group().count(" "):
            continue
        if at - first > 3 and short:
            found.untrue.update(range(first, at))
        elif short and number and last - first <= 8:
            previous = passage.sentences[number - 1]
            found.untrue.update(range(previous[0], previous[1] + 1))


def _note_quoted_no(found: Corrections, passage: Passage, number: int) -> None:
    """`"X is easier": no.` denies what stands in the quotes."""
    if not passage.quoted:
        return
    first, last = passage.sentences[number]
    if passage.words[first].text not in ("no", "nope", "also", "wrong") and not any(
        passage.words[clause[0]].text == "no" and clause[0] == clause[1]
        for clause in (passage.clauses[passage.clause[word]] for word in range(first, last + 1))
    ):
        return
    begin = passage.sentences[number - 1][0] if number else first
    quoted = [word for word in range(begin, last + 1) if word in passage.quoted]
    found.untrue.update(quoted)
