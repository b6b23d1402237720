"""The marks that number headings and measures, at the start of a text and inside it."""

import pytest

from rectify_model.numbering.marks import (
    BARE_KINDS,
    Marker,
    MarkKind,
    inline_markers,
    is_inside,
    label_marker,
    leading_marker,
    marks_before,
    quoted_ranges,
)


@pytest.mark.parametrize(
    ("text", "kind", "number", "mark"),
    [
        ("第一部分：总体情况", MarkKind.PART, 1, "第一部分："),
        ("第十二章 总则", MarkKind.PART, 12, "第十二章"),
        ("一、总体情况", MarkKind.CHINESE, 1, "一、"),
        ("二 、总体情况", MarkKind.CHINESE, 2, "二 、"),
        ("二十一．总体情况", MarkKind.CHINESE, 21, "二十一．"),
        ("（一）总体情况", MarkKind.CHINESE_BRACKETS, 1, "（一）"),
        ("( 十 ) 、总体情况", MarkKind.CHINESE_BRACKETS, 10, "( 十 )"),
        ("〔三〕、总体情况", MarkKind.CHINESE_BRACKETS, 3, "〔三〕、"),
        ("㈤总体情况", MarkKind.CHINESE_BRACKETS, 5, "㈤"),
        ("1.总体情况", MarkKind.ARABIC, 1, "1."),
        ("１２．总体情况", MarkKind.ARABIC, 12, "１２．"),
        ("3\u00a0、总体情况", MarkKind.ARABIC, 3, "3\u00a0、"),
        ("⒛总体情况", MarkKind.ARABIC, 20, "⒛"),
        ("（43）总体情况", MarkKind.ARABIC_BRACKETS, 43, "（43）"),
        ("（\u30007\u3000)总体情况", MarkKind.ARABIC_BRACKETS, 7, "（\u30007\u3000)"),
        ("⑿总体情况", MarkKind.ARABIC_BRACKETS, 12, "⑿"),
        ("1）总体情况", MarkKind.HALF_BRACKET, 1, "1）"),
        ("２）、总体情况", MarkKind.HALF_BRACKET, 2, "２）、"),
        ("⑳总体情况", MarkKind.CIRCLED, 20, "⑳"),
        ("①、总体情况", MarkKind.CIRCLED, 1, "①、"),
        ("㊿总体情况", MarkKind.CIRCLED, 50, "㊿"),
        ("(一百零一)总体情况", MarkKind.CHINESE_BRACKETS, 101, "(一百零一)"),
        ("﹙一﹚总体情况", MarkKind.CHINESE_BRACKETS, 1, "﹙一﹚"),
        ("︵十二︶总体情况", MarkKind.CHINESE_BRACKETS, 12, "︵十二︶"),
        ("﹙7﹚总体情况", MarkKind.ARABIC_BRACKETS, 7, "﹙7﹚"),
        ("1000.总体情况", MarkKind.ARABIC, 1000, "1000."),
        ("一百零一是加强学习", MarkKind.POINT_SHI, 101, "一百零一是"),
        ("问题1：学习不够", MarkKind.NAMED, 1, "问题1："),
        ("反馈问题 十一：学习不够", MarkKind.NAMED, 11, "反馈问题 十一："),
        ("整改任务3．学习不够", MarkKind.NAMED, 3, "整改任务3．"),
        ("第一，提高站位", MarkKind.POINT_DI, 1, "第一，"),
        ("其二、压实责任", MarkKind.POINT_QI, 2, "其二、"),
        ("首先，提高站位", MarkKind.POINT_WORD, 1, "首先，"),
        ("2.1聚焦学习方面", MarkKind.DECIMAL, 1, "2.1"),
        ("1、4月9日召开会议", MarkKind.ARABIC, 1, "1、"),
        ("最后，抓好落实", MarkKind.POINT_WORD, 4, "最后，"),
        ("【问题2】甲", MarkKind.NAMED, 2, "【问题2】"),
        ("[整改事项3]：甲", MarkKind.NAMED, 3, "[整改事项3]："),
        ("l.甲", MarkKind.ARABIC, 1, "l."),
        ("其次压实责任", MarkKind.POINT_WORD, 2, "其次"),
        ("再次：抓好落实", MarkKind.POINT_WORD, 3, "再次："),
        ("二要加强学习", MarkKind.POINT_YAO, 2, "二要"),
        ("一是加强学习", MarkKind.POINT_SHI, 1, "一是"),
        ("十二是：加强学习", MarkKind.POINT_SHI, 12, "十二是："),
    ],
)
def test_leading_mark(text: str, kind: MarkKind, number: int, mark: str) -> None:
    assert leading_marker(text) == Marker(kind=kind, number=number, start=0, end=len(mark))


