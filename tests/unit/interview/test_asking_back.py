"""What is a question to the interviewer, and what only looks like one."""

from __future__ import annotations

import pytest
from interview_stage import QUESTION

from greenroom.interview.asking_back import asks_back, wants_repeat
from greenroom.interview.clarifying import ASSUME, reply_to
from greenroom.interview.giving_up import gave_up

RUBRIC = QUESTION.rubric


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("how many orders a day?", "Fifty thousand a day."),
        ("How many orders do we process per day?", "Fifty thousand a day."),
        ("expected load", "Fifty thousand a day."),
        ("expected load?", "Fifty thousand a day."),
        ("hello, what volume are we talking about?", "Fifty thousand a day."),
        ("how manny ordres per day", "Fifty thousand a day."),
        ("is the warehouse another team?", "Four teams."),
        ("Before I start: how many teams are there?", "Four teams."),
        ("I'd like to clarify something first. Who owns the services?", "Four teams."),
        (
            "Sorry, quick question - do we need to undo steps when payment fails?",
            "Yes, they fail now and then.",
        ),
        ("can a step fail", "Yes, they fail now and then."),
        ("What is the budget?", ASSUME),
        ("Are we allowed to use Temporal?", ASSUME),
        ("should I focus on the backend", ASSUME),
        ("quick q: volume?", "Fifty thousand a day."),
        ("I'd like to know how many orders we get per day", "Fifty thousand a day."),
        ("Before answering I would like to know how many orders a day we have.", "Fifty thousand a day."),
        ("Tell me the expected load please", "Fifty thousand a day."),
        ("Interesting question. How many orders per day are we talking about?", "Fifty thousand a day."),
        ("By orders a day do you mean the volume?", "Fifty thousand a day."),
        ("How many orders a day? And how many teams?", "Fifty thousand a day. Four teams."),
        ("What is the volume and who owns the services?", "Fifty thousand a day. Four teams."),
    ],
)
def test_questions_back_are_known_and_answered(asked, reply):
    assert asks_back(asked, RUBRIC, answered=False)
    assert reply_to(asked, RUBRIC) == reply


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        "Orchestration for complex, choreography for simple flows?",
        "Why not both? Orchestration inside the context, events between.",
        "What happens when the orchestrator dies? Everything stops.",
        "Who is in charge? Nobody. That is the point of choreography.",
        "When the orchestrator goes down, all orders stop",
        "What I would do is put a coordinator in the middle",
        "Which is why I would choose orchestration",
        "Isn't orchestration just a central coordinator telling services what to do?",
        "Do the payment first, then the warehouse",
        "Can be a bottleneck",
        "Where one team owns all steps I would orchestrate.",
        "What can go wrong: steps fail, the volume is high",
        "What's really different is who owns the services",
        "Give me one team and I'll show you the services",
        "The four teams own their services. Is that right?",
        "how " + "many orders a day " * 12 + "?",
        "",
    ],
)
def test_answers_are_not_taken_for_questions(answer, answered):
    assert not asks_back(answer, RUBRIC, answered=answered)


@pytest.mark.parametrize("fragment", ["expected load?", "expected load"])
def test_a_fragment_is_a_reply_once_a_probe_is_open(fragment):
    assert not asks_back(fragment, RUBRIC, answered=True)


@pytest.mark.parametrize(
    "text", ["What do you mean?", "can you repeat the question?", "sorry?", "Pardon me?", "?", "huh?"]
)
def test_asking_again_is_known(text):
    assert wants_repeat(text)


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("how much traffic is there?", "Fifty thousand a day."),
        ("What is the scale?", "Fifty thousand a day."),
        ("what throughput do you expect?", "Fifty thousand a day."),
        ("who owns it?", "Four teams."),
        ("how many consumers are there?", ASSUME),
        ("is the message lost when the broker is down?", ASSUME),
    ],
)
def test_other_words_for_the_same_thing_find_the_reply_and_one_word_in_common_does_not(asked, reply):
    assert reply_to(asked, RUBRIC) == reply


def test_asking_for_an_explanation_of_something_is_not_asking_again():
    assert not wants_repeat("what do teams own")


@pytest.mark.parametrize(
    "text",
    [
        "I don't know",
        "i dont know, sorry",
        "I don’t know that one",
        "No idea.",
        "pass",
        "skip this one please",
        "I'm not sure about this one",
        "I don't know the answer, sorry",
        "I don't know what a saga is",
        "Tough one. No idea.",
        "I don't know. I haven't used it.",
        "can we come back to that later?",
        "I honestly have no clue",
        "nothing to add",
        "that's all I have",
    ],
)
def test_words_for_not_knowing_move_on(text):
    assert gave_up(text)


@pytest.mark.parametrize(
    "text",
    [
        "no idea is safe from failure",
        "not sure it scales, but events",
        "pass the event on",
        "I don't know, maybe a queue?",
        "sorry",
        "done deal: events",
        "",
    ],
)
def test_answers_that_begin_alike_do_not(text):
    assert not gave_up(text)
