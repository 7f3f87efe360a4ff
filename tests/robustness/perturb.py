"""The same answer, typed otherwise. All is deterministic; what needs chance takes its generator."""

from __future__ import annotations

import re
from random import Random

from greenroom.bank.model import Subject

_WORD = re.compile(r"[A-Za-z]{4,}")
_ANY_WORD = re.compile(r"\w+")
_KEYS = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "wertyuiopqsdfghjklaxcvbnmz", strict=True)
)  # a key's right-hand neighbour
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_CORRECTS = re.compile(r"\b(?:actually|scratch|wait|sorry|correction|rather|hmm|no,|other way)\b", re.IGNORECASE)

_SPELLINGS = """
centralised/centralized decentralised/decentralized centralise/centralize organise/organize
organised/organized organisation/organization behaviour/behavior favour/favor favourite/favorite
colour/color honour/honor labour/labor fulfil/fulfill fulfilment/fulfillment catalogue/catalog
programme/program cancelled/canceled cancelling/canceling modelling/modeling modelled/modeled
labelled/labeled centre/center realise/realize realised/realized recognise/recognize optimise/optimize
prioritise/prioritize serialise/serialize serialised/serialized synchronise/synchronize
synchronised/synchronized synchronisation/synchronization visualise/visualize analyse/analyze
analysed/analyzed minimise/minimize summarise/summarize customise/customize initialise/initialize
standardise/standardize utilise/utilize emphasise/emphasize judgement/judgment licence/license
defence/defense travelled/traveled signalling/signaling specialised/specialized normalise/normalize
materialised/materialized
"""
BRITISH = dict(pair.split("/") for pair in _SPELLINGS.split())
_AMERICAN = {american: british for british, american in BRITISH.items()}
_SHORT_FORMS = {
    "can't": "cannot", "won't": "will not", "don't": "do not", "doesn't": "does not", "didn't": "did not",
    "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
    "wouldn't": "would not", "couldn't": "could not", "shouldn't": "should not", "haven't": "have not",
    "hasn't": "has not", "it's": "it is", "that's": "that is", "there's": "there is", "you're": "you are",
    "they're": "they are", "we're": "we are", "i'm": "I am", "i'd": "I would", "i've": "I have",
    "i'll": "I will", "you'd": "you would", "you've": "you have", "you'll": "you will", "we'd": "we would",
    "we've": "we have", "we'll": "we will", "they'd": "they would", "they've": "they have",
    "they'll": "they will", "nobody's": "nobody is", "who's": "who is", "what's": "what is",
}  # fmt: skip


def typos(text: str, share: float, random: Random) -> str:
    """Misspell this share of all words; only words of four letters and more, their first letter kept."""
    places = [match.span() for match in _WORD.finditer(text)]
    wanted = min(len(places), round(share * len(_ANY_WORD.findall(text))))
    for start, end in sorted(random.sample(places, wanted), reverse=True):
        text = text[:start] + _misspelt(text[start:end], random) + text[end:]
    return text


def _misspelt(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    kind = random.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + _KEYS.get(word[at].lower(), word[at]) + word[at + 1 :]


def without_punctuation(text: str) -> str:
    """Take the marks out; line breaks, apostrophes and hyphens within words stay."""
    return re.sub(r"[.,;:!?()\[\]\"“”…—–]|(?<!\w)-|-(?!\w)", " ", text)


def as_prose(text: str) -> str | None:
    """Run bullets together as sentences; None where there are fewer than two."""
    lines = text.split("\n")
    if sum(bool(_BULLET.match(line)) for line in lines) < 2:
        return None
    written: list[str] = []
    for line in lines:
        bare = _BULLET.sub("", line).rstrip()
        if bare != line.rstrip() and written and written[-1]:
            before = written[-1]
            written[-1] = f"{before}{'' if before[-1] in '.!?:;,' else '.'} {bare}"
        else:
            written.append(bare)
    return "\n".join(written)


def as_bullets(text: str) -> str | None:
    """Put each sentence on a line of its own behind a dash; None where lines are bullets already."""
    if any(_BULLET.match(line) for line in text.split("\n")):
        return None
    blocks = [block for block in text.split("\n") if block.strip()]
    return "\n\n".join("\n".join(f"- {one}" for one in _SENTENCE.split(block)) for block in blocks)


def shuffled(text: str, subjects: tuple[Subject, ...], random: Random) -> str | None:
    """Shuffle the sentences, but for the first, of paragraphs that name one subject; None without any."""
    blocks = text.split("\n")
    changed = False
    for number, block in enumerate(blocks):
        first, *rest = _SENTENCE.split(block)
        named = [one for one in subjects if names_of(one).search(block)]
        if len(rest) < 2 or len(named) != 1 or not names_of(named[0]).search(first) or _CORRECTS.search(block):
            continue
        random.shuffle(rest)
        blocks[number] = " ".join([first, *rest])
        changed = True
    return "\n".join(blocks) if changed else None


def to_american(text: str) -> str | None:
    """Respell British words; None where there are none."""
    return _replaced(text, BRITISH)


def to_british(text: str) -> str | None:
    """Respell American words; None where there are none."""
    return _replaced(text, _AMERICAN)


def written_out(text: str) -> str | None:
    """Write contractions out; None where there are none."""
    return _replaced(text.replace("’", "'"), _SHORT_FORMS)


def swapped(text: str, subjects: tuple[Subject, ...]) -> str | None:
    """Exchange the names of two subjects throughout; None where neither is named."""
    one, other = subjects
    names = {name.lower(): paired(name, one, other) for name in one.names}
    names |= {name.lower(): paired(name, other, one) for name in other.names}
    return _replaced(text, names)


def paired(name: str, of: Subject, other: Subject) -> str:
    """The other subject's name in the same inflection, as far as it has one; else its plain name."""
    ending = name.lower().removeprefix(_common_start(of))
    same = [one for one in other.names if one.lower().removeprefix(_common_start(other)) == ending]
    return same[0] if same else other.names[0]


def _common_start(subject: Subject) -> str:
    first = subject.names[0].lower()
    for ending in ("ation", "aphy", "y", "s"):
        if first.endswith(ending):
            return first.removesuffix(ending)
    return first


def names_of(subject: Subject) -> re.Pattern[str]:
    """What finds a subject's names."""
    names = sorted(map(re.escape, subject.names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)


def _replaced(text: str, table: dict[str, str]) -> str | None:
    wanted = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, table), key=len, reverse=True))})\b", re.IGNORECASE)
    changed = wanted.sub(lambda match: _like(match.group(), table[match.group().lower()]), text)
    return changed if changed != text else None


def _like(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
