"""Lines become paragraphs: which line goes on with the one before it."""

import pytest

from rectify_model.numbering.marks import MarkKind
from rectify_model.text.lines.artefacts import without_artefacts
from rectify_model.text.lines.paragraphs import Paragraph, ends_sentence, joined_lines
from rectify_model.text.lines.source import Source

# A line of 40 columns is the narrowest that counts as hard-wrapped.
FULL = "坚持把巡察整改作为重大政治任务来抓牢牢扛"


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    return joined_lines(without_artefacts(Source(text))[0])


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        *(("落实。", True), ("落实；", True), ("如下：", True), ("怎么办？", True), ("好!", True)),
        *(("“落实。”", True), ("（落实。）》】", True), ("落实……", True), ("a; ", False)),
        *(("落实", False), ("落实，", False), ("落实、", False), ("", False), ("。落实", False)),
    ],
)
def test_the_end_of_a_sentence(text: str, ends: bool) -> None:  # noqa: FBT001
    assert ends_sentence(text) is ends


def test_no_line_no_paragraph() -> None:
    assert texts("") == texts("\n \n\u3000\n") == []


def test_lines_that_end_as_sentences_do_are_paragraphs_of_their_own() -> None:
    assert texts("开展学习，形成报告。\n召开会议，研究部署。") == [
        "开展学习，形成报告。",
        "召开会议，研究部署。",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一是开展学习，", "形成报告"),
        ("一是开展学习、", "调研"),
        ("一是开展学习,", "形成报告"),
        ("开展“不忘初心", "牢记使命”教育"),
        ("（一）聚焦政治建设（含党建", "意识形态）方面"),
        ("印发《议事", "规则》"),
        ("党组开展学习，形成报告并", "抓好落实。"),
        ("党组开展学习，研究了", "怎么办？"),
        ("一是排查隐患，涉及第", "（2）项。"),
        ("党组开展学习，形成报告并", "抓好落实，推动工作"),
        ("一是开展学习，形成报告并", "抓好落实。"),
        ("1.开展学习。形成报告并", "抓好落实。"),
        ("1.争取资金。投入", "1.2亿元。"),
        ("1.排查隐患。涉及", "15、16号楼等楼栋。"),
        ("1.排查隐患。涉及第", "3、学校。"),
    ],
)
def test_a_line_that_breaks_off_goes_on_in_the_next(first: str, second: str) -> None:
    assert texts(f"{first}\n\n  - 1 -\n{second}\n") == [first + second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("中共某市委员会", "关于巡察整改进展情况的通报"),
        ("（一）聚焦政治建设，推动发展方面", "党组开展学习。"),
        ("1.学习不够", "一是开展学习。"),
        ("党组开展学习，抓好落实", "责任领导：张三。"),
        ("党组开展学习，抓好落实", "某局党组"),
        ("一是开展学习，", "二是抓好落实。"),
        ("一是开展学习，", "1.抓好落实。"),
        ("印发《议事规则》", "抓好落实，推动工作。"),
    ],
)
def test_a_line_that_stands_for_itself_stays_for_itself(first: str, second: str) -> None:
    assert texts(f"{first}\n{second}") == [first, second]


def test_a_broken_paragraph_remembers_its_lines() -> None:
    (paragraph,) = paragraphs("\u3000一是 开展学习，\r\n\u3000\u3000形成报告。")
    assert paragraph.passage.ranges == ((1, 9), (13, 18))
    assert (paragraph.label.text, paragraph.content.text) == ("一是", "开展学习，形成报告。")
    assert paragraph.label.ranges == ((1, 3),)


def test_a_mark_that_is_broken_over_lines_is_read_from_the_paragraph() -> None:
    (paragraph,) = paragraphs("（十\n一）聚焦政治建设方面")
    assert paragraph.marker is not None
    assert (paragraph.marker.number, paragraph.label.ranges) == (11, ((0, 2), (3, 5)))


