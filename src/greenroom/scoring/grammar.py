"""Closed classes of English words that the scorer's grammar rests on. Open classes live in the lexicon."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GLUE = _words("""
a an the this that these those its it's his her their our your my any some each every all both
just really very quite simply also then actually basically pretty so too only even still already again always often
usually mostly generally typically probably likely maybe perhaps kind sort bit lot much rather fairly totally completely
entirely fully highly extremely super literally obviously clearly certainly definitely of course
is are was were be been being am has have had having do does did done will would can could should may might must shall
get gets got getting gotten become becomes becoming became going gonna there here to
""")
"""Words that may stand between the words of a phrase without breaking it, and that a phrase need not hold."""

UNSAID = _words("""
a an the is are was were be been being am has have had having will would can could should may might
must shall of it's his its their our your my her just really very quite simply then of course
""")
"""Words that a phrase loses when it is compiled: whether they are said makes no difference."""

FUNCTION = GLUE | _words("""
i you he she it we they me him us them who whom whose which what where when why how and or but nor if else than as at by
for from in into on onto to with within without about over under between across through during before after until while
because since although though whereas however not no none nobody nothing never neither up down out off per via like
yes ok okay well now today one another such same other others own more most less least few many else let lets
""")
"""Words that carry no topic; prose has plenty of them, a list of key words hardly any."""

TELLING = _words("""
one each own all every same other without between across inside within after before both no not none nobody nothing
never until again once
""")
"""Function words that say something of a claim all the same; they are cues (see `cues`)."""

NEGATORS = _words("""
not no never without neither nor cannot none nobody nothing nowhere hardly barely scarcely lack lacks lacking
absence avoid avoids avoiding minus less
""")
"""Words that deny what follows them in the clause."""

BENIGN = (
    ("not", "only"), ("not", "just"), ("not", "merely"), ("no", "matter"), ("no", "doubt"), ("no", "wonder"),
    ("not", "to", "mention"), ("no", "problem"), ("no", "worries"), ("why", "not"), ("if", "not"), ("or", "not"),
    ("not", "sure"), ("not", "100"), ("no", "brainer"), ("nothing", "but"), ("no", "less"), ("not", "least"),
    ("no", "idea"), ("no", "clue"), ("not", "surprising"), ("no", "surprise"), ("none", "the", "less"),
    ("not", "knowing"), ("not", "an", "expert"), ("no", "silver", "bullet"), ("whether", "or", "not"),
    ("no", "opinion"), ("no", "strong"), ("never", "mind"), ("not", "unlike"), ("no", "one", "size"),
    ("not", "until"), ("not", "forget"), ("never", "forget"), ("nor", "that"),
    ("not", "surprisingly"), ("not", "necessarily"), ("never", "ending"), ("no", "pun"),
)  # fmt: skip
"""Openings in which a negator denies nothing of what follows (or nothing that is a claim)."""

CLAUSE_WORDS = _words("but while whereas although though however yet because since so unless except which")
"""Words that begin a clause of their own."""

CONNECTIVES = _words("and so then when if or also plus where until after before")
"""Words at which an overlong clause may end."""

FOIL_WORDS = _words("than unlike versus vs against")
"""After these a subject is only what another is compared with."""

FOIL_PAIRS = (("rather", "than"), ("instead", "of"), ("as", "opposed"), ("compared", "to"), ("compared", "with"),
              ("in", "contrast"), ("as", "with"), ("as", "in"))  # fmt: skip

PREPOSITIONS = _words("in with under for of by using on at via through inside within from to over")
