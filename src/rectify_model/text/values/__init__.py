"""Values in the text (要素): what sentences say in numbers, dates and names, for any string."""

from collections.abc import Iterable
from datetime import date

from rectify_model.arguments import typed
from rectify_model.model.values import DateMention, Values
from rectify_model.text.values.dates import find_dates, find_periods, find_stretches
from rectify_model.text.values.deadlines import find_deadlines
from rectify_model.text.values.printed import printed
from rectify_model.text.values.quantities import find_quantities
from rectify_model.text.values.quotations import find_citations, find_terms
from rectify_model.text.values.recurrences import find_recurrences
from rectify_model.text.values.scanning import MASK, apart, mask
from rectify_model.text.view import View

__all__ = ["find_dates", "find_values", "values_in"]


@typed
def find_values(text: str, *, reference: date | None = None) -> Values:
    """Find the values that a text says; the text itself is never changed.

    One scan a kind, each over what the kinds before it have left: what stands in quotation marks
    is a name and holds no numbers, the date of a deadline is no date mention, and the number of a
    deadline or a recurrence is no quantity.

    Args:
        text: Any string.
        reference: The day from which 今年, 去年 and 本月 are counted, such as that of the report;
            without it their days stay open.

    Returns:
        What was found, each kind in the order of the text. A mention's span counts code points.
    """
    return values_in(text, reference)


def values_in(text: str, reference: date | None) -> Values:
    """Find the values that a text says, as `find_values` does, for what is known to be a text."""
    view = View(text)
    if view.is_printed:
        return _found(text, reference)
    # What looks like other characters is read as them; words and places are those of the text.
    return printed(_found(view.text, reference), view)


def _found(text: str, reference: date | None) -> Values:
    citations, terms = find_citations(text), find_terms(text)
    masked = mask(text, [name.span for name in (*citations, *terms)])
    periods = tuple(find_periods(masked, reference))
    deadlines = find_deadlines(text, masked, periods)
    claimed = [deadline.span for deadline in deadlines if deadline.span is not None]
    masked = mask(masked, claimed)
    recurrences = find_recurrences(text, masked)
    masked = mask(masked, [recurrence.span for recurrence in recurrences])
    dates = _dates(masked, periods)
    return Values(
        quantities=find_quantities(text, mask(masked, [mention.span for mention in dates])),
        dates=dates,
        recurrences=recurrences,
        deadlines=deadlines,
        citations=citations,
        terms=terms,
    )


def _dates(masked: str, periods: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """Return the dates of which no deadline or recurrence has taken a character."""
    found = [
        *(one for one in periods if MASK not in masked[one.span.start : one.span.end]),
        *find_stretches(masked),
    ]
    return tuple(apart(found))
