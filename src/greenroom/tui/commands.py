"""The command palette: go home, practise any question. Themes, keys and quit come from Textual itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from greenroom.tui.messages import HomeAsked, QuestionChosen, RoomAsked
from greenroom.tui.present.text import one_line
from greenroom.tui.rooms import ABOUT, ROOMS

if TYPE_CHECKING:
    from greenroom.tui.app import GreenroomApp


class GreenroomCommands(Provider):
    """Titles come from banks, so they are Content and never markup; they are matched, but not highlighted."""

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        for title, about, message in self._doors():
            yield DiscoveryHit(Content(title), partial(self.app.post_message, message), text=title, help=about)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for title, about, message in (*self._doors(), *self._questions()):
            fit = matcher.match(title)
            if fit > 0:
                yield Hit(fit, one_line(title), partial(self.app.post_message, message), text=title, help=about)

    def _doors(self) -> Iterator[tuple[str, str | None, HomeAsked | RoomAsked]]:
        yield "Home", "All questions", HomeAsked()
        for room in ROOMS:
            yield room.capitalize(), ABOUT.get(room), RoomAsked(room)

    def _questions(self) -> Iterator[tuple[str, None, QuestionChosen]]:
        app: GreenroomApp = self.app  # type: ignore[assignment]
        for entry in app.desk.bank.entries:
            yield f"Practise: {one_line(entry.title).plain}", None, QuestionChosen(entry.id)
