"""The home screen: finding a question, going on with a draft, being told what is wrong."""

from __future__ import annotations

from pathlib import Path

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.problems import Problem
from greenroom.desk import Desk
from greenroom.errors import RecordsError
from greenroom.tui.home_view import to_mend
from greenroom.tui.screens.home import HomeScreen
from greenroom.tui.screens.practice import PracticeScreen
from tui_stage import (
    BANK,
    LARGE,
    NOON,
    QUESTION,
    TINY,
    contents,
    make_attempt,
    make_desk,
    opened,
    save_draft,
    save_history,
    settle,
)


async def test_lists_the_bank_by_category_and_says_what_is_new(desk: Desk) -> None:
    async with opened(desk) as (app, _):
        shown = contents(app)
        assert "Data Flow & Messaging" in shown
        assert "Choreography vs orchestration" in shown
        assert shown.count("new") == len(desk.bank.entries)
        assert "due" not in shown
        assert "streak" not in shown


async def test_shows_the_last_score_what_is_due_and_the_streak(desk: Desk) -> None:
    save_history(desk)
    desk.save_attempt(make_attempt(desk, 7, NOON - 3_600))
    async with opened(desk) as (app, _):
        line = next(line for line in contents(app).splitlines() if "Choreography vs" in line)
        assert "48" in line
        assert "▄" in line
        assert "streak 2 days" in contents(app)


async def test_enter_practises_the_highlighted_question(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        await pilot.press("down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.question.id == QUESTION


async def test_filter_narrows_as_one_types_and_enter_opens_the_best(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        await pilot.press("slash", *"sga pat")
        await settle(pilot)
        shown = contents(app)
        assert "Saga pattern" in shown
        assert "Backpressure" not in shown
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.question.id == "saga-pattern"


async def test_filter_that_fits_nothing_says_how_to_go_on(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        await pilot.press("slash", *"zzzz")
        await settle(pilot)
        assert "Nothing fits. Esc clears the filter." in contents(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "Saga pattern" in contents(app)
        assert app.screen.query_one("QuestionList").has_focus


async def test_the_mouse_opens_a_question(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        await pilot.click("QuestionList", offset=(5, 2))
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)


async def test_a_draft_is_offered_first_and_enter_goes_on_with_it(desk: Desk) -> None:
    save_draft(desk, "we use a queue", (0, 5))
    async with opened(desk) as (app, pilot):
        assert "Go on with Choreography vs orchestration, 4 words · X discards it" in contents(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.editor.text == "we use a queue"
        assert app.screen.editor.cursor_location == (0, 5)


async def test_a_draft_is_discarded_only_after_asking(desk: Desk) -> None:
    save_draft(desk, "we use a queue")
    async with opened(desk) as (app, pilot):
        await pilot.press("x", "escape")
        await settle(pilot)
        assert desk.records.drafts.latest() is not None
        await pilot.press("x", "enter")
        await settle(pilot)
        assert desk.records.drafts.latest() is None
        assert "Go on with" not in contents(app)


async def test_problems_of_a_bank_can_be_read(tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    for folder in ("knowledge", "rubrics"):
        (bank / folder).mkdir(parents=True)
        for file in (BANK / folder).glob("saga-pattern.yaml"):
            (bank / folder / file.name).write_text(file.read_text())
    (bank / "knowledge" / "broken.yaml").write_text("title: [unclosed\n")
    desk = make_desk(tmp_path, bank=bank)
    async with opened(desk) as (app, pilot):
        assert "errors in your banks" in contents(app)
        assert "Saga pattern" in contents(app)
        await pilot.press("b")
        await settle(pilot)
        assert "broken.yaml:" in contents(app).replace("\n", "").replace(" ", "")
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
    desk.close()


async def test_without_a_question_it_says_how_to_add_a_bank(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, bank=tmp_path / "nothing")
    async with opened(desk, size=LARGE) as (app, pilot):
        assert "There is no question to ask. Name a folder with --bank DIR" in contents(app)
        await pilot.press("enter", "x", "slash", "a", "enter")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
    desk.close()


async def test_records_that_cannot_be_opened_are_told_and_do_not_end_the_app(desk: Desk, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise RecordsError("the disk is full", "make room and start again")

    monkeypatch.setattr("greenroom.records.open_records", refuse)
    async with opened(desk) as (app, pilot):
        assert "the disk is full; make room and start again" in contents(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_it_works_on_forty_columns(desk: Desk) -> None:
    save_history(desk)
    async with opened(desk, size=TINY) as (app, pilot):
        assert "Choreography vs orchestration" in contents(app)
        await pilot.resize_terminal(*LARGE)
        await settle(pilot)
        assert "high importance" in contents(app)


async def test_the_highlighted_question_stands_beside_the_list_where_there_is_room(desk: Desk) -> None:
    save_draft(desk, "its state has to be written somewhere")
    async with opened(desk, size=LARGE) as (app, pilot):
        assert "Your draft" in contents(app)
        assert "14 points, 4 senior · 12 minutes" in contents(app)
        await pilot.press("end")
        await settle(pilot)
        assert "Your draft" not in contents(app)
        assert "Not practised yet." in contents(app)
        await pilot.press("slash", *"zzzz")
        await settle(pilot)
        assert "Not practised yet." not in contents(app)


async def test_the_preview_comes_with_the_room_for_it(desk: Desk) -> None:
    async with opened(desk) as (app, pilot):
        assert "12 points" not in contents(app)
        await pilot.resize_terminal(*LARGE)
        await settle(pilot)
        assert "points, " in contents(app)


async def test_records_that_fail_later_are_told_below_the_list(tmp_path: Path, monkeypatch) -> None:
    desk = make_desk(tmp_path)
    desk.bank.problems = ()
    async with opened(desk) as (app, pilot):
        assert not app.screen.notice.display

        def refuse(_: object) -> None:
            raise RecordsError("the disk is full", "make room and start again")

        monkeypatch.setattr("greenroom.tui.screens.home.gather", refuse)
        await pilot.press("f1", "escape")
        await settle(pilot)
        assert app.screen.notice.display
        assert "the disk is full" in str(app.screen.notice.content)
    desk.close()


async def test_advice_on_the_built_in_bank_is_not_the_candidates_business(desk: Desk) -> None:
    builtin = str(builtin_folder() / "rubrics" / "saga-pattern.yaml")
    own = Problem("/my/bank/rubrics/mine.yaml", 3, 1, "", "points are few", "add points", "warning")
    advice = Problem(builtin, 21, 1, "", "points are 4 senior of 14", "add senior points", "warning")
    assert to_mend([advice, own]) == (own,)
    assert to_mend([advice, advice._replace(severity="error")]) == (advice._replace(severity="error"),)
    desk.bank.problems = (advice,)
    async with opened(desk) as (app, pilot):
        assert "in your banks" not in contents(app)
        await pilot.press("b")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
    desk.bank.problems = (advice, own)
    async with opened(desk) as (app, pilot):
        assert "B shows 1 warning in your banks" in contents(app)
        await pilot.press("b")
        await settle(pilot)
        assert "1 finding" in contents(app)
        assert "points are few" in contents(app)
