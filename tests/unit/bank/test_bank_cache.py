from __future__ import annotations

import builtins
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from greenroom.bank.cache import load_bank_cached
from greenroom.bank.folder import list_folder
from greenroom.bank.load import load_bank
from greenroom.bank.stash import open_stash
from unit.bank.sample_bank import CARD, RUBRIC, write_question

LONG_AGO = 1_000_000_000


@contextmanager
def opened_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the names of the files opened meanwhile."""
    names: list[str] = []
    really_open = io.open

    def noted(file: Any, *args: Any, **kwargs: Any) -> Any:
        names.append(str(file))
        return really_open(file, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(io, "open", noted)
        patch.setattr(builtins, "open", noted)
        yield names


def age(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file look as old as it says, so that a new cache is trusted at once."""
    monkeypatch.setattr("greenroom.bank.cache._TICK_NS", -(10**12))


def test_the_cache_gives_what_the_files_give(tmp_path: Path) -> None:
    write_question(tmp_path / "b", "pots", card="title: x", rubric=RUBRIC.replace("weight: 3", "weight: 9"))
    folder = write_question(tmp_path / "b", "kettles", card=CARD.replace("related: []", "related: [pans]"))
    fresh = load_bank([folder])
    for _ in range(3):
        cached = load_bank_cached([folder], tmp_path / "cache")
        assert cached.entries == fresh.entries
        assert cached.problems == fresh.problems
        assert cached.questions == fresh.questions


def test_an_edit_of_the_same_size_in_the_same_instant_is_seen(tmp_path: Path) -> None:
    folder = write_question(tmp_path / "b", "kettles")
    file = tmp_path / "b" / "knowledge" / "kettles.yaml"
    for title in ("Kettles", "Kottles", "Kittles"):
        file.write_text(CARD.replace("Kettles", title), newline="")
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
        assert load_bank_cached([folder], tmp_path / "cache").question("kettles").title == title


def test_an_edit_that_leaves_the_stamp_alone_is_seen_while_the_cache_is_young(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_question(tmp_path / "b", "kettles")
    load_bank_cached([folder], tmp_path / "cache")
    listing = list_folder(folder)
    (tmp_path / "b" / "knowledge" / "kettles.yaml").write_text(CARD.replace("Kettles", "Kottles"), newline="")
    monkeypatch.setattr("greenroom.bank.cache.list_folder", lambda _: listing)
    assert load_bank_cached([folder], tmp_path / "cache").question("kettles").title == "Kottles"


def test_added_and_removed_questions_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    age(monkeypatch)
    folder = write_question(tmp_path / "b", "kettles")
    assert load_bank_cached([folder], tmp_path / "cache").ids == ("kettles",)
    write_question(tmp_path / "b", "pots")
    assert set(load_bank_cached([folder], tmp_path / "cache").ids) == {"kettles", "pots"}
    (tmp_path / "b" / "rubrics" / "kettles.yaml").unlink()
    bank = load_bank_cached([folder], tmp_path / "cache")
    assert bank.ids == ("pots",)
    assert "the file is missing" in str(bank.problems[0])


def test_a_touched_file_is_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_question(tmp_path / "b", "kettles")
    load_bank_cached([folder], tmp_path / "cache")
    os.utime(tmp_path / "b" / "knowledge" / "kettles.yaml", ns=(LONG_AGO, LONG_AGO))
    monkeypatch.setattr("greenroom.bank.pair.load_pair", None)
    assert load_bank_cached([folder], tmp_path / "cache").ids == ("kettles",)


def test_only_the_changed_question_is_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from greenroom.bank import pair

    for name in ("kettles", "pots", "pans"):
        folder = write_question(tmp_path / "b", name)
    load_bank_cached([folder], tmp_path / "cache")
    write_question(tmp_path / "b", "pots", card=CARD.replace("Kettles", "Pots"))
    parsed: list[str] = []
    really_load = pair.load_pair
    monkeypatch.setattr(pair, "load_pair", lambda where, name: (parsed.append(name), really_load(where, name))[1])
    bank = load_bank_cached([folder], tmp_path / "cache")
    assert parsed == ["pots"]
    assert {question.title for question in bank.questions} == {"Kettles", "Pots"}


def test_listing_a_thousand_cards_opens_one_file_and_a_question_one_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(monkeypatch)
    for number in range(1000):
        folder = write_question(tmp_path / "b", f"kettles-{number}")
    load_bank_cached([folder], tmp_path / "cache")
    with opened_files(monkeypatch) as names:
        bank = load_bank_cached([folder], tmp_path / "cache")
        assert len(bank.entries) == 1000
        assert len(names) == 1
        assert bank.question("kettles-500").id == "kettles-500"
        assert len(names) == 2


@pytest.mark.parametrize("damage", ["", "garbage", "half", "header", "record"])
def test_a_damaged_cache_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    age(monkeypatch)
    folder = write_question(tmp_path / "b", "kettles")
    expected = load_bank_cached([folder], tmp_path / "cache").questions
    (file,) = (tmp_path / "cache").iterdir()
    data = bytearray(file.read_bytes())
    if damage in ("header", "record"):
        data[20 if damage == "header" else -20] ^= 1
        file.write_bytes(data)
    else:
        file.write_bytes({"": b"", "garbage": b"\xff{}[]\n", "half": bytes(data[: len(data) // 2])}[damage])
    assert load_bank_cached([folder], tmp_path / "cache").questions == expected


def test_a_cache_that_vanishes_after_listing_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    age(monkeypatch)
    folder = write_question(tmp_path / "b", "kettles")
    load_bank_cached([folder], tmp_path / "cache")
    bank = load_bank_cached([folder], tmp_path / "cache")
    shutil.rmtree(tmp_path / "cache")
    assert bank.question("kettles").title == "Kettles"


def test_a_cache_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    folder = write_question(tmp_path / "b", "kettles")
    (tmp_path / "cache").write_text("a file")
    for _ in range(2):
        assert load_bank_cached([folder], tmp_path / "cache").question("kettles").title == "Kettles"


def test_no_temporary_file_stays_behind(tmp_path: Path) -> None:
    folder = write_question(tmp_path / "b", "kettles")
    load_bank_cached([folder], tmp_path / "cache")
    assert [file.suffix for file in (tmp_path / "cache").iterdir()] == [".cache"]


def test_another_version_does_not_use_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_question(tmp_path / "b", "kettles")
    load_bank_cached([folder], tmp_path / "cache")
    (file,) = (tmp_path / "cache").iterdir()
    assert open_stash(file, folder.path)
    monkeypatch.setattr("greenroom.bank.stash.__version__", "999")
    assert open_stash(file, folder.path) is None
    assert load_bank_cached([folder], tmp_path / "cache").ids == ("kettles",)


def test_an_unchanged_bank_is_loaded_without_yaml(tmp_path: Path) -> None:
    write_question(tmp_path / "b", "kettles")
    code = (
        "import sys; from pathlib import Path\n"
        "import greenroom.bank.cache as cache; from greenroom.bank.folder import BankFolder\n"
        "cache._TICK_NS = -(10**12)\n"
        "bank = cache.load_bank_cached([BankFolder(Path(sys.argv[1]))], Path(sys.argv[2])); bank.questions\n"
        "print([name for name in ('yaml', 'hashlib', 'difflib', 'jsonschema') if name in sys.modules])\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "b"), str(tmp_path / "cache")]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2))
    assert "yaml" in first
    assert second == "[]\n"
