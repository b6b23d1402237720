"""What holds for the values of any text."""

from itertools import pairwise
from typing import Any

import attrs
import pytest
from counted_calls import assert_linear
from growing_texts import GROWING_VALUES
from hypothesis import example, given
from hypothesis import strategies as st

from rectify_model.model.values import Span, Values
from rectify_model.numbering.numerals import read_number, read_numeral
from rectify_model.text.values import find_values

KINDS = [field.name for field in attrs.fields(Values)]

# Words that the scans look for, so that hypothesis meets their rules and not only their absence.
WORDS = (
    *(
        "每",
        "每月",
        "每季度",
        "至少",
        "不少于",
        "约",
        "近",
        "余",
        "多",
        "以上",
        "以内",
        "左右",
        "第",
    ),
    *(
        "一",
        "两",
        "三",
        "十",
        "百",
        "万",
        "亿",
        "半",
        "〇",
        "1",
        "12",
        "2024",
        "１",
        ",",
        ".",
        "、",
    ),
    *(
        "个",
        "次",
        "项",
        "人",
        "人次",
        "元",
        "万元",
        "%",
        "百分之",
        "工作日",
        "个月",
        "年",
        "月",
        "日",
    ),
    *("底", "前", "内", "会后", "之日起", "在", "至", "-", "—", "上半年", "季度", "周", "长期坚持"),
    *(
        "“",
        "”",
        "‘",
        "’",
        "《",
        "》",
        "〈",
        "〉",
        "，",
        "。",
        "；",
        "\n",
        "\r\n",
        " ",
        "\x00",
        "\ud800",
    ),
    *(
        "问题",
        "意见",
        "召开",
        "清单",
        "制定",
        "立行立改",
        "并",
        "完成",
        "一起",
        "案",
        "点",
        "ﬁ",
        "😀",
    ),
)
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=30).map("".join))


def spans(values: Values, *kinds: str) -> list[Span]:
    return [mention.span for kind in kinds for mention in getattr(values, kind)]


def moved(mention: Any, offset: int) -> Any:
    span = Span(start=mention.span.start + offset, end=mention.span.end + offset)
    return attrs.evolve(mention, span=span)


@example("挽回损失1亿2000万元，每月1次，2025年底前完成，见《办法》。")
@given(texts)
def test_law_verbatim_every_mention_is_its_words_in_the_text_and_each_kind_is_in_order(
    text: str,
) -> None:
    values = find_values(text)
    for kind in KINDS:
        for mention in getattr(values, kind):
            assert mention.text == text[mention.span.start : mention.span.end] != ""
        starts = [span.start for span in spans(values, kind)]
        assert starts == sorted(starts)


@given(texts)
def test_no_number_is_told_twice(text: str) -> None:
    values = find_values(text)
    found = spans(values, "quantities", "dates", "recurrences", "deadlines")
    found.sort(key=lambda span: span.start)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(texts, texts)
@example("会后1个工作日内", "3个工作日内")
@example("“未完", "一次”")
def test_sentences_on_lines_of_their_own_do_not_meddle(first: str, second: str) -> None:
    joint = f"{first}。\n"
    one, other, both = find_values(first), find_values(second), find_values(joint + second)
    for kind in KINDS:
        later = [moved(mention, len(joint)) for mention in getattr(other, kind)]
        assert [*getattr(both, kind)] == [*getattr(one, kind), *later]


@given(texts)
def test_numerals_never_fail(text: str) -> None:
    for number in (read_numeral(text), read_number(text)):
        assert number is None or number >= 0


@pytest.mark.parametrize("unit", GROWING_VALUES)
def test_law_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(find_values, lambda length: (unit * length)[:length], 1_000)
