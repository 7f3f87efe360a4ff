"""Reads the shared lexicon: word families, repair tables and the list of ordinary words.

`repair.yaml` holds the tables `contractions`, `shorthand` and `irregular`; `words.txt` one word a line; every
other .yaml file maps a family to its phrases, or to `words:` with an `opposite:` family.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from greenroom.bank.cache import same_content, settled, sha_of
from greenroom.bank.folder import Stamp, stamp_of
from greenroom.bank.problems import Problem, visible
from greenroom.bank.stash import Slice, Stash, open_stash, read_slice, stash_path, write_stash
from greenroom.frozen import frozen

_REPAIR, _WORDS = "repair.yaml", "words.txt"


@frozen
class LexiconData:
    """The shared lexicon as plain values."""

    families: dict[str, tuple[str, ...]]
    opposites: dict[str, str]
    """Family to family, both ways."""
    contractions: dict[str, str]
    shorthand: dict[str, str]
    irregular: dict[str, str]
    common: frozenset[str]
    problems: tuple[Problem, ...] = ()


class LexiconParts:
    """What was made of a lexicon, as texts by name; each is read from the cache when it is asked for."""

    def __init__(
        self,
        make: Callable[[], dict[str, str]],
        identity: str = "",
        stash: Stash | None = None,
        slices: dict[str, Slice] | None = None,
    ) -> None:
        """`make` makes the texts anew, for want of a cache or where it turns out to be damaged."""
        self.identity = identity
        """Differs wherever the texts may differ; "" where that cannot be told."""
        self._make, self._stash, self._slices = make, stash, slices or {}
        self._made: dict[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        if self._made is None and self._stash is not None:
            data = read_slice(self._stash, self._slices[name])
            if data is not None:
                return data.decode()
            self.identity = ""  # the files may have changed since the cache was opened
        if self._made is None:
            self._made = self._make()
        return self._made[name]


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
    contractions, shorthand, irregular = (repair.get(name, {}) for name in ("contractions", "shorthand", "irregular"))
    return LexiconData(
        families, opposites, contractions, shorthand, irregular, frozenset(common), tuple(sorted(problems))
    )


def read_parts_cached(
    folder: Path, cache_folder: Path, make: Callable[[LexiconData], dict[str, str]], key: str
) -> LexiconParts:
    """Return what `make` makes of a lexicon folder, through the cache by the rules of `bank.cache`.

    `key` has to change when `make` would make something else.
    """

    def anew() -> dict[str, str]:
        return make(read_lexicon(folder))

    files = _files(folder)
    try:
        stamps = tuple(stamp_of(file.stat()) for file in files)
    except OSError:
        return LexiconParts(anew)
    path = stash_path(cache_folder, "lexicon", folder)
    stash = open_stash(path, folder)
    found = _stored_parts(stash, anew, files, stamps, key) if stash else None
    return found or _save(path, folder, anew, files, stamps, key)


def _save(
    path: Path,
    folder: Path,
    anew: Callable[[], dict[str, str]],
    files: list[Path],
    stamps: Sequence[Stamp],
    key: str,
) -> LexiconParts:
    hashes = [sha_of(file) for file in files]
    made = anew()
    names = [key, *(file.name for file in files)]
    texts = [text.encode() for text in made.values()]
    write_stash(path, folder, texts, lambda slices: [names, stamps, hashes, dict(zip(made, slices, strict=True))])
    unchanged = same_content(files, tuple(hashes))
    return LexiconParts(lambda: made, _identity(names, hashes) if unchanged else "")


def _identity(names: Sequence[str], hashes: Sequence[str]) -> str:
    return " ".join([*names, *hashes])


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".yaml" or file.name == _WORDS)
    except OSError:
        return []


def _stored_parts(
    stash: Stash, anew: Callable[[], dict[str, str]], files: list[Path], stamps: tuple[Stamp, ...], key: str
) -> LexiconParts | None:
    try:
        names, known, hashes, slices = stash.header
        if names != [key, *(file.name for file in files)]:
            return None
        same = settled(stamps, tuple([Stamp(*stamp) for stamp in known]), stash.saved_ns)
        if not same and not same_content(files, tuple(hashes)):
            return None
        found = {name: Slice(*part) for name, part in slices.items()}
        return LexiconParts(anew, _identity(names, hashes), stash, found)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
