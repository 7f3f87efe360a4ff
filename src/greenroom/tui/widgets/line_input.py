"""One line of text that is clean whatever is pasted or set."""

from __future__ import annotations

from textual.widgets import Input

from greenroom.scoring.clean import clean
from greenroom.tui.present.text import one_line


class LineInput(Input):
    """An Input that keeps control sequences from the terminal."""

    def validate_value(self, value: str) -> str:
        return one_line(value).plain if value != clean(value) or "\n" in value else value
