from __future__ import annotations

import copy
import pickle
from dataclasses import asdict, fields, replace

import pytest

from greenroom.frozen import frozen


@frozen
class Pot:
    name: str
    litres: float = 1.5
    lids: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return f"{self.name}, {self.litres} l"


@frozen
class Shelf:
    pots: tuple[Pot, ...]


@frozen
class Tagged:
    """Whose tag is no part of what makes it equal."""

    value: int
    tag: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tagged) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)


def test_fields_are_taken_by_place_by_name_and_by_default() -> None:
    assert Pot("a", 2.0, ("x",)) == Pot(lids=("x",), litres=2.0, name="a")
    assert (Pot("a").litres, Pot("a", lids=("y",)).lids, Pot("a").label) == (1.5, ("y",), "a, 1.5 l")
    assert repr(Pot("a")) == "Pot(name='a', litres=1.5, lids=())"


@pytest.mark.parametrize(
    ("args", "told"), [((), {}), (("a", 1, (), 4), {}), (("a",), {"name": "b"}), (("a",), {"lid": 1})]
)
def test_wrong_fields_are_refused(args: tuple[object, ...], told: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="Pot"):
        Pot(*args, **told)  # type: ignore[arg-type]


def test_nothing_can_be_changed_or_added() -> None:
    pot = Pot("a")
    for name in ("name", "weight"):
        with pytest.raises(AttributeError):
            setattr(pot, name, "b")
    with pytest.raises(AttributeError):
        del pot.name  # type: ignore[misc]
    assert not hasattr(pot, "__dict__")


def test_equal_values_are_equal_and_hash_alike_within_a_class() -> None:
    assert len({Pot("a"), Pot("a"), Pot("b")}) == 2
    assert Pot("a") != ("a", 1.5, ())
    assert Shelf((Pot("a"),)) == Shelf((Pot("a"),))
    assert Tagged(1, "x") == Tagged(1, "y")
    assert hash(Tagged(1, "x")) == hash(Tagged(1, "y"))


def test_copies_and_pickles_are_equal() -> None:
    shelf = Shelf((Pot("a"), Pot("b", 3.0)))
    assert pickle.loads(pickle.dumps(shelf)) == copy.deepcopy(shelf) == copy.copy(shelf) == shelf


def test_dataclasses_take_them() -> None:
    assert replace(Pot("a"), litres=2.0) == Pot("a", 2.0)
    assert asdict(Shelf((Pot("a"),))) == {"pots": ({"name": "a", "litres": 1.5, "lids": ()},)}
    assert [(one.name, one.default) for one in fields(Pot)][1:] == [("litres", 1.5), ("lids", ())]


def test_they_match_by_place() -> None:
    match Pot("a", 2.0):
        case Pot(name, litres):
            assert (name, litres) == ("a", 2.0)
        case _:
            pytest.fail("no match")
