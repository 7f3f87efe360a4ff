"""Which subject each word of a passage speaks about: names, descriptions, hints, foils and carry-over.

Strengths: 3 a name, 2 a description, 1 a hint, all in the same clause; what is carried over from earlier clauses fades.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from greenroom.bank.model import Subject
from greenroom.scoring.grammar import FOIL_PAIRS, FOIL_WORDS, PREPOSITIONS
from greenroom.scoring.lexicon import Lexicon
from greenroom.scoring.matcher import Hit, PhraseIndex
from greenroom.scoring.passage import Passage
from greenroom.scoring.references import back_references, likened_to, own_labels

NAME, DESCRIBED, HINT = 3.0, 2.0, 1.0
_ABSENCE = frozenset("no without lack lacks lacking nor absence minus nobody none".split())
"""Negators that say a thing is not there, and so speak of the subject that does without it."""
_ABSENCE_REACH = 2
_SENTENCE_FADE = 0.92
_BLOCK_FADE = 0.6
_FADED = 0.35
"""What has faded below this is nobody's any more."""


class Mention(NamedTuple):
    """A place where a subject is spoken of."""

    first: int
    last: int
    subject: str
    strength: float
    foil: bool


class Owner(NamedTuple):
    """Whom a word belongs to; `here` tells that the subject is named in the word's own clause."""

    subject: str | None
    strength: float
    here: bool


NOBODY = Owner(None, 0.0, False)


def add_subjects(
    index: PhraseIndex, lexicon: Lexicon, families: Mapping[str, tuple[str, ...]], subjects: Iterable[Subject]
) -> None:
    """Put every way of calling the subjects into an index, as families named "#<strength>:<subject>".

    A description that is the name of a word family stands for all its members.
    """
    for subject in subjects:
        for strength, phrases in ((NAME, subject.names), (DESCRIBED, subject.described), (HINT, subject.hints)):
            for phrase in phrases:
                members = families.get(phrase, (phrase,))
                index.add(f"#{strength:.0f}:{subject.id}", map(lexicon.form, members))


def mentions(
    passage: Passage, hits: dict[str, list[Hit]], subjects: tuple[Subject, ...], known: Container[str] = ()
) -> list[Mention]:
    """Return where the subjects are spoken of, in order; a stronger mention hides a weaker one in the same words."""
    found: list[Mention] = []
    ids = [subject.id for subject in subjects]
    for subject in ids:
        for strength in (NAME, DESCRIBED, HINT):
            for hit in hits.get(f"#{strength:.0f}:{subject}", ()):
                owner, power = subject, strength
                if len(hit.negators) % 2:
                    negator = hit.negators[-1]
                    absent = passage.words[negator].text in _ABSENCE and hit.first - negator <= _ABSENCE_REACH
                    if not absent and strength == NAME:
                        found.append(Mention(hit.first, hit.last, owner, power, _is_foil(passage, hit.first)))
                        continue
                    if len(ids) != 2 or strength == HINT:
                        continue
                    owner, power = ids[1 - ids.index(subject)], min(strength, DESCRIBED)
                found.append(Mention(hit.first, hit.last, owner, power, _is_foil(passage, hit.first)))
    found += references(passage, found, ids, known)
    found.sort(key=lambda m: (m.first, -m.strength, -m.last))
    kept: list[Mention] = []
    for mention in found:
        if kept and mention.first <= kept[-1].last:
            if mention.strength > kept[-1].strength or (
                mention.strength == kept[-1].strength and mention.last > kept[-1].last
            ):
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def references(passage: Passage, found: list[Mention], ids: list[str], known: Container[str]) -> list[Mention]:
    """Return the mentions by "the former", "the second one" and by labels that the answer has made for itself."""
    if len(ids) != 2:
        return []
    named = sorted((m.first, m.last, m.subject) for m in found if m.strength == NAME and not m.foil)
    spoken = sorted((m.first, m.subject) for m in found if m.strength > HINT)
    again = back_references(passage, [subject for _, subject in spoken]) + own_labels(passage, named)
    again += likened_to(passage, named, known)
    other = {ids[0]: ids[1], ids[1]: ids[0]}
    return [
        Mention(first, last, other[subject] if len(passage.negators[first]) % 2 else subject, DESCRIBED, False)
        for first, last, subject in again
    ]


