"""Where the built-in bank stands, inside the installed package or at the top of a checkout, and the shared lexicon."""

from __future__ import annotations

from pathlib import Path


def builtin_folder() -> Path:
    """Return the folder that holds the built-in `knowledge/` and `rubrics/`."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "builtin"
    return packed if packed.is_dir() else package.parent.parent


def lexicon_folder() -> Path:
    """Return the folder of the lexicon that all questions share."""
    return Path(__file__).resolve().parent.parent / "lexicon"
