"""Who is timed: a library that reads bytes into typed objects and writes those as bytes."""

from collections.abc import Callable
from typing import Any, Literal

import attrs
from lxml import etree

import rectify_model as rm
from benchmarks.documents import Documents, plain_report
from benchmarks.plain_data import plain_data

__all__ = ["OURS", "Contestant", "Format", "UnequalError", "check", "ours"]

Format = Literal["xml", "json"]
OURS = "rectify_model"


class UnequalError(Exception):
    """A contestant does not say what ours says, so its time means nothing."""


@attrs.frozen(kw_only=True)
class Contestant:
    """One library in one configuration, for one format."""

    name: str
    """The library, and the configuration where it has two."""
    configuration: str
    """How the library was told to work, in Markdown."""
    format: Format
    """The format."""
    read: Callable[[bytes], Any]
    """Bytes to typed objects."""
    write: Callable[[Any], bytes]
    """Typed objects to bytes, without the values that are defaults; a peer's on one line."""
    bind: "Callable[[etree._Element], Any] | None" = None
    """An element to typed objects, where the library takes elements."""
    plain: Callable[[Any], dict[str, Any]] = plain_data
    """What typed objects say, as plain data."""


def ours(form: Format, *, indent: bool = True) -> Contestant:
    """Return this library."""
    return Contestant(
        name=OURS,
        configuration=f'`loads(data, "{form}")`, `dumps(report, "{form}")`',
        format=form,
        read=lambda data: rm.loads(data, form),
        write=lambda report: rm.dumps(report, form, indent=indent),
    )


def check(contestant: Contestant, documents: Documents) -> None:
    """See that a contestant reads what ours reads, and writes what ours reads again.

    Raises:
        UnequalError: It does not.
    """
    source: bytes = getattr(documents, contestant.format)
    value = contestant.read(source)
    if contestant.plain(value) != documents.plain:
        raise UnequalError(f"{contestant.name} reads other data than ours")
    written = rm.loads(contestant.write(value), contestant.format)
    if plain_report(rm.dumps(written, "json")) != documents.plain:
        raise UnequalError(f"{contestant.name} writes other data than ours")
    if contestant.bind is not None:
        bound = contestant.bind(etree.fromstring(source))
        if contestant.plain(bound) != documents.plain:
            raise UnequalError(f"{contestant.name} binds other data than ours")
