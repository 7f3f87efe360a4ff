"""Conversations that read like an interview."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from interview_stage import QUESTION, lines, make_brief, make_point, make_question, play, started

from greenroom.bank.model import Subject
from greenroom.interview.coverage import coverage
from greenroom.interview.events import (
    DoneAsked,
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
from greenroom.interview.probing import wordings_used
from greenroom.interview.state import attempt_of
from greenroom.interview.step import step
from greenroom.scoring.clean import ANSWER_LIMIT


def kinds(state) -> list[str]:
    return [kind for kind, _ in lines(state)]


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


def test_a_contradiction_is_challenged_first_and_in_the_candidates_words():
    state = play(started(), Said("gamma is out. -gamma never holds here", 1010))
    kind, said = lines(state)[-1]
    assert kind == "probe"
    assert said.startswith('You said "gamma never holds here"')
    assert state.choices[0].point == "gamma"


def test_the_same_words_are_held_against_the_candidate_once():
    state = play(started(probes=2), Said("It is so: -alpha and -gamma never hold", 1010), Said("hm", 1020))
    challenges = [text for kind, text in lines(state) if kind == "probe"]
    assert [text.startswith("You said") for text in challenges] == [True, False]


def test_of_two_contradicted_points_the_one_whose_subject_was_named_comes_first():
    points = tuple(replace(make_point(name), about=name) for name in ("alpha", "beta"))
    subjects = (Subject("alpha", ("choreography",)), Subject("beta", ("orchestrator",)))
    question = make_question()
    question = replace(question, rubric=replace(question.rubric, points=points, subjects=subjects))
    state = play(started(question), Said("-alpha -beta of an orchestrator", 1010), brief=make_brief(question))
    assert state.point == "beta"


def test_a_long_quotation_is_cut_at_a_word():
    state = play(started(), Said("-gamma " + "very long words indeed " * 20, 1010))
    quote = lines(state)[-1][1].split('"')[1]
    assert len(quote) <= 141
    assert quote.endswith("…")
    assert quote[:-1].split()[-1] in {"very", "long", "words", "indeed"}


def test_core_comes_before_senior_where_weights_are_equal():
    assert play(started(), Said("+alpha", 1010)).point == "beta"


def test_half_said_points_count_by_the_half_that_is_missing():
    assert play(started(), Said("~beta and ~delta", 1010)).point == "alpha"


def test_a_reply_that_earned_half_gets_one_more_probe_with_another_wording():
    state = play(started(probes=6), Said("+alpha", 1010), Said("~beta", 1020))
    assert state.point == "delta"  # worth more than the half of beta that is left
    state = play(state, Said("+delta", 1030))
    assert state.point == "beta"
    first, second = [choice.probe for choice in state.choices if choice.point == "beta"]
    assert first != second


def test_no_second_probe_where_the_reply_earned_nothing():
    state = play(started(probes=6), Said("+alpha", 1010), Said("hm", 1020), Said("hm", 1030), Said("hm", 1040))
    assert [choice.point for choice in state.choices] == ["beta", "delta", "gamma"]
    assert state.phase == "twist"


@pytest.mark.parametrize("seed", range(4))
def test_wordings_come_again_only_when_all_were_used_and_then_the_oldest_first(seed):
    attempts = []
    asked = []
    for number in range(7):
        used = wordings_used(reversed(attempts), QUESTION.rubric)
        state = play(started(seed=seed + number), Said("+alpha", 1010), brief=make_brief(used=used))
        asked.append(state.choices[0].probe)
        attempts.append(attempt_of(play(state, DoneAsked(1020)), QUESTION, f"a-{number}"))
    assert len(set(asked[:3])) == 3
    assert asked[3:6] == asked[:3]
    assert asked[6] == asked[0]


def test_a_quoted_probe_still_counts_as_used():
    state = play(started(), Said("-beta", 1010), DoneAsked(1020))
    used = wordings_used([attempt_of(state, QUESTION, "a")], QUESTION.rubric)
    assert used == (state.choices[0].probe,)


def test_nothing_heard_is_said_without_blame_or_praise():
    assert ("heard", "I have not yet heard a claim that answers the question.") in lines(
        play(started(), Said("hello there", 1010))
    )


def test_an_interview_does_not_let_on_that_an_answer_earned_nothing():
    (heard,) = [
        text for kind, text in lines(play(started(mode="interview"), Said("hello there", 1010))) if kind == "heard"
    ]
    assert heard == "On to another side of it."


def test_what_is_heard_are_the_candidates_own_words_and_nothing_of_the_rubric():
    state = play(started(), Said("Well. I think +alpha, roughly. Then ~beta sort of.", 1010))
    (sentence,) = [text for kind, text in lines(state) if kind == "heard"]
    assert sentence == 'I wrote down "I think +alpha, roughly" and "~beta sort of".'


def test_no_more_than_two_things_are_said_back_the_weightiest_in_the_order_said():
    state = play(started(), Said("+gamma here. +delta there. +alpha now. +beta last.", 1010))
    assert lines(state)[2][1] == 'I wrote down "+delta there" and "+beta last".'


def test_of_a_reply_only_what_is_new_is_said_back():
    state = play(started(), Said("+alpha", 1010), Said("+beta.", 1020))
    assert lines(state)[-2] == ("heard", 'I add "+beta".')


def test_a_reply_that_earns_nothing_is_neither_praised_nor_blamed():
    state = play(started(), Said("+alpha", 1010), Said("it depends, really", 1020))
    assert lines(state)[-2] == ("heard", "Let me ask about something else.")


def test_the_interviewer_does_not_repeat_a_turn_of_phrase_at_once():
    state = play(started(probes=6), *[Said("I don't know", 1010 + number) for number in range(4)])
    said = [text for kind, text in lines(state) if kind == "heard"]
    assert len(said) >= 3
    assert all(first != second for first, second in pairwise(said))


def test_skipping_is_not_commented_on():
    state = play(started(), Said("+alpha", 1010), Skipped(1020))
    assert kinds(state)[-3:] == ["probe", "passed", "probe"]


def test_what_is_challenged_is_not_said_back_as_well():
    state = play(started(), Said("-gamma never holds. +alpha does.", 1010))
    assert lines(state)[-2:] == [
        ("heard", 'I wrote down "+alpha does".'),
        ("probe", f'You said "gamma never holds"; {state.choices[0].probe[:1].lower()}{state.choices[0].probe[1:]}')
        if state.choices[0].probe[0] == "W"
        else ("probe", f'You said "gamma never holds". {state.choices[0].probe}'),
    ]


def test_who_said_only_the_opposite_is_challenged_and_not_told_to_have_said_nothing():
    state = play(started(), Said("-gamma never holds.", 1010))
    assert kinds(state) == ["question", "answer", "probe"]


def test_a_second_probe_needs_a_reply_to_the_first_that_earned_half():
    state = play(started(probes=6), Said("+alpha", 1010))
    assert state.point == "beta"
    state = play(state, Said("no idea", 1020), Said("+delta ~beta", 1030), Said("hm", 1040), Said("hm", 1050))
    assert [choice.point for choice in state.choices] == ["beta", "delta", "gamma"]


@pytest.mark.parametrize("probes", [0, 6])
def test_the_number_of_probes_is_settable(probes):
    state = play(started(probes=probes), Said("nothing much", 1010))
    for at in range(20):
        state = play(state, Said("hm", 1020 + at))
    assert kinds(state).count("probe") == min(probes, 4)
    assert kinds(state).count("twist") == 1


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


def test_the_hint_ladder_climbs_from_anchor_to_key_words_and_says_when_it_ends():
    state = play(started(), Said("+alpha", 1010), *[Said("/hint", 1020 + n) for n in range(4)])
    assert [text for kind, text in lines(state) if kind in ("hint", "note")] == [
        "A picture to think with: a jazz club (Hint 1 of 3: takes 10% of this point.)",
        "Think of beta. (Hint 2 of 3: takes 25% of this point.)",
        "Key words: beta, betas. (Hint 3 of 3: takes 50% of this point.)",
        "That was all the help there is on this.",
    ]
    assert (state.hints[0].point, state.hints[0].cost) == ("beta", 0.5)


def test_a_hint_on_another_point_says_so_where_no_probe_does():
    state = play(started(), *[HintAsked(1001 + number) for number in range(4)])
    hints = [text for kind, text in lines(state) if kind == "hint"]
    assert [text.startswith("On another point. ") for text in hints] == [False, False, False, True]
    state = play(started(), HintAsked(1001), Said("+beta", 1010), HintAsked(1020))
    assert not lines(state)[-1][1].startswith("On another point")


def test_hints_take_a_share_of_the_point_and_say_so():
    state = play(started(), Said("+alpha", 1010), HintAsked(1011), HintAsked(1012), Said("+beta", 1020))
    attempt = attempt_of(play(state, DoneAsked(1030)), QUESTION, "a")
    beta = attempt.score.point("beta")
    assert (beta.status, beta.credit) == ("covered", 0.75)
    assert beta.reason == "covered it; hints took 25% of its credit"
    assert attempt.score.total == pytest.approx(100 * (2 + 3 * 0.75) / 9, abs=0.05)
    assert attempt.unprompted.total == 22.2


def test_a_hint_on_the_twist_helps_with_what_the_twist_is_about():
    state = play(started(probes=0), Said("+alpha", 1010), HintAsked(1020), HintAsked(1021))
    assert state.phase == "twist"
    assert [hint.point for hint in state.hints] == ["delta"]


def test_hints_before_the_answer_lower_the_unprompted_score_too():
    state = play(started(), HintAsked(1001), Said("+beta", 1010))
    assert state.unprompted.point("beta").credit == 0.9


def test_there_are_no_hints_in_an_interview():
    state = play(started(mode="interview"), HintAsked(1001))
    assert lines(state)[-1] == ("note", "There are no hints in an interview.")
    assert not state.hints


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("//hint", "/hint"),
        ("/api/orders is the +alpha path", "/api/orders is the +alpha path"),
        ("//usr/bin", "/usr/bin"),
        ("/hint me", "/hint me"),
    ],
)
def test_an_answer_may_begin_with_a_slash(typed, kept):
    assert ("answer", kept) in lines(play(started(), Said(typed, 1010)))


def test_a_mistyped_command_is_refused_and_not_scored():
    state = started()
    same, effects = step(state, Said("/hnt", 1010), make_brief())
    assert same is state
    (refusal,) = effects
    assert isinstance(refusal, Refuse)
    assert refusal.message == "There is no /hnt. /help names the commands; //hnt sends it as text."
    assert ("answer", "/hnt") in lines(play(state, Said("//hnt", 1010)))
    assert lines(play(state, TimeRanOut(1010, "/hnt")))[-1] == ("answer", "/hnt")


def test_time_and_help_are_notes_and_change_nothing_else():
    state = play(started(), TimeAsked(1252), HelpAsked(1253), Said(" /TIME ", 1254))
    assert kinds(state) == ["question", "note", "note", "note"]
    assert lines(state)[1][1] == "You have used 4 minutes 12 seconds of 10 minutes."
    assert state.phase == "asking"


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
