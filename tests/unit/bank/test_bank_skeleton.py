from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from greenroom.bank.json_schema import json_schema, schema_text
from greenroom.bank.load import load_bank
from greenroom.bank.skeleton import card_skeleton, rubric_skeleton
from unit.bank.sample_bank import CARD, RUBRIC, write_question

SCHEMAS = Path(__file__).parents[3] / "schemas"


@pytest.mark.parametrize("kind", ["card", "rubric"])
def test_the_schema_file_is_in_step_with_the_checks(kind: str) -> None:
    """To mend: write `schema_text(kind)` of greenroom.bank.json_schema to the file."""
    assert (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8") == schema_text(kind)


@pytest.mark.parametrize(("kind", "text"), [("card", CARD), ("rubric", RUBRIC)], ids=["card", "rubric"])
def test_the_schema_takes_a_good_file_and_refuses_a_wrong_key(kind: str, text: str) -> None:
    schema = json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    plain = yaml.safe_load(text)
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(plain)
    assert not validator.is_valid(plain | {"extra": 1})


def filled(skeleton: str) -> str:
    """Fill in every value of a skeleton, as an author would."""
    lines: list[str] = []
    for number, line in enumerate(skeleton.split("\n")):
        if line.rstrip().endswith("importance:"):
            line += " high"
        elif line.lstrip() == "-":
            line += f" words {number}"
        elif re.search(r":\s*>-(\s+#.*)?$", line) and not line.startswith("#"):
            indent = len(line) - len(line.lstrip(" -"))
            line += f"\n{' ' * (indent + 2)}Some prose: it goes on."
        elif re.fullmatch(r"\s*(category|keywords):", line):
            line += " words"
        lines.append(line)
    return "\n".join(lines)


def test_a_skeleton_tells_what_to_fill_in_and_passes_once_filled_in(tmp_path: Path) -> None:
    card, rubric = card_skeleton("kettles", 'The "Kettles": #1'), rubric_skeleton("kettles")
    empty = load_bank([write_question(tmp_path / "a", "kettles", card, rubric)])
    assert empty.ids == ()
    assert all("fill it in" in problem.hint for problem in empty.problems if problem.severity == "error")
    bank = load_bank([write_question(tmp_path / "b", "kettles", filled(card), filled(rubric))])
    assert [str(problem) for problem in bank.problems if problem.severity == "error"] == []
    assert bank.question("kettles").title == 'The "Kettles": #1'


def test_the_optional_keys_of_a_skeleton_are_yaml_once_uncommented() -> None:
    schema_keys = {kind: set(json_schema(kind)["properties"]) for kind in ("card", "rubric")}
    for kind, text in (("card", card_skeleton("k", "K")), ("rubric", rubric_skeleton("k"))):
        code = [re.sub(r"^# (?=( *- |  *|)[a-z_]+:( |$)|  *-$)", "", line) for line in text.split("\n")]
        code = [line for line in code if not re.match(r"\s*#", line)]
        assert set(yaml.safe_load("\n".join(code))) >= schema_keys[kind]


def test_schema_files_are_json() -> None:
    for file in SCHEMAS.glob("*.json"):
        assert json.loads(file.read_text(encoding="utf-8"))["$schema"].endswith("2020-12/schema")
