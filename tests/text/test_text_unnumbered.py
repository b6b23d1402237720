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
        {
            "line": 9,
            "label": None,
            "number": None,
            "title": "作风建设方面",
            "measures": [[10, None, None]],
        },
    ]
    assert (third["kind"], third["title"]) == ("outlook", "下一步打算")
    assert reading.report.sections[1].items[1].measures[0].text == "开展检查，抓好整治。"
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


def test_paragraphs_that_name_a_problem_are_items() -> None:
    reading = read_text(
        HEAD
        + "针对“学习不够”“落实不力”等问题，党组开展学习。\n同时检查。\n"
        + "对照职工反映的食堂问题，一是换人；二是换菜。\n关于会风的意见，党组少开会。\n"
    )
    (section,) = reading.report.sections
    told = [(each.label, each.title) for each in section.items]
    assert told == [
        (None, "针对“学习不够”“落实不力”等问题，"),
        (None, "对照职工反映的食堂问题，"),
        (None, "关于会风的意见，"),
    ]
    first, second, third = section.items
    assert [(each.text, each.paragraphs) for each in first.measures] == [
        ("党组开展学习。", ("同时检查。",))
    ]
    assert [each.label for each in second.measures] == ["一是", "二是"]
    assert [each.text for each in third.measures] == ["党组少开会。"]


def test_one_such_paragraph_alone_is_prose() -> None:
    reading = read_text(HEAD + "针对学习不够的问题，党组开展学习。\n同时检查，抓好落实。\n")
    assert reading.report.feedback_items == ()


def test_below_numbered_headings_such_paragraphs_are_prose() -> None:
    reading = read_text(
        HEAD + "一、反馈问题整改情况\n（一）学习不够\n针对学的问题，学。\n针对用的问题，用。\n"
    )
    (found,) = reading.report.feedback_items
    assert [each.text for each in found.measures] == ["针对学的问题，学。", "针对用的问题，用。"]


def test_a_label_that_comes_again_is_no_heading() -> None:
    reading = read_text(
        HEAD
        + "反馈问题整改落实情况\n学习不够\n整改措施\n开展学习。\n落实不力\n整改措施\n抓好落实。\n"
    )
    told = [(each.title, len(each.measures)) for each in reading.report.feedback_items]
    assert told == [("学习不够", 1), ("落实不力", 1)]
