"""The outline that marks make, in whichever order a publisher ranks them."""

from rectify_model.text.lines.artefacts import without_artefacts
from rectify_model.text.lines.paragraphs import joined_lines
from rectify_model.text.lines.source import Source
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.tree import outline


def tree(heading: Heading) -> list[object]:
    """Tell a heading's children: for each its label and, where there is any, what is below."""
    told: list[object] = []
    for child in heading.children:
        told.append(str(child.label))
        if below := tree(child):
            told.append(below)
    return told


def outlined(*lines: str) -> tuple[Heading, list[tuple[str, str, str]]]:
    source = Source("\n".join(lines))
    root, findings = outline(joined_lines(without_artefacts(source)[0]))
    return root, [
        (str(finding.details["label"]), finding.kind.code, str(finding.details["expected"]))
        for finding in findings
    ]


def test_no_paragraphs_no_headings() -> None:
    root, findings = outlined()
    assert (root.children, root.below, findings) == ([], [], [])


def test_the_order_of_the_standard() -> None:
    root, findings = outlined(
        *("导语。", "一、甲", "（一）乙", "1.丙", "（1）丁", "一是戊。", "二是己。", "（2）庚"),
        *("一是辛。", "2.壬", "（二）癸", "二、子"),
    )
    assert tree(root) == [
        "一、",
        ["（一）", ["1.", ["（1）", ["一是", "二是"], "（2）", ["一是"]], "2."], "（二）"],
        "二、",
    ]
    assert [str(passage) for passage in root.paragraphs] == ["导语。"]
    assert findings == []


def test_levels_are_skipped() -> None:
    root, findings = outlined("一、甲", "1.乙", "一是丙。", "2.丁", "二、戊", "（一）己", "（1）庚")
    assert tree(root) == ["一、", ["1.", ["一是"], "2."], "二、", ["（一）", ["（1）"]]]
    assert findings == []


def test_a_kind_that_begins_to_count_below_another_stands_below_it() -> None:
    root, findings = outlined("1.甲", "一、乙", "二、丙", "2.丁", "一、戊")
    assert tree(root) == ["1.", ["一、", "二、"], "2.", ["一、"]]
    assert findings == []


def test_the_standard_decides_where_the_text_does_not_tell() -> None:
    root, findings = outlined("（1）甲", "1.乙", "（1）丙")
    assert tree(root) == ["（1）", "1.", ["（1）"]]
    assert findings == []


def test_a_paragraph_parts_lists_but_one_mark_alone_is_none() -> None:
    assert outlined("1.甲", "2.乙", "丙。", "1.丁", "2.戊")[1] == []
    assert outlined("1.甲", "乙。", "1.丙", "2.丁")[1] == [("1.", "RM102", "2.")]
    for paragraphs in (("整改成效：",), ("乙。", "整改成效:")):
        assert outlined("1.甲", *paragraphs, "1.丙", "2.丁")[1] == []
    assert outlined("1.甲", "整改成效：", "乙。", "1.丙", "2.丁")[1] == [("1.", "RM102", "2.")]


def test_paragraphs_stay_below_the_last_mark() -> None:
    root, _ = outlined("一、甲", "乙。", "一是丙。", "丁。", "戊。")
    (section,) = root.children
    (point,) = section.children
    assert [str(passage) for passage in section.paragraphs] == ["乙。"]
    assert [str(passage) for passage in point.paragraphs] == ["丁。", "戊。"]
    assert [str(passage) for passage in section.below] == ["乙。", "一是丙。", "丁。", "戊。"]
    assert (str(point.passage), str(point.content), point.number) == ("一是丙。", "丙。", 1)
