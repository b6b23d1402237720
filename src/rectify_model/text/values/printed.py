"""What was found in the view of a text, as the text prints it."""

from typing import Any

import attrs

from rectify_model.model.values import Span, Values
from rectify_model.text.view import View

__all__ = ["printed"]


def printed(found: Values, view: View) -> Values:
    """Return values found in a view with the places and the words of the printed text."""
    return Values(
        **{
            field.name: tuple(_printed(each, view) for each in getattr(found, field.name))
            for field in attrs.fields(Values)
        }
    )


def _printed(mention: Any, view: View) -> Any:
    """Return a mention with its place and its words."""
    span = mention.span
    start, end = view.words(span.start, span.end)
    return attrs.evolve(mention, span=Span(start=start, end=end), text=view.printed[start:end])
