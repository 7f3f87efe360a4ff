"""A file of cached JSON records behind a header, of which only what is needed is read.

First line: a checksum and the header (JSON); then the records. A file that is damaged, foreign or of another
version reads as None. Written whole and put in place at once: readers see the old file or the new one.
"""

from __future__ import annotations

import json
import os
from _thread import get_ident  # as the desk does: `threading` costs a start-up millisecond
from binascii import crc32
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from greenroom import __version__

_FORMAT = 1
"""Raise it with every change in what loading yields from the same files, or in how it is stored."""


class Slice(NamedTuple):
    """Where a record stands after the header, and its checksum."""

    offset: int
    length: int
    checksum: int


class Stash(NamedTuple):
    """An opened cache file: its header, and when it was saved (the file system's time)."""

    path: Path
    header: Any
    saved_ns: int
    body_at: int


def stash_path(cache_folder: Path, kind: str, source: Path) -> Path:
    """Return the cache file for what is read from `source`."""
    return cache_folder / f"{kind}-{crc32(str(source.absolute()).encode('utf-8', 'surrogatepass')):08x}.cache"


def open_stash(path: Path, source: Path) -> Stash | None:
    """Read a cache file's header; None where there is none to use."""
    try:
        with path.open("rb") as file:
            line = file.readline()
            saved_ns = os.fstat(file.fileno()).st_mtime_ns
        checksum, text = line[:8], line[8:]
        if int(checksum, 16) != crc32(text):
            return None
        stored = json.loads(text)
        return Stash(path, stored["header"], saved_ns, len(line)) if stored["key"] == _key(source) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def read_slice(stash: Stash, part: Slice) -> bytes | None:
    """Return a record's bytes; None where they are not what was written."""
    try:
        with stash.path.open("rb") as file:
            file.seek(stash.body_at + part.offset)
            data = file.read(part.length)
    except (OSError, ValueError):
        return None
    return data if len(data) == part.length and crc32(data) == part.checksum else None


def write_stash(path: Path, source: Path, records: list[bytes], header: Callable[[list[Slice]], Any]) -> Stash | None:
    """Write a cache file; None, and nothing changed, where that is not possible."""
    slices, offset = [], 0
    for record in records:
        slices.append(Slice(offset, len(record), crc32(record)))
        offset += len(record)
    written = header(slices)
    text = dump({"key": _key(source), "header": written}) + b"\n"
    line = f"{crc32(text):08x}".encode() + text
    return Stash(path, written, 0, len(line)) if _replace(path, [line, *records]) else None


def kept_text(path: Path, source: Path, key: list[str], make: Callable[[], str], sure: Callable[[], bool]) -> str:
    """Return the text that was kept under this key, or what `make` makes now.

    The key has to tell all that the text comes of. What was made is kept if `sure` says afterwards that the key was
    right.
    """
    stash = open_stash(path, source)
    try:
        data = read_slice(stash, Slice(*stash.header["text"])) if stash and stash.header["key"] == key else None
        if data is not None:
            return data.decode("utf-8", "surrogatepass")
    except (TypeError, ValueError, KeyError):
        pass
    text = make()
    if sure():
        data = text.encode("utf-8", "surrogatepass")
        write_stash(path, source, [data], lambda slices: {"key": key, "text": slices[0]})
    return text


def code_stamp(folder: str = os.path.dirname(__file__)) -> int:
    """When the code in a folder was last changed, in ns: what older code found may be wrong now."""
    return max(entry.stat().st_mtime_ns for entry in os.scandir(folder) if entry.name.endswith(".py"))


def _replace(path: Path, pieces: list[bytes]) -> bool:
    temporary = path.with_name(f"{path.name}.{os.getpid()}.{get_ident()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("wb") as file:
                file.writelines(pieces)
            os.replace(temporary, path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
    except OSError:
        return False
    return True


def dump(value: Any) -> bytes:
    """Write a value as compact JSON on one line."""
    return json.dumps(value, separators=(",", ":")).encode()


def _key(source: Path) -> list[str]:
    return [f"greenroom {__version__} format {_FORMAT} code {code_stamp()}", ascii(str(source.absolute()))]
