from __future__ import annotations

from pathlib import Path

from greenroom.bank.stash import kept_text


def kept(folder: Path, key: str, text: str, sure: bool = True) -> str:
    return kept_text(folder / "some.cache", folder, [key], lambda: text, lambda: sure)


def test_a_text_is_kept_under_its_key_alone(tmp_path: Path) -> None:
    assert [kept(tmp_path, key, text) for key, text in (("1", "a"), ("1", "b"), ("2", "c"), ("1", "d"))] == list("aacd")


def test_any_text_comes_back_as_it_was(tmp_path: Path) -> None:
    for number, text in enumerate(("", "\ud800\t→\r\n", "x" * 100_000)):
        assert [kept(tmp_path, str(number), one) for one in (text, "another")] == [text, text]


def test_what_nobody_is_sure_of_is_not_kept(tmp_path: Path) -> None:
    assert [kept(tmp_path, "1", "a", sure=False), kept(tmp_path, "1", "b")] == ["a", "b"]


def test_a_cache_of_another_shape_is_done_without(tmp_path: Path) -> None:
    kept(tmp_path, "1", "a")
    file = tmp_path / "some.cache"
    for damaged in (b"", b"00000000{}\n", file.read_bytes()[:-1], file.read_bytes().replace(b"a", b"b")):
        file.write_bytes(damaged)
        assert kept(tmp_path, "1", "c") == "c"
        file.unlink()
        kept(tmp_path, "1", "a")
