"""A timed interview under way: state and draft, with the desk carrying out effects. Knows no widgets.

A new state is taken over only once its effects are stored, so that a failure leaves everything as it was and
the next tick tries again. State, attempts and draft are written in one transaction: after a crash there is
never an attempt that is stored twice, nor a text that is nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from greenroom.desk import Desk
from greenroom.errors import GreenroomError, RecordsError
from greenroom.interview.events import CloseInterview, Refuse, Said, SaveAttempt, Tick, TimedEffect, TimedEvent, Warn
from greenroom.interview.model import Attempt, Draft, InterviewRecord, Verdict
from greenroom.interview.planning import Plan
from greenroom.interview.state import attempt_of
from greenroom.interview.stored import interview_from_json, interview_to_json
from greenroom.interview.timed import Briefs, TimedInterview, begin_interview, record_of
from greenroom.interview.timed_step import step_interview
from greenroom.interview.verdict import judge
from greenroom.scoring.clean import clean_typed
from greenroom.tui.rescue import Rescue

DRAFT_PREFIX = "interview:"
"""Begins the key of an interview's draft; the interview's id follows."""

Cursor = tuple[int, int]


class GoneOnElsewhere(RecordsError):
    """Raised when another window has gone on with this interview."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event led to. `record` is set once the interview is over and stored."""

    refusal: str = ""
    warnings: tuple[Warn, ...] = ()
    moved_on: bool = False
    """Whether the question that was open is closed."""
    timed_out: bool = False
    """Whether its time ran out."""
    text_taken: bool = False
    """Whether there was text in the editor when that happened."""
    cleared: bool = False
    """Whether the text of the editor was taken."""
    record: InterviewRecord | None = None


def under_way(desk: Desk) -> Draft | None:
    """Return the draft of the interview to go on with, the newest; None without one. Raises RecordsError."""
    drafts = (draft for draft in desk.records.drafts.all() if draft.key.startswith(DRAFT_PREFIX))
    return next(drafts, None)


def briefs_for(desk: Desk, plan: Plan) -> Briefs:
    """Return what the interviewer has at hand; raises like `Desk.brief`. Slow: makes each question's scorer."""
    return {slot.question: desk.brief(slot.question) for slot in plan.slots}


def abandon(desk: Desk, draft: Draft, why: GreenroomError) -> str:
    """Close an interview that cannot be gone on with, keep what was typed, and tell about it."""
    kept = ""
    if draft.text.strip():
        from greenroom.records import rescue_draft

        kept = f" What you had typed is kept in {rescue_draft(desk.places.data, draft)}."
    records = desk.records
    with records.transaction():
        record = records.interviews.get(draft.key.removeprefix(DRAFT_PREFIX))
        if record and record.finished_at is None:
            records.interviews.save(replace(record, finished_at=desk.now(), left_early=True))
        records.drafts.discard(draft.key)
    return f"The interview cannot go on: {why.message}.{kept}"


