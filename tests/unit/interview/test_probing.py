"""Which probe comes next, in which wording, and how a contradiction is met."""

from __future__ import annotations

from dataclasses import replace

import pytest
from interview_stage import QUESTION, kinds, lines, make_brief, make_point, make_question, play, started

from greenroom.bank.model import Subject
from greenroom.interview.events import DoneAsked, Said
from greenroom.interview.probing import wordings_used
from greenroom.interview.state import attempt_of


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
