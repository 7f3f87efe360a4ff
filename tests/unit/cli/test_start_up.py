"""What a command loads: a plain score must not wait for the app."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from cli_runner import BANK

HEAVY = {
    "textual", "rich", "asyncio", "sqlite3", "fsrs", "jsonschema", "platformdirs", "yaml", "shutil",
    "subprocess", "concurrent", "tomllib", "importlib.metadata", "dataclasses", "inspect", "greenroom.scoring.weighing",
}  # fmt: skip
SCRIPT = """
import sys
from greenroom.cli.main import main
status = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""


def loaded(*args: str) -> set[str]:
    """Return the modules that a command has loaded, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *args],
        input=b"A kettle boils water.",
        capture_output=True,
        env={**os.environ, "GREENROOM_BANK": str(BANK)},
        check=True,
    )
    return set(done.stderr.decode().split())


@pytest.mark.parametrize("args", [("--help",), ("--version",), ("score", "--help")])
def test_help_loads_nothing_heavy(args: tuple[str, ...]) -> None:
    assert loaded(*args) & (HEAVY | {"greenroom.bank.model"}) <= {"greenroom.bank.model"}


def test_a_score_with_a_cached_bank_loads_nothing_heavy() -> None:
    loaded("score", "kettles")
    assert not loaded("score", "kettles") & HEAVY
