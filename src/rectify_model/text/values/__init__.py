"""Values in the text (要素): what sentences say in numbers, dates and names, for any string."""

from rectify_model.model.values import Values
from rectify_model.text.values.dates import find_dates
from rectify_model.text.values.deadlines import find_deadlines
from rectify_model.text.values.quantities import find_quantities
from rectify_model.text.values.quotations import find_citations, find_terms
from rectify_model.text.values.recurrences import find_recurrences

__all__ = ["find_dates", "find_values"]


def find_values(text: str) -> Values:
    """Find the values that a text says; the text itself is never changed.

    One scan a kind, each over what the kinds before it have left: what stands in quotation marks
    is a name and holds no numbers, the date of a deadline is no date mention, and the number of a
    deadline or a recurrence is no quantity.

    Args:
        text: Any string.

    Returns:
        What was found, each kind in the order of the text. A mention's span counts code points.
    """
    citations, terms = find_citations(text), find_terms(text)
    claimed = [name.span for name in (*citations, *terms)]
    deadlines = find_deadlines(text, claimed)
    claimed += [deadline.span for deadline in deadlines if deadline.span is not None]
    recurrences = find_recurrences(text, claimed)
    claimed += [recurrence.span for recurrence in recurrences]
    dates = find_dates(text, claimed)
    claimed += [mention.span for mention in dates]
    return Values(
        quantities=find_quantities(text, claimed),
        dates=dates,
        recurrences=recurrences,
        deadlines=deadlines,
        citations=citations,
        terms=terms,
    )
