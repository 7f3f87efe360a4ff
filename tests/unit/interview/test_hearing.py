"""What the interviewer says to have heard, in the candidate's own words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from interview_stage import kinds, lines, play, started

from greenroom.interview.events import Said, Skipped
from greenroom.interview.state import Brief
from labelled import bank, scorer


@pytest.mark.parametrize("mode", ["practice", "interview"])
def test_an_answer_of_which_nothing_counts_is_not_said_to_be_heard(mode):
    state = play(started(mode=mode), Said("A queue hands each message to one worker.", 1010))
    heard, probe = lines(state)[-2:]
    assert heard == ("heard", "I did not hear an answer to my question in that. Let me ask about one part of it.")
    assert probe == ("probe", state.choices[0].probe)


def test_where_no_probe_follows_none_is_announced():
    state = play(started(probes=0), Said("hello there", 1010))
    assert lines(state)[-2] == ("heard", "I did not hear an answer to my question in that.")


def test_an_answer_to_another_question_is_not_quoted():
    asked, other = bank().question("choreography-vs-orchestration"), bank().question("transactional-outbox")
    answer = " ".join(one.say for one in other.card.model_answer)
    brief = Brief(asked, scorer(asked.id))
    state = play(started(asked, mode="interview"), Said(answer, 1010), brief=brief)
    assert not [point.id for point in state.score.points if point.status != "missed"]
    assert lines(state)[-2][1].startswith("I did not hear an answer to my question")
    assert not [text for kind, text in lines(state) if kind != "answer" and '"' in text]


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