@pytest.mark.parametrize(
    "text",
    [
        *("", "总体情况", " 一、总体情况", "2.5万元", "二．5万元", "2024.5.1", "2024年", "15号楼"),
        *("一要求", "二要素", "第一轮巡察", "其他", "问题一览", "零、", "0.总体", "（0）总体"),
    ],
)
def test_no_leading_mark(text: str) -> None:
    assert leading_marker(text) is None


@pytest.mark.parametrize("text", ["百十一、总体情况", "（二一百）总体情况", "00.总体"])
def test_words_that_say_no_number_are_no_mark(text: str) -> None:
    assert leading_marker(text) is None


@pytest.mark.parametrize(
    ("kind", "number", "mark"),
    [
        *((MarkKind.PART, 2, "第二部分"), (MarkKind.CHINESE, 12, "十二、")),
        *(
            (MarkKind.CHINESE_BRACKETS, 20, "（二十）"),
            (MarkKind.CHINESE_BRACKETS, 99, "（九十九）"),
        ),
        *((MarkKind.CHINESE_BRACKETS, 100, "（一百）"), (MarkKind.ARABIC, 8, "8.")),
        *((MarkKind.ARABIC_BRACKETS, 43, "（43）"), (MarkKind.HALF_BRACKET, 3, "3）")),
        *((MarkKind.CIRCLED, 1, "①"), (MarkKind.CIRCLED, 20, "⑳"), (MarkKind.CIRCLED, 36, "㊱")),
        *((MarkKind.CIRCLED, 50, "㊿"), (MarkKind.CIRCLED, 51, "（51）")),
        *((MarkKind.NAMED, 4, "问题4："), (MarkKind.POINT_DI, 3, "第三，")),
        *((MarkKind.POINT_QI, 2, "其二，"), (MarkKind.POINT_YAO, 4, "四要")),
        *((MarkKind.POINT_SHI, 10, "十是"), (MarkKind.POINT_WORD, 1, "首先")),
        *((MarkKind.POINT_WORD, 3, "再次"), (MarkKind.POINT_WORD, 4, "最后")),
    ],
)
def test_a_mark_is_written_as_the_standard_writes_it(
    kind: MarkKind, number: int, mark: str
) -> None:
    assert kind.written(number) == mark


COUNTING = [kind for kind in MarkKind if kind not in BARE_KINDS | {MarkKind.POINT_WORD}]


@pytest.mark.parametrize("kind", COUNTING)
def test_a_mark_that_is_written_is_read(kind: MarkKind) -> None:
    numbers = range(1, 51 if kind is MarkKind.CIRCLED else 1900)
    for number in numbers:
        mark = kind.written(number)
        assert leading_marker(f"{mark} ") == Marker(
            kind=kind, number=number, start=0, end=len(mark)
        )


@pytest.mark.parametrize(
    "text", ["2024.总体情况", "2025、2026年", "（2024）5号文", "1900.总体情况"]
)
def test_a_year_is_no_mark(text: str) -> None:
    assert leading_marker(text) is None


def test_ranks_follow_the_standard_and_ordinals_come_last() -> None:
    standard = [
        MarkKind.CHINESE,
        MarkKind.CHINESE_BRACKETS,
        MarkKind.ARABIC,
        MarkKind.ARABIC_BRACKETS,
    ]
    ranks = [kind.rank for kind in standard]
    assert ranks == sorted(ranks)
    assert [kind for kind in MarkKind if kind.is_ordinal] == [
        MarkKind.POINT_DI,
        MarkKind.POINT_QI,
        MarkKind.POINT_WORD,
        MarkKind.POINT_YAO,
        MarkKind.POINT_SHI,
    ]


def marks(text: str, after: Marker | None = None) -> list[tuple[str, int]]:
    return [(text[mark.start : mark.end], mark.number) for mark in inline_markers(text, after)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一是加强学习；二是压实责任。", ["一是", "二是"]),
        ("党组高度重视。一是加强学习，二是压实责任", ["一是", "二是"]),
        ("一是加强学习", ["一是"]),
        ("第一，学习；第二，落实。", ["第一，", "第二，"]),
        ("首先，学习；其次，落实；再次，检查。", ["首先，", "其次，", "再次，"]),
        ("①学习；②落实。", ["①", "②"]),
        ("一要学习 二要落实", ["一要", "二要"]),
        ("做到一是学习，二是落实，三是检查。", ["一是", "二是", "三是"]),
        ("统一是前提，重点一是学习，二是落实，三是检查。", ["一是", "二是", "三是"]),
        ("一是学习。三是检查。二是落实。", ["一是", "二是"]),
    ],
)
def test_marks_that_count_on(text: str, found: list[str]) -> None:
    assert [mark for mark, _ in marks(text)] == found
    assert [number for _, number in marks(text)] == list(range(1, len(found) + 1))


