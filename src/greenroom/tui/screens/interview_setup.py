"""Before a timed interview: what it asks, for how long, at which level. An interview under way goes on instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from greenroom.desk import Desk, InterviewOptions, Start
from greenroom.errors import GreenroomError
from greenroom.interview.model import Level
from greenroom.interview.planning import Plan
from greenroom.interview.timed import Briefs
from greenroom.tui.interview_session import InterviewSession, abandon, briefs_for, under_way
from greenroom.tui.interview_view import PlanView, SetupView, Wishes, gather_setup, planned
from greenroom.tui.messages import HomeAsked
from greenroom.tui.present.interview import preview
from greenroom.tui.present.text import plain
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.stepper import Stepper
from greenroom.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from greenroom.tui.app import GreenroomApp

_LEVELS = (("mid", "mid"), ("senior", "senior"))
_ALL = "all"
_NO_OPTIONS = InterviewOptions()


BETWEEN_FIELDS = (
    Binding("down", "app.focus_next", "Field", key_display="↑↓"),
    Binding("up", "app.focus_previous", "Field before", show=False),
)
"""On each field, since the page around them would scroll; not on the screen with priority, which overtakes typing."""


class Choice(Stepper):
    """A value out of a few."""

    BINDINGS: ClassVar[list[BindingType]] = [*BETWEEN_FIELDS]


class NumberField(Input):
    """A number that is typed; Enter begins the interview from here too."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Begin"), *BETWEEN_FIELDS]


