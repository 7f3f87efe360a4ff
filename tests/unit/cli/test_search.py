"""Searching the questions of the built-in bank."""

from __future__ import annotations

import pytest

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.catalogue import Entry
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.desk.search import search


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return load_bank([BankFolder(builtin_folder())]).entries


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("saga", ["saga-pattern"]),
        ("outbx", ["transactional-outbox"]),
        ("mesage queue", ["message-queue-vs-log"]),
        ("ORCH", ["choreography-vs-orchestration"]),
        ("event sorcing", ["event-sourcing"]),
        ("flow orch", ["choreography-vs-orchestration"]),
        ("kafka", []),
        ("!!", []),
    ],
)
def test_only_what_was_asked_for_is_found(entries: tuple[Entry, ...], wanted: str, found: list[str]) -> None:
    assert [entry.id for entry in search(entries, wanted)] == found


def test_a_word_of_the_title_comes_before_one_of_the_category(entries: tuple[Entry, ...]) -> None:
    assert search(entries, "flow")[0].id == "backpressure"
    assert len(search(entries, "flow")) == len(entries)


def test_blank_text_finds_everything(entries: tuple[Entry, ...]) -> None:
    assert search(entries, " ") == entries
