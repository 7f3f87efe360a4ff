"""Frozen value classes for the modules that every cold start needs.

They are declared, compared, copied and pickled like frozen dataclasses with slots, and `dataclasses.replace`, `fields`
and `asdict` take them. But `dataclasses` loads `inspect` and compiles some functions for each class, which together
takes longer than scoring an answer does.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[_Class]) -> type[_Class]:
    """Make a class of annotated fields a frozen value class; fields with a default come last.

    Methods of the class's own stay, `__eq__` and `__hash__` too.
    """
    names = tuple(cls.__annotations__)
    own = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: own.pop(name) for name in names if name in own}
    values = _values_of(names)
    made = {
        "__slots__": names,
        "__match_args__": names,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__repr__": _repr_of(names),
        "__reduce__": lambda self: (type(self), values(self)),
        "__dataclass_fields__": _Fields(names, defaults),
        "__eq__": lambda self, other: values(self) == values(other) if type(other) is type(self) else NotImplemented,
        "__hash__": lambda self: hash(values(self)),
    }
    built: Any = type(cls.__name__, cls.__bases__, {**made, **own})
    built.__init__ = _init_of(built, names, defaults)
    return cast("type[_Class]", built)


def _values_of(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda self: (get(self),)


def _init_of(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    put = [vars(cls)[name].__set__ for name in names]

    def __init__(self: Any, *args: Any, **told: Any) -> None:
        if told or len(args) != len(names):
            args = _in_order(cls.__name__, names, defaults, args, told)
        for set_field, value in zip(put, args, strict=True):
            set_field(self, value)

    return __init__


def _in_order(
    name: str, names: tuple[str, ...], defaults: dict[str, Any], args: tuple[Any, ...], told: dict[str, Any]
) -> tuple[Any, ...]:
    given = dict(zip(names, args, strict=False))
    wrong = [one for one in told if one in given or one not in names]
    lacking = [one for one in names if one not in given and one not in told and one not in defaults]
    if wrong or lacking or len(args) > len(names):
        raise TypeError(f"{name}() takes {', '.join(names)}; wrong: {wrong or args[len(names) :]}, lacking: {lacking}")
    given = {**defaults, **given, **told}
    return tuple([given[one] for one in names])


def _refuse(self: object, name: str, value: object = None) -> NoReturn:
    raise AttributeError(f"{type(self).__name__} is frozen; {name!r} cannot be changed")


def _repr_of(names: tuple[str, ...]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return __repr__


class _Fields:
    """A class's fields as `dataclasses` wants them, made when it asks for them."""

    def __init__(self, names: tuple[str, ...], defaults: dict[str, Any]) -> None:
        self._names, self._defaults = names, defaults
        self._made: Any = None

    def __get__(self, instance: object, owner: type) -> Any:
        if self._made is None:
            from dataclasses import field, make_dataclass

            told = self._defaults
            fields = [(one, Any, field(default=told[one]) if one in told else field()) for one in self._names]
            self._made = vars(make_dataclass(owner.__name__, fields))["__dataclass_fields__"]
        return self._made
