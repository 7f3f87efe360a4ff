from __future__ import annotations

from pathlib import Path

import pytest

import greenroom
from greenroom.bank.lexicon import LexiconData, LexiconParts, read_lexicon, read_parts_cached

FILES = {
    "effort.yaml": "hard:\n  words: hard, difficult, a nightmare\n  opposite: easy\neasy: easy, a breeze\n",
    "other.yaml": "undo: [undo, roll back]\n",
    "repair.yaml": "contractions: {don't: do not}\nshorthand: {w/: with, No: number}\nirregular: {told: tell}\n",
    "words.txt": "# common words\nlets\n\nTable\n",
}


def lexicon_folder(folder: Path, **changes: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in (FILES | {key.replace("_", "."): text for key, text in changes.items()}).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_lexicon_is_what_its_files_say(tmp_path: Path) -> None:
    assert read_lexicon(lexicon_folder(tmp_path / "l")) == LexiconData(
        families={
            "hard": ("hard", "difficult", "a nightmare"),
            "easy": ("easy", "a breeze"),
            "undo": ("undo", "roll back"),
        },
        opposites={"hard": "easy", "easy": "hard"},
        contractions={"don't": "do not"},
        shorthand={"w/": "with", "no": "number"},
        irregular={"told": "tell"},
        common=frozenset({"lets", "table"}),
    )


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("other_yaml", "easy: simple", "other.yaml:1:1: easy is a family of"),
        ("other_yaml", "a: {words: b, opposite: hrad}", 'unknown family "hrad"; did you mean "hard"?'),
        ("other_yaml", "a: {words: b, opposite: a}", "other.yaml:1:25: a.opposite names the unknown family"),
        ("other_yaml", "a: {word: b}", 'did you mean "words"?'),
        ("other_yaml", "Not Kebab: b", "must be lower-case words"),
        ("repair_yaml", "contraction: {a: b}", 'did you mean "contractions"?'),
        ("repair_yaml", "irregular: {a: 1}", "irregular.a must be text"),
        ("words_txt", "one\ntwo three\n", 'words.txt:2:1: "two three" is not one word'),
    ],
)
def test_a_mistake_is_reported_where_it_stands(tmp_path: Path, file: str, text: str, message: str) -> None:
    problems = read_lexicon(lexicon_folder(tmp_path / "l", **{file: text})).problems
    assert any(message in str(problem) for problem in problems), problems


def test_a_folder_without_a_lexicon_is_a_problem(tmp_path: Path) -> None:
    assert read_lexicon(tmp_path / "nowhere").problems


def parts(data: LexiconData) -> dict[str, str]:
    return {"families": repr(data.families), "common": repr(sorted(data.common))}


def cached(tmp_path: Path, key: str = "1") -> LexiconParts:
    return read_parts_cached(tmp_path / "l", tmp_path / "cache", parts, key)


def both(found: LexiconParts) -> dict[str, str]:
    return {name: found[name] for name in ("families", "common")}


def test_the_cache_gives_what_the_files_give_and_sees_edits(tmp_path: Path) -> None:
    identities = []
    for effort in ("hard: hard", "hard: hrad", "hard: [a, b]"):
        folder = lexicon_folder(tmp_path / "l", effort_yaml=effort)
        for _ in range(2):
            found = cached(tmp_path)
            assert both(found) == parts(read_lexicon(folder))
            identities.append(found.identity)
    assert all(identities)
    assert [identities.index(one) for one in identities] == [0, 0, 2, 2, 4, 4]


def test_parts_are_made_anew_under_another_key(tmp_path: Path) -> None:
    folder = lexicon_folder(tmp_path / "l")
    first = cached(tmp_path)
    second = read_parts_cached(folder, tmp_path / "cache", lambda data: {"other": str(len(data.families))}, "2")
    assert second["other"] == "3"
    assert second.identity != first.identity


def test_a_damaged_cache_is_done_without(tmp_path: Path) -> None:
    lexicon_folder(tmp_path / "l")
    expected = both(cached(tmp_path))
    (file,) = (tmp_path / "cache").iterdir()
    data = bytearray(file.read_bytes())
    data[-20] ^= 1
    file.write_bytes(data)
    assert both(cached(tmp_path)) == expected


def test_what_comes_of_a_cache_that_was_damaged_meanwhile_vouches_for_nothing(tmp_path: Path) -> None:
    folder = lexicon_folder(tmp_path / "l")
    cached(tmp_path)
    found = cached(tmp_path)
    assert found.identity
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    lexicon_folder(tmp_path / "l", effort_yaml="hard: hrad")
    assert both(found) == parts(read_lexicon(folder))
    assert found.identity == ""


def test_without_a_place_for_the_cache_the_files_are_read(tmp_path: Path) -> None:
    folder = lexicon_folder(tmp_path / "l")
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert both(cached(tmp_path)) == parts(read_lexicon(folder))


def test_the_shared_lexicon_is_read_in_full() -> None:
    data = read_lexicon(Path(greenroom.__file__).parent / "lexicon")
    assert data.problems == ()
    assert data.contractions["don't"] == "do not"
    assert (data.shorthand["db"], data.irregular["sent"]) == ("database", "send")
