"""The patterns say what the reader takes, no more and no less."""

import json
import re
from datetime import date
from itertools import product

import pytest
from lxml import etree

from rectify_model.model.limits import IntegerLimits
from rectify_model.schema import json_schema
from rectify_model.schema.types import scalars
from rectify_model.shape import Scalar

SCALARS = {scalar.name: scalar for scalar in scalars()}
DEFINITIONS = json.loads(json_schema())["$defs"]
INTEGERS = [each for each in SCALARS.values() if isinstance(each.limits, IntegerLimits)]


def test_each_day_of_the_calendar_is_a_date_and_nothing_else() -> None:
    matches = re.compile(DEFINITIONS["date"]["pattern"]).search
    for year in (1, 10, 100, 1900, 2000, 2023, 2024, 9999):
        for month, day in product(range(14), range(33)):
            text = f"{year:04}-{month:02}-{day:02}"
            assert (matches(text) is not None) is _is_day(text), text


def test_february_has_as_many_days_as_the_year_says() -> None:
    matches = re.compile(DEFINITIONS["date"]["pattern"]).search
    for year, day in product(range(10_000), (28, 29)):
        text = f"{year:04}-02-{day}"
        assert (matches(text) is not None) is _is_day(text), text


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("scalar", INTEGERS, ids=lambda scalar: str(scalar.name))
def test_an_integer_in_xml_has_the_same_range_as_in_json(scalar: Scalar) -> None:
    bounds = scalar.limits
    assert isinstance(bounds, IntegerLimits)
    assert scalar.pattern is not None
    form = re.compile(scalar.pattern)
    for number in (-1, 0, 1, 9, 10, 10**8, 999_999_999, 10**9, 2**31, bounds.maximum):
        fits = bounds.objection(number) is None
        assert (form.fullmatch(str(number)) is not None) is fits, number
    assert not any(map(form.fullmatch, ["", "01", "+1", "-0", "1.0", " 1"]))
    assert DEFINITIONS[scalar.name]["minimum"] == bounds.minimum
    assert DEFINITIONS[scalar.name]["maximum"] == bounds.maximum


def test_the_characters_are_those_of_xml() -> None:
    matches = re.compile(DEFINITIONS["characters"]["pattern"]).search
    for code in (*range(0xD800), *range(0xE000, 0x10000 + 16), 0x10FFFF):
        try:
            etree.Element("a").text = chr(code)
        except ValueError:
            legal = False
        else:
            legal = True
        assert (matches(chr(code)) is not None) is legal, hex(code)


@pytest.mark.parametrize("scalar", SCALARS.values(), ids=lambda scalar: str(scalar.name))
def test_words_are_listed_in_their_order(scalar: Scalar) -> None:
    listed = [each["const"] for each in DEFINITIONS[scalar.name].get("oneOf", [])]
    assert listed == [word.value for word in scalar.words]
