"""What became of one source: a record for the manifest, a result that was kept, or a failure."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, Self

import attrs
from attrs.validators import deep_mapping, instance_of

from rectify_model.problems import Problem

__all__ = ["MOST_PROBLEMS", "Failure", "Kept", "Outcome", "Record", "by_code", "by_severity"]

# Whoever wants all of them converts the source by itself.
MOST_PROBLEMS: Final = 20
"""How many problems of one source are told with their places."""

_numbers: Any = deep_mapping(instance_of(str), instance_of(int), instance_of(dict))


@attrs.frozen(kw_only=True)
class Record:
    """A source that was converted; all of it can be written as JSON."""

    name: str = attrs.field(validator=instance_of(str))
    """The name of the source in the run."""
    source: str = attrs.field(validator=instance_of(str))
    """The absolute path of the source."""
    size: int = attrs.field(validator=instance_of(int))
    """Its size in bytes."""
    modified: int = attrs.field(validator=instance_of(int))
    """When it was last changed, in nanoseconds since 1970."""
    sha256: str = attrs.field(validator=instance_of(str))
    """Its digest."""
    output: str = attrs.field(validator=instance_of(str))
    """The path of the result below the destination, with `/`."""
    output_sha256: str = attrs.field(validator=instance_of(str))
    """The digest of the result."""
    release: str = attrs.field(validator=instance_of(str))
    """The release of rectify-model that made it."""
    report: str = attrs.field(validator=instance_of(str))
    """The id of the report."""
    counts: dict[str, int] = attrs.field(validator=_numbers)
    """How many reports, items, tasks and measures it holds."""
    codes: dict[str, int] = attrs.field(validator=_numbers)
    """How many problems there were in the source, by their codes."""
    severities: dict[str, int] = attrs.field(validator=_numbers)
    """The same by their severities."""
    found: tuple[Problem, ...] = ()
    """The first of these problems with their places; they do not stand in the manifest."""

    def as_plain(self) -> dict[str, Any]:
        """Return what the manifest holds of it."""
        found = attrs.fields(type(self)).found
        return attrs.asdict(self, filter=attrs.filters.exclude(found))


@attrs.frozen(kw_only=True)
class Kept:
    """A source whose result was changed by somebody else, and was therefore not written again."""

    name: str
    """The name of the source in the run."""
    output: str
    """The path of the result below the destination, with `/`."""
    problem: Problem
    """The same as a problem of the source, for people to read."""


@attrs.frozen(kw_only=True)
class Failure:
    """A source that could not be converted."""

    name: str
    """The name of the source in the run."""
    problems: tuple[Problem, ...]
    """Why: the first problems, each with the path of the source."""
    codes: dict[str, int]
    """How many problems there were, by their codes."""
    severities: dict[str, int]
    """The same by their severities."""

    @classmethod
    def of(cls, name: str, shown: str, problems: Iterable[Problem]) -> Self:
        """Return the failure of a source; each problem bears its path as the user gave it."""
        named = [attrs.evolve(problem, source=shown) for problem in problems]
        return cls(
            name=name,
            problems=tuple(named[:MOST_PROBLEMS]),
            codes=by_code(named),
            severities=by_severity(named),
        )


Outcome = Record | Kept | Failure
"""What became of a source."""


def by_code(problems: Iterable[Problem]) -> dict[str, int]:
    """Count problems by their codes."""
    return dict(Counter(problem.code for problem in problems))


def by_severity(problems: Iterable[Problem]) -> dict[str, int]:
    """Count problems by their severities."""
    return dict(Counter(problem.severity.value for problem in problems))
