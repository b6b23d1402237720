"""Lists count as a browser counts them, and the numbers are told as generated."""

import pytest

from rectify_model.sources.html import read_html
from rectify_model.sources.html.counter_styles import shown_number

PROSE = "党组认真研究，制定整改措施，逐条落实到位。"


def labels(page: str) -> list[str]:
    lines = read_html(f"{page}<p>{PROSE}{PROSE}".encode()).lines
    return [line.generated for line in lines[:-1]]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1.", "2."]),
        ("<ol start=5><li>甲<li value=9>乙<li>丙</ol>", ["5.", "9.", "10."]),
        ("<ol start=x><li value='y'>甲</ol>", ["1."]),
        ("<ol start=-1><li>甲<li>乙</ol>", ["-1.", "0."]),
        ("<ol reversed><li>甲<li>乙<li>丙</ol>", ["3.", "2.", "1."]),
        ("<ol reversed start=9><li>甲<li>乙</ol>", ["9.", "8."]),
        ("<ol reversed><li>甲<li value=7>乙<li>丙</ol>", ["3.", "7.", "6."]),
        ("<ol type=A><li>甲<li type=i>乙</ol>", ["A.", "ii."]),
        ("<ol type=Disc><li>甲</ol>", [""]),
        ("<ol style='list-style: square inside'><li>甲</ol>", [""]),
        ("<ol style='list-style-type: klingon'><li>甲</ol>", ["1."]),
        ("<ol style='list-style-type: \"（一）\"'><li>甲</ol>", ["（一）"]),
        ("<ul><li>甲</ul>", [""]),
        ("<ul style='list-style-type:decimal'><li>甲</ul>", ["1."]),
        ("<li>甲", [""]),
        ("<ol><li hidden>甲<li>乙</ol>", ["", "1."]),
        ("<ol><li style='visibility:hidden'>甲<li>乙</ol>", ["", "2."]),
        ("<ol><li><ol type=a><li>甲</ol></ol>", ["1. a."]),
        ("<ol><li></li><li>甲</ol>乙", ["2.", ""]),
        ("<ol><li><p>甲<p>乙</ol>", ["1.", ""]),
    ],
)
def test_items_are_counted(page: str, shown: list[str]) -> None:
    assert labels(page) == shown


@pytest.mark.parametrize(
    ("style", "number", "shown"),
    [
        ("cjk-ideographic", 1, "一、"),
        ("cjk-ideographic", 10, "十、"),
        ("cjk-ideographic", 11, "十一、"),
        ("cjk-ideographic", 110, "一百一十、"),
        ("cjk-ideographic", 1001, "一千零一、"),
        ("cjk-ideographic", 2020, "二千零二十、"),
        ("cjk-ideographic", 0, "零、"),
        ("cjk-ideographic", 10000, "10000."),
        ("cjk-ideographic", -1, "-1."),
        ("simp-chinese-formal", 12, "壹拾贰、"),
        ("trad-chinese-formal", 22, "貳拾貳、"),
        ("cjk-decimal", 105, "一〇五、"),
        ("cjk-decimal", -5, "-5."),
        ("cjk-heavenly-stem", 2, "乙、"),
        ("cjk-heavenly-stem", 11, "11."),
        ("cjk-earthly-branch", 12, "亥、"),
        ("lower-alpha", 27, "aa."),
        ("upper-latin", 0, "0."),
        ("lower-greek", 2, "β."),
        ("lower-roman", 1994, "mcmxciv."),
        ("upper-roman", 4, "IV."),
        ("upper-roman", 4000, "4000."),
        ("decimal-leading-zero", 7, "07."),
        ("decimal-leading-zero", -7, "-07."),
        ("disclosure-open", 7, ""),
    ],
)
def test_a_number_is_shown_in_its_style(style: str, number: int, shown: str) -> None:
    assert shown_number(number, style) == shown
