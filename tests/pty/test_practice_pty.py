"""A whole practice conversation on a real terminal, killed in the middle."""

from __future__ import annotations

from pathlib import Path

from pty_stage import Terminal, exported, said

SEND = "\x13"
F2 = "\x1bOQ"
ANSWER = (
    "/orders emits events. In choreography services react to each other's events and nobody is in charge. "
    "The orchestrator has no single point of failure."
)


def test_a_conversation_goes_on_after_kill_9_and_ends_with_both_scores(isolated_folders: Path) -> None:
    first = Terminal("practice", "choreography-vs-orchestration")
    first.wait_for("Ctrl+S Send")
    first.type("How many orders a day, and who owns the warehouse?")
    first.wait_for("owns the warehouse?")
    first.type(SEND)
    first.wait_for("About fifty thousand a day")
    first.type(ANSWER)
    first.wait_for("24 words")
    first.type(SEND)
    first.wait_for('You said "The orchestrator has no single point of')
    first.type(F2)
    first.wait_for("(Hint 1 of 3:")
    first.type("if it goes down, running ord")
    first.wait_for("6 words · saved")
    first.kill()

    second = Terminal("practice", "choreography-vs-orchestration")
    second.wait_for("running ord")
    second.wait_for("(Hint 1 of 3:")
    second.type("ers stop: the orchestrator is a single point of failure")
    second.wait_for("15 words")
    second.type(SEND)
    second.wait_for('"if it goes down, running orders stop:')
    for passing in ("I don't know", "no idea, sorry"):
        second.type(passing)
        second.wait_for(f"│ {passing}")
        second.type(SEND)
        second.wait_for(f"you {passing}")
    second.wait_for("A fraud check, owned by a different team")
    second.type("undo the payment if it says no")
    second.wait_for("7 words")
    second.type(SEND)
    second.wait_for("after probes")
    assert "hints −" in second.shown
    assert second.quit() == 0

    (attempt,) = exported()
    assert said(attempt)[0] == ANSWER
    assert said(attempt)[-1] == "undo the payment if it says no"
    assert [turn["kind"] for turn in attempt["turns"]].count("probe") == 3
    assert attempt["score"]["total"] > attempt["unprompted"]["total"]
    assert [hint["rungs"] for hint in attempt["hints"]] == [1]
