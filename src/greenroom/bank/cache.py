"""Loads banks through a cache of checked questions, so that nothing is parsed while nothing has changed.

A question's files count as unchanged if size, modification time, change time and inode are those of the
last read, or, failing that, if their SHA-256 is. A file touched less than two seconds before the cache was
saved is compared by SHA-256 in any case: a second edit within one tick of the file system would leave its
stamp as it was. Only changed questions are read again. A cache that cannot be read or written is done
without.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from greenroom.bank.catalogue import Bank, Content
from greenroom.bank.folder import (
    UNREADABLE,
    BankFolder,
    Stamp,
    card_name,
    cues_name,
    list_folder,
    read_bytes,
    rubric_name,
)
from greenroom.bank.load import Row, Shelf, distinct, join, row_of
from greenroom.bank.problems import Link, Problem
from greenroom.bank.stash import Slice, Stash, dump, open_stash, read_slice, stash_path, write_stash

_TICK_NS = 2_000_000_000
"""Coarsest time stamp of a file system in use (FAT)."""
_MAX_BYTES = 1024 * 1024

Stamps = tuple[Stamp | None, ...]
Hashes = tuple[str, ...]


class _Kept(NamedTuple):
    """A row and what vouches for it. `record` holds content that the cache file does not have yet."""

    row: Row
    stamps: Stamps
    hashes: Hashes = ()
    part: Slice | None = None
    record: Content | None = None


def load_bank_cached(folders: Sequence[BankFolder], cache_folder: Path) -> Bank:
    """Load bank folders like `load_bank`, parsing only what has changed since the last time."""
    return join([_cached_shelf(folder, cache_folder) for folder in distinct(folders)])


def _cached_shelf(folder: BankFolder, cache_folder: Path) -> Shelf:
    listing = list_folder(folder)
    path = stash_path(cache_folder, "bank", folder.path)
    stash = open_stash(path, folder.path)
    known = _known_rows(stash)
    if stash is None or not _all_settled(listing.pairs, known, stash.saved_ns):
        fresh = _refresh(folder, listing.pairs, known, stash)
        stash, known = _save(path, folder.path, stash, fresh)
    rows = tuple(one.row for one in known.values())
    return Shelf(folder, rows, listing.problems, lambda name: _fetch(folder, stash, known[name]))


def _all_settled(pairs: Mapping[str, Stamps], known: dict[str, _Kept], saved_ns: int) -> bool:
    return pairs.keys() == known.keys() and all(
        settled(stamps, known[question_id].stamps, saved_ns) for question_id, stamps in pairs.items()
    )


def _refresh(
    folder: BankFolder, pairs: Mapping[str, Stamps], known: dict[str, _Kept], stash: Stash | None
) -> list[_Kept]:
    hashes = _known_hashes(stash)
    fresh = []
    for question_id, stamps in pairs.items():
        one = known.get(question_id)
        paths = tuple(folder.path / name(question_id) for name in (card_name, rubric_name, cues_name))
        if one and same_content(paths, hashes.get(question_id, ())):
            fresh.append(one._replace(stamps=stamps, hashes=hashes[question_id]))
        else:
            fresh.append(_load(folder, question_id, stamps))
    return fresh


def _load(folder: BankFolder, question_id: str, stamps: Stamps) -> _Kept:
    from greenroom.bank.pair import load_pair

    pair = load_pair(folder, question_id)
    return _Kept(row_of(pair), stamps, pair.hashes, None, pair.content)


def settled(stamps: Stamps, known: Stamps, saved_ns: int) -> bool:
    """Tell whether stamps alone prove files unchanged since the read for a cache saved at `saved_ns`."""
    if stamps != known:
        return False
    newest = max((max(s.modified_ns, s.changed_ns) for s in stamps if s), default=0)
    return newest < saved_ns - _TICK_NS


def same_content(paths: Sequence[Path], hashes: Hashes) -> bool:
    """Tell whether files have these SHA-256 digests; "" stands for a file that is not there."""
    return len(paths) == len(hashes) and tuple(sha_of(path) for path in paths) == hashes


def sha_of(path: Path) -> str:
    """Return the SHA-256 of what loading reads of a file; "" where there is no file."""
    from hashlib import sha256

    try:
        return sha256(read_bytes(path, _MAX_BYTES)).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError:
        return UNREADABLE


def _save(path: Path, source: Path, old: Stash | None, kept: list[_Kept]) -> tuple[Stash | None, dict[str, _Kept]]:
    """Write the cache file; return it with rows that point into it, or what was there where that fails."""
    records = [_record_of(one, old) for one in kept]
    ledger = dump({one.row.id: one.hashes for one in kept})
    slices: list[Slice] = []

    def header(written: list[Slice]) -> Any:
        slices.extend(written)
        stored = [[*one.row, one.stamps, part] for one, part in zip(kept, written[1:], strict=True)]
        return {"ledger": written[0], "rows": stored}

    new = write_stash(path, source, [ledger, *records], header)
    if new is not None:
        kept = [one._replace(part=part) for one, part in zip(kept, slices[1:], strict=True)]
    return new or old, {one.row.id: one for one in kept}


def _record_of(one: _Kept, stash: Stash | None) -> bytes:
    stored = read_slice(stash, one.part) if stash and one.part else None
    return stored if stored is not None else dump(one.record)


def _fetch(folder: BankFolder, stash: Stash | None, one: _Kept) -> Content | None:
    if one.record is not None:
        return one.record
    data = read_slice(stash, one.part) if stash and one.part else None
    content: Content | None = json.loads(data) if data else None
    return content if content is not None else _load(folder, one.row.id, one.stamps).record


def _known_rows(stash: Stash | None) -> dict[str, _Kept]:
    try:
        rows = [_restored(*stored) for stored in stash.header["rows"]] if stash else []
    except (TypeError, ValueError, KeyError):
        return {}
    return {one.row.id: one for one in rows}


def _restored(
    question_id: str, listing: Any, problems: list[Any], links: list[Any], stamps: list[Any], part: list[int]
) -> _Kept:
    row = Row(
        question_id,
        tuple(listing) if listing else None,
        tuple([Problem(*problem) for problem in problems]) if problems else (),
        tuple([Link(*link) for link in links]) if links else (),
    )
    return _Kept(row, tuple([Stamp(*stamp) if stamp else None for stamp in stamps]), (), Slice(*part))


def _known_hashes(stash: Stash | None) -> dict[str, Hashes]:
    try:
        data = read_slice(stash, Slice(*stash.header["ledger"])) if stash else None
        return {name: tuple(hashes) for name, hashes in json.loads(data or b"{}").items()}
    except (TypeError, ValueError, KeyError, AttributeError):
        return {}
