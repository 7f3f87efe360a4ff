"""Subjects spoken of without their name: "the former", "the second one", and labels an answer makes for itself."""

from __future__ import annotations

from collections.abc import Container, Iterator

from greenroom.scoring.grammar import FUNCTION
from greenroom.scoring.passage import Passage

_WAYS = frozenset(
    "one option approach style way version model kind variant pattern flavour flavor setup type case method design "
    "architecture school camp".split()
)
_FIRST = frozenset({"first", "former", "1st"})
_SECOND = frozenset({"second", "latter", "2nd"})
_LABEL_WORDS = 5
"""Longest label, in words, that may stand before a name in brackets."""

Reference = tuple[int, int, str]
"""First word, last word, subject id."""


def back_references(passage: Passage, spoken: list[str]) -> list[Reference]:
    """Return where one of two subjects is called by the order in which they were brought up.

    `spoken` holds the subjects as they are spoken of, in order.
    """
    order = list(dict.fromkeys(spoken))
    if len(order) < 2:
        return []
    words = [token.text for token in passage.words]
    found: list[Reference] = []
    for at, word in enumerate(words):
        number = 0 if word in _FIRST else 1 if word in _SECOND else -1
        if number < 0:
            continue
        after = words[at + 1] if at + 1 < len(words) and passage.clause[at + 1] == passage.clause[at] else ""
        if word in ("former", "latter") or after in _WAYS:
            found.append((at, at + (after in _WAYS), order[number]))
        elif _stands_for_it(passage, words, at, after):
            found.append((at, at, order[number]))
    return found


_AFTER_IT = frozenset("for in is when has if because with was would makes gives and but".split())


def _stands_for_it(passage: Passage, words: list[str], at: int, after: str) -> bool:
    """Tell whether "first" is all that is said: a clause of its own, or "the first for orders"."""
    if passage.clauses[passage.clause[at]] == (at, at):
        return True
    return at > 0 and words[at - 1] == "the" and (not after or after in _AFTER_IT)


def own_labels(passage: Passage, named: list[Reference]) -> list[Reference]:
    """Return later uses of labels such as "let them listen (choreography)".

    `named` holds the places where a subject's proper name stands.
    """
    labels: dict[str, str] = {}
    for first, last, subject in named:
        for stem in _label(passage, first, last):
            labels[stem] = "" if labels.get(stem, subject) != subject else subject
    taken = {word for first, last, _ in named for word in range(first, last + 1)}
    return [
        (at, at, labels[token.stem])
        for at, token in enumerate(passage.words)
        if labels.get(token.stem) and at not in taken
    ]


_SAYS_WHAT = frozenset("is are means like where when was has would a an the one being basically".split())
_DEFINITION_WORDS = 7
"""How far behind "choreography is" the thing it is likened to may stand, in words."""


def likened_to(passage: Passage, named: list[Reference], known: Container[str]) -> list[Reference]:
    """Return later uses of what a subject is likened to ("orchestration is the pilot who …; the pilot …").

    Words in `known` are the vocabulary of claims and no such likeness.
    """
    labels: dict[str, tuple[str, int]] = {}
    for first, last, subject in named:
        opening, ending = passage.sentences[passage.sentence[first]]
        if first - opening > 1 or last >= ending:
            continue
        for at in _likeness(passage, last + 1, ending):
            stem = passage.words[at].stem
            if stem in known or passage.negators[at]:
                continue
            labels[stem] = ("", at) if stem in labels and labels[stem][0] != subject else (subject, at)
    return [
        (at, at, labels[token.stem][0])
        for at, token in enumerate(passage.words)
        if token.stem in labels and labels[token.stem][0] and at > labels[token.stem][1]
    ]


def _likeness(passage: Passage, start: int, ending: int) -> Iterator[int]:
    """Telling words right behind "X is", or behind "X:"."""
    begins = passage.words[start].text in _SAYS_WHAT or passage.clause[start] != passage.clause[start - 1]
    if not begins:
        return
    for at in range(start, min(ending + 1, start + _DEFINITION_WORDS)):
        word = passage.words[at].text
        if passage.clause[at] != passage.clause[start] and at - start > 2:
            return
        if word not in FUNCTION and len(word) > 2:
            yield at


def _label(passage: Passage, first: int, last: int) -> list[str]:
    """The telling words of the label before a name in brackets; none where there is no label."""
    if first == 0 or "(" not in passage.text[passage.words[first - 1].end : passage.words[first].start]:
        return []
    after = passage.words[last + 1].start if last + 1 < len(passage.words) else len(passage.text)
    start, end = passage.clauses[passage.clause[first - 1]]
    if ")" not in passage.text[passage.words[last].end : after] or end - start >= _LABEL_WORDS:
        return []
    return [passage.words[word].stem for word in range(start, end + 1) if passage.words[word].text not in FUNCTION]
