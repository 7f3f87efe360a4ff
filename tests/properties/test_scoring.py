"""What holds for every text that anyone could type."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from greenroom.bank.model import STATUSES
from greenroom.scoring.model import CREDIT, Reply
from greenroom.scoring.scorer import JOINT, Scorer
from kitchen import LEXICON, RUBRIC, kitchen_scorer

WORDS = """kettle microwave the heats evenly not no never hard easy clean whistles done big small single cup whole
family . , ; : ! ? - ( ) " ' \n \n\n but and than unlike scratch that sorry other way round it former latter
one thing breaks kettel thekettle w/o e.g. i.e. -> 1. 3 🙂 é \x1b[1m \u202e \ud800""".split(" ")

any_text = st.text(alphabet=st.characters(codec=None), max_size=300)
talk = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
answers = talk | any_text
UNRELATED = "The garden was green last week. My chair stands near the window."


@given(answers)
@example("")
@example("\x00")
@example("'" * 50)
@example("no " * 200)
@example("kettle " * 500)
@example("\n" * 500)
@example("(" * 300)
def test_any_text_gets_a_score_in_range(text: str) -> None:
    score = kitchen_scorer().score(text)
    assert [point.id for point in score.points] == [point.id for point in RUBRIC.points]
    assert all(0 <= share <= 100 for share in (score.total, score.core, score.senior))
    assert all(point.status in STATUSES and point.credit == CREDIT[point.status] for point in score.points)


@given(answers)
def test_evidence_quotes_the_answer(text: str) -> None:
    for point in kitchen_scorer().score(text).points:
        spans = [*point.evidence, *([point.nearest] if point.nearest else [])]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
        assert all(span.text == text[span.start : span.end] for span in point.evidence)
        assert list(point.evidence) == sorted(point.evidence, key=lambda span: span.start)


@given(answers)
def test_every_status_but_missed_has_evidence(text: str) -> None:
    for point in kitchen_scorer().score(text).points:
        assert bool(point.evidence) == (point.status != "missed")
        assert point.reason


@given(answers)
@settings(max_examples=30)
def test_the_same_answer_gets_the_same_score(text: str) -> None:
    assert kitchen_scorer().score(text) == Scorer(RUBRIC, LEXICON).score(text)


@given(talk)
def test_an_unrelated_paragraph_raises_no_point(text: str) -> None:
    before = kitchen_scorer().score(text)
    after = kitchen_scorer().score(f"{text}.\n\n{UNRELATED}")
    raised = [a.id for a, b in zip(before.points, after.points, strict=True) if b.credit > a.credit]
    assert raised == []


@given(talk, talk)
def test_replies_count_as_if_they_stood_below_the_answer(answer: str, reply: str) -> None:
    joined = kitchen_scorer().score(answer + JOINT + reply)
    assert kitchen_scorer().score(answer, [Reply(reply)]) == joined


@given(talk)
def test_space_at_the_ends_changes_no_status(text: str) -> None:
    plain = [point.status for point in kitchen_scorer().score(text).points]
    assert [point.status for point in kitchen_scorer().score(f"\n \n{text} \n").points] == plain
