"""Where Greenroom keeps its files. Returns paths and creates nothing.

A flag beats a GREENROOM_* variable, which beats the platform's own place. On Linux the XDG variables and HOME
are read here, because importing platformdirs takes longer than scoring an answer does.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

APP = "greenroom"
"""Name of the folder below each platform place."""

SETTINGS_FILE = "settings.toml"
"""Name of the settings file in the config folder."""

Kind = Literal["data", "config", "cache"]

_XDG: dict[Kind, tuple[str, str]] = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}
"""Variable and default below HOME, from the XDG Base Directory Specification 0.8."""


def data_folder(flag: str | Path | None, environ: Mapping[str, str]) -> Path:
    """Return the folder of the database; `flag` is the value of --data-dir, if it was given."""
    return expanded(flag).absolute() if flag else _folder("data", environ)


def config_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of the settings file; --data-dir does not move it."""
    return _folder("config", environ)


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of what can be made again; --data-dir does not move it."""
    return _folder("cache", environ)


def settings_file(environ: Mapping[str, str]) -> Path:
    """Return the path of the settings file."""
    return config_folder(environ) / SETTINGS_FILE


def expanded(path: str | Path) -> Path:
    """Return the path with a leading ~ resolved, or as it is where there is no such home."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def _folder(kind: Kind, environ: Mapping[str, str]) -> Path:
    own = environ.get(f"GREENROOM_{kind.upper()}_DIR", "").strip()
    if own:
        return expanded(own).absolute()
    return (_xdg(kind, environ) if sys.platform == "linux" else None) or _platform_folder(kind)


def _xdg(kind: Kind, environ: Mapping[str, str]) -> Path | None:
    """Return the XDG folder, or None where no absolute one is named (XDG ignores relative ones)."""
    if "ANDROID_ROOT" in environ:
        return None
    variable, below_home = _XDG[kind]
    for base, rest in ((environ.get(variable, ""), ""), (environ.get("HOME", ""), below_home)):
        if base.startswith("/"):
            return Path(base, rest, APP)
    return None


def _platform_folder(kind: Kind) -> Path:
    import platformdirs

    finders = {
        "data": platformdirs.user_data_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
    }
    return finders[kind](APP, appauthor=False)
