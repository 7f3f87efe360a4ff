"""Text that the records do not take: one file for each question, always with the newest text."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.interview.model import Draft
from greenroom.tui.rescue import Rescue


def texts(folder: Path) -> list[str]:
    return sorted(file.read_text() for file in folder.glob("greenroom-draft-*.txt"))


def test_the_newest_text_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    rescue = Rescue()
    place = rescue.write(tmp_path, Draft("a", "sagas", "one"))
    assert rescue.write(tmp_path, Draft("a", "sagas", "one two")) == place
    assert texts(tmp_path) == ["one two"]


def test_another_question_has_a_file_of_its_own(tmp_path: Path) -> None:
    rescue = Rescue()
    rescue.write(tmp_path, Draft("a", "sagas", "one"))
    rescue.write(tmp_path, Draft("a", "outbox", "two"))
    assert texts(tmp_path) == ["one", "two"]


def test_the_same_text_is_written_once_for_as_long_as_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rescue = Rescue()
    place = Path(rescue.write(tmp_path, Draft("a", "sagas", "one")))
    with monkeypatch.context() as watched:
        watched.setattr("greenroom.records.rescue_draft", lambda *_: pytest.fail("written again"))
        rescue.write(tmp_path, Draft("a", "sagas", "one"))
    place.unlink()
    rescue.write(tmp_path, Draft("a", "sagas", "one"))
    assert texts(tmp_path) == ["one"]
