"""Who draws a realistic report: what holds throughout it, and how its parts are made."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from rectify_model.model import FocusArea, Measure, Statement, Topic
from rectify_model.numbering import MarkKind
from rectify_model.testing.instances.options import Options
from rectify_model.testing.instances.realistic.sentences import DAY, PLAIN, SENTENCES
from rectify_model.testing.report_texts.facts import Facts, chinese_day, draw_facts
from rectify_model.text import find_values
from rectify_model.validation import LEDGER

__all__ = ["Author", "Fields", "FieldsOf", "Place"]

T = TypeVar("T", bound=attrs.AttrsInstance)
Fields = dict[str, Any]
"""Fields of an instance, by name."""

# Long lists inside long lists make huge reports, so most lists are short.
_COUNTS: Final = (1, 1, 1, 2, 2, 3, 4)
_MARKS: Final = (MarkKind.CHINESE_BRACKETS, MarkKind.ARABIC, MarkKind.ARABIC_BRACKETS)
_LEVELS: Final[tuple[tuple[type[FocusArea | Topic], ...], ...]] = (
    (),
    (FocusArea,),
    (Topic,),
    (FocusArea, Topic),
)


@attrs.frozen
class Place:
    """Where a part stands."""

    id: str
    """The id of what stands there."""
    number: int = 1
    """The how-manieth of its list it is."""
    depth: int = 0
    """How many headings stand above it, below the section."""

    def below(self, letter: str, number: int) -> "Place":
        """Return the place of an entry of a list, which the letter names."""
        return Place(f"{self.id}.{letter}{number}", number, self.depth)

    def mark(self, number: int) -> str:
        """Return a number as it is printed at this depth."""
        return _MARKS[self.depth].written(number)


@attrs.define(slots=False)
class Author:
    """Who draws a report, or a part of one."""

    draw: st.DrawFn
    """What draws."""
    options: Options
    """What is asked for."""
    fields_of: Mapping[type, "FieldsOf"]
    """What draws the fields of each class."""
    item_ids: list[str] = attrs.field(factory=list)
    """The ids of the feedback items so far."""

    @cached_property
    def facts(self) -> Facts:
        """What the report is about."""
        return draw_facts(self.draw)

    @cached_property
    def levels(self) -> tuple[type[FocusArea | Topic], ...]:
        """The headings between a section and its items."""
        return self.draw(st.sampled_from(_LEVELS))

    @property
    def is_ledger(self) -> bool:
        """Whether items have what a ledger adds."""
        return self.options.profile == LEDGER

    @property
    def feedback_on(self) -> date:
        """The day of the feedback."""
        return self.facts.inspection.feedback_on or self.facts.issued_on

    def make(self, cls: type[T], place: Place, **kept: Any) -> T:
        """Make an instance; its values are those that its words say."""
        fields = self.fields_of[cls](self, place, kept) | kept
        made = cls(**fields)
        if isinstance(made, Measure | Statement) and "values" not in kept:
            return cls(**fields | {"values": find_values(made.wording)})
        return made

    def many(self, cls: type[T], place: Place, letter: str, least: int = 1) -> tuple[T, ...]:
        """Make the entries of a list."""
        count = self.count(least)
        return tuple(self.make(cls, place.below(letter, n + 1)) for n in range(count))

    def count(self, least: int = 1) -> int:
        """Draw how many entries a list has."""
        counts = [count for count in _COUNTS if least <= count <= self.options.max_items]
        return self.draw(st.sampled_from(counts))

    def one_of(self, words: "tuple[Any, ...] | list[Any]") -> Any:
        """Draw one of some words."""
        return self.draw(st.sampled_from(words))

    def number(self, least: int, most: int) -> int:
        """Draw a whole number."""
        return self.draw(st.integers(least, most))

    def digits(self, count: int) -> str:
        """Draw decimal digits."""
        return f"{self.number(0, 10**count - 1):0{count}}"

    def digest(self) -> str:
        """Draw a SHA-256 digest."""
        return f"{self.number(0, 2**256 - 1):064x}"

    def yes(self) -> bool:
        """Draw whether something is there."""
        return self.draw(st.booleans())

    def day(self, earliest: date | None = None) -> date:
        """Draw a day between the feedback, or a later day, and the report."""
        first = earliest or self.feedback_on
        days = max((self.facts.issued_on - first).days, 0)
        return first + timedelta(days=self.number(0, days))

    def later(self, day: date) -> date:
        """Draw a day some months after another."""
        return day + timedelta(days=self.number(30, 360))

    def sentence(self, *kinds: str) -> str:
        """Draw a sentence that says a value of one of some kinds, or of none."""
        sentence: str = self.draw(st.one_of(*[SENTENCES[kind] for kind in kinds] or [PLAIN]))
        return sentence.replace(DAY, chinese_day(self.day())) if DAY in sentence else sentence


FieldsOf = Callable[[Author, Place, Fields], Fields]
"""What draws the fields of a class; what is kept is known, and replaces what is drawn."""
