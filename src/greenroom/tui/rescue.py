"""What is typed while the records take nothing: kept in a text file, always the newest of it. Knows no widgets."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from greenroom.interview.model import Draft


@dataclass(slots=True)
class Rescue:
    """One file for each question; what is written later takes the place of what is there from before."""

    place: Path | None = None
    question: str = ""
    text: str = ""

    def write(self, folder: Path, draft: Draft) -> str:
        """Write the draft's text into `folder`, or where there is room; return where. Raises RecordsError."""
        from greenroom.records import rescue_draft

        same = self.question == draft.question
        if self.place and same and self.text == draft.text and self.place.exists():
            return str(self.place)
        written = rescue_draft(folder, draft)
        if self.place and same:
            with suppress(OSError):  # then both stay
                written = written.replace(self.place)
        self.place, self.question, self.text = written, draft.question, draft.text
        return str(written)
