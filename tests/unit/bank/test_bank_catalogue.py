from __future__ import annotations

import json
from pathlib import Path

import pytest

from greenroom.bank.builtin import builtin_folder
from greenroom.bank.folder import BankFolder
from greenroom.bank.load import load_bank
from greenroom.bank.model import Bar, Line, Part
from greenroom.errors import BankError, UsageError
from unit.bank.sample_bank import CARD, RUBRIC, write_question


def test_a_question_is_what_its_files_say(tmp_path: Path) -> None:
    question = load_bank([write_question(tmp_path, "kettles")]).question("kettles")
    boils, whistles, lime = question.rubric.points
    assert question.card.model_answer[1].makes == ("whistles", "lime")
    assert question.folder == str(tmp_path)
    assert boils.parts == (Part("A kettle boils water.", (Line("@boil (water | tea)", "kettle"),)),)
    assert boils.partly == (Line("heats", None),)
    assert boils.wrong == (Line("cools water", "kettle"),)
    assert whistles.parts[0] == Part("it whistles", (Line("whistles", "kettle"),))
    assert whistles.parts[1].say == (Line('"when done"', None), Line("not before boiling", None))
    assert (lime.trap, boils.trap) == (True, False)
    assert whistles.keywords == ("whistle", "when done")
    assert question.rubric.subjects[0].described == ("the whistling thing",)
    assert question.rubric.families == (("boil", ("boil", "boils", "brings to the boil")),)
    assert question.rubric.elsewhere == ("drum", "timpani")
    assert question.rubric.bars == (("mid", Bar(55.0, 20.0)), ("senior", Bar(70.0, 50.0)))
    assert question.rubric.twist is not None
    assert question.rubric.clarifications[0].ask == ("how big", "what volume")


def test_the_digest_follows_the_rubric_and_not_the_card(tmp_path: Path) -> None:
    first = load_bank([write_question(tmp_path, "kettles")]).question("kettles").rubric.digest
    card = load_bank([write_question(tmp_path, "kettles", card=CARD + "# x\n")]).question("kettles")
    rubric = load_bank([write_question(tmp_path, "kettles", rubric=RUBRIC + "# x\n")]).question("kettles")
    assert len(first) == 12
    assert card.rubric.digest == first
    assert rubric.rubric.digest != first


def test_entries_are_sorted_by_category_and_title(tmp_path: Path) -> None:
    for name, category, title in (("a", "B", "Z"), ("b", "b", "a"), ("c", "A", "z")):
        card = CARD.replace("Kettles", title).replace("Kitchen", category)
        folder = write_question(tmp_path, name, card=card)
    assert load_bank([folder]).ids == ("c", "b", "a")


def test_an_unknown_question_names_the_nearest_ids(tmp_path: Path) -> None:
    bank = load_bank([write_question(tmp_path, "kettles")])
    with pytest.raises(UsageError, match='no question "Kettle"; did you mean kettles'):
        bank.question("Kettle")


def test_a_broken_question_says_so_when_asked_for(tmp_path: Path) -> None:
    bank = load_bank([write_question(tmp_path, "kettles", card="title: x")])
    assert bank.entries == ()
    with pytest.raises(BankError, match="greenroom check"):
        bank.question("kettles")


def test_one_folder_given_twice_counts_once(tmp_path: Path) -> None:
    folder = write_question(tmp_path, "kettles")
    assert load_bank([folder, BankFolder(tmp_path)]).problems == ()


def test_the_built_in_bank_has_no_folder_name() -> None:
    assert BankFolder(builtin_folder()).label == ""
    assert (builtin_folder() / "knowledge").is_dir()


def examples_file(tmp_path: Path, *lines: object) -> BankFolder:
    folder = write_question(tmp_path, "kettles")
    path = tmp_path / "rubrics" / "examples" / "kettles.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return folder


GOOD = {"id": "a", "question": "kettles", "kind": "strong", "split": "tuning", "answer": "It boils."}


def test_examples_are_read_on_demand(tmp_path: Path) -> None:
    folder = examples_file(tmp_path, GOOD | {"labels": {"boils": "covered"}}, GOOD | {"id": "b"})
    first, second = load_bank([folder]).examples("kettles")
    assert first.labels == (("boils", "covered"),)
    assert second.labels == ()
    assert load_bank([write_question(tmp_path / "none", "kettles")]).examples("kettles") == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"question": "pots"}, 'question is "pots"'),
        ({"split": "tunning"}, 'did you mean "tuning"?'),
        ({"labels": {"boil": "covered"}}, 'unknown point "boil"; did you mean "boils"?'),
        ({"labels": {"boils": "coverd"}}, 'did you mean "covered"?'),
        ({"labels": []}, "labels must be an object"),
        ({"answer": 3}, "answer must be text"),
        ({"anwser": "x"}, 'did you mean "answer"?'),
        ({}, "stands here twice"),
    ],
)
def test_a_bad_example_is_reported_with_its_line(tmp_path: Path, change: dict[str, object], message: str) -> None:
    folder = examples_file(tmp_path, GOOD, GOOD | change)
    with pytest.raises(BankError) as caught:
        load_bank([folder]).examples("kettles")
    assert "kettles.jsonl:2:1: " in str(caught.value)
    assert message in str(caught.value)
