"""Reports that number no heading: short lines that are no sentences."""

from reading_told import Told

from rectify_model.text import read_text

HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n"


def test_headings_are_told_by_their_words() -> None:
    reading = read_text(
        HEAD
        + "履行整改主体责任情况\n党组高度重视，抓好落实。\n反馈问题整改落实情况\n理论武装方面\n"
        "一是开展学习。\n二是抓好落实。\n作风建设方面\n开展检查，抓好整治。\n下一步打算\n持续用力，抓好整改。\n"
    )
    first, second, third = Told(reading).sections()
    assert first == {
        "line": 3,
        "kind": "accountability",
        "label": None,
        "title": "履行整改主体责任情况",
    }
    assert second["items"] == [
        {
            "line": 6,
            "label": None,
            "number": None,
            "title": "理论武装方面",
            "measures": [[7, "一是", 1], [8, "二是", 2]],
        },
        {"line": 9, "label": None, "number": None, "title": "作风建设方面", "measures": []},
    ]
    assert (third["kind"], third["title"]) == ("outlook", "下一步打算")
    assert reading.report.sections[1].items[1].paragraphs == ("开展检查，抓好整治。",)
    assert reading.report.sections[2].paragraphs == ("持续用力，抓好整改。",)
    assert reading.problems == ()


def test_one_number_is_enough_to_leave_short_lines_alone() -> None:
    reading = read_text(HEAD + "一、下一步打算\n加强学习\n持续用力，抓好整改。\n")
    assert reading.report.sections[0].paragraphs == ("加强学习", "持续用力，抓好整改。")


def test_what_is_no_heading() -> None:
    for line in ("加强学习。", "加强学习，抓好", "学" * 37):
        reading = read_text(f"{HEAD}反馈问题整改落实情况\n{line}\n理论武装方面\n持续用力。\n")
        (section,) = reading.report.sections
        assert section.paragraphs[0] == line
        assert [item.title for item in section.items] == ["理论武装方面"]


def test_the_longest_heading() -> None:
    reading = read_text(f"{HEAD}反馈问题整改落实情况\n{'学' * 36}\n持续用力。\n")
    assert [item.title for item in reading.report.sections[0].items] == ["学" * 36]


def test_a_last_line_heads_nothing() -> None:
    reading = read_text(f"{HEAD}反馈问题整改落实情况\n持续用力。\n加强学习\n")
    assert reading.report.sections[0].paragraphs == ("持续用力。", "加强学习")


def test_short_lines_below_points_are_not_lost() -> None:
    for text in ("其二，2\n问\n（", "一是学习\n方面\n落实。\n"):
        reading = read_text(text)
        kept = "".join(piece.text for piece in reading.pieces if piece.path is not None)
        assert kept == "".join(text.split())


def test_nothing_is_unnumbered() -> None:
    for text in ("", "\n \n", "关于整改情况的通报"):
        reading = read_text(text)
        assert reading.report.sections == ()
        assert "RM802" in [problem.code for problem in reading.problems]
