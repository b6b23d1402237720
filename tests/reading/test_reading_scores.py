from reading.marked import Marked, parse
from reading.page import page
from reading.scores import Score, Share, compare, score

from rectify_model.text import read_text

FRONT = "中共某县某局党组关于巡察整改情况的通报\n"
BODY = (
    "⟪S.a|一、|履行整改主体责任情况⟫\n⟪P|（一）|强化领导。⟫召开会议。\n"
    "⟪S.r|二、|巡察反馈问题整改落实情况⟫\n⟪A|（一）|党的建设方面⟫\n⟪I|1.|学习不深入的问题⟫\n"
    "⟪m|一是⟫集中学习20次。\n⟪m|二是⟫每季度检查一次。\n⟪I|（二）|制度不全的问题⟫\n⟪m|一是⟫立制度3项。\n"
    "⟪S.l|三、|需长期整改事项进展情况⟫\n⟪K|（一）|债务问题⟫\n⟪m|一是⟫还债。\n⟪m|二是⟫开源。\n"
)
HEADER = '{"shape": "plain", "title": "中共某县某局党组关于巡察整改情况的通报", "values": [["quantity", "20", "次"], ["recurrence", "1", "quarter"]]'


def marked(body: str = BODY, more: str = "") -> Marked:
    return parse("a", f"{HEADER}{more}}}\n---\n{FRONT}{body}")


def test_a_right_reading_has_full_scores() -> None:
    truth = marked()
    one, differences = compare(truth, read_text(truth.text))
    assert differences == []
    assert (one.precision, one.recall) == (Share(13, 13), Share(13, 13))
    assert (one.f1, one.covered) == (1.0, 1.0)
    assert (one.words, one.header, one.values) == (Share(13, 13), Share(1, 1), Share(2, 2))
    assert score(truth) == one


def test_what_is_missing_and_what_is_not_there_is_counted_and_named() -> None:
    truth = marked(BODY.replace("⟪m|二是⟫开", "二是开").replace("还债", "⟪m⟫还债"))
    one, differences = compare(truth, read_text(truth.text))
    assert (one.precision, one.recall) == (Share(12, 13), Share(12, 13))
    assert one.f1 == 12 / 13
    assert [line.partition(":")[0] for line in differences] == ["missing", "not there"]


def test_other_words_front_and_values_are_counted_apart() -> None:
    truth = marked(
        BODY.replace(
            "⟪I|1.|学习不深入的问题⟫", "⟪I|1.|学习⟫不深入的问题⟪p||甲⟫⟪g||丁⟫⟪c||已完成⟫⟪r||乙⟫"
        ),
        ', "issuer": "别的", "issued_on": null, "inspection": {"round": "第一轮"}, "disclosure": {"email": null}',
    )
    reading = read_text(
        truth.text.replace("甲", "").replace("丁", "").replace("乙", "").replace("已完成", "")
    )
    one, differences = compare(truth, reading)
    assert (one.header, one.values) == (Share(3, 5), Share(2, 6))
    assert "wrong: issuer" in differences
    assert "wrong: inspection.round" in differences


def test_tracking_and_deadlines_are_looked_for_in_items() -> None:
    body = (
        "⟪S.r|一、|反馈问题整改落实情况⟫\n⟪I|1.|学习不深入的问题⟫\n责任单位：⟪r||办公室⟫\n"
        "完成时限：2024年6月30日前\n完成情况：⟪c||已完成⟫\n⟪m|一是⟫学习20次。\n⟪m|二是⟫每季度检查一次。\n"
        "⟪I|2.|制度不全的问题⟫\n⟪m|一是⟫立制度3项。\n"
    )
    truth = parse("a", f"{HEADER}}}\n---\n{FRONT}{body}")
    truth.header["values"].append(["deadline", "2024-06-30"])
    one, differences = compare(truth, read_text(truth.text))
    assert (one.values, differences) == (Share(5, 5), [])


def test_a_text_that_is_no_report_has_no_items() -> None:
    truth = parse("n", '{"shape": "none", "values": []}\n---\n一、看点\n花展开幕。\n')
    assert score(truth).f1 == 1.0
    wrong = compare(truth, read_text(marked().text))[0]
    assert (wrong.precision, wrong.recall, wrong.f1) == (Share(0, 8), Share(0, 0), 0.0)


def test_scores_add_up_and_the_page_shows_them() -> None:
    half = Score(precision=Share(1, 2), recall=Share(1, 4), covered=0.5)
    assert half + Score(precision=Share(2, 2)) == Score(
        precision=Share(3, 4), recall=Share(1, 4), covered=0.5
    )
    lines = page([(marked(), half)]).splitlines()
    figures = "1 | 0.500 | 0.250 | 0.333 | 1.000 | 1.000 | 1.000 | 0.500 |"
    assert f"| plain | {figures}" in lines
    assert f"| **all** | {figures}" in lines
    assert f"| a (plain) | {figures}" in lines
