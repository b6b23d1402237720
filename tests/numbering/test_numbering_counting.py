"""Whether numbers count on, what was meant where they do not, and what is said of it."""

import pytest

from rectify_model.text import Reading, read_text

HEAD = "关于巡察整改情况的通报\n根据安排，予以公布。\n"


def read(*lines: str) -> Reading:
    return read_text(HEAD + "\n".join(lines))


def findings(*lines: str) -> list[tuple[int | None, str, str, str]]:
    """Return line (from 1, the head left out), code, label and expected mark of each problem."""
    return [
        (
            problem.line and problem.line - 2,
            problem.code,
            problem.message.split(" ", 1)[0],
            problem.message.rsplit("; ", 1)[1].removesuffix(" is expected here"),
        )
        for problem in read(*lines).problems
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "（二）己"],
        # The numbers run on over the headings above them.
        ["一、甲", "1.乙", "2.丙", "二、丁", "3.戊", "4.己"],
        ["（一）甲", "1.乙", "（1）丙", "2.丁", "（2）戊", "（二）己", "1.庚", "（3）辛"],
        # They run on through a section and begin anew in the next.
        ["一、甲", "（一）乙", "1.丙", "二、丁", "（一）戊", "1.己", "2.庚", "（二）辛", "3.壬"],
        # A paragraph in between begins a new list of measures.
        ["1.甲", "一是乙。", "二是丙。", "整改成效：", "一是丁。", "二是戊。"],
        ["1.甲", "首先，乙。", "其次，丙。", "再次，丁。"],
    ],
)
def test_numbers_that_count_on(lines: list[str]) -> None:
    assert findings(*lines) == []


class TestWrongLevel:
    def test_a_mark_between_two_of_another_level_is_of_that_level(self) -> None:
        lines = ["一、甲", "（一）乙。", "（2）丙。", "（三）丁。"]
        assert findings(*lines) == [(3, "RM101", "（2）", "（二）")]
        (section,) = read(*lines).report.sections
        assert [statement.label for statement in section.statements] == [
            "（一）",
            "（2）",
            "（三）",
        ]

    def test_any_kind_of_mark_may_be_wrong_there(self) -> None:
        assert findings("一、甲", "1.乙", "2.丙", "二是丁", "三、戊") == [
            (4, "RM101", "二是", "二、")
        ]
        assert findings("一、甲", "1.乙", "2.丙", "（3）丁", "4.戊") == [
            (4, "RM101", "（3）", "3.")
        ]

    def test_the_number_after_next_is_no_proof(self) -> None:
        assert findings("一、甲", "1.乙", "2.丙", "（3）丁", "5.戊") == [
            (4, "RM103", "（3）", "（1）"),
            (5, "RM103", "5.", "3."),
        ]

    def test_the_last_of_a_list_may_be_written_as_its_lookalike(self) -> None:
        assert findings("一、甲", "（一）乙。", "（二）丙。", "（3）丁。") == [
            (4, "RM101", "（3）", "（三）")
        ]
        assert findings("一、甲", "（一）乙。", "2.丙。") == [(3, "RM101", "2.", "二、")]

    def test_only_the_next_mark_makes_a_lookalike_count_on(self) -> None:
        lines = ["一、甲", "（一）乙。", "（2）丙。", "一是丁。", "（3）戊。"]
        assert findings(*lines)[0] == (3, "RM101", "（2）", "（二）")

    def test_a_list_of_its_own_that_goes_on_makes_no_lookalike(self) -> None:
        lines = ["（一）甲", "1.乙", "（1）丙", "2.丁", "（2）戊", "（三）己", "1.庚", "（四）辛"]
        assert findings(*lines) == [(6, "RM103", "（三）", "（二）")]
        assert findings(*lines[:6], "1.庚", "（五）辛")[0] == (6, "RM101", "（三）", "（3）")

    def test_no_other_mark_may_be_the_last(self) -> None:
        assert findings("一、甲", "（一）乙。", "（二）丙。", "3.丁。") == [
            (4, "RM103", "3.", "1.")
        ]

    def test_a_lookalike_that_counts_on_is_a_list_of_its_own(self) -> None:
        assert findings("一、甲", "（一）乙。", "（2）丙。", "（3）丁。") == [
            (3, "RM103", "（2）", "（1）")
        ]


class TestRepeated:
    def test_the_message_says_which_number_is_right(self) -> None:
        (problem,) = read("一、甲", "二、乙", "二、丙", "三、丁").problems
        assert (problem.line, problem.column, problem.code) == (5, 1, "RM102")
        assert problem.message == "二、 stands twice in a row; 三、 is expected here"
        assert problem.message_zh == "序号“二、”重复，此处应为“三、”"
        assert problem.path == "/sections/2/label"

    def test_the_count_may_go_on_either_way(self) -> None:
        for after in ("2.", "3."):
            assert findings("一、甲", "1.乙", "1.丙", f"{after}丁") == [(3, "RM102", "1.", "2.")]
        assert findings("一、甲", "1.乙", "1.丙", "4.丁") == [
            (3, "RM102", "1.", "2."),
            (4, "RM103", "4.", "2."),
        ]

    def test_a_count_that_begins_anew_for_no_reason(self) -> None:
        assert findings("一、甲", "1.乙", "2.丙", "1.丁", "2.戊") == [(4, "RM104", "1.", "3.")]

    def test_measures(self) -> None:
        assert findings("1.甲", "一是乙。", "一是丙。", "二是丁。") == [
            (3, "RM102", "一是", "二是")
        ]
        assert findings("1.甲", "首先，乙。", "首先，丙。") == [(3, "RM102", "首先，", "其次")]
        circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
        lines = [f"{mark}乙。" for mark in circled]
        assert findings("1.甲", *lines, "⑲丙。") == [(22, "RM104", "⑲", "㉑")]


class TestSkipped:
    def test_a_number_is_left_out(self) -> None:
        assert findings("一、甲", "（一）乙。", "（四）丙。", "（五）丁。") == [
            (3, "RM103", "（四）", "（二）")
        ]

    def test_a_list_that_does_not_begin_with_one(self) -> None:
        assert findings("一、甲", "（二）乙。", "（三）丙。") == [(2, "RM103", "（二）", "（一）")]

    def test_a_running_number_is_left_out(self) -> None:
        assert findings("一、甲", "1.乙", "2.丙", "二、丁", "3.戊", "三、己", "7.庚") == [
            (7, "RM103", "7.", "4.")
        ]

    def test_a_number_goes_on_from_another_list_although_each_begins_anew(self) -> None:
        lines = ["一、甲", "1.乙", "2.丙", "二、丁", "1.戊", "2.己", "三、庚", "3.辛"]
        assert findings(*lines) == [(8, "RM103", "3.", "1.")]

    def test_a_running_number_is_repeated_below_another_heading(self) -> None:
        assert findings("一、甲", "1.乙", "2.丙", "二、丁", "3.戊", "三、己", "3.庚") == [
            (7, "RM102", "3.", "4.")
        ]


class TestBackwards:
    def test_a_number_goes_back(self) -> None:
        assert findings("一、甲", "二、乙", "三、丙", "二、丁") == [(4, "RM104", "二、", "四、")]
