"""The scorer: one answer against one rubric. Pure and deterministic; the same answer always gets the same score."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.bank.model import Rubric, Status
from greenroom.errors import AnswerError
from greenroom.scoring.balance import Row, features, verdict, with_company
from greenroom.scoring.claims import Reading
from greenroom.scoring.clean import ANSWER_LIMIT
from greenroom.scoring.compiled import ELSEWHERE, CompiledRubric, compile_rubric, restored, stored
from greenroom.scoring.corrections import corrections
from greenroom.scoring.credit import CompiledPoint, Finding, assess, parts_said, settle_cues, settle_pinned
from greenroom.scoring.cues import CueReader, CueReading, CueTable
from greenroom.scoring.explain import explain
from greenroom.scoring.guards import Prompt, worthless
from greenroom.scoring.lexicon import Lexicon
from greenroom.scoring.model import Evidence, PointScore, Reply, Score, weighted_share
from greenroom.scoring.passage import take_apart
from greenroom.scoring.repair import Repairer
from greenroom.scoring.subjects import mentions, owners, swapped, without_descriptions

SCORER_VERSION = "4"
"""Raised with every change that can change a score; stored with each score."""

JOINT = "\n\n"
"""Stands between the answer and each reply in the scored text."""


class Scorer:
    """Scores answers to one question. Picklable; holds no state that changes a result."""

    def __init__(
        self, rubric: Rubric, lexicon: Lexicon, table: CueTable | None = None, compiled: CompiledRubric | None = None
    ) -> None:
        """Without a table of cues the rubric's lines alone decide; `compiled` saves compiling the rubric."""
        self.rubric = rubric
        self._lexicon = lexicon
        self._table = table
        subjects = tuple(subject.id for subject in rubric.subjects)
        self.cues = CueReader(table, tuple(point.about for point in rubric.points), subjects) if table else None
        self._compiled = compiled or compile_rubric(rubric, lexicon)
        self._points = self._compiled.points
        self._index = self._compiled.index
        self._prompt = Prompt.of(rubric.question)
        self._repair = Repairer(lexicon, self._compiled.own_words)
        self.unknown_words = self._compiled.unknown
        """Words of claim lines that no family knows."""

    def __reduce__(self) -> tuple[object, tuple[Rubric, Lexicon, str | None, str]]:
        table = self._table.text if self._table else None
        return _unpickled, (self.rubric, self._lexicon, table, stored(self._compiled))

    def score(self, answer: str, replies: Sequence[Reply] = ()) -> Score:
        """Score an answer and the replies to probes; evidence offsets count in all of them joined by JOINT.

        Raises AnswerError where the joined text is longer than ANSWER_LIMIT code points.
        """
        text = JOINT.join([answer, *(reply.text for reply in replies)])
        if len(text) > ANSWER_LIMIT:
            raise AnswerError(f"the answer has {len(text):,} characters", f"at most {ANSWER_LIMIT:,} are scored")
        reading = self.read(text)
        findings = self._line_findings(reading)
        cues = self.cues.read(reading) if self.cues else None
        if cues:
            rows = with_company(self._features(findings, cues))
            told = zip(findings, cues.signals, rows, strict=True)
            for number, (finding, signals, row) in enumerate(told):
                settle_cues(finding, self._turned(number, verdict(row), finding, cues), signals)
        points = tuple(
            _in_original(explain(number, point, finding, reading, cues), text)
            for number, (point, finding) in enumerate(zip(self._points, findings, strict=True))
        )
        return Score(
            question=self.rubric.id,
            scorer=SCORER_VERSION,
            rubric=self.rubric.digest,
            total=weighted_share(points),
            core=weighted_share(points, "core"),
            senior=weighted_share(points, "senior"),
            points=points,
        )

    def _line_findings(self, reading: Reading) -> list[Finding]:
        findings = [assess(point, reading) for point in self._points]
        settle_pinned(findings, reading.mixed_up)
        return findings

    def _turned(self, number: int, status: Status, finding: Finding, cues: CueReading) -> Status:
        """A status that cues alone gave, unless they stand under a denial or belong to another subject by name."""
        if status not in ("covered", "partial") or finding.said or finding.partly:
            return status
        said = cues.signals[number].said
        if cues.pinned(number, self.rubric.points[number].about):
            return "contradicted"
        if status == "covered" and said.stretch is not None and cues.denied(said.stretch, number):
            return "contradicted"
        return status

    def _features(self, findings: Sequence[Finding], cues: CueReading) -> list[Row]:
        learned = self.cues.table.learned if self.cues else 0.0
        return [
            features(
                signals,
                setting,
                finding.status,
                parts_said(point, finding),
                bool(finding.pinned),
                bool(point.point.about),
                learned,
            )
            for point, finding, signals, setting in zip(
                self._points, findings, cues.signals, cues.settings, strict=True
            )
        ]

    def balance_features(self, answer: str) -> list[Row]:
        """Return what is balanced for each point of an answer, without company. Needs a table of cues.

        For fitting the weights.
        """
        assert self.cues is not None
        reading = self.read(answer)
        return self._features(self._line_findings(reading), self.cues.read(reading))

    @property
    def points(self) -> tuple[CompiledPoint, ...]:
        """The rubric's points with their lines compiled, in order."""
        return self._points

    def read(self, text: str) -> Reading:
        """Take a text apart and find all that lines and cues are looked for in."""
        passage = take_apart(text, self._repair.read)
        hits = self._index.find(passage)
        ids = [subject.id for subject in self.rubric.subjects]
        found = mentions(passage, hits, self.rubric.subjects, self._index.first_words) if ids else []
        mixed_up = bool(found) and swapped(passage, found)
        if mixed_up:
            found = without_descriptions(found, ids)
        return Reading(
            passage=passage,
            hits=hits,
            owners=owners(passage, found),
            corrections=corrections(passage),
            barred=worthless(passage, self._prompt, hits.get(ELSEWHERE, [])),
            present={number for family in hits for number in self._compiled.numbers.get(family, ())},
            mixed_up=mixed_up,
            other={ids[0]: ids[1], ids[1]: ids[0]} if len(ids) == 2 else None,
        )


def _unpickled(rubric: Rubric, lexicon: Lexicon, table: str | None, compiled: str) -> Scorer:
    return Scorer(rubric, lexicon, CueTable(table) if table else None, restored(compiled, rubric, lexicon))


def _in_original(point: PointScore, text: str) -> PointScore:
    """Quote evidence from the text as it was typed."""
    if text.isprintable():
        return point
    evidence = tuple(Evidence(e.start, e.end, text[e.start : e.end]) for e in point.evidence)
    return PointScore(
        point.id, point.depth, point.weight, point.status, point.credit, evidence, point.reason, point.nearest
    )
