"""Which folders and files this run uses: what was typed, what the environment says, the platform's own."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from greenroom.frozen import frozen
from greenroom.paths import cache_folder, data_folder, expanded, settings_file


@frozen
class Places:
    """Folders and files of one run. Nothing here exists for certain."""

    data: Path
    cache: Path
    settings: Path
    banks: tuple[Path, ...] = ()
    """Bank folders named by flag or environment, in that order, besides the built-in one."""

    @staticmethod
    def find(
        data_dir: str | Path | None = None,
        banks: Sequence[str | Path] = (),
        environ: Mapping[str, str] | None = None,
    ) -> Places:
        """Return the places; `environ` is the process's own unless given."""
        environ = os.environ if environ is None else environ
        named = (*map(str, banks), *environ.get("GREENROOM_BANK", "").split(os.pathsep))
        return Places(
            data=data_folder(data_dir, environ),
            cache=cache_folder(environ),
            settings=settings_file(environ),
            banks=tuple(expanded(bank).absolute() for bank in named if bank.strip()),
        )
