"""Where the built-in bank stands: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path


def builtin_folder() -> Path:
    """Return the folder that holds the built-in `knowledge/` and `rubrics/`."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "builtin"
    return packed if packed.is_dir() else package.parent.parent
