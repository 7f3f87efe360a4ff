"""Every wording of a correction holds a word that has its sentence read for corrections at all."""

from __future__ import annotations

import re

import pytest

from greenroom.scoring import corrections

TAKEN_BACK = """
scratch that|strike that|correction|no wait|wait no|actually no|hmm no|oh no|no sorry|sorry no|sorry wait|wait actually|
let me rephrase|let me restart|let me correct|let me start over|let me start again|start over|starting over|
i mean the opposite|i take that back|take that back|i mixed up|i mixed them up|got that wrong|that is wrong|thats wrong|
said that wrong|mixed it up|i misspoke|nope|ignore that|forget that|wait thats|wait that is|or rather|no that is not|
no that is wrong|no that is choreography|no that is orchestration|no hang on|hang on|wait a sec|wait a second|
wait a minute|wait wait|hold on|no thats
"""
TURNED = """
the other way round|other way around|vice versa|it is the reverse|is the opposite|swap those|swap them|swap that|
swap these|i have them the wrong way round|got it backwards|those swapped|these reversed|it flipped|i had that mixed up|
flip that|flip those|flip them|reverse that|switch those|switch them|switch that
"""
UNTRUE = """
not true|is a myth|a myth|is false|that is wrong|people are wrong|textbooks are wrong|nonsense|rubbish|wrong|false|
untrue|i disagree|not so|not the case|not correct|incorrect|overblown|exaggerated|not really|also no|baloney|bs|
does not hold|not how it works
"""
WORDINGS = [
    *((corrections._TAKEN_BACK, corrections._TAKEN_BACK_WORDS, wording) for wording in TAKEN_BACK.split("|")),
    *((corrections._TURNED, corrections._TURNED_WORDS, wording) for wording in TURNED.split("|")),
    *((corrections._UNTRUE, corrections._UNTRUE_WORDS, wording) for wording in UNTRUE.split("|")),
]


@pytest.mark.parametrize(("pattern", "words", "wording"), WORDINGS)
def test_what_a_pattern_finds_is_looked_for(pattern: re.Pattern[str], words: frozenset[str], wording: str) -> None:
    assert pattern.fullmatch(wording.strip())
    assert not words.isdisjoint(wording.split())
