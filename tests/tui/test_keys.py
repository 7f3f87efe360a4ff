"""The last line of every screen: keys that fit, and always the way in, the way out and the help."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets._footer import FooterKey

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.tui.present.keys import fitting
from tui_records import open_result, open_room, save_growth
from tui_stage import LARGE, QUESTION, SMALL, TINY, contents, opened, settle

NARROW = (60, 18)


@given(st.lists(st.tuples(st.integers(1, 20), st.booleans()), max_size=12), st.integers(0, 120), st.integers(1, 2))
def test_no_key_is_cut_for_one_that_is_not_wanted(keys: list[tuple[int, bool]], room: int, gap: int) -> None:
    widths, wanted = [width for width, _ in keys], [want for _, want in keys]
    shown = fitting(widths, wanted, room, gap)
    assert all(stands for stands, want in zip(shown, wanted, strict=True) if want)
    taken = sum(width + gap for width, stands in zip(widths, shown, strict=True) if stands) - gap
    assert shown == wanted or taken <= room
    if sum(widths) + gap * (len(widths) - 1) <= room:
        assert all(shown)


@pytest.mark.parametrize("size", [TINY, NARROW, SMALL, LARGE], ids=["tiny", "narrow", "small", "large"])
@pytest.mark.parametrize(
    ("room", "keys"),
    [
        ("home", ("Enter Practise", "F1 Help", "Ctrl+Q Quit")),
        ("practice", ("Ctrl+S Send", "F1 Help", "Esc Leave")),
        ("interview", ("Ctrl+S Send", "F1 Help", "Esc Leave")),
        ("history", ("Enter Open", "F1 Help", "Esc Back")),
        ("progress", ("F1 Help", "Esc Back")),
        ("settings", ("F1 Help", "Esc ")),
        ("result", ("F1 Help", "Esc ")),
    ],
)
async def test_the_keys_one_cannot_do_without_are_never_cut(
    desk: Desk, room: str, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    save_growth(desk)
    starts = {
        "practice": Start("practice", question=QUESTION),
        "interview": Start("interview", interview=InterviewOptions(questions=2, minutes=10, seed=7)),
    }
    async with opened(desk, starts.get(room, Start()), size=size) as (app, pilot):
        if room == "result":
            await open_result(desk, pilot)
        elif room in ("history", "progress", "settings"):
            await open_room(desk, pilot, room)
        last = contents(app).splitlines()[-1]
        assert [key for key in keys if key not in last] == []
        standing = [key for key in app.screen.query(FooterKey) if key.display]
        assert [key for key in standing if f"{key.key_display} {key.description}" not in last] == []


async def test_keys_come_back_with_the_room_for_them(desk: Desk) -> None:
    async with opened(desk, Start("practice", question=QUESTION), size=TINY) as (app, pilot):
        assert "F4 Done" not in contents(app)
        await pilot.resize_terminal(*SMALL)
        await settle(pilot)
        assert "Ctrl+S Send  F2 Hint  F3 Skip  F4 Done  F1 Help  Esc Leave" in contents(app)
