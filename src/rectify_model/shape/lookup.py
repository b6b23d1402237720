"""What stands at a JSON Pointer, and the objects above it."""

from typing import Any, TypeVar, overload

import attrs

from rectify_model.arguments import typed
from rectify_model.errors import UsageError
from rectify_model.pointers import climb, parent, resolve
from rectify_model.shape.walk import Visit

__all__ = ["at", "parents"]

N = TypeVar("N")


@overload
def at(root: attrs.AttrsInstance, pointer: str) -> Any: ...
@overload
def at(root: attrs.AttrsInstance, pointer: str, of: type[N]) -> N: ...
@typed
def at(root: attrs.AttrsInstance, pointer: str, of: type[Any] = object) -> Any:
    """Return what stands at a JSON Pointer: an object, a tuple or a simple value.

    Args:
        root: A report or any other object of the model.
        pointer: The place below it, such as `/sections/0/items/2`; empty for `root` itself.
        of: The class that stands there; type checkers take the result for one.

    Raises:
        UsageError: There is no such place, or what stands there is no `of`.
    """
    try:
        found = resolve(root, pointer)
    except LookupError:
        raise UsageError(
            f"there is no place {_cut(pointer)} in this {type(root).__name__}; "
            "walk yields the pointers that there are",
            f"该 {type(root).__name__} 中没有位置 {_cut(pointer)}；walk 会给出现有的全部位置",
        ) from None
    if not isinstance(found, of):
        name = type(found).__name__
        raise UsageError(
            f"at {_cut(pointer)} stands a {name}, no {of.__name__}; give another pointer or class",
            f"位置 {_cut(pointer)} 上是 {name}，不是 {of.__name__}；请换一个位置或类",
        )
    return found


@typed
def parents(root: attrs.AttrsInstance, pointer: str) -> tuple[Visit[Any], ...]:
    """Return the objects that hold what stands at a JSON Pointer, the nearest first.

    Args:
        root: A report or any other object of the model.
        pointer: The place; `root` itself, which is empty, has no parents.

    Raises:
        UsageError: There is no such place.
    """
    at(root, pointer)
    if not pointer:
        return ()
    held = [(above, resolve(root, above)) for above in climb(parent(pointer))]
    objects = [(above, node) for above, node in held if attrs.has(type(node))]
    nodes = tuple(node for _, node in reversed(objects))
    return tuple(
        Visit(node, above, nodes[: len(nodes) - index - 1])
        for index, (above, node) in enumerate(objects)
    )


def _cut(pointer: str, most: int = 80) -> str:
    return pointer if len(pointer) <= most else f"{pointer[:most]}…"
