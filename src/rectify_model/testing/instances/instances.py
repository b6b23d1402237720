"""One entry for every class: what is kept, and by which of the two ways the rest is drawn."""

from typing import Any, Final, Protocol, TypeVar

import attrs
from hypothesis import strategies as st

from rectify_model.errors import UsageError
from rectify_model.shape import ClassShape, FieldShape, shape_of
from rectify_model.shape.documentation import documentation_of
from rectify_model.testing.instances.options import Options, Profile
from rectify_model.testing.instances.plain import plain
from rectify_model.testing.instances.realistic import realistic as drawn_realistic

__all__ = ["InstanceStrategy", "instances", "strategy_of"]

T = TypeVar("T", bound=attrs.AttrsInstance)
T_co = TypeVar("T_co", covariant=True)


def instances(
    cls: type[T],
    *,
    max_items: int | None = None,
    profile: Profile | None = None,
    realistic: bool = False,
    **keep: Any,
) -> st.SearchStrategy[T]:
    """Draw instances of a class of the model.

    By default they are anything that the schema allows: each optional field there and not there,
    each word of each list, numbers and days to the ends of their range, and in texts whatever has
    been a trap for a format. They are valid in form, though as a rule not in sense.

    Args:
        cls: The class.
        max_items: The most entries in any list; by default 2, or 4 where it is realistic.
        profile: With `"published"` or `"ledger"` all is there that the profile's rules on
            completeness ask for: title, sections, measures, contact; in a ledger also leader,
            unit, deadline and evidence of each item.
        realistic: Words, numbers and days read like a published report: labels count on, days
            follow each other, values are those that the words say. The profile's rules find
            nothing worse than an info.
        **keep: By a field's name, the value that it has, or the strategy that draws it; a list
            stands for a tuple. What is kept is not made to fit the rest, nor the rest to fit it.

    Raises:
        UsageError: The class has no such field, or the options do not go together.
    """
    options = Options.of(max_items, profile, realistic=realistic)
    shape = shape_of(cls)
    kept = {name: _kept(_field(shape, name), value) for name, value in keep.items()}
    return drawn_realistic(cls, options, kept) if realistic else plain(cls, options, kept)


class InstanceStrategy(Protocol[T_co]):
    """A function that makes a strategy for one class; see `instances` for its arguments."""

    def __call__(
        self,
        *,
        max_items: int | None = None,
        profile: Profile | None = None,
        realistic: bool = False,
        **keep: Any,
    ) -> st.SearchStrategy[T_co]:
        """Draw instances of the class."""
        ...


def strategy_of(cls: type[T]) -> InstanceStrategy[T]:
    """Return `instances` for one class, as a function that bears the class's name in the plural."""

    def strategy(
        *,
        max_items: int | None = None,
        profile: Profile | None = None,
        realistic: bool = False,
        **keep: Any,
    ) -> st.SearchStrategy[T]:
        return instances(cls, max_items=max_items, profile=profile, realistic=realistic, **keep)

    strategy.__name__ = strategy.__qualname__ = _plural(shape_of(cls).name)
    # Where users import it from.
    strategy.__module__ = "rectify_model.testing.strategies"
    term = documentation_of(cls).chinese
    strategy.__doc__ = f"{term}: draw `{cls.__name__}`; see `instances` for the arguments."
    return strategy


_UNCOUNTED: Final = ("evidence", "totals", "values")


def _plural(noun: str) -> str:
    if noun in _UNCOUNTED:
        return noun
    return f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"


def _field(shape: ClassShape, name: str) -> FieldShape:
    if name not in shape.by_name:
        known = list(shape.by_name)
        raise UsageError(
            f"{shape.cls.__name__} has no field {name!r}; there are {', '.join(known)}",
            f"{shape.cls.__name__} 没有字段 {name!r}；可用 {'、'.join(known)}",
        )
    return shape.by_name[name]


def _kept(field: FieldShape, value: Any) -> st.SearchStrategy[Any]:
    values = value if isinstance(value, st.SearchStrategy) else st.just(value)
    return values.map(_as_tuple) if field.many else values


def _as_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
