"""Write docs/probes.md: for twenty labelled answers, the first probe the interviewer would ask and why.

python scripts/probes_report.py
"""

from __future__ import annotations

import json
from pathlib import Path

from greenroom.desk import Desk
from greenroom.interview.events import Said
from greenroom.interview.state import Brief, begin
from greenroom.interview.step import step

ROOT = Path(__file__).parents[1]
QUESTION = "choreography-vs-orchestration"
ANSWERS = ROOT / "rubrics" / "examples" / f"{QUESTION}.jsonl"
MOST = 20
HEAD = """# What the interviewer asks first

Twenty labelled tuning answers to the first question as first turns: what the interviewer says it heard, the probe it
asks and why. Written by `python scripts/probes_report.py`; the same answer and seed always give the same probe.
"""


def chosen() -> list[dict[str, str]]:
    """Answers of every kind, spread evenly."""
    rows = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").splitlines()]
    tuning = [row for row in rows if row["split"] == "tuning"]
    return tuning[:: max(1, len(tuning) // MOST)][:MOST]


def main() -> None:
    with Desk.open() as desk:
        question, scorer = desk.question(QUESTION), desk.scorer(QUESTION)
        parts = [HEAD]
        for seed, row in enumerate(chosen()):
            state = begin(question, seed=seed, at=0.0)
            state, _ = step(state, Said(row["answer"], 60.0), Brief(question, scorer))
            said = [turn for turn in state.turns if turn.kind in ("heard", "probe")]
            why = state.choices[0].why if state.choices else "nothing left to ask"
            parts.append(f"## {row['id']} ({row['kind']})\n")
            parts += [f"- *{turn.kind}*: {' '.join(turn.text.split())}" for turn in said]
            parts.append(f"- *why*: {why}\n")
    (ROOT / "docs" / "probes.md").write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
