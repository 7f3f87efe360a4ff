"""A small rubric and lexicon about kettles and microwaves: what the scorer does, apart from any built-in rubric."""

from __future__ import annotations

from functools import cache

from greenroom.bank.model import Line, Part, Point, Rubric, Subject
from greenroom.scoring.grammar import FUNCTION, NEGATORS
from greenroom.scoring.lexicon import Lexicon
from greenroom.scoring.scorer import Scorer

LEXICON = Lexicon(
    families={
        "heat": ("heat", "boil", "warm up", "bring to a boil"),
        "even": ("even", "uniform", "all the way through"),
        "hard": ("hard", "difficult", "a nightmare", "not straightforward"),
        "easy": ("easy", "simple", "a breeze"),
        "clean": ("clean", "wash", "descale"),
        "whistle": ("whistle", "sing"),
        "done": ("done", "ready", "finished"),
        "big": ("big", "large", "whole family"),
        "small": ("small", "single cup"),
        "break": ("break", "fail", "go wrong"),
        "one-thing": ("one thing", "single part"),
        "nobody": ("nobody", "no one"),
    },
    opposites={"hard": "easy", "easy": "hard"},
    contractions={"isn't": "is not", "doesn't": "does not", "it's": "it is", "can't": "can not"},
    shorthand={"w/o": "without", "ppl": "people"},
    irregular={"broke": "break", "broken": "break", "sang": "sing"},
    common=FUNCTION
    | NEGATORS
    | frozenset(
        """big blue bread chair choose clean cup day drink eat family find first floor garden give good green hand
        hard help house kitchen know large last left light little long low morning new next nice night off old
        only open people place plain play quite rain ready red right room run same say see set single sit slow
        small stand start steam stop sure table take talk tea tell thank thing think three time touch tree true
        two use wait walk wall want warm wash water way week white wide window work world year""".split()
    ),
)

RUBRIC = Rubric(
    id="kettle-or-microwave",
    question="When would you heat water in a kettle and when in a microwave oven at the office?",
    minutes=6,
    points=(
        Point(
            id="even-heat",
            depth="core",
            weight=2,
            claim="A kettle heats water evenly.",
            half="Only that it heats.",
            opposite="Says that the microwave heats evenly, or that the kettle does not.",
            about="kettle",
            parts=(Part("the kettle heats evenly", (Line("heat even", "kettle"),)),),
            partly=(),
            wrong=(Line("heat even", "microwave"),),
            probes=("How warm is the water at the top?",),
            nudge="Think of layers.",
            keywords=("layers",),
        ),
        Point(
            id="cleaning",
            depth="core",
            weight=1,
            claim="A kettle is hard to clean.",
            half="Only that it wants cleaning.",
            opposite="Says that it is easy to clean.",
            about="kettle",
            parts=(Part("the kettle is hard to clean", (Line("hard clean", "kettle"),)),),
            partly=(Line("clean", "kettle"),),
            wrong=(Line("easy clean", "kettle"),),
            probes=("What of the lime?",),
            nudge="Lime.",
            keywords=("lime",),
        ),
        Point(
            id="signal",
            depth="core",
            weight=1,
            claim="It whistles when it is done.",
            half="",
            opposite="",
            about=None,
            parts=(Part("it whistles when it is done", (Line("whistle done"),)),),
            partly=(),
            wrong=(),
            probes=("How do you know?",),
            nudge="Listen.",
            keywords=("sound",),
        ),
        Point(
            id="when",
            depth="core",
            weight=2,
            claim="A kettle for large amounts, a microwave for a single cup.",
            half="One of the two.",
            opposite="The two exchanged.",
            about=None,
            parts=(
                Part("a kettle suits large amounts", (Line("big", "kettle"),)),
                Part("a microwave suits a single cup", (Line("small", "microwave"),)),
            ),
            partly=(),
            wrong=(),
            probes=("How much water?",),
            nudge="Count the guests.",
            keywords=("guests",),
        ),
        Point(
            id="robust",
            depth="senior",
            weight=1,
            claim="Nothing in a kettle that can break stops it alone.",
            half="",
            opposite="",
            about="kettle",
            parts=(Part("no single part breaks it", (Line("no one-thing break", "kettle"),)),),
            partly=(),
            wrong=(Line("one-thing break", "kettle"),),
            probes=("What if a part breaks?",),
            nudge="Parts.",
            keywords=("parts",),
            trap=True,
        ),
    ),
    digest="0123456789ab",
    subjects=(
        Subject("kettle", ("kettle", "kettles"), ("whistling pot",), ("pot",)),
        Subject("microwave", ("microwave", "microwaves"), ("oven with buttons",), ("oven",)),
    ),
    elsewhere=("drum", "orchestra"),
)


@cache
def kitchen_scorer() -> Scorer:
    return Scorer(RUBRIC, LEXICON)


def status(answer: str, point: str) -> str:
    """The status of one point of an answer."""
    return kitchen_scorer().score(answer).point(point).status
