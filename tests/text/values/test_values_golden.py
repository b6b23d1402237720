"""The example's values, read by eye, against what the scans find in its whole text."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from rectify_model.model.values import Values
from rectify_model.text.values import find_values

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "examples" / "zhongshan-xiqu-2025.txt").read_text(encoding="utf-8")
GOLDEN: dict[str, list[dict[str, Any]]] = json.loads(
    (ROOT / "tests" / "golden" / "zhongshan-xiqu-2025.values.json").read_text(encoding="utf-8")
)
KINDS = [field.name for field in attrs.fields(Values)]


@pytest.fixture(scope="module")
def values() -> Values:
    return find_values(TEXT)


def plain(mention: Any) -> dict[str, Any]:
    """Write a mention as the golden does: its line, and each field that is not as it stays."""
    said = {
        field.name: getattr(mention, field.name)
        for field in attrs.fields(type(mention))
        if field.name != "span" and getattr(mention, field.name) != field.default
    }
    return {
        "line": TEXT.count("\n", 0, mention.span.start) + 1,
        **{name: "true" if value is True else str(value) for name, value in said.items()},
    }


@pytest.mark.parametrize("kind", KINDS)
def test_finds_what_the_eye_found(values: Values, kind: str) -> None:
    assert [plain(mention) for mention in getattr(values, kind)] == GOLDEN[kind]


def test_the_counts_that_the_domain_notes_state(values: Values) -> None:
    assert (len(values.citations), len(values.terms)) == (5, 75)
    assert len({term.text for term in values.terms}) == 45
    arabic = [quantity for quantity in values.quantities if quantity.text[0].isdecimal()]
    counts = [one for one in values.recurrences if any(map(str.isdecimal, one.text))]
    assert (len(arabic), len(values.deadlines), len(counts)) == (21, 4, 2)
    vague = [quantity for quantity in values.quantities if quantity.text == "多次"]
    assert len(values.quantities) - len(arabic) - len(vague) == 8
    assert len(values.recurrences) == 37 - 4
    full = [one for one in values.dates if one.starts_on and "日" in one.text]
    assert (len(full), sum(one.year_implied for one in values.dates)) == (5, 2)
