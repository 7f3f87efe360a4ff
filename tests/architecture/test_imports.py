"""The headless rooms stay headless, and the fast commands fast: by module names, never by the clock."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEADLESS = ("bank.load", "scoring.scorer", "interview.step", "schedule", "records", "reports.model", "desk", "cli.main")


def modules_after(code: str, **environment: str) -> set[str]:
    """Run code in a fresh interpreter; return the top-level modules it has loaded."""
    program = f"{code}\nimport sys; print('\\n'.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ, **environment}
    )
    return set(found.stdout.split())


@pytest.mark.parametrize("module", HEADLESS)
def test_headless_rooms_load_neither_textual_nor_asyncio(module: str) -> None:
    assert not modules_after(f"import greenroom.{module}") & {"textual", "rich", "asyncio"}


@pytest.mark.parametrize("module", ["bank.model", "scoring.scorer", "interview.step"])
def test_domain_rooms_load_no_database_parser_or_yaml(module: str) -> None:
    assert not modules_after(f"import greenroom.{module}") & {"sqlite3", "argparse", "yaml", "platformdirs", "fsrs"}


def test_the_tests_would_notice_a_planted_import() -> None:
    assert "asyncio" in modules_after("import greenroom.desk, asyncio")
