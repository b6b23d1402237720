"""What became of one source: a record for the manifest, or a failure."""

from typing import Any

import attrs
from attrs.validators import deep_mapping, instance_of

from rectify_model.problems import Problem

__all__ = ["Failure", "Outcome", "Record"]

_numbers: Any = deep_mapping(instance_of(str), instance_of(int), instance_of(dict))


@attrs.frozen(kw_only=True)
class Record:
    """A source that was converted; all of it can be written as JSON."""

    name: str = attrs.field(validator=instance_of(str))
    """The name of the source in the run."""
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
    counts: dict[str, int] = attrs.field(validator=_numbers)
    """How much of what the report holds."""
    codes: dict[str, int] = attrs.field(validator=_numbers)
    """How many problems there were in the source, by their codes."""
    severities: dict[str, int] = attrs.field(validator=_numbers)
    """The same by their severities."""


@attrs.frozen(kw_only=True)
class Failure:
    """A source that could not be converted."""

    name: str
    """The name of the source in the run."""
    problems: tuple[Problem, ...]
    """Why: the first problems of severity error, each with the path of the source."""
    codes: dict[str, int]
    """How many problems there were, by their codes."""
    severities: dict[str, int]
    """The same by their severities."""


Outcome = Record | Failure
"""What became of a source."""
