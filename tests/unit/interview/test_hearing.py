"""What the interviewer says to have heard, in the candidate's own words."""

from __future__ import annotations

from itertools import pairwise

from interview_stage import kinds, lines, play, started

from greenroom.interview.events import Said, Skipped


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
