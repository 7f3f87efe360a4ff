"""The conversation as a pure step function: (state, event, brief) -> (state, effects).

Total: an event that does not fit returns the very same state and no effects, so callers may compare with
`is`. No clock, no identifiers and no chance in here but what comes in with the state and the event.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

from greenroom.interview.asking_back import asks_back, wants_repeat
from greenroom.interview.clarifying import best_reply, reply_to
from greenroom.interview.commands import COMMANDS, HELP, HELP_INTERVIEW, spoken_time, understood, unknown_command
from greenroom.interview.events import (
    DoneAsked,
    Effect,
    Event,
    HelpAsked,
    HintAsked,
    Left,
    Refuse,
    Resumed,
    Said,
    SaveAttempt,
    Skipped,
    TimeAsked,
    TimeRanOut,
)
from greenroom.interview.giving_up import gave_up
from greenroom.interview.heard import heard, on_giving_up, said_by
from greenroom.interview.helping import with_next_hint
from greenroom.interview.hints import with_hint_costs
from greenroom.interview.model import TURN_JOINT, TurnKind
from greenroom.interview.probing import challenged, choose_probe, spoken_probe
from greenroom.interview.quoting import Span
from greenroom.interview.rescoring import score_turns
from greenroom.interview.state import Brief, Conversation, with_turn
from greenroom.scoring.clean import ANSWER_LIMIT, clean_typed
from greenroom.scoring.model import Score

Stepped = tuple[Conversation, tuple[Effect, ...]]


def step(state: Conversation, event: Event, brief: Brief) -> Stepped:
    """Return the conversation after the event, and what has to be done about it."""
    if isinstance(event, Said):
        slip = unknown_command(event.text) if state.phase != "finished" else None
        if slip:
            return state, (Refuse(slip),)
        event = understood(event)
    now = _at(state, event.at)
    match state.phase, event:
        case "finished", _:
            return state, ()
        case _, Said(text=text):
            return _said(state, now, text, brief)
        case _, HintAsked(point=point):
            return with_next_hint(now, point, brief), ()
        case "probing", Skipped():
            return _go_on(with_turn(now, "candidate", "passed", "/skip", state.point), brief)
        case _, Skipped():
            return _finish(with_turn(now, "candidate", "passed", "/skip"), brief)
        case _, DoneAsked():
            return _finish(now, brief)
        case _, TimeAsked():
            return with_turn(now, "interviewer", "note", _time_note(now)), ()
        case _, HelpAsked():
            help_text = HELP if state.mode == "practice" else HELP_INTERVIEW
            return with_turn(now, "interviewer", "note", help_text), ()
        case _, TimeRanOut(draft=draft):
            return _finish(replace(_submitted(now, draft, brief), timed_out=True), brief)
        case _, Left(draft=draft):
            return _finish(replace(_submitted(now, draft, brief), left_early=True), brief)
        case _, Resumed() if state.mode == "practice":
            return replace(now, began=state.began + (now.at - state.at)), ()
        case _:
            return state, ()


def _at(state: Conversation, at: float) -> Conversation:
    return replace(state, at=max(state.at, at)) if isfinite(at) else state


def _said(state: Conversation, now: Conversation, text: str, brief: Brief) -> Stepped:
    text = clean_typed(text)
    if not text.strip():
        return state, ()
    if len(text) > _room(state):
        return state, (Refuse(f"That is too long: {ANSWER_LIMIT:,} characters are read for one question."),)
    if gave_up(text):
        return _go_on(with_turn(now, "candidate", "passed", text, state.point), brief)
    reply = _reply_to_question(now, text, brief)
    if reply is not None:
        asked = with_turn(now, "candidate", "clarifying", text)
        return with_turn(asked, "interviewer", "clarified", reply), ()
    return _go_on(_scored(now, text, brief), brief)


def _room(state: Conversation) -> int:
    """Characters that may still be said to this question."""
    return ANSWER_LIMIT - sum(len(turn.text) + len(TURN_JOINT) for turn in state.scored_turns)


def _reply_to_question(state: Conversation, text: str, brief: Brief) -> str | None:
    """The interviewer's reply if the text is a question back, else None."""
    if wants_repeat(text):
        asked = [turn for turn in state.turns if turn.kind in ("question", "probe", "twist")]
        return asked[-1].text if asked else brief.rubric.question
    answered = state.phase != "asking"
    if not asks_back(text, brief.rubric, answered=answered):
        return None
    certain = text.rstrip().endswith("?") and best_reply(text, brief.rubric) is not None
    if answered and not certain and _earns(state, text, brief):
        return None
    return reply_to(text, brief.rubric)


