"""Sayings of a question: `rubrics/sayings/<id>.yaml`, sentences as candidates say them, by point and status."""

from __future__ import annotations

from greenroom.bank.findings import Findings
from greenroom.bank.folder import BankFolder, read_bytes, sayings_name
from greenroom.bank.model import STATUSES, Question, Rubric, Saying
from greenroom.bank.problems import Problem, did_you_mean, listed, quoted, visible
from greenroom.bank.shape import Text
from greenroom.bank.structure import Items, Key, Named, Record
from greenroom.bank.yaml_text import MAX_BYTES, parse_yaml

_ABOUT = {
    "covered": "Sentences that make the point in full.",
    "partial": "Sentences that make half of it.",
    "contradicted": "Sentences that claim the opposite, or claim it of the wrong subject.",
    "missed": "Sentences on the same matter that do not make the point.",
}
SAYINGS = Named(
    Record(
        about="What candidates say of one point.",
        keys=tuple(
            Key(status, Items(Text(one_line=True), least=1, most=5000, unique=True), _ABOUT[status], required=False)
            for status in STATUSES
        ),
    )
)


def _note_conflicts(point: str, by_status: dict[str, list[str | None]], findings: Findings) -> None:
    """Note each sentence that stands under two statuses of one point."""
    first: dict[str, str] = {}
    for status in STATUSES:
        for number, text in enumerate(by_status.get(status, ())):
            earlier = first.setdefault(" ".join((text or "").casefold().split()), status)
            if text and earlier != status:
                message = f"stands under {earlier} too: {quoted(text)}"
                findings.add((point, status, number), message, "keep it where a fair reader would put it")


def plain_sayings(question: Question) -> tuple[Saying, ...]:
    """Return what the rubric and the card say themselves: claims, and the model answer's sentences for their points."""
    claims = [Saying(point.id, "covered", point.claim) for point in question.rubric.points]
    told = [Saying(point, "covered", part.say) for part in question.card.model_answer for point in part.makes]
    return (*claims, *told)


def read_sayings(folder: BankFolder, rubric: Rubric) -> tuple[tuple[Saying, ...], tuple[Problem, ...]]:
    """Return a question's good sayings, in order, and the problems of its file; () and () where it has none."""
    name = sayings_name(rubric.id)
    path = folder.path / name
    try:
        data = read_bytes(path, MAX_BYTES)
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return (), (Problem(visible(str(path)), 1, 1, "", message, "mend its permissions, or remove it"),)
    parsed = parse_yaml(data)
    findings = Findings(visible(str(path)), parsed)
    plain = SAYINGS.read(parsed.root, (), findings) if parsed.root else None
    known = [point.id for point in rubric.points]
    sayings: list[Saying] = []
    for point, by_status in (plain or {}).items():
        if point not in known:
            hint = did_you_mean(point, known, f"the points are {listed(known)}")
            findings.add((point,), f"names the unknown point {quoted(point)}", hint, at_key=True)
            continue
        _note_conflicts(point, by_status, findings)
        sayings += [
            Saying(point, status, text) for status in STATUSES for text in by_status.get(status, ()) if text is not None
        ]
    return tuple(sayings), tuple(findings.problems)