class InterviewSetupScreen(Room):
    """Fields above, and below what they come to. Nothing begins before Enter, or what was typed as flags."""

    CSS_PATH = "interview_setup.tcss"
    AUTO_FOCUS = ".count"
    HELP_TEXT = (
        "A timed interview asks several questions one after the other, with a clock and without help. What is "
        "due comes first, then what went badly, then what was not asked for longest; the same seed plans the "
        "same interview. Without minutes each question has the limit its author gave it; with minutes they "
        "share them. Nothing begins before you press Enter."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "Begin"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "home", "Home"),
    ]

    count = query_one(".count", NumberField)
    minutes = query_one(".minutes", NumberField)
    seed = query_one(".seed", NumberField)
    topic = query_one(".topic", Choice)
    level = query_one(".level", Choice)
    plan_text = query_one(".plan", Static)

    class Gathered(Message):
        """The worker has read what can be asked."""

        def __init__(self, view: SetupView) -> None:
            super().__init__()
            self.view = view

    class Briefed(Message):
        """The scorers of a plan are made."""

        def __init__(self, plan: Plan, briefs: Briefs) -> None:
            super().__init__()
            self.plan, self.briefs = plan, briefs

    class Resumed(Message):
        """There is an interview to go on with."""

        def __init__(self, session: InterviewSession) -> None:
            super().__init__()
            self.session = session

    class Failed(Message):
        """Something cannot be read; `note` is what became of an interview that cannot go on."""

        def __init__(self, error: GreenroomError | None, note: str = "") -> None:
            super().__init__()
            self.error, self.note = error, note

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view: SetupView | None = None
        self._planned: PlanView | None = None
        self._options = _NO_OPTIONS
        self._under_way = False
        """Whether an interview is being prepared; Enter then does nothing more."""

    def compose(self) -> ComposeResult:
        yield TopBar(Content.styled("Timed interview", "b"))
        with VerticalScroll(classes="page", can_focus=False):
            with Vertical(classes="fields"):
                with Horizontal(classes="field"):
                    yield Static("Questions", classes="label", markup=False)
                    yield NumberField(classes="count", compact=True, restrict=r"[0-9]{0,2}", placeholder="3")
                with Horizontal(classes="field"):
                    yield Static("Minutes", classes="label", markup=False)
                    yield NumberField(
                        classes="minutes",
                        compact=True,
                        restrict=r"[0-9]{0,4}(\.[0-9]{0,3})?",
                        placeholder="the questions' own limits",
                    )
                with Horizontal(classes="field"):
                    yield Static("Topic", classes="label", markup=False)
                    yield Choice(classes="topic")
                with Horizontal(classes="field"):
                    yield Static("Level", classes="label", markup=False)
                    yield Choice(_LEVELS, classes="level")
                with Horizontal(classes="field"):
                    yield Static("Seed", classes="label", markup=False)
                    yield NumberField(classes="seed", compact=True, restrict=r"[0-9]{0,18}", placeholder="0")
            yield Static("One moment…", classes="plan", markup=False)
        yield KeyRow()

    def on_mount(self) -> None:
        self._options = self._asked_for()
        self._fill_in(Wishes.of(self._options, self.desk))
        self._gather()

    @work(thread=True, exclusive=True)
    def _gather(self) -> None:
        """Find the interview to go on with, else what can be asked."""
        try:
            draft = under_way(self.desk)
            if draft is None:
                self.post_message(self.Gathered(gather_setup(self.desk)))
                return
            try:
                self.post_message(self.Resumed(InterviewSession.take_up(self.desk, draft)))
            except GreenroomError as error:
                self.post_message(self.Failed(None, abandon(self.desk, draft, error)))
                self.post_message(self.Gathered(gather_setup(self.desk)))
        except GreenroomError as error:
            self.post_message(self.Failed(error))

    def _fill_in(self, wishes: Wishes) -> None:
        """Fill the fields at once; what is typed into them meanwhile has to stand."""
        self.count.value, self.minutes.value, self.seed.value = wishes.count, wishes.minutes, wishes.seed
        self.level.offer(_LEVELS, wishes.level)
        self.topic.offer([(wishes.topic, wishes.topic or _ALL)], wishes.topic)

    @on(Gathered)
    def _show(self, message: Gathered) -> None:
        self._view = message.view
        wanted = self._options.topic or ""
        topics = [("", _ALL), *((topic, topic) for topic in message.view.topics)]
        if wanted and wanted not in message.view.topics:
            topics.append((wanted, wanted))
        self.topic.offer(topics, wanted)
        self._plan()
        if self._options != _NO_OPTIONS:
            self.action_begin()

    def _asked_for(self) -> InterviewOptions:
        """Take what the command line asked for; it counts once, for the first interview."""
        app = cast("GreenroomApp", self.app)
        options = app.begin_with.interview
        app.begin_with = Start()
        return options or _NO_OPTIONS

    @on(Input.Changed)
    @on(Stepper.Changed)
    def _plan(self) -> None:
        """Show what the fields come to, or what is wrong with them."""
        if self._view is None or self._under_way:
            return
        level = cast(Level, self.level.value)
        wishes = Wishes(self.count.value, self.minutes.value, self.topic.value, level, self.seed.value)
        try:
            self._planned = planned(wishes, self._view)
        except GreenroomError as error:
            self._planned = None
            self.plan_text.update(plain(f"! {error}", "$error"))
            return
        plan = self._planned.plan
        wanted = int(float(wishes.count))
        self.plan_text.update(preview(self._planned.slots, plan.seconds, plan.shared, level, self._planned.bar, wanted))

    @on(Input.Submitted)
    def action_begin(self) -> None:
        """Begin what the preview shows."""
        if self._under_way or self._view is None:
            return
        if self._planned is None:
            self.say("Mend what is wrong first.")
            return
        self._under_way = True
        self.plan_text.update("One moment, the interviewer is reading up…")
        self._brief(self._planned.plan)

    @work(thread=True, exclusive=True)
    def _brief(self, plan: Plan) -> None:
        try:
            self.post_message(self.Briefed(plan, briefs_for(self.desk, plan)))
        except GreenroomError as error:
            self.post_message(self.Failed(error))

    @on(Briefed)
    def _begin(self, message: Briefed) -> None:
        """Start the clock, here and not in the worker: whoever has left by now has begun nothing."""
        try:
            session = InterviewSession.begin(self.desk, message.plan, message.briefs)
        except GreenroomError as error:
            self._tell(self.Failed(error))
            return
        self._open(session)

    @on(Resumed)
    def _go_on(self, message: Resumed) -> None:
        self._open(message.session)

    def _open(self, session: InterviewSession) -> None:
        from greenroom.tui.screens.interview_running import InterviewScreen

        if self.app.screen is self:
            self.app.switch_screen(InterviewScreen(self.desk, session))
        else:  # something was opened above; the interview is stored and is found again from home
            self.post_message(HomeAsked())

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self._under_way = False
        if message.note:
            self.say(message.note)
        if message.error:
            self.plan_text.update(plain(f"! {message.error}", "$error"))
            self.show_error(message.error)

    def action_home(self) -> None:
        self.post_message(HomeAsked())
