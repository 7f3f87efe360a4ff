"""After an attempt: the model answer, each sentence tied to its points, the trap, the rest of the card."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from greenroom.bank.model import Question
from greenroom.desk import Desk
from greenroom.interview.model import Attempt
from greenroom.tui.messages import HomeAsked, QuestionChosen
from greenroom.tui.present.result import card_sections, model_sentence, sentence_status, tally_line
from greenroom.tui.present.text import one_line
from greenroom.tui.screens.base import Room
from greenroom.tui.widgets.key_row import KeyRow
from greenroom.tui.widgets.line_list import Line, LineList, fixed
from greenroom.tui.widgets.top_bar import TopBar


class RelatedList(LineList):
    """Questions next to this one; Enter practises."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Practise it")]


class RevealScreen(Room):
    """Never pushed before an answer to the question was scored."""

    CSS_PATH = "reveal.tcss"
    AUTO_FOCUS = ".page"
    HELP_TEXT = (
        "The model answer, sentence by sentence, with the points each one makes and how you did on them: "
        "what you missed stands out. Then the common trap and the rest of the card. Tab reaches the "
        "related questions; Enter practises one."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Related"),
        Binding("a", "again", "Again"),
        Binding("f1", "app.help", "Help"),
        Binding("escape", "back", "Back"),
        Binding("ctrl+home", "home", "Home", show=False),
    ]

    related = query_one(RelatedList)

    def __init__(self, desk: Desk, question: Question, attempt: Attempt) -> None:
        super().__init__(desk)
        self.question = question
        self.attempt = attempt

    def compose(self) -> ComposeResult:
        card, score = self.question.card, self.attempt.score
        yield TopBar(one_line(card.title, "b"), tally_line(score))
        with VerticalScroll(classes="page"):
            with VerticalScroll(classes="column model", can_focus=False):
                yield Static(Content.styled("Model answer", "b $accent"), classes="heading", markup=False)
                for sentence in card.model_answer:
                    status = sentence_status(sentence, score) or "none"
                    yield Static(model_sentence(sentence, score), classes=f"sentence {status}", markup=False)
            with VerticalScroll(classes="column card", can_focus=False):
                for section in card_sections(card):
                    yield Static(section, classes="section", markup=False)
                yield Static(Content.styled("Related", "b $accent"), classes="heading related-heading", markup=False)
                yield RelatedList()
        yield KeyRow()

    def on_mount(self) -> None:
        known = {entry.id: entry.title for entry in self.desk.bank.entries}
        found = [question_id for question_id in self.question.card.related if question_id in known]
        self.related.styles.height = len(found)
        self.related.display = self.query_one(".related-heading").display = bool(found)
        self.related.show([Line(fixed(one_line(f"→ {known[question_id]}")), question_id) for question_id in found])

    @on(LineList.Chosen)
    def _open_related(self, message: LineList.Chosen) -> None:
        if isinstance(message.value, str):
            self.post_message(QuestionChosen(message.value))

    def action_again(self) -> None:
        self.post_message(QuestionChosen(self.attempt.question))

    def action_back(self) -> None:
        self.dismiss()

    def action_home(self) -> None:
        self.post_message(HomeAsked())
