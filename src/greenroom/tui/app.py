"""The way from screen to screen. Everything else stands in the screens."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.screen import Screen

from greenroom.desk import Desk, Start
from greenroom.errors import GreenroomError
from greenroom.tui.messages import AttemptFinished, HomeAsked, QuestionChosen, RevealAsked, RoomAsked
from greenroom.tui.rooms import ROOMS, open_room
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.shell import Shell


class GreenroomApp(Shell):
    """Home is always at the bottom of the stack; an attempt is one screen above it, its reveal one more."""

    # The first screen's style sheet stands here: Textual loads it only for screens that are pushed.
    CSS_PATH: ClassVar = ["app.tcss", "screens/home.tcss"]

    def __init__(self, desk: Desk, start: Start) -> None:
        super().__init__(desk.settings.theme)
        self.desk = desk
        self.begin_with = start
        self.home = HomeScreen(desk)

    def get_default_screen(self) -> Screen[None]:
        return self.home

    def on_mount(self) -> None:
        match self.begin_with.screen:
            case "practice" if self.begin_with.question:
                self.post_message(QuestionChosen(self.begin_with.question))
            case "interview":
                self.post_message(RoomAsked("interview"))

    @on(QuestionChosen)
    async def _practise(self, message: QuestionChosen) -> None:
        from greenroom.tui.screens.practice import PracticeScreen
        from greenroom.tui.session import PracticeSession

        self.keep_work()
        try:
            session = PracticeSession.open(self.desk, message.question_id)
        except GreenroomError as error:
            self.home.show_error(error)
            return
        await self._show_above_home(PracticeScreen(self.desk, session))

    @on(AttemptFinished)
    async def _show_result(self, message: AttemptFinished) -> None:
        from greenroom.tui.screens.result import ResultScreen

        await self._show_above_home(ResultScreen(self.desk, message.attempt))

    @on(RevealAsked)
    async def _reveal(self, message: RevealAsked) -> None:
        from greenroom.tui.screens.reveal import RevealScreen

        try:
            question = self.desk.question(message.attempt.question)
        except GreenroomError as error:
            self.home.show_error(error)
            return
        await self.push_screen(RevealScreen(self.desk, question, message.attempt))

    @on(RoomAsked)
    async def _open_room(self, message: RoomAsked) -> None:
        if message.room in ROOMS:
            self.keep_work()
            await self._show_above_home(open_room(message.room, self.desk))

    @on(HomeAsked)
    async def _go_home(self, message: HomeAsked) -> None:
        self.keep_work()
        self.home.show_note(message.note)
        while len(self.screen_stack) > 1:
            await self.pop_screen()

    async def _show_above_home(self, screen: Screen[None]) -> None:
        while len(self.screen_stack) > 2:
            await self.pop_screen()
        if len(self.screen_stack) > 1:
            await self.switch_screen(screen)
        else:
            await self.push_screen(screen)


def run(desk: Desk, start: Start) -> int:
    """Run the app until it is left; return the exit status. Raises SettingsError before anything is drawn."""
    app = GreenroomApp(desk, start)
    app.run()
    return app.return_code or 0
