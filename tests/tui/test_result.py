"""Result and reveal: marks beside words, the highlight that moves, nothing shown too early."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Static

from greenroom.desk import Desk, Start
from greenroom.tui.messages import AttemptFinished
from greenroom.tui.present.result import SELECTED
from greenroom.tui.screens.practice import PracticeScreen
from greenroom.tui.screens.result import ResultScreen
from greenroom.tui.screens.reveal import RevealScreen
from tui_records import open_result
from tui_stage import (
    ANSWER,
    LARGE,
    QUESTION,
    SMALL,
    TINY,
    contents,
    make_attempt,
    opened,
    settle,
)


def highlighted(screen: ResultScreen) -> list[str]:
    content = screen.answer_pane.answer.content
    return [content.plain[span.start : span.end] for span in content.spans if span.style == SELECTED]


async def test_every_mark_has_icon_word_and_weight(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        await settle(pilot)
        lines = contents(app).splitlines()
        for icon, word in (
            ("●", "covered 2"),
            ("◐", "partial 3"),
            ("○", "missed 2"),
            ("✕", "contradicted 2"),
        ):
            assert any(line.startswith(f" {icon} ") and word in line for line in lines)
        assert "48 / 100    core 55   senior 31" in lines[0]
        assert "unprompted 45 → after probes 48  hints −0.4" in lines[0]


async def test_moving_over_the_marks_moves_the_highlight(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert highlighted(app.screen) == ["each service listens and reacts to events"]
        await pilot.press("down")
        assert highlighted(app.screen) == ["a coordinator tells each service what to do"]


async def test_evidence_in_a_reply_is_brought_into_view(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        await settle(pilot)
        await pilot.press(*["down"] * 11)
        await settle(pilot)
        assert highlighted(app.screen) == ["we use Temporal to persist it"]
        assert "Temporal to persist it" in contents(app)
        assert "missed before" in contents(app)


async def test_a_miss_says_what_came_nearest(desk: Desk) -> None:
    async with opened(desk, size=LARGE) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        await settle(pilot)
        await pilot.press(*["down"] * 5)
        await settle(pilot)
        assert "Nearest: “its state has to be written somewhere”" in contents(app)


async def test_again_keeps_both_attempts(desk: Desk) -> None:
    async with opened(desk, Start("practice", question=QUESTION)) as (app, pilot):
        for number in (1, 2):
            app.screen.editor.text = ANSWER
            await pilot.press("ctrl+s", "f4")
            await settle(pilot)
            assert desk.records.attempts.count() == number
            await pilot.press("a")
            await settle(pilot)
            assert isinstance(app.screen, PracticeScreen)
            assert len(app.screen.session.state.turns) == 1


async def test_reveal_ties_each_sentence_to_its_points(desk: Desk) -> None:
    async with opened(desk, size=LARGE) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        await settle(pilot)
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(app.screen, RevealScreen)
        assert len(app.screen.query(".sentence")) == len(app.screen.question.card.model_answer)
        assert len(app.screen.query(".sentence.missed")) == 5
        assert "○ missed change-cost" in contents(app)
        assert "Common trap" in contents(app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)


async def test_a_related_question_opens_from_the_reveal(desk: Desk) -> None:
    async with opened(desk, size=LARGE) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        await settle(pilot)
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("tab", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.question.id == "saga-pattern"
        assert len(app.screen_stack) == 2


async def test_nothing_of_rubric_answer_or_trap_is_there_before_an_answer(desk: Desk) -> None:
    question = desk.question(QUESTION)
    secrets = [sentence.say for sentence in question.card.model_answer]
    secrets += [point.claim for point in question.rubric.points] + [point.id for point in question.rubric.points]
    secrets += [question.card.common_trap, question.card.memory_anchor, question.card.expected_depth]
    async with opened(desk, size=LARGE) as (app, pilot):
        seen = [everything(app)]
        await pilot.press("f1")
        await settle(pilot)
        seen.append(everything(app))
        await pilot.press("escape", "down", "enter")
        await settle(pilot)
        seen.append(everything(app))
        await pilot.press(*"a", "ctrl+p", *"reveal")
        await settle(pilot)
        seen.append(everything(app))
        await pilot.press("escape", "escape", "escape")
        await settle(pilot)
        shown = "".join(seen)
    desk.close()
    written = b"".join(file.read_bytes() for file in desk.places.data.rglob("*") if file.is_file())
    assert [secret for secret in secrets if secret in shown] == []
    assert [secret for secret in secrets if secret.encode() in written] == []


def everything(app) -> str:
    """Return all text of all widgets on all screens, whether it is in view or not."""
    return "".join(str(widget.render()) for screen in app.screen_stack for widget in screen.query(Static)) + contents(
        app
    )


async def test_an_answer_that_said_nothing_still_has_a_result(desk: Desk) -> None:
    async with opened(desk, Start("practice", question=QUESTION)) as (app, pilot):
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert "Nothing was said." in contents(app)
        assert contents(app).startswith(" 0 / 100")


async def test_all_sizes_show_marks_and_words(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        app.post_message(AttemptFinished(make_attempt(desk)))
        for size in (TINY, LARGE, SMALL, (20, 6), (1, 1), SMALL):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert "covered" in contents(app)


async def test_a_long_reason_is_read_to_its_end_by_keyboard(desk: Desk) -> None:
    attempt = make_attempt(desk)
    points = [replace(attempt.score.points[0], reason="says much " * 60 + "to the end"), *attempt.score.points[1:]]
    attempt = replace(attempt, score=replace(attempt.score, points=tuple(points)))
    desk.save_attempt(attempt)
    async with opened(desk, size=SMALL) as (app, pilot):
        await open_result(desk, pilot)
        assert "to the end" not in contents(app)
        await pilot.press(*["alt+down"] * 4)
        await settle(pilot)
        assert "to the end" in contents(app)
        await pilot.press("down", "up")
        await settle(pilot)
        assert "Says much" in contents(app)
        await pilot.press("f1")
        await settle(pilot)
        assert "Alt+↓" in contents(app)
