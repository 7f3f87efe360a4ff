"""What the commands say of a bank is what its files say now, whatever the cache holds."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from unit.cli.cli_runner import BANK, greenroom

LONG_AGO = time.time() - 3600
ANSWER = "A kettle boils water."


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A copy of the kettles' bank that has been used before, its files an hour old, so that the cache is trusted."""
    folder = tmp_path / "bank"
    shutil.copytree(BANK, folder)
    for file in folder.rglob("*.yaml"):
        os.utime(file, (LONG_AGO, LONG_AGO))
    for _ in range(2):
        greenroom("questions", GREENROOM_BANK=str(folder))
        greenroom("score", "kettles", given=ANSWER, GREENROOM_BANK=str(folder))
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Replace text, and let the file look as old as before."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    os.utime(file, (LONG_AGO, LONG_AGO))


def test_an_edited_card_is_listed_and_shown_as_it_is(bank: Path) -> None:
    edit(bank / "knowledge" / "kettles.yaml", "title: Kettles", "title: Kittles")
    assert "Kittles" in greenroom("questions", GREENROOM_BANK=str(bank)).out
    assert "Kittles" in greenroom("questions", "kittles", GREENROOM_BANK=str(bank)).out
    assert "Kittles" in greenroom("show", "kettles", GREENROOM_BANK=str(bank)).out


def test_an_edited_rubric_scores_as_it_is(bank: Path) -> None:
    before = greenroom("score", "kettles", "--format", "json", given=ANSWER, GREENROOM_BANK=str(bank)).out
    edit(bank / "rubrics" / "kettles.yaml", "weight: 3", "weight: 2")
    after = greenroom("score", "kettles", "--format", "json", given=ANSWER, GREENROOM_BANK=str(bank)).out
    assert '"weight": 3' in before
    assert '"weight": 3' not in after


def test_added_and_removed_questions_come_and_go(bank: Path) -> None:
    for kind in ("knowledge", "rubrics"):
        shutil.copy2(bank / kind / "kettles.yaml", bank / kind / "teapots.yaml")
    assert "teapots" in greenroom("questions", GREENROOM_BANK=str(bank)).out
    for kind in ("knowledge", "rubrics"):
        (bank / kind / "kettles.yaml").unlink()
    told = greenroom("questions", GREENROOM_BANK=str(bank)).out
    assert "teapots" in told
    assert "kettles " not in told


def test_a_broken_edit_is_told_and_a_mended_one_asked_again(bank: Path) -> None:
    file = bank / "rubrics" / "kettles.yaml"
    edit(file, "minutes:", "minuets:")
    assert greenroom("show", "kettles", GREENROOM_BANK=str(bank)).status == 2
    edit(file, "minuets:", "minutes:")
    assert greenroom("show", "kettles", GREENROOM_BANK=str(bank)).status == 0


def test_check_reads_the_files_and_not_the_cache(bank: Path) -> None:
    assert greenroom("check", str(bank)).status == 0
    edit(bank / "rubrics" / "kettles.yaml", "minutes:", "minuets:")
    assert greenroom("check", str(bank)).status == 1
