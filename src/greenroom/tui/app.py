"""The app: themes, and the way from screen to screen. Everything else stands in the screens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, SystemCommand, get_system_commands_provider
from textual.binding import Binding, BindingType
from textual.screen import Screen

from greenroom.desk import Desk, Start
from greenroom.errors import GreenroomError
from greenroom.tui.messages import (
    AttemptFinished,
    HomeAsked,
    ProblemsAsked,
    QuestionChosen,
    RevealAsked,
    RoomAsked,
)
from greenroom.tui.present.keys import key_name
from greenroom.tui.rooms import ROOMS, open_room
from greenroom.tui.screens.base import Room
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.themes import THEMES, VARIABLE_DEFAULTS, theme_name

if TYPE_CHECKING:
    from textual.command import Provider


def _commands() -> type[Provider]:
    from greenroom.tui.commands import GreenroomCommands

    return GreenroomCommands


class GreenroomApp(App[int]):
    """Home is always at the bottom of the stack; an attempt is one screen above it."""

    TITLE = "Greenroom"
    CSS_PATH: ClassVar = ["app.tcss", "screens/home.tcss"]  # the first screen does not load its own
    COMMANDS: ClassVar = {get_system_commands_provider, _commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", show=False),
        Binding("ctrl+q", "quit", "Quit", show=False),
    ]

    def __init__(self, desk: Desk, start: Start) -> None:
        super().__init__()
        self.desk = desk
        self.begin_with = start
        self.home = HomeScreen(desk)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_name(desk.settings.theme, self.available_themes)

    def get_default_screen(self) -> Screen[None]:
        return self.home

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLE_DEFAULTS

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

        self._keep_work()
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

    @on(ProblemsAsked)
    async def _show_problems(self) -> None:
        from greenroom.tui.screens.problems import ProblemsScreen

        await self.push_screen(ProblemsScreen(self.desk))

    @on(RoomAsked)
    async def _open_room(self, message: RoomAsked) -> None:
        if message.room in ROOMS:
            await self._show_above_home(open_room(message.room, self.desk))

    @on(HomeAsked)
    async def _go_home(self, message: HomeAsked) -> None:
        self._keep_work()
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

    def _keep_work(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                screen.keep_work()

    def action_help(self) -> None:
        """Show the help of the screen in front; once is enough."""
        from greenroom.tui.screens.help import help_for

        if isinstance(self.screen, Room):
            self.push_screen(help_for(self.screen))

    def get_key_display(self, binding: Binding) -> str:
        return binding.key_display or key_name(binding.key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        unwanted = ("Maximize", "Minimize", "Keys")
        yield from (one for one in super().get_system_commands(screen) if one.title not in unwanted)
        yield SystemCommand("Help", "What this screen is for, and its keys", self.action_help)

    async def action_quit(self) -> None:
        self._keep_work()
        self.exit(0)


def run(desk: Desk, start: Start) -> int:
    """Run the app until it is left; return the exit status. Raises SettingsError before anything is drawn."""
    app = GreenroomApp(desk, start)
    app.run()
    return app.return_code or 0