@dataclass(slots=True)
class InterviewSession:
    """One interview. `text` and `cursor` are what stood in the editor when it was opened."""

    desk: Desk
    id: str
    briefs: Briefs
    state: TimedInterview
    attempts: tuple[str, ...] = ()
    """Ids of the attempts stored so far."""
    text: str = ""
    cursor: Cursor = (0, 0)
    resumed: bool = False
    """Whether it was taken up and the clock was not looked at since."""
    rescued: Rescue = field(default_factory=Rescue)

    @classmethod
    def begin(cls, desk: Desk, plan: Plan, briefs: Briefs) -> InterviewSession:
        """Start the clock, and store that the interview is under way; raises RecordsError."""
        state = begin_interview(plan, briefs, at=desk.epoch(), probes=desk.settings.probes)
        session = cls(desk, desk.new_id(), briefs, state)
        with desk.records.transaction():
            desk.records.interviews.save(record_of(state, session.id, ()))
            desk.records.drafts.save(session._draft(state, "", (0, 0)))
        return session

    @classmethod
    def take_up(cls, desk: Desk, draft: Draft) -> InterviewSession:
        """Return the interview of a draft as it was left; the first tick closes what has run out since.

        Raises RecordsError where it cannot be read, and like `Desk.brief` where a question is gone.
        """
        state = interview_from_json(draft.state)
        interview_id = draft.key.removeprefix(DRAFT_PREFIX)
        record = desk.records.interviews.get(interview_id)
        if record is None or record.finished_at:
            raise RecordsError("it is not among the records", "begin another one")
        briefs = briefs_for(desk, state.plan)
        return cls(desk, interview_id, briefs, state, record.attempts, draft.text, draft.cursor, resumed=True)

    @property
    def key(self) -> str:
        return f"{DRAFT_PREFIX}{self.id}"

    @property
    def title(self) -> str:
        """The title of the open question."""
        return self.briefs[self.state.current.question].question.title

    def question_left(self) -> float:
        """Seconds left for the open question."""
        return self.state.question_left(self.desk.epoch())

    def whole_left(self) -> float:
        """Seconds left for the whole interview."""
        return self.state.whole_left(self.desk.epoch())

    def tick(self, text: str, cursor: Cursor) -> Outcome:
        """Let the clock act on what stands in the editor; raises RecordsError, with nothing changed."""
        return self.take(Tick(self.desk.epoch(), clean_typed(text)), text, cursor)

    def take(self, event: TimedEvent, text: str, cursor: Cursor) -> Outcome:
        """Step the interview and store what it asks for; raises RecordsError, with nothing changed."""
        before = self.state
        state, effects = step_interview(before, event, self.briefs)
        for effect in effects:
            if isinstance(effect, Refuse):
                return Outcome(refusal=effect.message)
        moved_on = state.finished or state.number != before.number
        cleared = moved_on or isinstance(event, Said)
        record = None
        if effects or state.current.turns is not before.current.turns:
            record = self._store(state, effects, self._draft(state, *(("", (0, 0)) if cleared else (text, cursor))))
        self.state = state
        return Outcome(
            warnings=tuple(effect for effect in effects if isinstance(effect, Warn)),
            moved_on=moved_on,
            timed_out=moved_on and state.conversations[before.number].timed_out,
            text_taken=moved_on and bool(text.strip()),
            cleared=cleared,
            record=record,
        )

    def keep(self, text: str, cursor: Cursor) -> None:
        """Save the draft; raises RecordsError."""
        if not self.state.finished:
            self.desk.records.drafts.save(self._draft(self.state, text, cursor))

    def rescue(self, text: str, cursor: Cursor) -> str:
        """Write the text somewhere else when the records take nothing; return where. Raises RecordsError."""
        return self.rescued.write(self.desk.places.data, self._draft(self.state, text, cursor))

    def _store(self, state: TimedInterview, effects: Sequence[TimedEffect], draft: Draft) -> InterviewRecord | None:
        """Write attempts, interview and draft, all or nothing; return the interview if it is over."""
        records = self.desk.records
        ended = [effect.number for effect in effects if isinstance(effect, SaveAttempt)]
        over = any(isinstance(effect, CloseInterview) for effect in effects)
        new = [self._attempt(state, number) for number in ended]
        ids = (*self.attempts, *(attempt.id for attempt in new))
        with records.transaction():
            self._check_mine()
            for attempt in new:
                self.desk.save_attempt(attempt)
            record = record_of(state, self.id, ids, self._verdict(state) if over else None)
            if new or over:
                records.interviews.save(record)
            if over:
                records.drafts.discard(self.key)
            else:
                records.drafts.save(draft)
        self.attempts = ids
        return record if over else None

    def _check_mine(self) -> None:
        stored = self.desk.records.interviews.get(self.id)
        if stored is None or stored.finished_at or stored.attempts != self.attempts:
            raise GoneOnElsewhere("this interview was gone on with in another window", "go on there")

    def _attempt(self, state: TimedInterview, number: int) -> Attempt:
        conversation = state.conversations[number]
        question = self.briefs[conversation.question].question
        attempt = attempt_of(conversation, question, self.desk.new_id(), self.id)
        assert attempt is not None, "an attempt is saved only when its conversation is over"
        return attempt

    def _verdict(self, state: TimedInterview) -> Verdict:
        scores = [one.score for one in state.conversations if one.score]
        rubrics = [self.briefs[slot.question].rubric for slot in state.plan.slots]
        return judge(scores, state.plan.level, rubrics)

    def _draft(self, state: TimedInterview, text: str, cursor: Cursor) -> Draft:
        stored = interview_to_json(state)
        return Draft(self.key, state.current.question, clean_typed(text), cursor, stored, self.desk.now())
