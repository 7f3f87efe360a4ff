"""How the records' screens look, at both sizes, dark, and each in light."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tui_records import SCENES, save_growth
from tui_stage import LARGE, SMALL, TINY, Clock, make_app, make_desk, settle

EMPTY = frozenset({"progress_empty", "history_empty"})
LOOKS = [
    *((name, "dark", SMALL) for name in SCENES),
    *((name, "dark", LARGE) for name in SCENES if name not in EMPTY),
    *((name, "light", SMALL) for name in ("progress", "history", "contest", "compare", "export", "settings")),
    *((name, "ansi", SMALL) for name in ("progress", "compare")),
    *((name, "dark", TINY) for name in ("progress", "history", "compare", "contest", "export", "settings")),
]


@pytest.mark.parametrize(
    ("name", "theme", "size"), LOOKS, ids=[f"{name}-{theme}-{size[0]}" for name, theme, size in LOOKS]
)
def test_looks(
    name: str, theme: str, size: tuple[int, int], tmp_path: Path, snap_compare: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What the export dialog and the settings name is the same on each machine.
    monkeypatch.setattr("greenroom.tui.screens.export.absolute", lambda typed: Path("/home/you") / typed)
    monkeypatch.setattr("greenroom.tui.screens.settings.shown_path", lambda path: "~/.config/greenroom/settings.toml")
    desk = make_desk(tmp_path, Clock(), theme=theme)
    if name not in EMPTY:
        save_growth(desk)

    async def act(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await SCENES[name](desk, pilot)
        await settle(pilot)

    assert snap_compare(make_app(desk), terminal_size=size, run_before=act)
    desk.close()
