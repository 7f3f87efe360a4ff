"""A timed interview on a real terminal with a clock of seconds: time-out in mid-word, and kill -9 half way."""

from __future__ import annotations

from pathlib import Path
from time import sleep

from pty_stage import Terminal, exported, said

HALF = "each service listens and rea"


def test_time_runs_out_in_mid_word_and_a_verdict_ends_it(isolated_folders: Path) -> None:
    terminal = Terminal("interview", "--questions", "2", "--minutes", "0.4", "--seed", "1")
    terminal.wait_for("1 of 2")
    terminal.type(HALF)
    terminal.wait_for("left, then it is taken as it stands")
    terminal.wait_for("2 of 2")
    terminal.wait_without(HALF)
    terminal.type("and the second ans")
    terminal.wait_for("bar met", "bar not met")
    assert "What cost most" in terminal.shown or terminal.wait_for("What cost most")
    assert terminal.quit() == 0
    attempts = exported()
    assert [said(attempt) for attempt in attempts] == [[HALF], ["and the second ans"]]
    assert [attempt["timed_out"] for attempt in attempts] == [True, True]
    assert len({attempt["interview"] for attempt in attempts}) == 1


def test_after_kill_9_the_interview_goes_on_with_the_time_that_is_left(isolated_folders: Path) -> None:
    first = Terminal("interview", "--questions", "2", "--minutes", "10", "--seed", "1")
    first.wait_for("1 of 2")
    first.type(HALF)
    first.wait_for("· saved")
    first.kill()
    second = Terminal("interview")
    second.wait_for(HALF)
    second.wait_for("The clock ran on while you were away.")
    assert "1 of 2" in second.shown
    assert "whole 10:00" not in second.shown
    second.type("cts\x13")
    second.wait_for("you each service listens and reacts")
    second.type("\x1b")
    second.wait_for("Leave the interview?")
    second.type("\r")
    second.wait_for("left early")
    assert second.quit() == 0
    (attempt,) = exported()
    assert said(attempt) == ["each service listens and reacts"]
    assert attempt["left_early"]


def test_what_ran_out_while_the_app_was_dead_is_scored_at_the_next_start(isolated_folders: Path) -> None:
    first = Terminal("interview", "--questions", "1", "--minutes", "0.15", "--seed", "1")
    first.wait_for("1 of 1")
    first.type(HALF)
    first.wait_for("· saved")
    first.kill()
    sleep(9)  # the interview's own nine seconds go by with nobody there
    second = Terminal("interview")
    second.wait_for("bar met", "bar not met")
    assert second.quit() == 0
    (attempt,) = exported()
    assert said(attempt) == [HALF]
    assert attempt["timed_out"]