def _is_foil(passage: Passage, first: int) -> bool:
    words = [token.text for token in passage.words[max(0, first - 4) : first]]
    same = [
        word
        for offset, word in enumerate(words)
        if passage.sentence[first - len(words) + offset] == passage.sentence[first]
    ]
    if any(word in FOIL_WORDS for word in same[-3:]):
        return True
    return any(pair in FOIL_PAIRS[:5] for pair in zip(same[-4:], same[-3:], strict=False))


def owners(passage: Passage, found: list[Mention]) -> list[Owner]:
    """Return the owner of every word."""
    result: list[Owner] = [NOBODY] * len(passage.words)
    carried = NOBODY
    by_clause: dict[int, list[Mention]] = {}
    for mention in found:
        by_clause.setdefault(passage.clause[mention.first], []).append(mention)
    defining = {passage.sentence[m.first]: m for m in reversed(found) if _defines(passage, m)}
    for number, (first, last) in enumerate(passage.clauses):
        if number:
            carried = _faded(carried, passage, passage.clauses[number - 1][1], first)
        here = _speaking(passage, by_clause.get(number, []), first, carried)
        if here and _defined(passage, defining, here, first):
            here = []
        for word in range(first, last + 1):
            result[word] = carried
        if here:
            _spread(result, here, _turn(passage, here[0], first, carried), last)
            carried = _inherited(here, carried)
    _look_ahead(passage, result, by_clause)
    return result


_CONDITION = frozenset(
    "if when whenever for where once until unless as anything everything something more less beyond anywhere "
    "whatever till above below up".split()
)
_TURN = frozenset("with while whereas but unlike in under".split())
"""A clause that opens so turns to another subject; what stands before it is not about that one."""


def _look_ahead(passage: Passage, result: list[Owner], by_clause: dict[int, list[Mention]]) -> None:
    """Give clauses that name nobody to the subject they lead up to: "few steps → events", "if it is long, a conductor".

    `result` is changed in place.
    """
    for number in range(len(passage.clauses) - 2, -1, -1):
        first, last = passage.clauses[number]
        following = [m for m in by_clause.get(number + 1, []) if not m.foil]
        if by_clause.get(number) or not following or not _leads_up(passage, number, result):
            continue
        strongest = max(following, key=lambda mention: (mention.strength, -mention.first))
        for word in range(first, last + 1):
            result[word] = Owner(strongest.subject, strongest.strength, True)


def _leads_up(passage: Passage, number: int, result: list[Owner]) -> bool:
    (first, last), (then, _) = passage.clauses[number], passage.clauses[number + 1]
    between = passage.text[passage.words[last].end : passage.words[then].start]
    opener = passage.words[first].text
    if passage.sentence[then] != passage.sentence[last]:
        return passage.sentence[last] in passage.questions and passage.words[then].text in ("then", "use", "go", "take")
    if any(arrow in between for arrow in ("->", "=>", "→", "⇒", "=")):
        return True
    if passage.words[then].text in _TURN:
        return False
    before = passage.text[passage.words[first - 1].end : passage.words[first].start] if first else ""
    opens = first == passage.sentences[passage.sentence[first]][0] or any(mark in before for mark in ";:.-—–")
    if opener in _CONDITION and (opens or _short_answer(passage, number + 1)):
        return True
    return (opens or ":" in between) and _short_answer(passage, number + 1)


def _short_answer(passage: Passage, number: int) -> bool:
    """Whether a clause is little more than a name: ", events" or ": the second"."""
    first, last = passage.clauses[number]
    return last - first <= 2


_CONTRAST = frozenset("but while whereas although though however yet unlike with in under and then".split())
_DEFINES = frozenset("is means mean are where when has have uses like you there would basically".split())


def _defines(passage: Passage, mention: Mention) -> bool:
    """Tell whether a sentence opens with a name and goes on to say what it is ("choreography means …")."""
    first, last = passage.sentences[passage.sentence[mention.first]]
    if mention.strength != NAME or mention.foil or mention.first - first > 2 or mention.last >= last:
        return False
    after = mention.last + 1
    return passage.words[after].text in _DEFINES or passage.clause[after] != passage.clause[mention.last]


