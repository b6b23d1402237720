"""What simple values may be."""

import sys
from decimal import Decimal

import pytest

from rectify_model.model.annotation import Annotation
from rectify_model.model.limits import (
    DecimalLimits,
    IntegerLimits,
    StringLimits,
    first_illegal,
)
from rectify_model.model.types import Identifier, Number, Token, Uri


def _legal(code: int) -> bool:
    """XML 1.0 (fifth edition), production 2, written the other way than in the library."""
    return code in {0x9, 0xA, 0xD} or (
        0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
    )


def test_illegal_characters_are_those_of_the_production() -> None:
    codes = [*range(0x10000 + 10), sys.maxunicode]
    assert [code for code in codes if (first_illegal(chr(code)) is None) != _legal(code)] == []
    assert first_illegal("甲\0\0") == 1


@pytest.mark.parametrize(
    ("limits", "value", "objection"),
    [
        (StringLimits(name="s"), "", None),
        (StringLimits(name="s", min_length=1), "", "must not be empty"),
        (StringLimits(name="s", pattern="[a-z]+"), "a\n", r"must match [a-z]+"),
        (StringLimits(name="s", pattern="[a-z]+"), "az", None),
        (StringLimits(name="s"), "甲\ufffe", "holds U+FFFE at offset 1, which XML 1.0 cannot hold"),
        (IntegerLimits(name="i", minimum=0, maximum=9), 0, None),
        (IntegerLimits(name="i", minimum=0, maximum=9), 9, None),
        (IntegerLimits(name="i", minimum=0, maximum=9), -1, "must lie between 0 and 9"),
        (IntegerLimits(name="i", minimum=0, maximum=9), 10, "must lie between 0 and 9"),
    ],
)
def test_objections(
    limits: StringLimits | IntegerLimits, value: object, objection: str | None
) -> None:
    assert limits.objection(value) == objection


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("0", True),
        ("0.000001", True),
        ("999999999999999999.999999", True),
        ("1E+3", True),
        ("5.50", True),
        ("0.0000001", False),
        ("1000000000000000000", False),
        ("1E+18", False),
        ("1E+999999999", False),
        ("1E-999999", False),
        ("-1", False),
        ("-0", False),
        ("NaN", False),
        ("Infinity", False),
    ],
)
def test_decimals(text: str, *, fits: bool) -> None:
    limits = Annotation.of(Number).limits
    assert isinstance(limits, DecimalLimits)
    assert (limits.objection(Decimal(text)) is None) is fits


@pytest.mark.parametrize(
    ("annotation", "right", "wrong"),
    [
        (Token, ["a", " ", "（一）", "\u2028"], ["", "a\nb", "\t"]),
        (Identifier, ["a", "_1.b-c"], ["", "1a", "甲", "a b", "a\n"]),
        (Uri, ["urn:x", "https://a.b/c?d#e"], ["", "a", "urn:", "urn:a b", "urn:甲"]),
    ],
)
def test_named_types(annotation: object, right: list[str], wrong: list[str]) -> None:
    limits = Annotation.of(annotation).limits
    assert isinstance(limits, StringLimits)
    assert [text for text in right if limits.objection(text) is not None] == []
    assert [text for text in wrong if limits.objection(text) is None] == []
