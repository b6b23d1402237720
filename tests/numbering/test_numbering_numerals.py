from decimal import Decimal, localcontext

import pytest

from rectify_model.numbering.numerals import read_number, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百零五", 105),
        ("一百一十", 110),
        ("三千二百", 3200),
        ("三万二千零一", 32001),
        ("两亿", 200_000_000),
        ("〇", 0),
        ("零", 0),
        ("二〇二四", 2024),
        ("二○二四", 2024),
        ("12", 12),
        ("１２", 12),
        ("007", 7),
    ],
)
def test_reads_whole_numerals(text: str, number: int) -> None:
    assert read_numeral(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "一a",
        "百",
        "千万",
        "十十",
        "三万五",
        "一百五",
        "三万四万",
        "一千零",
        "十百",
        "万一",
        "١٢",
    ],
)
def test_refuses_what_is_no_numeral(text: str) -> None:
    assert read_numeral(text) is None


def test_refuses_absurdly_long_numerals() -> None:
    assert read_numeral("1" * 18) == int("1" * 18)
    assert read_numeral("1" * 5000) is None
    assert read_numeral("一" * 5000) is None
    assert read_numeral("一" * 40 + "十") is None


@pytest.mark.parametrize(
    ("text", "scale", "number"),
    [
        ("1,234.5", 1, "1234.5"),
        ("123.45", 10_000, "1234500"),
        ("１２．５０", 1, "12.5"),
        ("九十八点七一", 1, "98.71"),
        ("0", 1, "0"),
        ("零", 1, "0"),
        ("0.10", 1, "0.1"),
        ("9" * 18, 1, "9" * 18),
        ("9" * 18 + ".999999", 1, "9" * 18 + ".999999"),
    ],
)
def test_reads_numbers_exactly(text: str, scale: int, number: str) -> None:
    assert str(read_number(text, scale)) in {number, f"{number}E+0"}


@pytest.mark.parametrize("text", ["三五", "百", "", "1,23", "1" * 19, "abc", "1.2345678"])
def test_refuses_estimates_and_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


def test_refuses_numbers_that_the_model_cannot_hold() -> None:
    assert read_number("9" * 18, 10) is None


def test_a_changed_decimal_context_does_not_matter() -> None:
    with localcontext() as context:
        context.prec = 2
        assert read_number("1234.567") == Decimal("1234.567")
