"""The one walk: the objects of the model with their JSON Pointers and what stands above them.

Which fields can lead to an object is read off the classes once; a walk that looks for one class
never enters a part that cannot hold it.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, Generic, NamedTuple, TypeVar, overload

import attrs

from rectify_model.arguments import typed
from rectify_model.errors import UsageError
from rectify_model.pointers import join
from rectify_model.shape.fields import classes_below, shape_of

__all__ = ["Visit", "pointed", "walk"]

N = TypeVar("N")

_MODEL: Final = "rectify_model.model."


class Visit(NamedTuple, Generic[N]):
    """An object of the model, met on a walk."""

    node: N
    """The object."""
    pointer: str
    """Where it stands below the root of the walk, as a JSON Pointer (RFC 6901)."""
    above: tuple[Any, ...]
    """The objects that hold it, the root of the walk first."""


@overload
def walk(root: attrs.AttrsInstance, *, skip: tuple[type, ...] = ()) -> Iterator[Visit[Any]]: ...
@overload
def walk(
    root: attrs.AttrsInstance, of: type[N], *, skip: tuple[type, ...] = ()
) -> Iterator[Visit[N]]: ...
@typed
def walk(
    root: attrs.AttrsInstance, of: type | None = None, *, skip: tuple[type, ...] = ()
) -> Iterator[Visit[Any]]:
    """Return an iterator over the objects of a model object, itself included, outermost first.

    Args:
        root: A report or any other object of the model.
        of: The class to look for, such as `Measure`, or `Matter` for items and tasks together.
        skip: Classes whose objects are left out, together with all that stands below them.

    Raises:
        UsageError: `root` is no object of the model, or cannot hold an object of the class.
    """
    cls: type = type(root)
    if not (attrs.has(cls) and cls.__module__.startswith(_MODEL)):
        name = cls.__name__
        raise UsageError(
            f"walk takes an object of the model, such as a Report, not {name}; load or read one",
            f"walk 需要模型中的对象（如 Report），而不是 {name}；请先读取",
        )
    if of is not None and not any(issubclass(shape.cls, of) for shape in classes_below(cls)):
        raise UsageError(
            f"a {cls.__name__} holds no {of.__name__}; give a class of the model that it can hold",
            f"{cls.__name__} 中不会有 {of.__name__}；请给出其中可能有的模型类",
        )
    return _visits(root, _plan(cls, of, skip))


def pointed(root: attrs.AttrsInstance, *, skip: tuple[type, ...] = ()) -> Sequence[tuple[str, Any]]:
    """Return the objects of a model object with their JSON Pointers, as `walk` meets them, at once.

    What stands above them is left out, so that this takes a third of the time: rules go through all
    objects of a report each time it is checked.

    Args:
        root: A report or any other object of the model.
        skip: Classes whose objects are left out, together with all that stands below them.
    """
    found: list[tuple[str, Any]] = []

    def go(node: Any, pointer: str, ways: _Ways) -> None:
        found.append((pointer, node))
        for name, many, plan in ways:
            if not (value := getattr(node, name)):
                continue
            # The names of fields hold nothing that a pointer escapes.
            if not many:
                go(value, f"{pointer}/{name}", plan.ways)
            elif plan.ways:
                for index, entry in enumerate(value):
                    go(entry, f"{pointer}/{name}/{index}", plan.ways)
            else:
                found.extend([(f"{pointer}/{name}/{at}", each) for at, each in enumerate(value)])

    cls: type = type(root)
    go(root, "", _plan(cls, None, skip).ways)
    return found


@attrs.frozen
class _Plan:
    """What a walk does at the objects of one class."""

    wanted: bool
    """Whether the objects are yielded."""
    ways: "_Ways"
    """The fields that lead on: the name, whether it holds a tuple, and the plan for its objects."""


_Ways = tuple[tuple[str, bool, _Plan], ...]


@cache
def _plan(cls: type, of: type | None, skip: tuple[type, ...]) -> _Plan:
    if any(issubclass(cls, each) for each in skip):
        return _Plan(wanted=False, ways=())
    ways = (
        (field.name, field.many, _plan(field.cls, of, skip))
        for field in shape_of(cls).fields
        if field.scalar is None
    )
    wanted = of is None or issubclass(cls, of)
    return _Plan(wanted, tuple(way for way in ways if way[2].wanted or way[2].ways))


def _visits(root: object, plan: _Plan) -> Iterator[Visit[Any]]:
    waiting: list[tuple[Visit[Any], _Plan]] = [(Visit(root, "", ()), plan)]
    while waiting:
        visit, plan = waiting.pop()
        if plan.wanted:
            yield visit
        if plan.ways:
            # The last is taken first, so that the walk goes as the document does.
            waiting += [*_below(visit, plan)][::-1]


def _below(visit: Visit[Any], plan: _Plan) -> Iterator[tuple[Visit[Any], _Plan]]:
    above = (*visit.above, visit.node)
    for name, many, next_plan in plan.ways:
        value, pointer = getattr(visit.node, name), visit.pointer
        if many:
            for index, entry in enumerate(value):
                yield Visit(entry, join(pointer, name, index), above), next_plan
        elif value is not None:
            yield Visit(value, join(pointer, name), above), next_plan
