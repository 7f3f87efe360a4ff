"""Plain tables: what becomes of columns where the line is too short."""

from __future__ import annotations

import pytest

from greenroom.reports.table import Column, table
from greenroom.reports.wrap import cells

COLUMNS = (
    Column("id"),
    Column("title", gives=True),
    Column("total", right=True),
    Column("mode", spare=True),
    Column("first", spare=True),
)
ROW = ("12345678", "A title of some words", "7.5", "practice", "x")


@pytest.mark.parametrize(
    ("width", "headings"),
    [
        (None, ["id", "title", "total", "mode", "first"]),
        (55, ["id", "title", "total", "mode", "first"]),
        (54, ["id", "title", "total", "mode"]),
        (40, ["id", "title", "total"]),
        (30, ["id", "title", "total"]),
    ],
)
def test_columns_that_can_be_spared_go_before_others_get_narrower(width: int | None, headings: list[str]) -> None:
    head, line = table(COLUMNS, [ROW], width).splitlines()
    assert head.split() == headings
    assert ("A title of some words" in line) == (width is None or width > 38)
    assert cells(line) <= (width or 99)


def test_no_rows_make_no_table() -> None:
    assert table(COLUMNS, []) == ""
