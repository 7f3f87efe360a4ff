"""Hostile text does nothing in any format."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from sample_entries import ATTEMPT, ENTRY, EXPORTED_AT, export_of_one, export_of_three

from greenroom.interview.model import Turn
from greenroom.reports.csv_export import defused
from greenroom.reports.json_export import entry_plain
from greenroom.reports.markdown import inline
from greenroom.reports.model import FORMATS, Entry, Export, Format, render
from greenroom.reports.score_json import score_line
from greenroom.reports.score_text import Canvas, score_text
from greenroom.scoring.model import Evidence

SCHEMAS = Path(__file__).parents[3] / "schemas"
HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\x1b]0;owned\x07 \x9b31m",
    "=cmd|' /C calc'!A0",
    "[/] [@click=app.quit]x[/] [link](javascript:alert(1))",
    "\ud800 lone, \u202e turned",
    "a\r\nb\tc\x00d",
    "`x` | ~~y~~ # z\n# heading\n- item\n1. one\n> quote\n---",
]


def hostile_entry(text: str) -> Entry:
    point = replace(
        ATTEMPT.score.points[0], id=text, reason=text, evidence=(Evidence(0, len(text), text),), nearest=None
    )
    score = replace(ATTEMPT.score, question=text, scorer=text, rubric=text, points=(point,))
    turns = (Turn("interviewer", "question", text), Turn("candidate", "answer", text))
    attempt = replace(ATTEMPT, question=text, title=text, turns=turns, score=score, unprompted=score, started_at=text)
    return Entry(attempt, (replace(ENTRY.objections[0], point=text, note=text, start=0, end=len(text)),))


def rendered(text: str, form: Format) -> str:
    return "".join(render(Export(EXPORTED_AT, iter([hostile_entry(text)]), 1), form))


class Tags(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def tags_of(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    return tags


@pytest.mark.parametrize("text", HOSTILE)
def test_html_gets_no_tag_or_attribute_from_text(text: str) -> None:
    plain, page = tags_of(rendered("harmless", "html")), rendered(text, "html")
    assert tags_of(page).tags <= plain.tags | {"sup", "a"}
    assert tags_of(page).attributes <= plain.attributes | {"href"}
    assert "script" not in plain.tags
    assert "\x1b" not in page


def test_the_page_allows_no_script_and_no_network() -> None:
    page = "".join(render(export_of_three(), "html"))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy.group(1).startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy.group(1)
    assert not re.findall(r'(?:src|href)="(?!#)', page)
    assert "style=" not in page
    assert "url(" not in page


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_cells_are_no_formulas_and_rows_stay_whole(text: str) -> None:
    rows = list(csv.reader(io.StringIO(rendered(text, "csv"), newline="")))
    assert len(rows) == 2
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and cell]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", " =1", "\x00=1"])
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert str(defused(cell)).startswith("'")


def test_numbers_stay_numbers() -> None:
    assert defused(-1.5) == -1.5
    assert defused(True) == "true"


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["markdown", "csv"])
def test_no_control_character_is_left(text: str, form: Format) -> None:
    shown = rendered(text, form)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202e]", shown)
    shown.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_text_for_a_terminal_has_no_escapes_and_fits(text: str) -> None:
    score = hostile_entry(text).attempt.score
    shown = score_text(score, text, Canvas(40))
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert max(map(len, shown.splitlines())) <= 40


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("a*b*_c_", "a\\*b\\*\\_c\\_"),
        ("<b>", "\\<b\\>"),
        ("x | y", "x \\| y"),
        ("http://x.org", "http<span>:</span>//x.org"),
    ],
)
def test_markdown_shows_text_as_it_was_typed(text: str, shown: str) -> None:
    assert inline(text) == shown


def test_exports_and_scores_fit_their_schemas() -> None:
    export = Draft202012Validator(json.loads((SCHEMAS / "export.schema.json").read_text()))
    Draft202012Validator.check_schema(export.schema)
    for made in (export_of_one(), export_of_three()):
        export.validate(json.loads("".join(render(made, "json"))))
    score = Draft202012Validator(json.loads((SCHEMAS / "score.schema.json").read_text()))
    Draft202012Validator.check_schema(score.schema)
    score.validate(json.loads(score_line("a-01", ATTEMPT.score)))


@pytest.mark.parametrize("form", FORMATS)
def test_attempts_are_rendered_one_by_one(form: Format) -> None:
    taken = 0

    def entries() -> object:
        nonlocal taken
        for _ in range(100):
            taken += 1
            yield ENTRY

    pieces = render(Export(EXPORTED_AT, entries(), 100), form)  # type: ignore[arg-type]
    while taken == 0:
        next(pieces)
    assert taken == 1
    list(pieces)
    assert taken == 100


@pytest.mark.parametrize("form", FORMATS)
def test_an_objection_changes_no_mark(form: Format) -> None:
    with_it, without = ENTRY, ENTRY._replace(objections=())
    plain, bare = entry_plain(with_it), entry_plain(without)
    assert plain.pop("objections")
    assert not bare.pop("objections")
    assert plain == bare
    shown = "".join(render(Export(EXPORTED_AT, [with_it], 1), form))
    assert "never mind" not in shown or form == "json"
    assert "step by step" in shown
