from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.bank.folder import BankFolder
from greenroom.bank.load import check_bank, load_bank
from greenroom.bank.problems import errors_of
from unit.bank.sample_bank import CARD, RUBRIC, write_question

SAY = "say: [lime (slows | insulates)]"

# file kind, what is replaced in the good file, by what, line:column of the problem, words of its message
CASES = [
    ("card", "title: Kettles", "titel: Kettles", "1:1", 'titel is not a known key; did you mean "title"?'),
    ("card", "title: Kettles", "titel: Kettles", "1:1", "title is missing; add it"),
    ("card", "title: Kettles", "title: [Kettles]", "1:8", "title must be text, found a list"),
    ("card", "title: Kettles", "title: 42", "1:8", 'found the number 42; put it in quotes: "42"'),
    ("card", "title: Kettles", "title: true", "1:8", "must be text, found true"),
    ("card", "title: Kettles", "title: '  '", "1:8", "title has no text"),
    ("card", "title: Kettles", "title: |-\n  Ket\n  tles", "1:8", "title must be a single line"),
    (
        "card",
        "title: Kettles",
        "title: Kettles\ntitle: Pots",
        "2:1",
        "stands here twice; the first is on line 1",
    ),
    ("card", "importance: high", "importance: hihg", "3:13", 'found "hihg"; did you mean "high"?'),
    ("card", "importance: high", "importance: no", "3:13", 'found "no"'),
    (
        "card",
        "definition: A kettle boils water.",
        "definition:",
        "4:1",
        "definition has no value; fill it in",
    ),
    ("card", "makes: [boils]", "makes: [boil]", "10:13", 'unknown point "boil"; did you mean "boils"?'),
    ("card", "makes: [boils]", "makes: []", "8:1", 'model_answer never makes the point "boils"'),
    ("card", "makes: [boils]", "makes: boils", "10:12", "makes must be a list"),
    ("card", "makes: [boils]", "makes: [boils,]\n    mades: [a]", "11:5", 'did you mean "makes"?'),
    ("card", "related: []", "related: [kettles]", "14:11", "related[0] names the question itself"),
    (
        "card",
        "related: []",
        "related: [kettle]",
        "14:11",
        'unknown question "kettle"; did you mean "kettles"?',
    ),
    ("card", "https://example.org/kettles", "example.org", "17:10", "must be an address"),
    ("card", "Kitchen", "&a Kitchen", "2:11", "anchor &a; anchors are not supported"),
    ("card", "Kitchen", "*a", "2:11", "alias *a; aliases are not supported"),
    ("card", "Kitchen", "!!str Kitchen", "2:11", "tags are not supported"),
    ("card", "category:", "<<: {a: b}\ncategory:", "2:1", "merge keys are not supported"),
    ("card", "Kitchen", "Kit\x1bchen", "2:14", "control character U+001B"),
    ("card", "Kitchen", '"Kit\\echen"', "2:11", "an escape stands for a control character"),
    ("card", "Kitchen", "a: b", "2:12", "this is not YAML"),
    ("card", "Kitchen", "Kitchen\n---\na: b", "3:1", "a second document begins"),
    ("card", "Kitchen", "Kitchen\n? [a, b]\n: c", "3:3", "a key must be one piece of text"),
    ("card", "Kitchen", "[" * 100_000, "2:42", "nested more than 32 levels deep"),
    ("rubric", "minutes: 10", "minutes: 0", "2:10", "must be a number from 1 to 120"),
    ("rubric", "minutes: 10", "minutes: 1_0", "2:10", 'found "1_0"; write plain digits'),
    ("rubric", "minutes: 10", "minutes: 12:30", "2:10", 'found "12:30"'),
    ("rubric", "minutes: 10", f"minutes: {'9' * 5000}", "2:10", "must be a number from 1 to 120"),
    ("rubric", "core: 55", "core: 101", "4:15", "bars.mid.core must be a number from 0 to 100"),
    ("rubric", "mid: {", "middle: {", "4:3", 'bars.middle is not a known key; did you mean "mid"?'),
    ("rubric", "weight: 3", "weight: 6", "17:13", "must be a whole number from 1 to 5, found the number 6"),
    ("rubric", "weight: 3", "weight: 2.5", "17:13", "must be a whole number"),
    ("rubric", "weight: 3", "weight: 010", "17:13", 'found "010"'),
    ("rubric", "trap: true", "trap: yes", "49:11", 'must be true or false, found "yes"'),
    ("rubric", "core\n    weight: 3", "core\n    trap: true\n    weight: 3", "50:11", "marks a second trap"),
    ("rubric", "id: whistles", "id: boils", "31:9", 'points[1].id repeats "boils"'),
    ("rubric", "id: whistles", "id: Whistles!", "31:9", "must be lower-case words joined by hyphens"),
    ("rubric", "about: kettle\n    claim", "about: kettel\n    claim", "18:12", 'did you mean "kettle"?'),
    ("rubric", "        about: kettle", "        about: kettel", "42:16", 'unknown subject "kettel"'),
    ("rubric", "  kettle:\n    names", "  any:\n    names", "7:3", "subjects.any is a reserved name"),
    ("rubric", "kettle: [cools", "kettel: [cools", "30:7", 'wrong.kettel names the unknown subject "kettel"'),
    ("rubric", ", 'Why own one?']", "]", "22:13", "must have at least 3 items, found 2"),
    ("rubric", ", 'Why own one?']", ", 'what  is it For?']", "22:63", "every one must differ"),
    ("rubric", "keywords: boil, water", "keywords: boil,, water", "24:15", "has an empty phrase"),
    ("rubric", f"    {SAY}\n", "", "46:5", "must have either say or parts, found neither"),
    ("rubric", SAY, "say: [lime]\n    parts: [{name: a, say: [b]}]", "46:5", "found both"),
    ("rubric", SAY, "say: [lime (slows | (a | b))]", "56:11", "nested brackets"),
    ("rubric", SAY, "say: [lime (slows]", "56:11", "a ( without its )"),
    ("rubric", SAY, "say: [lime slows)]", "56:11", "a ) without its ("),
    ("rubric", SAY, "say: [lime | slows]", "56:11", "a | outside brackets"),
    ("rubric", SAY, "say: [lime (slows | )]", "56:11", "an empty alternative"),
    ("rubric", SAY, "say: [lime <slows]", "56:11", "a stray < or >"),
    ("rubric", SAY, "say: [lime <>]", "56:11", "empty angle brackets"),
    ("rubric", SAY, "say: [lime >]", "56:11", "a > with nothing on one side"),
    ("rubric", SAY, "say: [(lime > slows)]", "56:11", "a > inside brackets"),
    ("rubric", SAY, "say: [lime not]", "56:11", "nothing after the last 'not'"),
    ("rubric", SAY, "say: [without]", "56:11", "no idea"),
    ("rubric", SAY, "say: lime slows", "56:10", "must be a list of lines"),
    ("rubric", SAY, "say: []", "56:10", "must have at least 1 item, found 0"),
    ("rubric", "points: [lime]", "points: [limes]", "62:12", 'unknown point "limes"; did you mean "lime"?'),
    ("rubric", "ask: [how big, what volume]", "ask: how big", "58:10", "ask must be a list"),
]


