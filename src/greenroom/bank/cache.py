"""Loads banks through a cache of checked questions, so that nothing is parsed while nothing has changed.

A question's files count as unchanged if size, modification time, change time and inode are those of the cached read,
or, failing that, if their SHA-256 is. A file touched less than two seconds before the cache was saved is compared by
SHA-256 in any case, because a second edit within the file system's clock tick would leave its stamp as it was.
Only changed questions are read again. A cache that cannot be read or written is done without.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from greenroom.bank.catalogue import Bank, Content
from greenroom.bank.folder import BankFolder, Stamp, card_name, list_folder, read_bytes, rubric_name
from greenroom.bank.load import Row, Shelf, distinct, join, row_of
from greenroom.bank.problems import Problem
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
    hashes: Hashes
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
    kept, changed = [], len(known) != len(listing.pairs)
    for question_id, stamps in listing.pairs.items():
        one, fresh = _keep_or_load(folder, question_id, stamps, known.get(question_id), stash)
        kept.append(one)
        changed = changed or fresh
    if changed:
        stash, kept = _save(path, folder.path, stash, kept)
    by_id = {one.row.id: one for one in kept}
    rows = tuple(one.row for one in kept)
    return Shelf(folder, rows, listing.problems, lambda name: _fetch(folder, stash, by_id[name]))


def _keep_or_load(
    folder: BankFolder, question_id: str, stamps: Stamps, known: _Kept | None, stash: Stash | None
) -> tuple[_Kept, bool]:
    """Return a question's row, and whether the cache file has to be written anew for it."""
    if known and stash:
        paths = (folder.path / card_name(question_id), folder.path / rubric_name(question_id))
        if settled(stamps, known.stamps, stash.saved_ns):
            return known, False
        if same_content(paths, known.hashes):
            return known._replace(stamps=stamps), True
    from greenroom.bank.pair import load_pair

    pair = load_pair(folder, question_id)
    return _Kept(row_of(pair), stamps, pair.hashes, None, pair.content), True


def settled(stamps: Stamps, known: Stamps, saved_ns: int) -> bool:
    """Tell whether stamps alone prove files unchanged since they were read for a cache saved at `saved_ns`."""
    if stamps != known:
        return False
    newest = max((max(s.modified_ns, s.changed_ns) for s in stamps if s), default=0)
    return newest < saved_ns - _TICK_NS


def same_content(paths: Sequence[Path], hashes: Hashes) -> bool:
    """Tell whether files have these SHA-256 digests; "" stands for a file that is not there."""
    return len(paths) == len(hashes) and tuple(sha_of(path) for path in paths) == hashes


def sha_of(path: Path) -> str:
    """Return the SHA-256 of what loading reads of a file; "" where it cannot be read."""
    from hashlib import sha256

    try:
        return sha256(read_bytes(path, _MAX_BYTES)).hexdigest()
    except OSError:
        return ""


def _save(path: Path, source: Path, old: Stash | None, kept: list[_Kept]) -> tuple[Stash | None, list[_Kept]]:
    """Write the cache file; return it with rows that point into it, or what was there where that fails."""
    records = [_record_of(one, old) for one in kept]
    slices: list[Slice] = []

    def header(written: list[Slice]) -> Any:
        slices.extend(written)
        return [_stored(one._replace(part=part)) for one, part in zip(kept, written, strict=True)]

    new = write_stash(path, source, records, header)
    if new is None:
        return old, kept
    return new, [one._replace(part=part) for one, part in zip(kept, slices, strict=True)]


def _record_of(one: _Kept, stash: Stash | None) -> bytes:
    stored = read_slice(stash, one.part) if stash and one.part else None
    return stored if stored is not None else dump(one.record)


def _fetch(folder: BankFolder, stash: Stash | None, one: _Kept) -> Content | None:
    if one.record is not None:
        return one.record
    data = read_slice(stash, one.part) if stash and one.part else None
    content: Content | None = json.loads(data) if data else None
    if content is None:
        from greenroom.bank.pair import load_pair

        content = load_pair(folder, one.row.id).content
    return content


def _stored(one: _Kept) -> list[Any]:
    return [*one.row, one.stamps, one.hashes, one.part]


def _known_rows(stash: Stash | None) -> dict[str, _Kept]:
    try:
        rows = [_restored(stored) for stored in stash.header] if stash else []
    except (TypeError, ValueError):
        return {}
    return {one.row.id: one for one in rows}


def _restored(stored: list[Any]) -> _Kept:
    question_id, listing, problems, links, stamps, hashes, part = stored
    if links:
        from greenroom.bank.pair import Link

        links = tuple(Link(*link) for link in links)
    row = Row(
        question_id,
        tuple(listing) if listing else None,
        tuple(Problem(*problem) for problem in problems),
        tuple(links),
    )
    return _Kept(row, tuple(Stamp(*s) if s else None for s in stamps), tuple(hashes), Slice(*part))