def _defined(passage: Passage, defining: dict[int, Mention], here: list[Mention], first: int) -> bool:
    """A description within a definition says something of what is defined; it is not a new subject."""
    name = defining.get(passage.sentence[first])
    if name is None or any(mention.strength == NAME for mention in here) or first <= name.first:
        return False
    return passage.words[first].text not in _CONTRAST


def _speaking(passage: Passage, here: list[Mention], first: int, carried: Owner) -> list[Mention]:
    """The mentions that say what a clause is about: no foils; hints only where nothing better speaks."""
    real = [mention for mention in here if not mention.foil]
    strong = [mention for mention in real if mention.strength > HINT]
    if strong:
        named = [mention for mention in strong if mention.strength == NAME]
        if named and named[0].first <= min(m.first for m in strong) + 1:
            return named
        return strong
    hints = [m for m in real if m.first - first <= 2 or carried.strength < DESCRIBED]
    return [m for m in hints if carried.subject is None or m.subject != carried.subject]


def _turn(passage: Passage, mention: Mention, first: int, carried: Owner) -> int:
    """The word from which a clause is about its first mention: in "..., short flows and Y ...", only from the "and"."""
    if carried.subject is None or carried.subject == mention.subject:
        return first
    before = range(mention.first - 1, max(mention.first - 3, first), -1)
    return next((word for word in before if passage.words[word].text in ("and", "but", "while", "whereas")), first)


def _spread(result: list[Owner], here: list[Mention], first: int, last: int) -> None:
    owner = here[0]
    upcoming = list(here[1:])
    for word in range(first, last + 1):
        if upcoming and word >= upcoming[0].first:
            owner = upcoming.pop(0)
        result[word] = Owner(owner.subject, owner.strength, True)


def _inherited(here: list[Mention], carried: Owner) -> Owner:
    strongest = max(mention.strength for mention in here)
    chosen = [mention for mention in here if mention.strength == strongest][-1]
    if strongest == HINT and carried.strength >= DESCRIBED:
        return carried
    return Owner(chosen.subject, strongest, False)


def _faded(owner: Owner, passage: Passage, before: int, after: int) -> Owner:
    if owner.subject is None:
        return NOBODY
    strength = owner.strength
    if passage.sentence[before] != passage.sentence[after]:
        strength *= _SENTENCE_FADE
    if passage.block[before] != passage.block[after]:
        strength *= _BLOCK_FADE
    return Owner(owner.subject, strength, False) if strength >= _FADED else NOBODY


def swapped(passage: Passage, found: list[Mention]) -> bool:
    """Tell whether the answer hangs the names on the wrong descriptions throughout."""
    crossed = straight = 0
    by_sentence: dict[int, list[Mention]] = {}
    for mention in found:
        if not mention.foil:
            by_sentence.setdefault(passage.sentence[mention.first], []).append(mention)
    said: set[tuple[str, ...]] = set()
    for number, group in by_sentence.items():
        first, last = passage.sentences[number]
        stems = tuple(token.stem for token in passage.words[first : last + 1])
        if stems in said:
            continue
        said.add(stems)
        name: Mention | None = None
        for mention in group:
            if mention.strength == NAME:
                name = mention
            elif mention.strength == DESCRIBED and name is not None:
                crossed += mention.subject != name.subject
                straight += mention.subject == name.subject
    return crossed >= 2 and crossed > 2 * straight


def without_descriptions(found: list[Mention], ids: list[str]) -> list[Mention]:
    """Return the mentions of a swapped answer: its names stand, its descriptions mean the other subject."""
    if len(ids) != 2:
        return [mention for mention in found if mention.strength == NAME]
    other = {ids[0]: ids[1], ids[1]: ids[0]}
    return [m if m.strength == NAME else m._replace(subject=other[m.subject]) for m in found if m.strength > HINT]


__all__ = ["NOBODY", "PREPOSITIONS", "Mention", "Owner", "add_subjects", "mentions", "owners", "swapped"]
