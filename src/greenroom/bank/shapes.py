"""What a card and a rubric look like: the one declaration behind checks, JSON Schemas and skeletons."""

from __future__ import annotations

from greenroom.bank.shape import ADDRESS, KEBAB, Choice, Flag, Number, Text
from greenroom.bank.structure import ANY_SUBJECT, Items, Key, Lines, Named, Phrases, Record

LEVELS = {"mid": "{core: 55, senior: 20}", "senior": "{core: 70, senior: 50}"}
"""Levels that a candidate can aim at, each with the bar that a skeleton begins with."""
_LINE = Text(one_line=True)

CARD = Record(
    about="What there is to know on one concept. The file name, without .yaml, is the question's id.",
    keys=(
        Key("title", _LINE, "Name of the concept, as lists show it."),
        Key("category", _LINE, "Topic under which the concept is listed, such as Data Flow & Messaging."),
        Key("importance", Choice(("high", "medium", "low")), "How often interviewers ask for it."),
        Key("definition", Text(), "What it is, in two or three sentences."),
        Key("memory_anchor", Text(), "One vivid image to remember it by."),
        Key("expected_depth", Text(), "What every candidate should say, in two to six sentences."),
        Key("senior_depth", Text(), "What a senior candidate adds, in two to six sentences."),
        Key(
            "model_answer",
            Items(
                Record(
                    keys=(
                        Key("say", Text(), "One or two sentences, as a candidate would say them."),
                        Key(
                            "makes",
                            Items(KEBAB, unique=True),
                            "Ids of the points that these sentences make; [] for none.",
                            sketch="[first-point]",
                        ),
                    )
                ),
                least=1,
            ),
            "The answer as it would be said in two or three minutes, in order; it makes every point.",
        ),
        Key("common_trap", Text(), "The mistake that candidates often make here."),
        Key("related", Items(KEBAB, unique=True), "Ids of two to five related questions.", required=False),
        Key(
            "sources",
            Items(
                Record(
                    keys=(
                        Key("title", _LINE, "Title of the page or book."),
                        Key("url", ADDRESS, "Its address."),
                    )
                )
            ),
            "Where the facts were checked.",
            required=False,
        ),
    ),
)

_BAR = Record(
    keys=(
        Key("core", Number(0, 100), "Share of the core weight to reach, in percent."),
        Key("senior", Number(0, 100), "Share of the senior weight to reach, in percent."),
    )
)

_PART = Record(
    keys=(
        Key("name", _LINE, 'What the part says, as a clause that can follow "says that".'),
        Key("about", KEBAB, "Id of the subject it is about, where not the point's.", required=False),
        Key("say", Lines(), "Claim lines; any one said makes the part said."),
    )
)

_POINT = Record(
    about="One claim that a good answer makes.",
    either=("say", "parts"),
    keys=(
        Key(
            "id",
            KEBAB,
            "Name of the point; the card's model answer and stored scores use it.",
            sketch="first-point",
        ),
        Key(
            "depth",
            Choice(("core", "senior")),
            "core: everyone should say it; senior: seniors do.",
            sketch="core",
        ),
        Key("weight", Number(1, 5, whole=True), "How much it counts, 1 to 5.", sketch="2"),
        Key("trap", Flag(), "true on the one point that the card's common trap is about.", required=False),
        Key("about", KEBAB, "Id of the subject that the claim is about.", required=False),
        Key("claim", Text(), "The claim in one or two sentences: something that can be right or wrong."),
        Key("half", Text(), "What earns partial credit; for authors and labellers."),
        Key("opposite", Text(), "What counts as contradicting the claim; for authors and labellers."),
        Key(
            "probes",
            Items(_LINE, least=3, unique=True),
            "At least three follow-up questions that aim at the point without giving it away.",
        ),
        Key("nudge", Text(), "One sentence that points the way without stating the claim."),
        Key("keywords", Phrases(), "The last hint: a few words of the claim, comma separated."),
        Key("say", Lines(), "Claim lines; any one said makes the point covered.", required=False),
        Key(
            "parts",
            Items(_PART, least=1, most=10),
            "Parts of the claim, each with its own lines; all said is covered, some is partial.",
            required=False,
        ),
        Key("partly", Lines(), "Claim lines that earn partial.", required=False),
        Key("wrong", Lines(), "Claim lines that contradict the point.", required=False),
    ),
)

RUBRIC = Record(
    about="How an answer to one question is judged. The file name is the same as the card's.",
    keys=(
        Key("question", Text(), "What the interviewer asks: open, one to three sentences, naming no point."),
        Key("minutes", Number(1, 120), "Time limit of the question, in minutes.", sketch="10"),
        Key(
            "bars",
            Record(
                keys=tuple(
                    Key(level, _BAR, f"Bar of the level {level}.", required=False, sketch=bar)
                    for level, bar in LEVELS.items()
                )
            ),
            "Shares of core and senior weight that each level asks for.",
            required=False,
        ),
        Key(
            "subjects",
            Named(
                Record(
                    keys=(
                        Key("names", Phrases(), "Its proper names, comma separated."),
                        Key("described", Phrases(), "Phrases that clearly mean it.", required=False),
                        Key("hints", Phrases(), "Words that may mean it.", required=False),
                    )
                ),
                reserved=(ANY_SUBJECT,),
            ),
            "Named things that claims are pinned on; only where an answer contrasts them.",
            required=False,
        ),
        Key("families", Named(Phrases()), "Word families of this question alone.", required=False),
        Key(
            "elsewhere",
            Phrases(),
            "Words that show a text is about another thing of that name.",
            required=False,
        ),
        Key("points", Items(_POINT, least=1, most=40), "The claims that a good answer makes."),
        Key(
            "clarifications",
            Items(
                Record(
                    keys=(
                        Key("ask", Items(_LINE, least=1), "A question in several short wordings."),
                        Key("answer", Text(), "The interviewer's reply."),
                    )
                )
            ),
            "Questions that a candidate may ask before answering.",
            required=False,
        ),
        Key(
            "twist",
            Record(
                keys=(
                    Key("requirement", Text(), "The changed requirement, in one or two spoken sentences."),
                    Key("points", Items(KEBAB, least=1, unique=True), "Ids of the points that it tests."),
                )
            ),
            "A change of requirement that the interviewer throws in near the end.",
            required=False,
        ),
    ),
)

KINDS: dict[str, Record] = {"card": CARD, "rubric": RUBRIC}
"""File kinds by name."""
