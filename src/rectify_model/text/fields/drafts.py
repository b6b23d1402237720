"""Drafts of model objects, whose fields are still passages of the source, and their completion.

The passes that find structure make drafts; here alone drafts become the model. Each passage becomes
the text of its field and, at the same time, the pieces of the source that the field holds.
"""

from collections.abc import Callable
from typing import Any, Final

import attrs

from rectify_model.model import Inference, Values
from rectify_model.shape.twins import twin_of
from rectify_model.text.lines.source import Passage
from rectify_model.text.reasons import Reason

__all__ = ["Completion", "Draft", "Said"]


@attrs.frozen(eq=False)
class Said:
    """A value and the words of the source that say it."""

    passage: Passage
    """The words."""
    value: object
    """The value."""


@attrs.define(eq=False)
class Draft:
    """A model object in the making."""

    cls: type
    """The class that it will have."""
    fields: dict[str, Any] = attrs.field(factory=dict)
    """The fields: passages, drafts, lists of either, values with their words, or bare values."""
    inferred: dict[str, str] = attrs.field(factory=dict)
    """What each field that the source does not print as such was inferred from."""
    because: Reason | None = None
    """Why it is what it is, where that was weighed."""

    def add(self, field: str, *entries: "Draft | Passage") -> None:
        """Append entries to a list."""
        self.fields.setdefault(field, []).extend(entries)

    def infer(self, field: str, value: object, source: str) -> None:
        """Set a field that the source does not print as such."""
        self.fields[field] = value
        self.inferred[field] = source


# The first letter of each list whose members bear ids or hold some that do.
_STEPS: Final = {
    "sections": "s",
    "focus_areas": "a",
    "topics": "t",
    "items": "i",
    "tasks": "k",
    "measures": "m",
}


@attrs.define(kw_only=True)
class Completion:
    """The work of turning drafts into model objects."""

    report_id: str
    """The id from which all others are made."""
    find_values: Callable[[str], Values]
    """What finds the values in a wording."""
    places: list[tuple[int, int, str]] = attrs.field(factory=list)
    """Where in the source the words of each field stand: start, end and JSON Pointer."""
    inferences: list[Inference] = attrs.field(factory=list)
    """What was inferred, and from what."""
    reasons: dict[str, Reason] = attrs.field(factory=dict)
    """Why each node is what it is, by JSON Pointer."""

    def complete(self, draft: Draft, path: str = "") -> Any:
        """Return the model object that a draft describes, standing at a JSON Pointer."""
        if draft.because is not None:
            self.reasons[path] = draft.because
        known = attrs.fields(draft.cls)
        filled = {
            name: self._filled(value, f"{path}/{name}") for name, value in draft.fields.items()
        }
        fields = {name: value for name, value in filled.items() if value is not None}
        self.inferences += [
            Inference(path=f"{path}/{name}", source=source)
            for name, source in draft.inferred.items()
        ]
        if hasattr(known, "id"):
            fields["id"] = self._id(path)
        if hasattr(known, "values"):
            fields["values"] = self.find_values(_wording(draft.cls, fields))
        return draft.cls(**fields)

    def _filled(self, value: Any, path: str) -> Any:
        match value:
            case Passage():
                self.places += [(start, end, path) for start, end in value.printed_ranges]
                return value.printed or None
            case Said():
                self._filled(value.passage, path)
                return value.value
            case Draft():
                return self.complete(value, path)
            case list():
                return tuple(
                    self._filled(entry, f"{path}/{index}") for index, entry in enumerate(value)
                )
            case _:
                return value

    def _id(self, path: str) -> str:
        """Return the id of the node at a JSON Pointer: `/sections/1/items/0` becomes `….s2.i1`."""
        steps = path.split("/")[1:]
        places = (
            f"{_STEPS[name]}{int(index) + 1}"
            for name, index in zip(steps[::2], steps[1::2], strict=True)
        )
        return ".".join((self.report_id, *places))


def _wording(cls: type, fields: dict[str, Any]) -> str:
    """Return the words that spans count in; the object itself is made, and checked, once."""
    unchecked = object.__new__(twin_of(cls))
    for field in attrs.fields(cls):
        setattr(unchecked, field.name, fields.get(field.name, field.default))
    wording: str = unchecked.wording
    return wording
