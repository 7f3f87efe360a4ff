"""What the app is before it goes anywhere: themes, key names, help, the command palette."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand, get_system_commands_provider
from textual.binding import Binding, BindingType
from textual.screen import Screen

from greenroom.tui.present.keys import key_name
from greenroom.tui.screens.base import COLUMNS, ROWS, Room
from greenroom.tui.themes import THEMES, VARIABLE_DEFAULTS, theme_name

if TYPE_CHECKING:
    from textual.command import Provider


def _commands() -> type[Provider]:
    from greenroom.tui.commands import GreenroomCommands

    return GreenroomCommands


class Shell(App[int]):
    """Looks and manners; no screens of its own."""

    TITLE = "Greenroom"
    HORIZONTAL_BREAKPOINTS = COLUMNS
    VERTICAL_BREAKPOINTS = ROWS
    COMMANDS: ClassVar = {get_system_commands_provider, _commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", show=False),
        Binding("ctrl+q", "quit", "Quit", show=False),
    ]

    def __init__(self, theme: str) -> None:
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme_name(theme, self.available_themes)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLE_DEFAULTS

    def get_key_display(self, binding: Binding) -> str:
        return binding.key_display or key_name(binding.key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        unwanted = ("Maximize", "Minimize", "Keys", "Screenshot", "Help", "Quit")
        yield from (one for one in super().get_system_commands(screen) if one.title not in unwanted)
        yield SystemCommand("Help", "What this screen is for, and its keys", self.action_help)
        yield SystemCommand("Quit", "Drafts are kept", self.action_quit)

    def keep_work(self) -> None:
        """Save what every open screen holds."""
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                screen.keep_work()

    def action_help(self) -> None:
        """Show the help of the screen in front; once is enough."""
        from greenroom.tui.screens.help import help_for

        if isinstance(self.screen, Room):
            self.push_screen(help_for(self.screen))

    def action_command_palette(self) -> None:
        """Show the palette; once is enough."""
        from greenroom.tui.screens.palette import Palette

        if self.use_command_palette and not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        """Show a palette of the themes alone."""
        from textual.theme import ThemeProvider

        from greenroom.tui.screens.palette import Palette

        self.push_screen(Palette(providers=[ThemeProvider], placeholder="Search for themes…"))

    async def action_quit(self) -> None:
        self.keep_work()
        self.exit(0)
