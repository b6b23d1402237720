"""The table of migrations, and the way along it to the current version."""

from collections.abc import Callable
from functools import cache
from typing import Any, Final

import attrs

from rectify_model.migration import v0_1
from rectify_model.migration.migrated import Migrated
from rectify_model.problems import Problem
from rectify_model.shape import ClassShape, shape_of

__all__ = ["CURRENT", "EARLIER", "OLDER", "carried", "shapes_at"]

CURRENT: Final = "1.1"
"""The version that the last step leads to."""

_ShapeOf = Callable[[type], ClassShape]


@attrs.frozen(kw_only=True)
class _Step:
    """From one version to the next."""

    before: str
    """The older version."""
    older: Callable[[ClassShape], ClassShape]
    """Turn the shape of a class in the newer version into that in the older."""
    carry: Callable[[dict[str, Any], type, _ShapeOf], Migrated]
    """Carry the fields of an object of a class, given the older shapes."""


# In order: each step leads to the version of the next, the last to the current one.
_STEPS: Final = (_Step(before="0.1", older=v0_1.as_in_0_1, carry=v0_1.to_1_0),)

OLDER: Final = tuple(step.before for step in _STEPS)
"""The versions that can be carried to the current one, oldest first."""


def _numbers(version: str) -> tuple[int, int]:
    major, minor = version.split(".")
    return int(major), int(minor)


_MAJOR, _MINOR = _numbers(CURRENT)
EARLIER: Final = tuple(f"{_MAJOR}.{minor}" for minor in range(_MINOR))
"""The versions that differ from the current one in the fields that it added, oldest first."""


def shapes_at(version: str | None) -> _ShapeOf:
    """Return the function that gives the shape of a class in a version; today's where not older."""
    return _older_shapes(version) if version in (*OLDER, *EARLIER) else shape_of


def carried(plain: dict[str, Any], root: type, version: str | None) -> Migrated:
    """Carry the fields of a `root` from an older version to the current one, step by step.

    Args:
        plain: The fields, in their plain form; left as they are.
        root: The class of the object whose fields they are.
        version: The version that they come from; where it is not older, nothing is changed.
    """
    losses: list[Problem] = []
    for step in _STEPS[OLDER.index(version) :] if version in OLDER else ():
        migrated = step.carry(plain, root, shapes_at(step.before))
        plain = migrated.plain
        losses += migrated.losses
    return Migrated(plain=plain, losses=tuple(losses))


@cache
def _older_shapes(version: str) -> _ShapeOf:
    @cache
    def shape_in_version(cls: type) -> ClassShape:
        shape = _without_later_fields(shape_of(cls), version)
        for step in reversed(_STEPS[OLDER.index(version) :] if version in OLDER else ()):
            shape = step.older(shape)
        return shape

    return shape_in_version


def _without_later_fields(shape: ClassShape, version: str) -> ClassShape:
    fields = tuple(
        field
        for field in shape.fields
        if field.since is None or _numbers(field.since) <= _numbers(version)
    )
    return attrs.evolve(shape, fields=fields, by_name={field.name: field for field in fields})
