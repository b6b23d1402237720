"""The example in other characters and with other signs has the structure of the plain one."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from rectify_model.text import Reading, read_text
from rectify_model.text.lookalikes import RADICALS

EXAMPLE = (Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt").read_text(
    encoding="utf-8"
)
AS_RADICAL = {
    ideograph: radical for radical, ideograph in zip(RADICALS[::2], RADICALS[1::2], strict=True)
}
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if chr(code).isalnum()}
ORDINAL = re.compile("^( *)([一二三四五六七八九十]是)", re.MULTILINE)


def strewn(text: str, sign: str) -> str:
    """Put a sign behind each character of each line."""
    return "\n".join(sign.join(line) for line in text.split("\n"))


def traditional(text: str) -> str:
    converted: str = pytest.importorskip("opencc").OpenCC("s2t").convert(text)
    return converted


DISGUISES: dict[str, Callable[[str], str]] = {
    "radicals": lambda text: "".join(AS_RADICAL.get(sign, sign) for sign in text),
    "soft hyphens": lambda text: strewn(text, "\u00ad"),
    "variation selectors": lambda text: strewn(text, "\ufe00"),
    "bullets": lambda text: ORDINAL.sub(r"\1• \2", text),
    "Markdown": lambda text: ORDINAL.sub(r"\1**\2**", text),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "traditional": traditional,
    "full width": lambda text: text.translate(FULL_WIDTH),
}


def outline(reading: Reading) -> list[tuple[object, ...]]:
    return [
        (section.kind, len(section.statements), len(section.items), len(section.focus_areas))
        for section in reading.report.sections
    ]


@pytest.mark.parametrize("disguise", DISGUISES)
def test_the_structure_is_that_of_the_plain_text(disguise: str) -> None:
    text = DISGUISES[disguise](EXAMPLE)
    assert text != EXAMPLE
    plain, reading = read_text(EXAMPLE), read_text(text)
    report = reading.report
    assert len(report.feedback_items) == 43
    assert len(report.long_term_tasks) == 4
    assert len(report.measures) == 133
    assert outline(reading) == outline(plain)
    assert report.issued_on == plain.report.issued_on
    assert "".join(piece.text for piece in reading.pieces) == text
    assert reading.coverage == 1.0
