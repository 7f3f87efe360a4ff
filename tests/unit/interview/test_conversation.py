"""Conversations that read like an interview: from the question to the attempt."""

from __future__ import annotations

from interview_stage import QUESTION, kinds, lines, make_brief, make_question, play, started

from greenroom.interview.coverage import coverage
from greenroom.interview.events import DoneAsked, Left, Refuse, Resumed, Said, SaveAttempt, Skipped, TimeRanOut
from greenroom.interview.state import attempt_of
from greenroom.interview.step import step
from greenroom.scoring.clean import ANSWER_LIMIT


def test_a_whole_practice_from_question_to_twist():
    state = play(
        started(probes=2),
        Said("How many orders do we get per day?", 1003),
        Said("+alpha it is.", 1010),
        Said("because +beta", 1030),
        Said("no idea", 1040),
        Said("then +delta", 1060),
    )
    assert kinds(state) == [
        "question",
        "clarifying",
        "clarified",
        "answer",
        "heard",
        "probe",
        "reply",
        "heard",
        "probe",
        "passed",
        "heard",
        "twist",
        "reply",
    ]
    assert ("clarified", "Fifty thousand a day.") in lines(state)
    assert [text for kind, text in lines(state) if kind == "heard"] == [
        'I wrote down "+alpha it is".',
        'I add "+beta".',
        "All right, something else.",
    ]
    assert [choice.point for choice in state.choices] == ["beta", "delta"]
    assert state.phase == "finished"
    assert (state.unprompted.total, state.score.total) == (22.2, 88.9)
    assert state.seconds == 60


def test_the_attempt_holds_the_scored_text_and_both_scores():
    state = play(started(), Said("+alpha", 1010), DoneAsked(1020))
    attempt = attempt_of(state, QUESTION, "a-1")
    assert attempt.answer == "+alpha"
    assert attempt.started_at == "1970-01-01T00:16:40Z"
    assert attempt.seconds == 20
    assert attempt_of(started(), QUESTION, "a-2") is None


def test_a_reply_knows_the_point_it_was_asked_about_and_a_reply_to_the_twist_none():
    state = play(started(probes=1), Said("+alpha", 1010), Said("well", 1020), Said("hm", 1030))
    assert [turn.point for turn in state.scored_turns] == [None, "beta", None]


def test_without_a_twist_the_last_probe_ends_it():
    question = make_question(twist=False)
    state, effects = step(started(question, probes=0), Said("+alpha", 1010), make_brief(question))
    assert state.phase == "finished"
    assert effects == (SaveAttempt(),)


def test_i_dont_know_to_the_question_itself_leads_to_a_probe():
    state = play(started(probes=1), Said("I don't know", 1010))
    assert kinds(state) == ["question", "passed", "heard", "probe"]
    state = play(state, Said("+beta then", 1020))
    score = state.score
    evidence = score.point("beta").evidence[0]
    assert state.scored_turns[0].text[evidence.start : evidence.end] == evidence.text
    assert state.unprompted.total == 0
    assert state.phase == "twist"


def test_the_twist_is_left_out_where_nothing_was_answered():
    state = play(started(probes=1), Said("pass", 1010), Said("pass", 1020))
    assert state.phase == "finished"
    assert "twist" not in kinds(state)


def test_a_question_back_in_a_reply_is_answered_and_the_probe_stays_open():
    before = play(started(), Said("+alpha", 1010))
    after = play(before, Said("how many teams do we have?", 1020))
    assert lines(after)[-1] == ("clarified", "Four teams.")
    assert (after.point, after.score) == (before.point, before.score)


def test_a_reply_in_the_form_of_a_question_is_scored_if_it_says_something():
    state = play(started(), Said("+alpha", 1010), Said("Is it perhaps +beta?", 1020))
    assert ("reply", "Is it perhaps +beta?") in lines(state)


def test_asking_again_repeats_what_was_asked():
    state = play(started(), Said("+alpha", 1010), Said("What do you mean?", 1020))
    assert lines(state)[-1][1] == state.choices[-1].probe


def test_skip_passes_the_probe_and_then_the_question_itself():
    state = play(started(probes=1), Said("+alpha", 1010), Skipped(1020))
    assert state.phase == "twist"
    assert play(state, Skipped(1030)).phase == "finished"
    assert play(started(), Skipped(1010)).phase == "finished"


def test_time_running_out_scores_the_draft_as_it_stands():
    state, effects = step(started(mode="interview"), TimeRanOut(1600, "+alpha and how many te"), make_brief())
    assert (state.phase, state.timed_out) == ("finished", True)
    assert state.unprompted.total == 22.2
    assert effects == (SaveAttempt(),)


def test_leaving_keeps_what_was_typed():
    state = play(started(), Said("+alpha", 1010), Left(1020, "and +beta"))
    assert lines(state)[-1] == ("reply", "and +beta")
    assert state.left_early
    assert state.score.point("beta").status == "covered"


def test_leaving_a_practice_in_silence_stores_nothing():
    _, effects = step(started(), Left(1020), make_brief())
    assert effects == ()


def test_time_away_from_a_practice_is_not_counted():
    state = play(started(), Said("+alpha", 1010), Resumed(9010), DoneAsked(9020))
    assert state.seconds == 20


def test_blank_text_and_events_after_the_end_change_nothing():
    state = started()
    assert step(state, Said(" \n ", 1010), make_brief()) == (state, ())
    ended = play(state, DoneAsked(1020))
    assert step(ended, Said("more", 1030), make_brief())[0] is ended


def test_too_long_a_text_is_refused_and_a_draft_cut():
    state = started()
    same, effects = step(state, Said("x" * (ANSWER_LIMIT + 1), 1010), make_brief())
    assert same is state
    assert isinstance(effects[0], Refuse)
    cut = play(state, TimeRanOut(1010, "x" * (ANSWER_LIMIT + 1)))
    assert len(attempt_of(cut, QUESTION, "a").answer) == ANSWER_LIMIT


def test_the_dots_count_without_names():
    state = play(started(), Said("+alpha ~beta -gamma", 1010))
    assert coverage(state.score) == (1, 1, 2)
