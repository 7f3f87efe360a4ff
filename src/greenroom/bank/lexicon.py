"""Reads the shared lexicon: word families, repair tables and the list of ordinary words.

`repair.yaml` holds the tables `contractions`, `shorthand` and `irregular`; `words.txt` one word a line; every
other .yaml file maps a family to its phrases, or to `words:` with an `opposite:` family.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from greenroom.bank.cache import same_content, settled, sha_of
from greenroom.bank.folder import Stamp, stamp_of
from greenroom.bank.problems import Problem, visible
from greenroom.bank.stash import Slice, Stash, dump, open_stash, read_slice, stash_path, write_stash

_REPAIR, _WORDS = "repair.yaml", "words.txt"


@dataclass(frozen=True)
class LexiconData:
    """The shared lexicon as plain values."""

    families: dict[str, tuple[str, ...]] = field(default_factory=dict)
    opposites: dict[str, str] = field(default_factory=dict)
    """Family to family, both ways."""
    contractions: dict[str, str] = field(default_factory=dict)
    shorthand: dict[str, str] = field(default_factory=dict)
    irregular: dict[str, str] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    derived: dict[str, str] = field(default_factory=dict)
    """What the reader's `derive` made of the rest; kept with it in the cache."""


def read_lexicon(folder: Path) -> LexiconData:
    """Read a lexicon folder. Never raises; what is wrong stands in `problems`."""
    from greenroom.bank.lexicon_files import read_families, read_repair, read_words

    files = _files(folder)
    problems: list[Problem] = []
    families, opposites = read_families([p for p in files if p.suffix == ".yaml" and p.name != _REPAIR], problems)
    repair = read_repair(folder / _REPAIR, problems) if folder / _REPAIR in files else {}
    common = read_words(folder / _WORDS, problems) if folder / _WORDS in files else ()
    if not files:
        problems.append(Problem(visible(str(folder)), 1, 1, "", "there is no lexicon here", "reinstall greenroom"))
    return LexiconData(families, opposites, **repair, common=frozenset(common), problems=tuple(sorted(problems)))


def read_lexicon_cached(
    folder: Path,
    cache_folder: Path,
    derive: Callable[[LexiconData], dict[str, str]] | None = None,
    derive_key: str = "",
) -> LexiconData:
    """Read a lexicon folder through the cache, by the rules of `bank.cache`.

    `derive` adds what is dear to compute; `derive_key` has to change when it would compute something else.
    """
    files = _files(folder)
    try:
        stamps = tuple(stamp_of(file.stat()) for file in files)
    except OSError:
        data = read_lexicon(folder)
        return replace(data, derived=derive(data)) if derive else data
    path = stash_path(cache_folder, "lexicon", folder)
    stash = open_stash(path, folder)
    stored = _stored_lexicon(stash, files, stamps, derive_key) if stash else None
    if stored:
        return stored
    hashes = [sha_of(file) for file in files]
    data = read_lexicon(folder)
    if derive:
        data = replace(data, derived=derive(data))
    names = [derive_key, *(file.name for file in files)]
    write_stash(path, folder, [_packed(data)], lambda slices: [names, stamps, hashes, slices[0]])
    return data


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".yaml" or file.name == _WORDS)
    except OSError:
        return []


def _stored_lexicon(stash: Stash, files: list[Path], stamps: tuple[Stamp, ...], derive_key: str) -> LexiconData | None:
    try:
        names, known, hashes, part = stash.header
        if names != [derive_key, *(file.name for file in files)]:
            return None
        same = settled(stamps, tuple(Stamp(*stamp) for stamp in known), stash.saved_ns)
        if not same and not same_content(files, tuple(hashes)):
            return None
        data = read_slice(stash, Slice(*part))
        return _unpacked(data) if data else None
    except (TypeError, ValueError, KeyError):
        return None


def _packed(data: LexiconData) -> bytes:
    plain: dict[str, Any] = dict(vars(data))
    return dump(plain | {"common": " ".join(sorted(data.common))})


def _unpacked(data: bytes) -> LexiconData:
    import json

    plain = json.loads(data)
    plain["families"] = {name: tuple(words) for name, words in plain["families"].items()}
    plain["common"] = frozenset(plain["common"].split(" "))
    plain["problems"] = tuple(Problem(*problem) for problem in plain["problems"])
    return LexiconData(**plain)
