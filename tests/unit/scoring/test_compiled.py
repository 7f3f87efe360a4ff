"""Compiled rubrics in the cache: the same scores, never an old rubric, lexicon or program, and no trust in damage."""

from __future__ import annotations

import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from greenroom.bank.folder import BankFolder
from greenroom.bank.model import Rubric
from greenroom.desk import opening
from greenroom.scoring import compiled
from greenroom.scoring.compiled import CompiledRubric, compile_rubric, restored, stored
from greenroom.scoring.lexicon import Lexicon, StoredLexicon, parts_of
from greenroom.scoring.scorer import Scorer
from kitchen import LEXICON, RUBRIC

ANSWERS = (
    "A kettle heats the water evenly, the microwave does not. The kettle is easy to descale.",
    "An oven isn't hard to clean! With a kettel ppl boil for the whole family; it sings once it is done.",
    "Neither. Kettles break. " * 3,
)


class Parts(dict[str, str]):
    identity = "kitchen 1"


@pytest.fixture
def lexicon() -> Lexicon:
    return StoredLexicon(Parts(parts_of(LEXICON)))


def taken(lexicon: Lexicon, cache: Path, rubric: Rubric = RUBRIC) -> CompiledRubric:
    found = opening._compiled(BankFolder(cache.parent / "bank"), rubric, lexicon, cache)
    assert found is not None
    return found


@pytest.fixture
def no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> CompiledRubric:
        raise AssertionError("compiled again")

    monkeypatch.setattr(compiled, "compile_rubric", refuse)


def test_what_was_put_down_scores_alike(lexicon: Lexicon) -> None:
    plain = Scorer(RUBRIC, LEXICON)
    again = restored(stored(compile_rubric(RUBRIC, LEXICON)), RUBRIC, lexicon)
    for scorer in (Scorer(RUBRIC, lexicon), Scorer(RUBRIC, lexicon, None, again), pickle.loads(pickle.dumps(plain))):
        assert scorer.unknown_words == plain.unknown_words
        assert [point.parts for point in scorer.points] == [point.parts for point in plain.points]
        assert [scorer.score(answer) for answer in ANSWERS] == [plain.score(answer) for answer in ANSWERS]


def test_putting_down_what_was_taken_up_changes_nothing() -> None:
    text = stored(compile_rubric(RUBRIC, LEXICON))
    assert sorted(stored(restored(text, RUBRIC, LEXICON)).split("\n")[1:]) == sorted(text.split("\n")[1:])
    assert stored(restored(text, RUBRIC, LEXICON)).split("\n")[0] == text.split("\n")[0]


def test_the_second_time_nothing_is_compiled(lexicon: Lexicon, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    first = taken(lexicon, tmp_path / "cache")
    request.getfixturevalue("no_compiler")
    assert taken(lexicon, tmp_path / "cache").points == first.points


@pytest.mark.parametrize("change", ["lexicon", "rubric", "code"])
def test_a_change_compiles_anew(
    lexicon: Lexicon, tmp_path: Path, change: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    taken(lexicon, tmp_path / "cache")
    request.getfixturevalue("no_compiler")
    rubric = RUBRIC
    if change == "lexicon":
        monkeypatch.setattr(Parts, "identity", "kitchen 2")
    elif change == "rubric":
        rubric = replace(RUBRIC, digest="another")
    else:
        monkeypatch.setattr("greenroom.bank.stash.code_stamp", lambda folder="": os.stat(__file__).st_mtime_ns + 1)
    with pytest.raises(AssertionError, match="compiled again"):
        taken(lexicon, tmp_path / "cache", rubric)


def test_a_damaged_cache_is_done_without(lexicon: Lexicon, tmp_path: Path) -> None:
    first = taken(lexicon, tmp_path / "cache")
    (file,) = (tmp_path / "cache").iterdir()
    whole = file.read_bytes()
    for damaged in (b"", whole[:-9], whole[:200], whole.replace(b"heat", b"haet"), b"\x80\x04" + whole):
        file.write_bytes(damaged)
        assert taken(lexicon, tmp_path / "cache").points == first.points
        assert file.read_bytes() == whole


def test_nothing_is_kept_where_nobody_vouches_for_the_lexicon(
    lexicon: Lexicon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compile_meanwhile(*args: Rubric | Lexicon) -> CompiledRubric:
        monkeypatch.setattr(Parts, "identity", "")
        return compile_rubric(RUBRIC, LEXICON)

    monkeypatch.setattr(compiled, "compile_rubric", compile_meanwhile)
    taken(lexicon, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()
