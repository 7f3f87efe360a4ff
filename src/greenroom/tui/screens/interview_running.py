"""The timed interview: the question, the clock and the editor, and nothing else.

The clock is asked twice a second; what it closes is decided by the interview's own step, from the time alone.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widgets import Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.events import DoneAsked, Left, Said, Skipped, TimedEvent
from greenroom.interview.model import InterviewRecord
from greenroom.tui.interview_session import GoneOnElsewhere, InterviewSession, Outcome
from greenroom.tui.messages import HomeAsked
from greenroom.tui.present.interview import clocks, place, pressure, urgency
from greenroom.tui.screens.answering import AnsweringRoom
from greenroom.tui.widgets.answer_box import UNSENT, AnswerBox
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.time_rule import TimeRule
from greenroom.tui.widgets.top_bar import TopBar
from greenroom.tui.widgets.transcript import Transcript

TICK_SECONDS = 0.5
"""Between two looks at the clock."""

AWAY = "The clock ran on while you were away."
ASKED_TO_LEAVE = (
    "Leave the interview? It ends here; what you have typed is kept and scored. The clock runs on while you decide."
)
TIME_IS_UP = "Time is up."
NEXT = "Time was up: next question."
TAKEN = "Your text was taken."
KEYS = (
    ("Ctrl+S", "Send; Ctrl+J and Alt+Enter do too"),
    ("F3", "Skip what was asked"),
    ("F4", "Send what is typed and end the question"),
    ("Alt+↑ ↓", "Scroll the conversation"),
    ("Esc", "Leave for good; asks once"),
    ("Ctrl+Q", "Quit; the clock runs on, so come back"),
)


class InterviewScreen(AnsweringRoom):
    """One interview under way. Gives way to its verdict when it is over."""

    CSS_PATH = "interview_running.tcss"
    AUTO_FOCUS = "AnswerBox"
    HELP_TEXT = (
        "Answer in your own words; the interviewer asks on, and you may ask back. The rule below the title is "
        "the time left for this question. When it is up, what stands in the editor is taken as it is and the "
        "next question comes. The clock runs on while you read this. There are no hints and no scores until the "
        "end. /skip, /done, /time and /help can be typed as well."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Send"),
        Binding("ctrl+j,alt+enter", "send", "Send", show=False),
        Binding("f3", "skip", "Skip"),
        Binding("f4", "done", "Done"),
        Binding("f1", "explain", "Help"),
        Binding("escape", "leave", "Leave"),
        Binding("ctrl+pageup,alt+up", "scroll_transcript(-1)", "Conversation up", show=False),
        Binding("ctrl+pagedown,alt+down", "scroll_transcript(1)", "Conversation down", show=False),
    ]

    session: InterviewSession
    top = query_one(TopBar)
    rule = query_one(TimeRule)
    warning = query_one(".warning", Static)

    def __init__(self, desk: Desk, session: InterviewSession) -> None:
        super().__init__(desk)
        self.session = session
        self._note = ""
        """Stands below the editor while no clock presses, until something is sent."""

    def compose(self) -> ComposeResult:
        state = self.session.state
        yield TopBar(place(state.number + 1, len(state.plan.slots), self.session.title))
        yield TimeRule()
        yield Transcript()
        yield AnswerBox(self.session.text, placeholder="Type your answer here. Ctrl+S sends it.")
        with Horizontal(classes="below"):
            yield Static("", classes="warning", markup=False)
            yield Static("", classes="status", markup=False)
        yield KeyRow()

    def on_mount(self) -> None:
        # No way round the interview: the palette leads to practice and its model answers.
        self.app.use_command_palette = False
        self.editor.place_cursor(*self.session.cursor)
        self._repaint()
        self.show_status("saved" if self.session.text else "")
        self._note = AWAY if self.session.resumed else ""
        self.look_at_clock()
        self.session.resumed = False
        self.set_interval(TICK_SECONDS, self.look_at_clock)

    def on_unmount(self) -> None:
        self.app.use_command_palette = True

    def look_at_clock(self) -> None:
        """Let the clock warn, close a question or end the interview."""
        if self._over:
            return
        try:
            outcome = self.session.tick(self.editor.text, self.editor.cursor_location)
        except GoneOnElsewhere as error:
            self._go_elsewhere(error)
            return
        except GreenroomError as error:
            self.rescue_work(error)
            return
        self._follow(outcome)
        self._show_clocks()

    def action_send(self) -> None:
        """Send what is in the editor."""
        if self.editor.text.strip():
            self._take(Said(self.editor.text, self.desk.epoch()))
        else:
            self.say("There is nothing to send yet.")

    def action_skip(self) -> None:
        """Move on; typed text would be lost by that, so it has to go first."""
        if self.editor.text.strip():
            self.say(UNSENT)
        else:
            self._take(Skipped(self.desk.epoch()))

    def action_done(self) -> None:
        """End the question; what is typed belongs to it."""
        number = self.session.state.number
        if self.editor.text.strip():
            self._take(Said(self.editor.text, self.desk.epoch()))
        if not self._over and self.session.state.number == number and not self.editor.text.strip():
            self._take(DoneAsked(self.desk.epoch()))

    def action_leave(self) -> None:
        """Ask once, then end the interview."""
        from greenroom.tui.screens.confirm import ConfirmScreen

        self.keep_work()
        self.app.push_screen(ConfirmScreen(ASKED_TO_LEAVE, "Leave", "Go on"), self._leave)

    def _leave(self, agreed: bool | None) -> None:
        if agreed:
            self._take(Left(self.desk.epoch(), self.editor.text))

    def action_explain(self) -> None:
        """Show the help: this screen's own keys, since the others do not lead out of an interview."""
        from greenroom.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.HELP_TEXT, list(KEYS)))

    def _take(self, event: TimedEvent) -> None:
        if self._over:
            return
        self.keep_work()
        try:
            outcome = self.session.take(event, self.editor.text, self.editor.cursor_location)
        except GoneOnElsewhere as error:
            self._go_elsewhere(error)
            return
        except GreenroomError as error:
            self.show_error(error)
            return
        self._note = ""
        self._follow(outcome)
        self._repaint()

    def _follow(self, outcome: Outcome) -> None:
        """Show what an event led to."""
        if outcome.refusal:
            self.say(outcome.refusal)
        if outcome.cleared:
            self.editor.clear_for_next()
            self.show_status("")
        if outcome.warnings or outcome.timed_out:
            self._ring()
        if outcome.record:
            self._end(outcome.record, self._told(outcome, TIME_IS_UP))
        elif outcome.moved_on:
            self._note = self._told(outcome, NEXT)
            self._repaint()

    def _told(self, outcome: Outcome, what: str) -> str:
        """Return what is said of a time-out; nothing where there was none."""
        if not outcome.timed_out:
            return ""
        return " ".join([what] + [TAKEN] * outcome.text_taken + [AWAY] * self.session.resumed)

    def _ring(self) -> None:
        if self.desk.settings.bell:
            self.app.bell()

    def _end(self, record: InterviewRecord, note: str) -> None:
        from greenroom.tui.screens.interview_verdict import InterviewVerdictScreen

        self._over = True
        while self.app.screen is not self and self in self.app.screen_stack:
            self.app.pop_screen()  # a question that is being asked has no answer any more
        self.app.switch_screen(InterviewVerdictScreen(self.desk, record, note))

    def _go_elsewhere(self, error: GreenroomError) -> None:
        self._over = True
        self.post_message(HomeAsked(str(error).capitalize()))

    def _repaint(self) -> None:
        state = self.session.state
        if self._over:
            return
        self.top.show_left(place(state.number + 1, len(state.plan.slots), self.session.title))
        self.transcript.show(state.current.turns)
        self._show_clocks()

    def _show_clocks(self) -> None:
        if self._over:
            return
        state = self.session.state
        left, limit, whole_left = self.session.question_left(), state.current.limit, self.session.whole_left()
        narrow = self.has_class("-narrow")
        self.top.show_right(clocks(left, whole_left, limit, narrow))
        self.rule.show(left, limit)
        self.warning.update(pressure(left, limit, whole_left, state.plan.seconds, self._note, narrow))
        self.set_class(urgency(left, limit) == "last", "-last")
