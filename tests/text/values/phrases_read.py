"""The golden phrases and how a value is written there."""

from pathlib import Path
from typing import Any

from rectify_model.model.values import DateMention, Deadline, Quantity, Recurrence, Values
from rectify_model.model.vocabulary import Bound

__all__ = ["golden_phrases", "written_values"]

_FILE = Path(__file__).parents[2] / "golden" / "values.phrases.tsv"
_BOUNDS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: ">=",
    Bound.AT_MOST: "<=",
    Bound.MORE_THAN: ">",
    Bound.ABOUT: "~",
}


def golden_phrases() -> list[tuple[str, str]]:
    """Return each phrase and its values as they are written beside it."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return [(phrase, values) for phrase, _, values in rows]


def written_values(values: Values) -> str:
    """Write the numbers and days of a text as the golden file does, in the text's order."""
    found: list[Any] = [
        *values.quantities,
        *values.dates,
        *values.deadlines,
        *values.recurrences,
    ]
    found.sort(key=lambda mention: mention.span.start)
    return " ".join(f"{mention.text.replace(' ', '_')}={_written(mention)}" for mention in found)


def _written(mention: Any) -> str:
    match mention:
        case Quantity():
            return _quantity(mention)
        case DateMention():
            return _date(mention)
        case Deadline():
            return _deadline(mention)
        case _:
            assert isinstance(mention, Recurrence)
            count = _upto(_BOUNDS[mention.bound], mention.count, mention.upper)
            return f"R{mention.every}{mention.unit}" + (f":{count}" if mention.count else "")


def _upto(bound: str, low: object, high: object) -> str:
    if high is None:
        return f"{bound}{low}"
    return f"{bound.removeprefix('>=')}{low}..{high}"


def _quantity(quantity: Quantity) -> str:
    low = f"{quantity.value:f}"
    high = None if quantity.upper is None else f"{quantity.upper:f}"
    unit = quantity.unit or ""
    mark = "×" if unit[:1].isdecimal() else ""
    return "-" * quantity.negative + _upto(_BOUNDS[quantity.bound], low, high) + mark + unit


def _date(mention: DateMention) -> str:
    first, last = mention.starts_on, mention.ends_on
    days = f"{first or ''}..{last or ''}" if first != last else f"{first or ''}"
    return f"@{days}" + "*" * mention.year_implied


def _deadline(deadline: Deadline) -> str:
    if deadline.starts_on:
        says = f"{deadline.starts_on}..{deadline.ends_on}"
    elif deadline.n is not None:
        says = f"{deadline.n}{deadline.unit}"
    else:
        says = f"{deadline.on or ''}"
    event = f"/{deadline.after_event}" if deadline.after_event else ""
    return f"#{says}{event}" + "+" * deadline.ongoing
