"""Checks that see more than one value: ids that must exist, points that must be made, author advice.

They work on what `Record.read` left, so keys may be missing and list items None.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from greenroom.bank.findings import Findings
from greenroom.bank.problems import Path, did_you_mean, listed, quoted
from greenroom.bank.structure import ANY_SUBJECT, note_repeats

Plain = dict[str, Any]


def check_card(card: Plain, rubric: Plain | None, own_id: str, findings: Findings) -> None:
    """Check a card against its rubric (None where the rubric cannot be read)."""
    for i, related in enumerate(card.get("related", ())):
        if related == own_id:
            findings.add(("related", i), "names the question itself", "remove it")
    if not card.get("sources"):
        findings.add(("sources",), "names no source", "say where the facts were checked", severity="warning")
    known = None if rubric is None else point_ids(rubric)
    if known:
        _check_model_answer(card, known, findings)


def _check_model_answer(card: Plain, known: list[str], findings: Findings) -> None:
    made: set[str] = set()
    for i, sentence in enumerate(card.get("model_answer", ())):
        makes = (sentence or {}).get("makes", ())
        made.update(point for point in makes if point)
        _check_known(makes, known, ("model_answer", i, "makes"), findings)
    for point in known:
        if "model_answer" in card and point not in made:
            hint = "add it to the makes of the sentence that says it"
            findings.add(("model_answer",), f"never makes the point {quoted(point)}", hint, at_key=True)


def check_rubric(rubric: Plain, findings: Findings) -> None:
    """Check a rubric's references within itself."""
    points = rubric.get("points", [])
    note_repeats(points, ("points",), findings, key="id")
    _check_traps(points, findings)
    _check_depths(points, findings)
    subjects = list(rubric.get("subjects", ()))
    for path, subject in _subject_uses(points):
        if subject not in subjects:
            known = f"the subjects are {listed(subjects)}" if subjects else "this rubric has no subjects"
            hint = did_you_mean(subject, subjects, known)
            at_key = path[-1] != "about"
            findings.add(path, f"names the unknown subject {quoted(subject)}", hint, at_key=at_key)
    twist = rubric.get("twist", {})
    _check_known(twist.get("points", ()), point_ids(rubric), ("twist", "points"), findings)


def point_ids(rubric: Plain) -> list[str]:
    """Return the ids of a rubric's points, in order."""
    return [point["id"] for point in rubric.get("points", ()) if point and "id" in point]


def _check_known(ids: Any, known: list[str], path: Path, findings: Findings) -> None:
    for i, point in enumerate(ids):
        if point and point not in known:
            hint = did_you_mean(point, known, f"the points are {listed(known)}")
            findings.add((*path, i), f"names the unknown point {quoted(point)}", hint)


def _check_traps(points: list[Plain | None], findings: Findings) -> None:
    traps = [i for i, point in enumerate(points) if point and point.get("trap")]
    for i in traps[1:]:
        findings.add(("points", i, "trap"), "marks a second trap", f"points[{traps[0]}] is the trap already")
    if points and not traps:
        hint = "set trap: true on the point that the card's common trap is about"
        findings.add(("points",), "have no trap", hint, at_key=True, severity="warning")


def _check_depths(points: list[Plain | None], findings: Findings) -> None:
    senior = sum(1 for point in points if point and point.get("depth") == "senior")
    if points and senior * 3 < len(points):
        message = f"are {senior} senior of {len(points)}, fewer than a third"
        findings.add(("points",), message, "add senior points", at_key=True, severity="warning")


def _subject_uses(points: list[Plain | None]) -> Iterator[tuple[Path, str]]:
    for i, point in enumerate(points):
        yield from _uses_in(point or {}, ("points", i), ("say", "partly", "wrong"))
        for j, part in enumerate((point or {}).get("parts", ())):
            yield from _uses_in(part or {}, ("points", i, "parts", j), ("say",))


def _uses_in(record: Plain, path: Path, line_keys: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    if "about" in record:
        yield (*path, "about"), record["about"]
    for key in line_keys:
        for subject in record.get(key, ()):
            if subject not in ("", ANY_SUBJECT):
                yield (*path, key, subject), subject
