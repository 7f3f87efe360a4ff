"""Cleaning makes any text harmless and moves nothing."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from greenroom.scoring.clean import clean, clean_typed

any_text = st.text(alphabet=st.characters(codec=None), max_size=200)
with_escapes = st.lists(
    st.sampled_from(["\x1b[31m", "\x9b2J", "\ud800", "\u202e", "\u2066", "\r\n", "\r", "\t", "\n", "a", "é", "🙂"])
).map("".join)
texts = any_text | with_escapes


@given(texts)
def test_length_is_kept_and_plain_characters_stay_in_place(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert all(new == old or new in " \ufffd" for old, new in zip(text, cleaned, strict=True))


@given(texts)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_typed(clean_typed(text)) == clean_typed(text)


@given(texts)
def test_no_control_surrogate_or_direction_override_is_left(text: str) -> None:
    for character in clean(text):
        assert character in "\t\n" or unicodedata.category(character) not in ("Cc", "Cs")
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(texts)
def test_typed_text_has_one_kind_of_line_break_and_can_be_encoded(text: str) -> None:
    typed = clean_typed(text)
    assert "\r" not in typed
    typed.encode("utf-8")