def test_a_paragraph_without_a_mark_is_all_content() -> None:
    (paragraph,) = paragraphs("开展学习。")
    assert (paragraph.marker, paragraph.label.text, paragraph.content.text) == (
        None,
        "",
        "开展学习。",
    )


def test_the_next_number_of_its_kind_begins_a_paragraph_even_in_mid_sentence() -> None:
    assert texts("1.甲，乙。\n2.丙，丁，\n3.戊。\n一是己，\n4.庚，\n6.辛。") == [
        "1.甲，乙。",
        "2.丙，丁，",
        "3.戊。",
        "一是己，",
        "4.庚，6.辛。",
    ]


def test_a_mark_counts_again_after_a_paragraph_has_ended() -> None:
    first, second = paragraphs("3.甲，乙。\n7.丙。")
    assert first.marker is not None
    assert second.marker is not None
    assert (first.marker.kind, first.marker.number) == (MarkKind.ARABIC, 3)
    assert second.marker.number == 7


class TestHardWrapped:
    def test_a_full_line_goes_on_although_nothing_shows_that_it_breaks_off(self) -> None:
        assert texts(f"　　{FULL}\n{FULL}\n责任\n　　{FULL}") == [
            f"{FULL}{FULL}责任",
            FULL,
        ]

    def test_a_line_that_is_not_full_ends_its_paragraph(self) -> None:
        short = FULL[:15]
        assert texts(f"{FULL}\n{FULL}\n{short}\n{FULL}") == [f"{FULL}{FULL}{short}", FULL]

    def test_a_line_within_the_slack_is_full(self) -> None:
        assert texts(f"{FULL}\n{FULL[:16]}\n{FULL}") == [f"{FULL}{FULL[:16]}{FULL}"]

    def test_a_blank_line_parts_paragraphs(self) -> None:
        assert texts(f"{FULL}\n\n{FULL}") == [FULL, FULL]

    def test_a_page_number_parts_nothing(self) -> None:
        assert texts(f"{FULL}\n- 1 -\n开展\n") == [f"{FULL}开展"]

    def test_a_mark_begins_a_paragraph(self) -> None:
        assert texts(f"{FULL}\n二是{FULL[2:]}") == [FULL, f"二是{FULL[2:]}"]

    def test_after_a_full_stop_only_an_indented_text_goes_on(self) -> None:
        stopped = f"{FULL[:-1]}。"
        assert texts(f"{stopped}\n{FULL}\n{FULL}") == [stopped, f"{FULL}{FULL}"]
        assert texts(f"\t\t{stopped}\n{FULL}\n{FULL}\n") == [f"{stopped}{FULL}{FULL}"]

    def test_an_indent_begins_a_paragraph(self) -> None:
        assert texts(f"{FULL}\n\t{FULL}\n\t{FULL}") == [FULL, FULL, FULL]

    def test_narrow_lines_are_not_wrapped(self) -> None:
        narrow = FULL[:19]
        assert texts(f"{narrow}\n{narrow}\n{narrow}") == [narrow] * 3

    def test_lines_within_the_slack_are_a_sign_of_wrapping(self) -> None:
        lines = [FULL, FULL[:16], "党组", "党委", "支部", "科室"]
        assert texts("\n".join(lines)) == [f"{FULL}{FULL[:16]}党组", "党委", "支部", "科室"]

    def test_one_indent_in_ten_lines_is_no_sign_of_indents(self) -> None:
        stopped = f"{FULL[:-1]}。"
        assert len(texts("\n".join([f"　　{stopped[2:]}", *[stopped] * 9]))) == 10
        assert len(texts("\n".join([f"　　{stopped[2:]}", *[stopped] * 8]))) == 1

    def test_few_full_lines_are_no_sign_of_wrapping(self) -> None:
        assert texts(f"{FULL}\n党组\n党委\n支部\n") == [FULL, "党组", "党委", "支部"]
        assert texts(f"{FULL}\n党组\n党委\n") == [f"{FULL}党组", "党委"]