@pytest.mark.parametrize(
    "text",
    [
        *("党组统一是前提。", "党组高度重视。一是加强学习。", "做到一是学习，二是落实。"),
        *("“一是严格，二是公开”", "强调：“甲，一是严格，二是公开。”", "二是落实，三是检查。"),
        *("学习，二是落实，三是检查，统一是前提。", "做到三是甲，二是落实，三是检查。"),
        "百十一是，学习。",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert marks(text) == []


def test_the_nearest_first_mark_counts_where_no_punctuation_stands_before_it() -> None:
    text = "统一是前提，做到一是学习，二是落实，三是检查。"
    assert [mark.start for mark in inline_markers(text)] == [8, 13, 18]


def test_a_count_goes_on_after_the_mark_that_was_cut_off() -> None:
    after = Marker(kind=MarkKind.POINT_SHI, number=1, start=0, end=2)
    assert marks("加强学习；二是压实责任；三是检查", after) == [("二是", 2), ("三是", 3)]
    assert marks("加强学习；二是压实责任", after) == [("二是", 2)]
    assert marks("加强学习；一是压实责任；三是检查", after) == []
    assert marks("加强学习；第二，压实责任", after) == []
    assert marks("做到二是学习，三是落实，四是检查", after) == []


def before(text: str, following: str, first: int = 1) -> list[int]:
    marker = leading_marker(following)
    assert marker is not None
    return [mark.start for mark in marks_before(text, marker, first)]


def test_marks_before_a_mark_count_right_up_to_it() -> None:
    assert before("重视。一是学习。二是落实。", "三是检查。") == [3, 8]
    assert before("重视。一是学习。二是落实。", "四是检查。") == []
    assert before("重视。一是学习。", "二是落实。") == [3]
    assert before("重视。一是学习。", "第二，落实。") == []
    assert before("统一是学习。", "二是落实。") == []
    assert before("一是学习。二是落实。", "三是检查。", first=2) == [5]
    assert before("一是学习。", "二是检查。") == []
    assert before("甲。", "一是学习。") == []


def test_quotations_are_told_by_their_outermost_marks() -> None:
    assert quoted_ranges("甲“乙“丙”丁”戊“己”") == ((1, 8), (9, 12))
    assert quoted_ranges("甲”乙“丙”丁”戊“己") == ((3, 6),)
    assert quoted_ranges("“甲“乙”") == ()


def test_inside_means_between_the_edges_of_a_range() -> None:
    ranges = ((1, 3), (8, 11))
    assert [offset for offset in range(12) if is_inside(ranges, offset)] == [2, 9, 10]
    assert not is_inside((), 3)


def test_a_label_is_read_as_the_mark_that_it_is_alone() -> None:
    assert label_marker("首先") == Marker(kind=MarkKind.POINT_WORD, number=1, start=0, end=2)
    assert label_marker("（12）") == Marker(
        kind=MarkKind.ARABIC_BRACKETS, number=12, start=0, end=4
    )
    assert label_marker("甲") is None


def test_kinds_are_told_apart_as_keys() -> None:
    assert len({kind: kind.rank for kind in MarkKind}) == len(MarkKind)
    assert {kind.name for kind in MarkKind if kind.is_ordinal} == {
        *("POINT_DI", "POINT_QI", "POINT_WORD", "POINT_YAO", "POINT_SHI")
    }


@pytest.mark.parametrize(
    "found",
    [
        *(["（1）", "（2）"], ["（１）", "（２）"], ["( 1 )", "( 2 )"], ["⑴", "⑵"]),
        *(["（01）", "（2）"], ["①", "②"], ["第一：", "第二："], ["其一、", "其二、"]),
        *(["首先", "其次"], ["一要", "二要"], ["一是：", "二是："]),
    ],
)
def test_a_count_begins_with_its_first_mark_however_that_is_written(found: list[str]) -> None:
    first, second = found
    assert [mark for mark, _ in marks(f"重视。{first}甲。{second}乙。")] == found
    assert marks(f"重视。{second}甲。{second}乙。") == []


def test_other_kinds_of_marks_count_nothing_inside_a_text() -> None:
    assert marks("重视。1.甲。2.乙。") == marks("重视。（一）甲。（二）乙。") == []
    assert marks("甲。2.乙。", Marker(kind=MarkKind.ARABIC, number=1, start=0, end=2)) == []


def test_the_last_word_of_a_count_may_leave_others_out() -> None:
    for words in (("首先", "最后"), ("首先", "其次", "最后"), ("首先", "其次", "再次", "最后")):
        text = "；".join(f"{word}，学" for word in words)
        assert [mark.number for mark in inline_markers(text)] == list(range(1, len(words) + 1))


def test_a_circled_number_in_a_name_is_no_mark() -> None:
    assert inline_markers("①号楼、②号楼入网") == ()
    assert leading_marker("②号库停用") is None
