"""Words of claim lines that look like the mistyped name of a family.

A word that no family knows stands for itself, so a mistyped name is no error: it is found nowhere, and nobody notices.
Only hyphenated words are looked at, since those are hardly meant as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rapidfuzz.distance import OSA

from greenroom.bank.findings import Findings
from greenroom.bank.folder import BankFolder, read_bytes, rubric_name
from greenroom.bank.model import Rubric
from greenroom.bank.problems import Path, Problem, quoted, visible
from greenroom.bank.shapes import RUBRIC
from greenroom.bank.yaml_text import MAX_BYTES, parse_yaml
from greenroom.scoring.lexicon import Lexicon

_NEAR = 2
"""Most slips of the pen between a name and what is taken for it; fewer in short names."""
_LETTERS_A_SLIP = 4
_EXACT = re.compile(r"<[^<>]*>")
_HYPHENATED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


def mistyped_problems(folder: BankFolder, rubric: Rubric, lexicon: Lexicon) -> list[Problem]:
    """Return a warning for each hyphenated word that is nearly the name of a family or a subject, and is none."""
    path = folder.path / rubric_name(rubric.id)
    try:
        parsed = parse_yaml(read_bytes(path, MAX_BYTES))
    except OSError:
        return []
    findings = Findings(visible(str(path)), parsed)
    plain = RUBRIC.read(parsed.root, (), findings) if parsed.root else None
    if findings.failed or not plain:
        return []
    findings.problems.clear()
    names = {*lexicon.families, *(name for name, _ in rubric.families), *(one.id for one in rubric.subjects)}
    spoken = {lexicon.stems_of(name.replace("-", " ")) for name in names}
    spoken |= {lexicon.stems_of(name) for one in rubric.subjects for name in (*one.names, *one.described)}
    for where, line in _lines(plain):
        for word in _HYPHENATED.findall(_EXACT.sub(" ", line).lower()):
            near = None if lexicon.stems_of(word.replace("-", " ")) in spoken else _nearest(word, names)
            if near:
                message = f"speaks of {quoted(word)}, which is no family and stands for itself"
                findings.add(where, message, f"did you mean {quoted(near)}?", severity="warning")
    return findings.problems


def _nearest(word: str, names: set[str]) -> str | None:
    """The name that was meant, if it is near enough."""
    allowed = min(_NEAR, len(word) // _LETTERS_A_SLIP)
    told = [(OSA.distance(word, name, score_cutoff=allowed), name) for name in names if len(name) > _LETTERS_A_SLIP]
    slips, name = min(told, default=(allowed + 1, ""))
    return name if slips <= allowed else None


def _lines(plain: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    for number, point in enumerate(plain["points"]):
        for key in ("say", "partly", "wrong"):
            yield from _of_list(point.get(key, {}), ("points", number, key))
        for place, part in enumerate(point.get("parts", ())):
            yield from _of_list(part["say"], ("points", number, "parts", place, "say"))


def _of_list(by_subject: dict[str, list[str]], path: Path) -> Iterator[tuple[Path, str]]:
    for subject, lines in by_subject.items():
        here = (*path, subject) if subject else path
        for number, line in enumerate(lines):
            yield (*here, number), line
