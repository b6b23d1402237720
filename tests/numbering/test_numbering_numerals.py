import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import cache
from itertools import islice

import pytest
from untraced import untraced

from rectify_model.numbering import numerals
from rectify_model.numbering.numerals import (
    read_amount,
    read_number,
    read_numeral,
)


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
        ("三万五", 35_000),
        ("一百五", 150),
        ("廿三", 23),
        ("卅", 30),
        ("壹佰贰拾叁", 123),
        ("伍仟陆佰", 5600),
        ("一百十六", 116),
        ("一千十七", 1017),
        ("一〇八", 108),
        ("一万亿", 10**12),
        ("1百01", 101),
        ("1万500", 10_500),
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
        "三万5",
        "1百5",
        "一百二三",
        "一百百",
        "一万五亿",
        "一点五亿三千",
        "十零五",
        "1,23",
        "1亿2亿",
        "七八百五十",
        "万",
        "1.5千3百",
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
        ("一点五亿", 1, "150000000"),
        ("十五点六万", 1, "156000"),
        ("1亿2000万", 1, "120000000"),
        ("12万3456.78", 1, "123456.78"),
        ("2，600", 1, "2600"),
        ("2,600", 1, "2600"),
        ("1 234", 1, "1234"),
        ("零", 1, "0"),
        ("0.10", 1, "0.1"),
        ("9" * 18, 1, "9" * 18),
        ("9" * 18 + ".999999", 1, "9" * 18 + ".999999"),
    ],
)
def test_reads_numbers_exactly(text: str, scale: int, number: str) -> None:
    assert str(read_number(text, scale)) in {number, f"{number}E+0"}


@pytest.mark.parametrize(
    "text",
    [
        "三五",
        "零五",
        "一二三四五",
        "百",
        "",
        "1,23",
        "1" * 19,
        "abc",
        "1.2345678",
        "三点五五五五五五五",
        "七八点五",
    ],
)
def test_refuses_estimates_and_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


def test_refuses_numbers_that_the_model_cannot_hold() -> None:
    assert read_number("9" * 18, 10) is None


def test_a_changed_decimal_context_does_not_matter() -> None:
    with localcontext() as context:
        context.prec = 2
        assert read_number("1234.567") == Decimal("1234.567")


# An independent writer: four digits with each way that official texts have to write them.
PLAIN = "零一二三四五六七八九"
FORMAL = "零壹贰叁肆伍陆柒捌玖"


def group(number: int, digits: str = PLAIN, zero: str = "零", *, one_ten: bool = True) -> str:
    """Write a number below ten thousand."""
    places = "千百十" if digits == PLAIN else "仟佰拾"
    words, gap = "", False
    for index, place in enumerate((*places, "")):
        digit = number // 10 ** (3 - index) % 10
        if digit:
            words += zero if gap and words else ""
            words += place if digit == 1 and index == 2 and not one_ten else digits[digit] + place
        gap = not digit
    return words


def whole(number: int, groups: list[str], zero: str = "零") -> str:
    """Write a number below a trillion from the words of its groups of four digits."""
    words, gap = "", False
    for scale, mark in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // scale % 10_000
        if part:
            words += (zero if words and (gap or part < 1000) else "") + groups[part] + mark
        gap = not part
    return words


STYLES = {
    "plain": ([group(number) for number in range(10_000)], "零"),
    "without 一": ([group(number, one_ten=False) for number in range(10_000)], "零"),
    "〇": ([group(number, zero="〇") for number in range(10_000)], "〇"),
    "○": ([group(number, zero="○") for number in range(10_000)], "○"),
    "without 零": ([group(number, zero="") for number in range(10_000)], ""),
    "两": (
        [re.sub("二(?=[千百])", "两", group(number)) for number in range(10_000)],
        "零",
    ),
    "formal": ([group(number, FORMAL) for number in range(10_000)], "零"),
}


SHORT = re.compile("[千百][一二三四五六七八九](?=[万亿]|$)|[万亿][一二三四五六七八九]$")


def numbers() -> Iterator[int]:
    yield from range(1, 100_000)
    yield from range(100_001, 10**9, 1001)


# Every style writes every seventh number, beginning at its own place; plain writes each below 10^5.
@pytest.mark.parametrize("style", STYLES)
def test_reads_every_number_as_official_texts_write_it(
    style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A million numbers have ten thousand groups of digits: each is read once.
    monkeypatch.setattr(numerals, "_part", cache(numerals._part))
    groups, zero = STYLES[style]
    first = list(STYLES).index(style)
    read = read_amount.__wrapped__

    # A last digit without 零 before it counts the next lower place: 一千五 is 1500.
    chosen = [
        (number, words)
        for number in islice(numbers(), first, None, len(STYLES))
        if not SHORT.search(words := whole(number, groups, zero)) or zero
    ]
    amounts = untraced(list, map(read, [words for _, words in chosen]))
    wrong = [
        number
        for (number, _), amount in zip(chosen, amounts, strict=True)
        if amount is None or not amount.low == amount.high == number * 10**6
    ]
    assert wrong == []
