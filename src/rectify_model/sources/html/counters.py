"""The numbers that a browser shows before the items of a list."""

import re
from typing import Final

import attrs

from rectify_model.sources.html.counter_styles import KNOWN_STYLES, shown_number

__all__ = ["Counter", "Label"]

_WHOLE: Final = re.compile(r"[\t\n\f\r ]*([+-]?[0-9]{1,9})")
_TYPES: Final = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "disc": "disc",
    "circle": "circle",
    "square": "square",
    "none": "none",
}
_STRING: Final = re.compile("""["']([^"']*)["']""")


@attrs.define(eq=False)
class Counter:
    """A list, and how far it has counted."""

    style: str
    """The style of its numbers, as `list-style-type` names it."""
    next: int
    """The number of the next item; counted from 0 downwards where the first is not known yet."""
    step: int = 1
    """What is added for each item."""
    is_open: bool = False
    """Whether the first number is not known before all items are."""
    items: int = 0
    """How many items there are so far."""

    @classmethod
    def of(cls, name: str, attributes: dict[str, str], style: dict[str, str]) -> "Counter":
        """Return the counter of a list by its start tag."""
        default = "decimal" if name == "ol" else "disc"
        is_reversed = name == "ol" and "reversed" in attributes
        start = _whole(attributes.get("start", "")) if name == "ol" else None
        return cls(
            style=_style_of(attributes, style, default),
            next=start if start is not None else 0 if is_reversed else 1,
            step=-1 if is_reversed else 1,
            is_open=is_reversed and start is None,
        )

    def count(self, attributes: dict[str, str], style: dict[str, str]) -> "Label":
        """Count an item, and return its label."""
        value = _whole(attributes.get("value", ""))
        label = Label(
            counter=self,
            number=self.next if value is None else value,
            style=_style_of(attributes, style, self.style),
            is_open=self.is_open and value is None,
        )
        if value is not None:
            self.is_open = False
        self.next = label.number + self.step
        self.items += 1
        return label


@attrs.frozen(eq=False, kw_only=True)
class Label:
    """The number of an item, whose words are known when the list is over."""

    counter: Counter
    """The list that counts it."""
    number: int
    """The number, or how far it lies from the last."""
    style: str
    """The style that it is shown in."""
    is_open: bool
    """Whether the number is counted from the end of the list."""

    def __str__(self) -> str:
        """Return the label as the browser shows it; empty where it shows none."""
        number = self.number + self.counter.items if self.is_open else self.number
        return shown_number(number, self.style)


def _whole(written: str) -> int | None:
    found = _WHOLE.match(written)
    return int(found[1]) if found else None


def _style_of(attributes: dict[str, str], style: dict[str, str], default: str) -> str:
    declared = style.get("list-style-type") or style.get("list-style") or ""
    if text := _STRING.search(declared):
        return f'"{text[1]}'
    for word in declared.split():
        if word in KNOWN_STYLES:
            return word
    written = attributes.get("type", "").strip()
    return _TYPES.get(written) or _TYPES.get(written.lower()) or default
