"""Which kind of mark numbers the items of a section: the reading that the most speaks for.

The kinds of marks in a section, from the outermost in, are read in one of few ways: one of them
numbers the items, the next one their measures, and those above gather them; or the outermost one
numbers measures of the section itself. Each way is weighed by the headings of the section, and the
best is taken; how far it is ahead says how sure that is.
"""

from functools import cached_property
from typing import Final

import attrs

from rectify_model.numbering.marks import MarkKind
from rectify_model.text.outline.evidence import as_gatherer, as_item, as_measure, mean
from rectify_model.text.outline.headings import Heading
from rectify_model.text.reasons import Reason, for_item

__all__ = ["Roles", "gathers_items", "roles_of"]

_GATHERERS: Final = 0.5
"""What the levels above the items weigh, beside the items and the measures."""
_MOST: Final = 24
"""How many headings of a kind are weighed: evenly chosen ones, as more would say the same."""
_SURE: Final = 1.0
"""How far ahead the best reading is where nobody would doubt it."""


@attrs.frozen(kw_only=True)
class Roles:
    """How the marks of a section are read."""

    items: MarkKind | None
    """The kind of mark that numbers the items; None where all marks number measures."""
    above: frozenset[MarkKind]
    """The kinds of marks above it."""
    margin: float
    """How far the reading is ahead of the next one."""
    numbered: tuple[Heading, ...] = attrs.field(eq=False, repr=False)
    """The headings that bear the mark of the items."""

    @property
    def confidence(self) -> float:
        """How sure the reading is, from 0 to 1."""
        return max(0.0, min(1.0, self.margin / _SURE))

    @property
    def mark(self) -> str:
        """The mark of the items, as the first of them bears it."""
        return self.numbered[0].label.text if self.numbered else ""

    @cached_property
    def of_items(self) -> Reason:
        """Why the items are items."""
        named = sum(heading.names_problem for heading in self.numbered)
        answered = sum(
            bool(heading.children) or heading.is_counted_below for heading in self.numbered
        )
        return for_item(self.mark, (len(self.numbered), named, answered), self.confidence)


def roles_of(section: Heading) -> Roles:
    """Return the best reading of the marks of a section."""
    below = sorted(section.descendants, key=lambda heading: heading.level)
    kinds = list(dict.fromkeys(each.kind for each in below if each.kind))
    by_kind = {kind: [each for each in below if each.kind is kind] for kind in kinds}
    weighed = sorted(
        ((_weight(section, place, kinds, by_kind), place) for place in range(-1, len(kinds))),
        key=lambda one: (-one[0], one[1]),
    )
    (weight, place), *others = weighed
    margin = weight - others[0][0] if others else _SURE
    items = kinds[place] if place >= 0 else None
    return Roles(
        items=items,
        above=frozenset(kinds[: max(place, 0)]),
        margin=margin,
        numbered=tuple(by_kind[items]) if items is not None else (),
    )


def gathers_items(heading: Heading, roles: Roles) -> bool:
    """Tell whether a heading with the mark of items gathers, as those below own counted measures.

    Some publishers go one level deeper where a problem has several sides.
    """
    return (
        heading.kind is roles.items
        and len(heading.children) > 1
        and not heading.is_counted_below
        and all(child.is_counted_below for child in heading.children)
    )


def _weight(
    section: Heading, place: int, kinds: list[MarkKind], by_kind: dict[MarkKind, list[Heading]]
) -> float:
    """Weigh the reading in which the kind at a place numbers the items; at -1 none does."""
    items = _some(by_kind[kinds[place]]) if place >= 0 else []
    above = items if place >= 0 else [section]
    measures = _some([child for heading in above for child in heading.children])
    gatherers = [heading for kind in kinds[: max(place, 0)] for heading in _some(by_kind[kind])]
    return (
        mean(map(as_item, items))
        + mean(map(as_measure, measures))
        + _GATHERERS * mean(map(as_gatherer, gatherers))
    )


def _some(headings: list[Heading]) -> list[Heading]:
    return headings[:: max(1, len(headings) // _MOST)]
