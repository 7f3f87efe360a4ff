"""Answering one question: the conversation above, the editor below.

The screen turns keys into events, hands them to the session, and repaints from its state. The draft is saved
within a second of the last key and before every step.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from greenroom.desk import Desk
from greenroom.errors import GreenroomError
from greenroom.interview.events import DoneAsked, Event, HintAsked, Said, Skipped, TimeAsked
from greenroom.interview.state import Brief
from greenroom.tui.messages import AttemptFinished, HomeAsked
from greenroom.tui.present.practice import dots, elapsed
from greenroom.tui.present.text import one_line
from greenroom.tui.screens.answering import AnsweringRoom
from greenroom.tui.session import PracticeSession
from greenroom.tui.widgets.answer_box import UNSENT, AnswerBox
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.top_bar import TopBar
from greenroom.tui.widgets.transcript import Transcript

KEPT = "Your draft is kept: Enter on it goes on where you left off."

_EVENTS: dict[str, type[HintAsked | TimeAsked]] = {"hint": HintAsked, "time": TimeAsked}


class PracticeScreen(AnsweringRoom):
    """A conversation about one question, without a clock that presses."""

    CSS_PATH = "practice.tcss"
    AUTO_FOCUS = "AnswerBox"
    HELP_TEXT = (
        "Answer in your own words, as you would say it. The interviewer then asks about what is missing; "
        "you may ask back at any time. The dots count the points you have made, without naming them. What "
        "you type is saved as you go: leave whenever you like, it is here when you come back. The "
        "commands can be typed as well: /hint, /skip, /done, /time, /help. A hint costs a share of its "
        "point."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Send"),
        Binding("ctrl+j,alt+enter", "send", "Send", show=False),
        Binding("f2", "ask('hint')", "Hint"),
        Binding("f3", "skip", "Skip"),
        Binding("f4", "done", "Done"),
        Binding("f5", "ask('time')", "Time", show=False),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "leave", "Leave"),
        Binding("ctrl+pageup,alt+up", "scroll_transcript(-1)", "Conversation up", show=False),
        Binding("ctrl+pagedown,alt+down", "scroll_transcript(1)", "Conversation down", show=False),
    ]

    session: PracticeSession
    top = query_one(TopBar)

    class BriefReady(Message):
        """The scorer is made, off the UI thread."""

        def __init__(self, brief: Brief) -> None:
            super().__init__()
            self.brief = brief

    class BriefFailed(Message):
        """The scorer cannot be made."""

        def __init__(self, error: GreenroomError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, desk: Desk, session: PracticeSession) -> None:
        super().__init__(desk)
        self.session = session
        self._brief: Brief | None = None
        self._waiting: list[Event] = []

    def compose(self) -> ComposeResult:
        yield TopBar(one_line(self.session.question.title, "b"))
        yield Transcript()
        yield AnswerBox(self.session.text, placeholder="Type your answer here. Ctrl+S sends it.")
        yield Static("", classes="status", markup=False)
        yield KeyRow()

    def on_mount(self) -> None:
        self.editor.place_cursor(*self.session.cursor)
        self._make_brief()
        self._repaint()
        self.show_status("saved" if self.session.text else "")
        self.set_interval(1, self._show_standing)
        if self.session.notice:
            self.say(self.session.notice)

    @work(thread=True)
    def _make_brief(self) -> None:
        try:
            self.post_message(self.BriefReady(self.desk.brief(self.session.question.id)))
        except GreenroomError as error:
            self.post_message(self.BriefFailed(error))

    @on(BriefReady)
    def _begin_listening(self, message: BriefReady) -> None:
        self._brief = message.brief
        waiting, self._waiting = self._waiting, []
        for event in waiting:
            self._take(event)

    @on(BriefFailed)
    def _cannot_listen(self, message: BriefFailed) -> None:
        self.show_error(message.error)
        self.action_leave()

    def action_send(self) -> None:
        """Send what is in the editor."""
        if self.editor.text.strip():
            self._take(Said(self.editor.text, self.desk.epoch()))
        else:
            self.say("There is nothing to send yet.")

    def action_ask(self, wanted: str) -> None:
        """Do what /hint and /time do; the editor keeps its text."""
        self._take(_EVENTS[wanted](self.desk.epoch()))

    def action_skip(self) -> None:
        """Move on; typed text could be lost by that, so it has to go first."""
        if self.editor.text.strip():
            self.say(UNSENT)
        else:
            self._take(Skipped(self.desk.epoch()))

    def action_done(self) -> None:
        """End the question; what is typed belongs to it."""
        if self.editor.text.strip():
            self._take(Said(self.editor.text, self.desk.epoch()))
        if not self._over and not self.editor.text.strip():
            self._take(DoneAsked(self.desk.epoch()))

    def action_leave(self) -> None:
        """Go home; the draft stays."""
        self.keep_work()
        self.post_message(HomeAsked(KEPT if self.is_kept(self.editor.text) else ""))

    def _take(self, event: Event) -> None:
        if self._over:
            return
        if self._brief is None:
            self._waiting.append(event)
            self.show_status("one moment")
            return
        self.keep_work()
        try:
            outcome = self.session.take(event, self._brief)
        except GreenroomError as error:
            self.show_error(error)
            return
        if outcome.refusal:
            self.say(outcome.refusal)
            return
        if isinstance(event, Said):
            self.editor.clear_for_next(event.text)
        self._over = outcome.finished
        if outcome.attempt:
            self.post_message(AttemptFinished(outcome.attempt))
        elif outcome.finished:
            self.post_message(HomeAsked("Nothing was said, so there is nothing to score."))
        else:
            self.keep_work()
            self._repaint()

    def _repaint(self) -> None:
        self.transcript.show(self.session.state.turns)
        self._show_standing()

    def _show_standing(self) -> None:
        points = len(self.session.question.rubric.points)
        count = dots(self.session.coverage, points)
        time = elapsed(self.session.seconds())
        self.top.show_right(Content.assemble(count, "   ", time))

    def is_kept(self, text: str) -> bool:
        return bool(text) or not self.session.untouched
