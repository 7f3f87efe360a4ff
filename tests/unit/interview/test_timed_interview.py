"""Timed interviews: the plan, the clocks, coming back, the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest
from interview_stage import make_brief, make_question

from greenroom.bank.model import Bar
from greenroom.errors import UsageError
from greenroom.interview.events import (
    CloseInterview,
    DoneAsked,
    HintAsked,
    Left,
    Said,
    SaveAttempt,
    Tick,
    Warn,
)
from greenroom.interview.planning import Candidate, plan_interview
from greenroom.interview.timed import begin_interview, record_of
from greenroom.interview.timed_step import step_interview
from greenroom.interview.verdict import compare, gaps, judge

QUESTIONS = [make_question(name, minutes) for name, minutes in (("one", 10), ("two", 20), ("three", 10))]
BRIEFS = {question.id: make_brief(question) for question in QUESTIONS}
CANDIDATES = [Candidate(question, weakness=0.9 - n / 10) for n, question in enumerate(QUESTIONS)]


def running(minutes: float | None = None, probes: int = 0):
    return begin_interview(plan_interview(CANDIDATES, 3, minutes), BRIEFS, at=1000.0, probes=probes)


def run(state, *events):
    effects = []
    for event in events:
        state, more = step_interview(state, event, BRIEFS)
        effects += more
    return state, effects


def warnings(effects) -> list[tuple[str, float]]:
    return [(effect.clock, effect.seconds_left) for effect in effects if isinstance(effect, Warn)]


def test_due_questions_come_first_then_weak_ones():
    candidates = [
        Candidate(QUESTIONS[0], weakness=0.2),
        Candidate(QUESTIONS[1], weakness=0.8),
        Candidate(QUESTIONS[2], due=True),
    ]
    assert [slot.question for slot in plan_interview(candidates, 3).slots] == ["three", "two", "one"]


def test_the_seed_settles_ties_and_nothing_else_does():
    candidates = [Candidate(make_question(f"q{n}")) for n in range(8)]
    plans = [plan_interview(candidates, 3, seed=seed) for seed in range(20)]
    assert plan_interview(list(reversed(candidates)), 3, seed=3) == plans[3]
    assert len({plan.slots for plan in plans}) > 5


def test_minutes_are_shared_out_in_proportion():
    plan = plan_interview(CANDIDATES, 3, minutes=20)
    assert [slot.seconds for slot in plan.slots] == [300, 600, 300]
    assert plan_interview(CANDIDATES, 3).seconds == 2400


def test_what_cannot_be_planned_is_refused_with_what_can():
    with pytest.raises(UsageError, match="topics are: Data"):
        plan_interview(CANDIDATES, topic="cooking")
    for count, minutes in ((0, None), (1, 0), (1, float("nan"))):
        with pytest.raises(UsageError):
            plan_interview(CANDIDATES, count, minutes)
    assert len(plan_interview(CANDIDATES, 99, topic="data").slots) == 3


def test_an_answered_question_gives_way_to_the_next_and_its_time_is_saved():
    state, effects = run(running(minutes=20), Said("+alpha", 1060), Said("hm", 1120))
    assert effects == [SaveAttempt(0)]
    assert state.current.question == "two"
    assert state.current.limit == pytest.approx((1200 - 120) * 2 / 3)
    assert state.whole_left(1120) == 1080


def test_without_a_shared_total_each_question_keeps_its_own_limit():
    state, _ = run(running(), Said("+alpha", 1060), DoneAsked(1120))
    assert state.current.limit == 1200
    assert state.whole_left(1120) == 1800


def test_each_warning_comes_once_for_question_and_whole():
    state = running()
    _, effects = run(state, *[Tick(1000.0 + second) for second in range(600)])
    assert warnings(effects) == [("question", 150), ("question", 60)]
    _, effects = run(state, Tick(1595), Tick(1596), Tick(2795), Tick(2796), Tick(3200), Tick(3399))
    assert warnings(effects) == [("question", 5), ("question", 5), ("whole", 200), ("question", 1)]


def test_time_out_scores_the_draft_and_asks_the_next_question_at_that_moment():
    state, effects = run(running(), Tick(1599, "+alpha and the"), Tick(1602, "+alpha and then"))
    first = state.conversations[0]
    assert first.timed_out
    assert first.turns[-1].text == "+alpha and then"
    assert first.score.total == 22.2
    assert SaveAttempt(0) in effects
    assert state.current.began == 1600
    assert state.question_left(1602) == 1198


def test_text_sent_just_after_the_bell_counts_for_the_question_it_was_written_for():
    state, _ = run(running(), Said("+beta", 1601))
    assert state.conversations[0].turns[-1].text == "+beta"
    assert state.current.question == "two"


def test_a_late_command_submits_what_the_last_tick_saw():
    state, _ = run(running(), Tick(1599, "+beta"), DoneAsked(1601))
    assert state.conversations[0].turns[-1].text == "+beta"
    assert len(state.conversations) == 2


def test_coming_back_in_time_goes_on_and_coming_back_late_closes_all():
    state, _ = run(running(), Tick(1100, "+alpha"))
    later, _ = run(state, Tick(1650, "+alpha"))
    assert later.current.question == "two"
    assert later.question_left(1650) == 1150
    closed, effects = run(state, Tick(90_000, "+alpha"))
    assert closed.finished
    assert [conversation.timed_out for conversation in closed.conversations] == [True] * 3
    assert closed.current.at == 1000 + 2400
    assert effects == [SaveAttempt(0), SaveAttempt(1), SaveAttempt(2), CloseInterview()]


def test_leaving_keeps_and_scores_what_was_typed():
    state, effects = run(running(), Left(1100, "+alpha"))
    assert (state.finished, state.left_early) == (True, True)
    assert state.current.score.total == 22.2
    assert effects == [SaveAttempt(0), CloseInterview()]
    record = record_of(state, "i-1", ("a-1",))
    assert record.left_early
    assert record.finished_at == "1970-01-01T00:18:20Z"
    assert record.questions == ("one", "two", "three")


def test_leaving_late_still_ends_the_interview():
    state, _ = run(running(), Left(1700, "+alpha"))
    assert state.finished
    assert state.left_early
    assert state.conversations[0].turns[-1].text == "+alpha"


def test_hints_are_refused_and_probes_are_asked():
    state, _ = run(running(probes=1), HintAsked(1001), Said("+alpha", 1010))
    assert [turn.kind for turn in state.current.turns] == ["question", "note", "answer", "heard", "probe"]


def scores_of(*texts: str):
    return [BRIEFS[q.id].scorer.score(text) for q, text in zip(QUESTIONS, texts, strict=False)]


RUBRICS = [question.rubric for question in QUESTIONS]


def test_the_bar_is_met_when_neither_share_lies_below_it():
    full = "+alpha +beta +gamma +delta"
    assert judge(scores_of(full, full, full), "senior", RUBRICS).passed
    core_only = judge(scores_of(*["+alpha +beta +gamma"] * 3), "mid", RUBRICS)
    assert (core_only.core, core_only.senior, core_only.passed) == (100, 0, False)


def test_an_unanswered_question_counts_nothing():
    verdict = judge(scores_of("+alpha +beta +gamma +delta"), "mid", RUBRICS)
    assert verdict.core == 33.3
    assert not verdict.passed


def test_the_bar_is_the_mean_of_the_rubrics_bars():
    lenient = replace(RUBRICS[0], bars=(("mid", Bar(35, 0)),))
    verdict = judge([], "mid", [lenient, RUBRICS[1]])
    assert (verdict.core_bar, verdict.senior_bar) == (45, 10)


def test_gaps_name_what_cost_most_and_what_to_read():
    found = gaps(scores_of("+beta ~delta", "+alpha +beta +gamma +delta"), RUBRICS)
    assert [(gap.question, gap.point, gap.lost, gap.read) for gap in found] == [
        ("one", "alpha", 22.2, ("one",)),
        ("one", "delta", 16.7, ("one",)),
        ("one", "gamma", 11.1, ("one",)),
    ]


def test_interviews_are_compared_with_the_one_before():
    before = judge(scores_of("+alpha"), "mid", RUBRICS)
    after = judge(scores_of("+alpha", "+alpha"), "mid", RUBRICS)
    assert compare(None, after) is None
    assert compare(before, after).summary == "core +11, senior unchanged against the last interview"
    assert compare(replace(before, level="senior"), after).same_level is False
    assert compare(after, after).summary == "core and senior unchanged against the last interview"
