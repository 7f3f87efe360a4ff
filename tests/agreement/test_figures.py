"""The figures are those of the reference computation, and hold at their ends."""

from __future__ import annotations

import importlib.util
import re
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.bank.model import STATUSES
from greenroom.scoring.agreement_figures import figures
from labelled import BENCHMARK

POINTS = ("a", "b", "c")
statuses = st.sampled_from(STATUSES)
labels = st.fixed_dictionaries(dict.fromkeys(POINTS, statuses))
labelled_twice = st.dictionaries(st.text(min_size=1, max_size=4), st.tuples(labels, labels), min_size=1, max_size=9)


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    file = BENCHMARK / "agreement.py"
    if not file.exists():
        pytest.skip("the benchmark folder does not stand beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_agreement", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@given(labelled_twice)
def test_figures_equal_the_reference(reference: ModuleType, cells: dict) -> None:
    gold = {id: pair[0] for id, pair in cells.items()}
    predicted = {id: pair[1] for id, pair in cells.items()}
    ours, theirs = figures(gold, predicted), reference.figures(gold, predicted)
    for name in ("cells", "accuracy", "kappa4", "qwk", "macro_f1", "pearson"):
        assert getattr(ours, name) == pytest.approx(theirs[name]), name
    for status, told in ours.labels:
        numbers = [float(number) for number in re.findall(r"[\d.]+", theirs[status].replace("f1", ""))]
        assert [told.precision, told.recall, told.f1, told.count] == pytest.approx(numbers, abs=0.0006)


@given(st.dictionaries(st.text(min_size=1, max_size=4), labels, min_size=1, max_size=9))
def test_a_perfect_prediction_has_perfect_kappas(gold: dict) -> None:
    told = figures(gold, gold)
    assert (told.accuracy, told.kappa4, told.qwk) == (1.0, 1.0, 1.0)


@given(labelled_twice)
def test_kappas_do_not_mind_which_reader_comes_first(cells: dict) -> None:
    left = {id: pair[0] for id, pair in cells.items()}
    right = {id: pair[1] for id, pair in cells.items()}
    assert figures(left, right).qwk == pytest.approx(figures(right, left).qwk)
    assert figures(left, right).kappa4 == pytest.approx(figures(right, left).kappa4)


def test_nothing_to_compare_is_no_error() -> None:
    told = figures({}, {})
    assert (told.answers, told.cells, told.qwk, told.pearson) == (0, 0, 0.0, 0.0)


def test_a_missing_prediction_is_an_error() -> None:
    with pytest.raises(KeyError):
        figures({"x": {"a": "covered"}}, {"x": {}})
