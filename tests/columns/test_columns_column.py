"""What the classes say becomes columns, whatever the classes are."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import attrs
import pyarrow as pa
import pytest

from rectify_model.columns.column import Column, arrow_type, columns_of, plain_columns
from rectify_model.columns.spots import Spot
from rectify_model.model import Bound, Span
from rectify_model.model.limits import DecimalLimits, IntegerLimits
from rectify_model.model.types import Count, Number, Text

Long = Annotated[Decimal, DecimalLimits(name="long", whole_digits=30, fraction_digits=2)]


@attrs.frozen(kw_only=True)
class Inner:
    """内: what is inside."""

    size: Count
    """大小: the size."""
    words: tuple[Text, ...] = ()
    """词: the words."""


@attrs.frozen(kw_only=True)
class First:
    """甲: one class of a table."""

    both: Text
    """共: what both have."""
    amount: Long | None = None
    """数: an amount."""
    sure: bool = False
    """定: a flag."""
    days: tuple[date, ...] = ()
    """日: days."""
    inner: Inner | None = None
    """里: an inner object.

    Its second paragraph is not told.
    """
    always: Inner = Inner(size=1)
    """恒: an inner object that is always there."""
    span: Span | None = None
    """位: a place."""
    inners: tuple[Inner, ...] = ()
    """诸: inner objects."""


@attrs.frozen(kw_only=True)
class Second:
    """乙: the other class."""

    both: Text
    """共: what both have."""
    only: Bound = Bound.EXACT
    """独: what it alone has."""


def described(columns: list[Column]) -> dict[str, tuple[str, bool]]:
    return {each.field.name: (str(each.field.type), each.field.nullable) for each in columns}


def values(columns: list[Column], *nodes: Any) -> dict[str, list[Any]]:
    spots = [Spot(node=node, path="") for node in nodes]
    return {column.field.name: list(column.values(spots)) for column in columns}


FULL = First(
    both="甲",
    amount=Decimal("1.5"),
    sure=True,
    days=(date(2025, 4, 27),),
    inner=Inner(size=2, words=("一", "二")),
    span=Span(start=3, end=5),
    inners=(Inner(size=3), Inner(size=4)),
)


def test_fields_become_columns_by_their_types() -> None:
    assert described(list(columns_of(First))) == {
        "both": ("string", False),
        "amount": ("decimal128(32, 2)", True),
        "sure": ("bool", False),
        "days": ("list<item: date32[day] not null>", False),
        "inner_size": ("int64", True),
        "inner_words": ("list<item: string not null>", True),
        "always_size": ("int64", False),
        "always_words": ("list<item: string not null>", False),
        "span_start": ("int64", True),
        "span_end": ("int64", True),
        "inners_count": ("int64", False),
    }


def test_values_are_those_of_the_fields_and_null_where_an_object_is_absent() -> None:
    assert values(list(columns_of(First)), FULL, First(both="")) == {
        "both": ["甲", ""],
        "amount": [Decimal("1.5"), None],
        "sure": [True, False],
        "days": [(date(2025, 4, 27),), ()],
        "inner_size": [2, None],
        "inner_words": [("一", "二"), None],
        "always_size": [1, 1],
        "always_words": [(), ()],
        "span_start": [3, None],
        "span_end": [5, None],
        "inners_count": [2, 0],
    }


def test_a_table_of_two_classes_has_the_columns_of_both() -> None:
    columns = list(columns_of(First, Second))
    assert described(columns)["both"] == ("string", False)
    assert described(columns)["only"] == ("string", True)
    assert described(columns)["always_size"] == ("int64", True)
    got = values(columns, First(both="a"), Second(both="b"))
    assert got["both"] == ["a", "b"]
    assert got["only"] == [None, Bound.EXACT]
    assert got["always_size"] == [1, None]
    assert got["inners_count"] == [0, None]


def test_columns_of_something_else_of_the_row() -> None:
    columns = list(
        columns_of(
            First,
            get=lambda spot: spot.node[0],
            prefix="p_",
            term="前·",
            nullable=True,
            lists=False,
        )
    )
    assert described(columns) == {
        "p_both": ("string", True),
        "p_amount": ("decimal128(32, 2)", True),
        "p_sure": ("bool", True),
        "p_inner_size": ("int64", True),
        "p_always_size": ("int64", True),
        "p_span_start": ("int64", True),
        "p_span_end": ("int64", True),
    }
    assert values(columns, (FULL,), (None,))["p_inner_size"] == [2, None]


def test_a_column_says_what_it_holds_in_both_languages() -> None:
    said = {
        column.field.name: [text.decode() for text in column.field.metadata.values()]
        for column in columns_of(First, term="前·")
    }
    assert said["both"] == ["前·共", "What both have."]
    assert said["inner_size"] == ["前·里·大小", "The size."]
    assert said["inners_count"] == ["前·诸（数）", "How many: Inner objects."]


@pytest.mark.parametrize(
    ("cls", "limits", "wanted"),
    [
        (bool, None, pa.bool_()),
        (int, IntegerLimits(name="n", minimum=0, maximum=9), pa.int64()),
        (date, None, pa.date32()),
        (str, None, pa.string()),
        (Bound, None, pa.string()),
        (
            Decimal,
            DecimalLimits(name="d", whole_digits=18, fraction_digits=6),
            pa.decimal128(24, 6),
        ),
    ],
)
def test_each_simple_type_has_its_type_in_arrow(cls: type, limits: Any, wanted: object) -> None:
    assert arrow_type(cls, limits) == wanted


def test_a_class_that_is_not_simple_has_none() -> None:
    with pytest.raises(TypeError, match=r"^float has no type in Arrow$"):
        arrow_type(float)


@attrs.frozen(kw_only=True)
class Plain:
    """白: a class outside the model."""

    code: str
    """编号: the code."""
    line: int | None = None
    """行: the line."""


def test_a_class_outside_the_model_gives_columns_too() -> None:
    columns = list(plain_columns(Plain))
    assert described(columns) == {"code": ("string", False), "line": ("int64", True)}
    assert values(columns, Plain(code="a"), Plain(code="b", line=2)) == {
        "code": ["a", "b"],
        "line": [None, 2],
    }


def test_a_name_that_is_no_unicode_is_written_in_ascii() -> None:
    columns = list(plain_columns(Plain))
    assert values(columns, Plain(code="报\udcff.txt"))["code"] == ["报\\udcff.txt"]


@attrs.frozen
class Unfit:
    """不: a class with what no column holds."""

    number: Number
    """数: a number with limits, which only the model has."""


def test_a_field_that_is_not_simple_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^Decimal has no type in Arrow$"):
        list(plain_columns(Unfit))
