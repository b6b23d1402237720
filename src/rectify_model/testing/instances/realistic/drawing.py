"""Realistic instances of any class: an author, and the table of who draws what."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from rectify_model.testing.instances.options import Options
from rectify_model.testing.instances.realistic.author import Author, Place
from rectify_model.testing.instances.realistic.leaves import LEAVES
from rectify_model.testing.instances.realistic.parts import PARTS
from rectify_model.testing.instances.realistic.tracking import TRACKING
from rectify_model.testing.instances.realistic.whole import WHOLE

__all__ = ["realistic"]

T = TypeVar("T", bound=attrs.AttrsInstance)

_FIELDS_OF: Final = WHOLE | PARTS | TRACKING | LEAVES
_IDS: Final = 0xFFFF_FFFF_FFFF


def realistic(
    cls: type[T], options: Options, kept: Mapping[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[T]:
    """Draw instances of a class that read well, some of whose fields the caller draws."""

    @st.composite
    def instance(draw: st.DrawFn) -> T:
        author = Author(draw, options, _FIELDS_OF)
        place = Place(f"r{draw(st.integers(0, _IDS)):012x}")
        return author.make(cls, place, **{name: draw(kept[name]) for name in kept})

    return instance()
