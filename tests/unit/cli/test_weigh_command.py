"""`greenroom weigh`: a bank's own sayings reach what its lines do not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from cli_runner import BANK, greenroom

SAYINGS = """\
boils:
  covered:
    - it makes the liquid bubble over a flame
    - you want bubbles in your liquid, there you are
    - at the end the liquid bubbles like mad
    - liquid goes in cold and comes out bubbling
  missed:
    - the liquid is cold and clear
    - a flame is hot
"""
ANSWER = "Put the liquid in and in the end you see it bubble like mad."


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    folder = tmp_path / "bank"
    shutil.copytree(BANK, folder)
    return folder


def status(bank: Path) -> str:
    ran = greenroom("score", "kettles", "--bank", str(bank), "--format", "json", given=ANSWER, GREENROOM_BANK="")
    assert ran.status == 0, ran.err
    return next(point["status"] for point in json.loads(ran.out)["points"] if point["id"] == "boils")


def test_weighing_teaches_a_rubric_what_its_lines_do_not_know(bank: Path) -> None:
    (bank / "rubrics" / "sayings").mkdir()
    (bank / "rubrics" / "sayings" / "kettles.yaml").write_text(SAYINGS, encoding="utf-8")
    before = status(bank)
    assert "not been weighed" in greenroom("check", str(bank), GREENROOM_BANK="").out
    ran = greenroom("weigh", str(bank), GREENROOM_BANK="")
    table = bank / "rubrics" / "cues" / "kettles.tsv"
    assert (ran.status, ran.out) == (0, f"{table}\n")
    assert "kettles: no covered sayings of whistles, lime: only their lines can find them\n" in ran.err
    assert "weigh" not in greenroom("check", str(bank), GREENROOM_BANK="").out
    first = table.read_bytes()
    assert greenroom("weigh", str(bank), "--question", "kettles", GREENROOM_BANK="").status == 0
    assert table.read_bytes() == first
    assert (before, status(bank)) == ("missed", "covered")


def test_nothing_to_weigh_is_said(bank: Path) -> None:
    ran = greenroom("weigh", str(bank), GREENROOM_BANK="")
    assert (ran.status, ran.out) == (0, "")
    assert "sayings" in ran.err


def test_wrong_sayings_are_told_and_nothing_is_written(bank: Path) -> None:
    (bank / "rubrics" / "sayings").mkdir()
    (bank / "rubrics" / "sayings" / "kettles.yaml").write_text("boyls:\n  covered: [it boils]\n", encoding="utf-8")
    ran = greenroom("weigh", str(bank), GREENROOM_BANK="")
    assert ran.status == 2
    assert "kettles.yaml:1:1" in ran.err
    assert "boils" in ran.err
    assert not (bank / "rubrics" / "cues").exists()


def test_what_is_no_folder_or_no_question_is_refused(bank: Path) -> None:
    assert greenroom("weigh", str(bank / "nowhere")).status == 2
    assert greenroom("weigh", str(bank), "--question", "teapots", GREENROOM_BANK="").status == 2
