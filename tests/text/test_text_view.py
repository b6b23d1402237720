"""The view of a text, in which words are looked for, and the text that is printed."""

import pathlib
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rectify_model
from rectify_model.text.lookalikes import RADICALS, TRADITIONAL
from rectify_model.text.view import PRIVATE_USE, RADICAL, View

CODE = pathlib.Path(rectify_model.__file__).parent


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("一是学习。", "一是学习。"),
        ("⼀是学习", "一是学习"),
        ("⻓期", "长期"),
        ("１２．ＡＢｃ", "12.ABc"),
        ("﹙一﹚︵二︶", "（一）（二）"),
        ("「甲」『乙』﹁丙﹂", "“甲”‘乙’“丙”"),
        ("整\u00ad改\ufe00\u200b", "整改"),
        ("甲\u2028乙\x0b丙\x0c丁\x85戊\u2029", "甲\n乙\n丙\n丁\n戊\n"),
        ("甲<br>乙<BR />丙</p>", "甲\n乙\n丙\n"),
        ("甲\\n乙", "甲\n乙"),
        ("D:\\news", "D:\\news"),
        ("反饋問題整改情況", "反馈问题整改情况"),
        ("︑︒︰", "、。︰"),
    ],
)
def test_what_stands_for_what(printed: str, seen: str) -> None:
    assert View(printed).text == seen


def test_places_lead_back_to_what_is_printed() -> None:
    view = View("整\u00ad改<br>情\ufe00况")
    assert view.text == "整改\n情况"
    assert [view.origin(offset) for offset in range(6)] == [0, 2, 3, 7, 9, 10]
    assert view.words(0, 2) == (0, 3)
    assert view.words(2, 3) == (3, 7)
    assert view.words(3, 5) == (7, 10)
    assert not view.is_printed


def test_a_text_with_nothing_to_replace_is_its_own_view() -> None:
    view = View("一、整改情况")
    assert view.is_printed
    assert (view.origin(3), view.words(1, 4)) == (3, (1, 4))


@given(st.text(alphabet="整改\u00ad\ufe00⼀<br>\\n\r\n１ "))
def test_the_characters_of_a_view_stand_in_order_and_apart(printed: str) -> None:
    view = View(printed)
    places = [view.words(at, at + 1) for at in range(len(view.text))]
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert view.origin(len(view.text)) == len(printed)


def test_all_radicals_are_there_and_none_is_left_over() -> None:
    assert len(RADICALS) == 2 * 348
    assert all(RADICAL.fullmatch(radical) for radical in RADICALS[::2])
    assert not RADICAL.search(TRADITIONAL)
    assert PRIVATE_USE.fullmatch("\uf0b7")


def test_each_key_word_is_found_in_traditional_characters() -> None:
    converter = pytest.importorskip("opencc").OpenCC("s2t")
    table = dict(zip(TRADITIONAL[::2], TRADITIONAL[1::2], strict=True))
    known = set()
    for room in ("text/lines", "text/outline", "text/fields", "text/values", "numbering"):
        for file in CODE.glob(f"{room}/*.py"):
            known |= set(re.findall("[\u4e00-\u9fff]", file.read_text(encoding="utf-8")))
    traditional = {sign: converter.convert(sign) for sign in known}
    missing = {
        sign for sign, other in traditional.items() if sign != other and table.get(other) != sign
    }
    # 后 is 后 too, and 里 is 里: characters that both ways of writing have stand for themselves.
    assert not {sign for sign in missing if traditional[sign] not in known}
