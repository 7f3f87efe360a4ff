"""What every test stands on: folders of its own, one time zone, nothing that moves by itself."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when textual is imported
os.environ["TZ"] = "UTC"
for _name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TEXTUAL_THEME"):
    os.environ.pop(_name, None)


@pytest.fixture(autouse=True)
def isolated_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point HOME, XDG_* and GREENROOM_*_DIR into a new folder; forget other GREENROOM_* variables."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("GREENROOM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("XDG_DATA_HOME", "share"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("GREENROOM_DATA_DIR", "greenroom-data"),
        ("GREENROOM_CONFIG_DIR", "greenroom-config"),
        ("GREENROOM_CACHE_DIR", "greenroom-cache"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    return home


# Machines are shared and noisy: no property fails for being slow.
hypothesis.settings.register_profile("unhurried", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("unhurried")
