"""A practice attempt under way: conversation and draft, with the desk carrying out effects. Knows no widgets.

A new state is taken over only once its effects are done, so that a failure leaves everything as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from greenroom.bank.model import Question
from greenroom.desk import Desk
from greenroom.errors import RecordsError
from greenroom.interview.coverage import Coverage, coverage
from greenroom.interview.events import Event, Refuse, Resumed, SaveAttempt
from greenroom.interview.model import Attempt, Draft
from greenroom.interview.state import Brief, Conversation, attempt_of, begin
from greenroom.interview.step import step
from greenroom.interview.stored import from_json, to_json
from greenroom.scoring.clean import clean_typed
from greenroom.scoring.model import Score
from greenroom.tui.rescue import Rescue

CHANGED = "The question was changed since you left it. What you had said stands in the editor; send it again."
DRAFT_PREFIX = "practice:"
"""Begins the key of a practice attempt's draft; the question's id follows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event led to. `refusal` is why the text was not taken; `attempt` is set once it is stored."""

    refusal: str = ""
    attempt: Attempt | None = None
    finished: bool = False


@dataclass(slots=True)
class PracticeSession:
    """One attempt at one question. `text` and `cursor` are what stood in the editor when it was opened."""

    desk: Desk
    question: Question
    state: Conversation
    text: str = ""
    cursor: tuple[int, int] = (0, 0)
    notice: str = ""
    """A sentence for the candidate on how the attempt was found."""
    rescued: Rescue = field(default_factory=Rescue)

    @classmethod
    def open(cls, desk: Desk, question_id: str) -> PracticeSession:
        """Go on with the question's draft, or begin. Raises like `Desk.question` and `Desk.records`."""
        question = desk.question(question_id)
        at = desk.epoch()
        fresh = begin(question, seed=desk.new_seed(), at=at, probes=desk.settings.probes)
        draft = desk.records.drafts.load(f"{DRAFT_PREFIX}{question_id}")
        if draft is None:
            return cls(desk, question, fresh)
        session = cls(desk, question, fresh, draft.text, draft.cursor)
        if draft.state:
            session._take_up(draft.state, at)
        return session

    def _take_up(self, stored: str, at: float) -> None:
        try:
            state = from_json(stored)
        except RecordsError as error:
            self.notice = f"{error.message}: the question begins anew, what you typed is in the editor."
            return
        if _judged_by_another(state.score, self.question):
            said = [turn.text for turn in state.scored_turns]
            self.text = "\n\n".join([*said, self.text] if self.text else said)
            self.cursor, self.notice = (0, 0), CHANGED
            return
        resumed = Resumed(at)
        # The brief is not needed to take note of the time.
        self.state = step(state, resumed, Brief(self.question, _NoScores()))[0]

    @property
    def key(self) -> str:
        return f"{DRAFT_PREFIX}{self.question.id}"

    @property
    def untouched(self) -> bool:
        """Whether there is nothing worth keeping but the question."""
        return len(self.state.turns) <= 1

    @property
    def coverage(self) -> Coverage | None:
        """How many points are made; None until something is said."""
        return coverage(self.state.score) if self.state.score else None

    def seconds(self) -> float:
        """Time used so far."""
        return max(0.0, self.desk.epoch() - self.state.began)

    def keep(self, text: str, cursor: tuple[int, int]) -> None:
        """Save the draft, or drop it where there is nothing to keep; raises RecordsError."""
        text = clean_typed(text)

        if not text and self.untouched:
            self.desk.records.drafts.discard(self.key)
        else:
            # With the time of saving, so that only the time away is taken off on coming back.
            state = replace(self.state, at=max(self.state.at, self.desk.epoch()))
            self.desk.records.drafts.save(self._draft(text, cursor, to_json(state)))

    def rescue(self, text: str, cursor: tuple[int, int]) -> str:
        """Write the text somewhere else when the records take nothing; return where. Raises RecordsError."""
        return self.rescued.write(self.desk.places.data, self._draft(clean_typed(text), cursor, ""))

    def take(self, event: Event, brief: Brief) -> Outcome:
        """Step the conversation and carry out what it asks for; raises RecordsError, with nothing changed."""
        state, effects = step(self.state, event, brief)
        attempt = None
        for effect in effects:
            if isinstance(effect, Refuse):
                return Outcome(refusal=effect.message)
            if isinstance(effect, SaveAttempt):
                attempt = attempt_of(state, self.question, self.desk.new_id())
                if attempt:
                    self.desk.save_attempt(attempt, finished_draft=self.key)
        finished = state.phase == "finished"
        if finished and attempt is None:
            self.desk.records.drafts.discard(self.key)
        self.state = state
        return Outcome(attempt=attempt, finished=finished)

    def _draft(self, text: str, cursor: tuple[int, int], state: str) -> Draft:
        return Draft(self.key, self.question.id, text, cursor, state, self.desk.now())


class _NoScores:
    """Stands in for a scorer where nothing is scored."""

    def score(self, answer: str, replies: object = ()) -> Score:
        raise AssertionError("nothing is scored on resuming")


def _judged_by_another(score: Score | None, question: Question) -> bool:
    return score is not None and score.rubric != question.rubric.digest
