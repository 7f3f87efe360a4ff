from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from greenroom.paths import cache_folder, config_folder, data_folder, settings_file

linux = pytest.mark.skipif(sys.platform != "linux", reason="XDG folders")


def test_a_flag_beats_a_variable_and_moves_the_data_alone(tmp_path: Path) -> None:
    environ = {f"GREENROOM_{kind}_DIR": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}
    assert data_folder(tmp_path / "flag", environ) == tmp_path / "flag"
    assert data_folder(None, environ) == tmp_path / "DATA"
    assert config_folder(environ) == tmp_path / "CONFIG"
    assert cache_folder(environ) == tmp_path / "CACHE"
    assert settings_file(environ) == tmp_path / "CONFIG" / "settings.toml"


def test_relative_folders_are_taken_from_where_the_user_stands() -> None:
    assert data_folder("mine", {}) == Path.cwd() / "mine"
    assert data_folder("~no-such-user/x", {}) == Path.cwd() / "~no-such-user/x"
    assert data_folder("~/x", {}) == Path.home() / "x"


@linux
def test_xdg_folders_are_used_unless_they_are_relative() -> None:
    assert data_folder(None, {"XDG_DATA_HOME": "/x"}) == Path("/x/greenroom")
    assert cache_folder({"XDG_CACHE_HOME": "rel", "HOME": "/h"}) == Path("/h/.cache/greenroom")
    assert config_folder({"HOME": "/h"}) == Path("/h/.config/greenroom")


@linux
def test_the_short_way_gives_what_platformdirs_gives(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import platformdirs

    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    environ = {"HOME": str(tmp_path)}
    assert data_folder(None, environ) == platformdirs.user_data_path("greenroom", appauthor=False)
    assert data_folder(None, {}) == platformdirs.user_data_path("greenroom", appauthor=False)
    assert config_folder(environ) == platformdirs.user_config_path("greenroom", appauthor=False)
    assert cache_folder(environ) == platformdirs.user_cache_path("greenroom", appauthor=False)


@linux
def test_platformdirs_is_not_imported_where_a_variable_answers() -> None:
    code = (
        "import sys; from greenroom.paths import *; data_folder(None, {'HOME': '/h'});"
        "cache_folder({'GREENROOM_CACHE_DIR': '/c'}); print('platformdirs' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "False"


def test_nothing_is_created(tmp_path: Path) -> None:
    data_folder(tmp_path / "a", {})
    config_folder({"GREENROOM_CONFIG_DIR": str(tmp_path / "b")})
    assert list(tmp_path.iterdir()) == []