def _earns(state: Conversation, text: str, brief: Brief) -> bool:
    """Whether a text in the form of a question would change a mark, so that it is a reply after all."""
    after = _scored(state, text, brief).score
    before = state.score
    return bool(after and before and [p.status for p in after.points] != [p.status for p in before.points])


def _scored(state: Conversation, text: str, brief: Brief) -> Conversation:
    """Add what was said as an answer or reply and score everything said so far."""
    kind: TurnKind = "answer" if state.phase == "asking" else "reply"
    said = with_turn(state, "candidate", kind, text, state.point)
    score = score_turns(said.turns, brief.scorer)
    return replace(said, score=score, unprompted=state.unprompted or with_hint_costs(score, state.hints))


def _submitted(state: Conversation, draft: str, brief: Brief) -> Conversation:
    """Take what stood in the editor as it stands: no question back, and what is too long is cut, not lost."""
    event = understood(Said(clean_typed(draft), state.at))
    if not isinstance(event, Said) or not event.text.strip() or draft.strip().casefold() in COMMANDS:
        return state
    text = event.text[: max(0, _room(state))]
    return _scored(state, text, brief) if text.strip() else state


def _go_on(state: Conversation, brief: Brief) -> Stepped:
    """Say what was heard, then ask the next probe, then the twist, then stop."""
    score = state.score or score_turns(state.turns, brief.scorer)
    state = replace(state, score=score, unprompted=state.unprompted or score)
    more = state.phase != "twist" and len(state.choices) < state.probes
    choice = choose_probe(state, brief) if more else None
    said = said_by(state.turns)
    challenge = challenged(state, choice, score, said) if choice else None
    twist = brief.rubric.twist if state.phase != "twist" and state.scored_turns else None
    if choice or twist or state.phase == "asking":
        state = _acknowledged(state, score, challenge)
    if choice:
        state = replace(state, phase="probing", choices=(*state.choices, choice))
        return with_turn(state, "interviewer", "probe", spoken_probe(choice, challenge, said), choice.point), ()
    if twist:
        return with_turn(replace(state, phase="twist"), "interviewer", "twist", twist.requirement), ()
    return _finish(state, brief)


def _acknowledged(state: Conversation, score: Score, challenge: Span | None) -> Conversation:
    """Add one sentence on what the candidate said last; none where it was a command."""
    latest = state.turns[-1]
    if latest.kind == "passed":
        sentence = "" if latest.text in COMMANDS else on_giving_up(state)
    else:
        sentence = heard(state, score, challenge)
    return with_turn(state, "interviewer", "heard", sentence) if sentence else state


def _finish(state: Conversation, brief: Brief) -> Stepped:
    """End the conversation; one in which the candidate said nothing at all is stored only in an interview."""
    score = state.score or score_turns(state.turns, brief.scorer)
    state = replace(state, score=score, unprompted=state.unprompted or score)
    spoke = any(turn.speaker == "candidate" and turn.kind != "clarifying" for turn in state.turns)
    effects = (SaveAttempt(),) if spoke or state.mode == "interview" else ()
    return replace(state, phase="finished"), effects


def _time_note(state: Conversation) -> str:
    used = f"You have used {spoken_time(state.seconds)}"
    return f"{used} of {spoken_time(state.limit)}." if state.limit else f"{used}."
