"""An agreement report as plain text, for a terminal or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greenroom.scoring.clean import clean

if TYPE_CHECKING:
    from greenroom.scoring.agreement import AgreementReport, Confusion, LineHits, PointAgreement
    from greenroom.scoring.agreement_figures import Figures

_QUOTED = 90
"""Characters of an answer shown behind a confusion."""
_LISTED = 6
"""Examples shown behind one confusion or line."""
_MISLED, _MISLED_SHARE = 2, 0.2
"""A line misleads from this many answers on, if they are more than this share of those it was found in."""


def render_report(report: AgreementReport) -> str:
    """Return a report as text that ends in a newline: figures, points, confusions, misleading lines."""
    if not report.figures.cells:
        return f"{report.question}: no labelled examples\n"
    blocks = ["\n".join(_summary(report)), "\n".join(_table(report.points))]
    blocks += ["\n".join(_details(point)) for point in report.points if point.confusions or _bad_lines(point)]
    return "\n\n".join(blocks) + "\n"


def _summary(report: AgreementReport) -> list[str]:
    told = report.figures
    lines = [
        f"{report.question}: {told.answers} labelled answers, {told.cells} labels",
        _figures(told),
        *_splits(report),
        "",
        f"{'label':<13} {'precision':>9} {'recall':>7} {'F1':>6} {'labels':>7}",
    ]
    for status, one in told.labels:
        lines.append(f"{status:<13} {one.precision:>9.3f} {one.recall:>7.3f} {one.f1:>6.3f} {one.count:>7}")
    return lines


def _splits(report: AgreementReport) -> list[str]:
    """The splits' own figures; what was made with the tuning answers agrees with them too easily."""
    lines: list[str] = []
    for split, told in report.splits:
        remark = "believe this one" if split == "validation" else "flatter where a table of cues was made from them"
        lines += [f"{split} alone, {told.answers} answers ({remark}):", f"  {_figures(told)}"]
    return lines


def _figures(told: Figures) -> str:
    return (
        f"qwk {told.qwk:.3f}   kappa {told.kappa4:.3f}   macro F1 {told.macro_f1:.3f}   "
        f"agreed {told.accuracy:.1%}   Pearson of totals {told.pearson:.3f}"
    )


def _table(points: tuple[PointAgreement, ...]) -> list[str]:
    width = max(len("point"), *(len(point.id) for point in points))
    lines = [f"{'point':<{width}} {'qwk':>6} {'agreed':>7}  label > status given"]
    for point in points:
        told = ", ".join(f"{c.label} > {c.status} {len(c.examples)}" for c in point.confusions) or "no confusion"
        lines.append(f"{point.id:<{width}} {_qwk(point.figures)} {point.figures.accuracy:>7.0%}  {told}")
    return lines


def _qwk(told: Figures) -> str:
    return f"{told.qwk:>6.2f}"


def _details(point: PointAgreement) -> list[str]:
    lines = [point.id]
    for confusion in point.confusions:
        lines += _behind(confusion)
    bad = _bad_lines(point)
    if bad:
        lines.append("  lines found under other labels than theirs")
    for hits in bad:
        lines += _misleading(hits)
    return lines


def _behind(confusion: Confusion) -> list[str]:
    lines = [f"  labelled {confusion.label}, scored {confusion.status}: {len(confusion.examples)}"]
    for one in confusion.examples[:_LISTED]:
        lines.append(f"    {clean(one.example)}: {_short(one.quote) if one.quote else 'nothing came near'}")
        lines.append(f"      {clean(one.reason)}")
    return lines + _more(len(confusion.examples))


def _misleading(hits: LineHits) -> list[str]:
    about = f" (about {hits.line.about})" if hits.line.about else ""
    told = ", ".join(f"{status} {count}" for status, count in hits.labels)
    lines = [f"    {hits.group}: {clean(hits.line.text)}{about}: {told}"]
    lines += [f"      {clean(id)}, {label}: {_short(words)}" for id, label, words in hits.misled[:_LISTED]]
    return lines + _more(len(hits.misled))


def _more(size: int) -> list[str]:
    return [f"    and {size - _LISTED} more"] if size > _LISTED else []


def _bad_lines(point: PointAgreement) -> list[LineHits]:
    bad = [
        hits for hits in point.lines if len(hits.misled) >= _MISLED and len(hits.misled) > _MISLED_SHARE * hits.found
    ]
    return sorted(bad, key=lambda hits: -len(hits.misled))


def _short(text: str) -> str:
    one_line = " ".join(clean(text).split())
    return f"“{one_line if len(one_line) <= _QUOTED else one_line[: _QUOTED - 1] + '…'}”"
