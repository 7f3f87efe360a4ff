"""A small bank written to a folder, for tests that change it."""

from __future__ import annotations

from pathlib import Path

from greenroom.bank.folder import BankFolder

CARD = """\
title: Kettles
category: Kitchen
importance: high
definition: A kettle boils water.
memory_anchor: A dragon in a tin.
expected_depth: It boils water and whistles.
senior_depth: It furs up with lime.
model_answer:
  - say: A kettle boils water.
    makes: [boils]
  - say: It whistles when done, and lime slows it down.
    makes: [whistles, lime]
common_trap: Forgetting the lime.
related: []
sources:
  - title: The kettle book
    url: https://example.org/kettles
"""

RUBRIC = """\
question: What does a kettle do?
minutes: 10
bars:
  mid: {core: 55, senior: 20}
  senior: {core: 70, senior: 50}
subjects:
  kettle:
    names: kettle, kettles
    described: the whistling thing
    hints: pot
families:
  boil: boil, boils, brings to the boil
elsewhere: drum, timpani
points:
  - id: boils
    depth: core
    weight: 3
    about: kettle
    claim: A kettle boils water.
    half: It heats something.
    opposite: It cools water.
    probes: ['What is it for?', 'What happens to the water?', 'Why own one?']
    nudge: Think of tea.
    keywords: boil, water
    say:
      - "@boil (water | tea)"
    partly:
      any: [heats]
    wrong:
      kettle: [cools water]
  - id: whistles
    depth: core
    weight: 1
    claim: It whistles when the water boils.
    half: It makes a noise.
    opposite: It is silent.
    probes: ['How do you know?', 'What do you hear?', 'When do you get up?']
    nudge: Use your ears.
    keywords: [whistle, when done]
    parts:
      - name: it whistles
        about: kettle
        say: [whistles]
      - name: the whistle means boiling
        say: ['"when done"', not before boiling]
  - id: lime
    depth: senior
    weight: 2
    trap: true
    claim: Lime slows it down.
    half: It gets dirty.
    opposite: Lime helps.
    probes: ['What about old ones?', 'What builds up?', 'Why descale?']
    nudge: Look inside.
    keywords: lime
    say: [lime (slows | insulates)]
clarifications:
  - ask: [how big, what volume]
    answer: One litre.
twist:
  requirement: The water is hard.
  points: [lime]
"""


def write_question(folder: Path, question_id: str, card: str = CARD, rubric: str = RUBRIC) -> BankFolder:
    """Write a card and a rubric into a bank folder."""
    for part, text in (("knowledge", card), ("rubrics", rubric)):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part / f"{question_id}.yaml").write_text(text, encoding="utf-8", newline="")
    return BankFolder(folder)