@pytest.mark.parametrize(("kind", "old", "new", "place", "message"), CASES, ids=range(len(CASES)))
def test_a_mistake_is_reported_where_it_stands(
    tmp_path: Path, kind: str, old: str, new: str, place: str, message: str
) -> None:
    good = {"card": CARD, "rubric": RUBRIC}[kind]
    assert old in good
    folder = write_question(tmp_path, "kettles", **{kind: good.replace(old, new, 1)})
    file = tmp_path / {"card": "knowledge", "rubric": "rubrics"}[kind] / "kettles.yaml"
    told = [str(problem) for problem in errors_of(load_bank([folder]).problems)]
    assert any(text.startswith(f"{file}:{place}: ") and message in text for text in told), told


def test_the_sample_bank_has_no_problem(tmp_path: Path) -> None:
    assert load_bank([write_question(tmp_path, "kettles")]).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    trap: true\n", "", "points have no trap"),
        ("depth: senior", "depth: core", "points are 0 senior of 3, fewer than a third"),
    ],
)
def test_advice_is_a_warning_and_keeps_nothing_from_being_asked(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    bank = load_bank([write_question(tmp_path, "kettles", rubric=RUBRIC.replace(old, new))])
    assert bank.ids == ("kettles",)
    assert [problem.severity for problem in bank.problems] == ["warning"]
    assert message in str(bank.problems[0])


def test_all_problems_of_all_files_are_told_in_order(tmp_path: Path) -> None:
    write_question(
        tmp_path, "kettles", card=CARD.replace("high", "hi"), rubric=RUBRIC.replace("weight: 3", "weight: 9")
    )
    folder = write_question(tmp_path, "pots", card=CARD.replace("title: K", "titel: K"))
    problems = load_bank([folder]).problems
    assert len(errors_of(problems)) == 4
    assert list(problems) == sorted(problems)


def test_a_bad_file_does_not_keep_the_good_ones_from_being_asked(tmp_path: Path) -> None:
    write_question(tmp_path, "pots", card="\x00")
    assert load_bank([write_question(tmp_path, "kettles")]).ids == ("kettles",)


def test_invalid_utf8_is_reported_with_offset_and_line(tmp_path: Path) -> None:
    folder = write_question(tmp_path, "kettles")
    (tmp_path / "knowledge" / "kettles.yaml").write_bytes(b"title: a\ncategory: \xff\n")
    assert "kettles.yaml:2:1: the file is not UTF-8 text: byte 0xff at offset 19" in str(
        load_bank([folder]).problems[0]
    )


def test_a_file_over_1_mib_is_refused(tmp_path: Path) -> None:
    folder = write_question(tmp_path, "kettles", card=CARD + "#" * 1024 * 1024)
    assert "larger than 1 MiB" in str(load_bank([folder]).problems[0])


def test_byte_order_mark_and_windows_line_ends_make_no_difference(tmp_path: Path) -> None:
    plain = load_bank([write_question(tmp_path / "a", "kettles")]).question("kettles")
    card = "\ufeff" + CARD.replace("\n", "\r\n")
    other = load_bank([write_question(tmp_path / "b", "kettles", card=card)]).question("kettles")
    assert other.card == plain.card


@pytest.mark.parametrize(("gone", "left"), [("rubrics", "knowledge"), ("knowledge", "rubrics")])
def test_a_file_without_its_partner_names_both_paths(tmp_path: Path, gone: str, left: str) -> None:
    folder = write_question(tmp_path, "kettles")
    (tmp_path / gone / "kettles.yaml").unlink()
    (problem,) = errors_of(load_bank([folder]).problems)
    assert f"{gone}/kettles.yaml" in problem.file.replace("\\", "/")
    assert f"{left}/kettles.yaml" in str(problem)


@pytest.mark.parametrize("name", ["Kettles.yaml", "two words.yaml", "kettles.yml", "a\nb.yaml", "k.YAML"])
def test_a_file_name_that_is_no_id_is_reported_in_one_printable_line(tmp_path: Path, name: str) -> None:
    folder = write_question(tmp_path, "pots")
    (tmp_path / "knowledge" / name).write_text(CARD)
    (problem,) = load_bank([folder]).problems
    assert str(problem).isprintable()
    assert "rename it" in problem.hint


def test_other_files_in_the_folder_are_passed_over(tmp_path: Path) -> None:
    folder = write_question(tmp_path, "kettles")
    for name in ("README.md", ".hidden.yaml", "kettles.yaml~"):
        (tmp_path / "rubrics" / name).write_text("x")
    (tmp_path / "rubrics" / "examples").mkdir()
    assert load_bank([folder]).problems == ()


def test_a_folder_that_is_no_bank_is_a_problem(tmp_path: Path) -> None:
    problems = load_bank([BankFolder(tmp_path / "nowhere")]).problems
    assert len(problems) == 2
    assert "a bank is a folder with knowledge/ and rubrics/ in it" in str(problems[0])


def test_a_folder_named_like_a_card_is_a_problem(tmp_path: Path) -> None:
    folder = write_question(tmp_path, "kettles")
    (tmp_path / "knowledge" / "pots.yaml").mkdir()
    assert "not a regular file" in str(load_bank([folder]).problems[0])


def test_a_repeated_id_is_a_problem_of_the_later_folder(tmp_path: Path) -> None:
    first, second = write_question(tmp_path / "a", "kettles"), write_question(tmp_path / "b", "kettles")
    bank = load_bank([first, second])
    assert bank.question("kettles").folder == str(tmp_path / "a")
    (problem,) = bank.problems
    assert problem.file == str(tmp_path / "b" / "knowledge" / "kettles.yaml")
    assert str(tmp_path / "a") in problem.message


def test_links_may_cross_folders_and_a_broken_one_leaves_the_card_askable(tmp_path: Path) -> None:
    first = write_question(tmp_path / "a", "kettles", card=CARD.replace("related: []", "related: [pots]"))
    assert load_bank([first]).ids == ("kettles",)
    assert 'unknown question "pots"' in str(load_bank([first]).problems[0])
    assert load_bank([first, write_question(tmp_path / "b", "pots")]).problems == ()


def test_check_includes_the_labelled_examples(tmp_path: Path) -> None:
    folder = write_question(tmp_path, "kettles")
    (tmp_path / "rubrics" / "examples").mkdir()
    (tmp_path / "rubrics" / "examples" / "kettles.jsonl").write_text('{"id": 1}\nno json\n')
    assert load_bank([folder]).problems == ()
    assert {problem.line for problem in check_bank([folder])} == {1, 2}
