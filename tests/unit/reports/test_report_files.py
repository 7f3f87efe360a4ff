"""Files are written whole or not at all, and never over another by accident."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenroom.errors import ReportError, UsageError
from greenroom.reports.write import write_file


def broken_off() -> Iterator[str]:
    yield "half"
    raise ReportError("the records cannot be read")


def test_a_file_holds_all_pieces_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "a.csv", ["é,", "b\r\n"])
    assert (tmp_path / "a.csv").read_bytes() == "é,b\r\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_what_exists_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine")
    with pytest.raises(UsageError, match="exists already"):
        write_file(path, ["theirs"])
    assert path.read_text() == "mine"
    write_file(path, ["theirs"], force=True)
    assert path.read_text() == "theirs"


def test_a_failure_midway_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine")
    with pytest.raises(ReportError):
        write_file(path, broken_off(), force=True)
    assert path.read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def test_a_link_that_is_overwritten_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    write_file(link, ["new"], force=True)
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_file_gets_the_mode_that_the_user_chose(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "a", ["x"])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in folders")
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(UsageError, match="is no regular file"):
            write_file(path, ["x"], force=True)
    assert not Path(os.devnull).is_file()


def full_disk() -> Iterator[str]:
    yield "half"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told_with_what_to_do_about_it(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="No space left on device; free some space"):
        write_file(tmp_path / "a", full_disk())
    assert not list(tmp_path.iterdir())


def test_a_folder_or_a_missing_folder_is_told(tmp_path: Path) -> None:
    for force in (True, False):
        with pytest.raises(UsageError, match="is a folder; name a file"):
            write_file(tmp_path, ["x"], force=force)
    with pytest.raises(ReportError, match="make the folder first"):
        write_file(tmp_path / "none" / "a", ["x"])
