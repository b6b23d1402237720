import pytest

from rectify_model.model.vocabulary import Bound, RecurrenceUnit
from rectify_model.text.values import find_values

EXACT, AT_LEAST, AT_MOST = Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST
DAY, WEEK, MONTH = RecurrenceUnit.DAY, RecurrenceUnit.WEEK, RecurrenceUnit.MONTH
QUARTER, HALF_YEAR = RecurrenceUnit.QUARTER, RecurrenceUnit.HALF_YEAR
YEAR, EVENT = RecurrenceUnit.YEAR, RecurrenceUnit.EVENT


@pytest.mark.parametrize(
    ("text", "words", "every", "unit", "count", "bound"),
    [
        ("每日巡查", "每日", 1, DAY, None, EXACT),
        ("每个工作日更新", "每个工作日", 1, DAY, None, EXACT),
        ("每天通报工作进展", "每天", 1, DAY, None, EXACT),
        ("每周2次", "每周2次", 1, WEEK, 2, EXACT),
        ("每两周调度1次", "每两周调度1次", 2, WEEK, 1, EXACT),
        ("每周五下午", "每周五", 1, WEEK, None, EXACT),
        ("每星期一次", "每星期一次", 1, WEEK, 1, EXACT),
        ("每月至少排查1次全部推文", "每月至少排查1次", 1, MONTH, 1, AT_LEAST),
        ("主题党日活动每月一次", "每月一次", 1, MONTH, 1, EXACT),
        ("每月不少于两次", "每月不少于两次", 1, MONTH, 2, AT_LEAST),
        ("每月2次以上", "每月2次以上", 1, MONTH, 2, AT_LEAST),
        ("每月最多开展3次", "每月最多开展3次", 1, MONTH, 3, AT_MOST),
        ("每月约谈干部1次", "每月约谈干部1次", 1, MONTH, 1, EXACT),
        ("每月约3次", "每月约3次", 1, MONTH, 3, Bound.ABOUT),
        ("每月底汇报", "每月底", 1, MONTH, None, EXACT),
        ("每月10日前报送", "每月10日前", 1, MONTH, None, EXACT),
        ("每3个月开展一次", "每3个月开展一次", 3, MONTH, 1, EXACT),
        ("每月开展“主题党日”活动1次", "每月开展“主题党日”活动1次", 1, MONTH, 1, EXACT),
        ("每季度至少召开一次", "每季度至少召开一次", 1, QUARTER, 1, AT_LEAST),
        ("至少每季度研究一次", "至少每季度研究一次", 1, QUARTER, 1, AT_LEAST),
        ("每半年至少带队开展一次", "每半年至少带队开展一次", 1, HALF_YEAR, 1, AT_LEAST),
        ("每年底述职", "每年底", 1, YEAR, None, EXACT),
        ("每五年开展一轮", "每五年开展一轮", 5, YEAR, 1, EXACT),
        ("每次会议前学习3次", "每次", 1, EVENT, None, EXACT),
        ("每季度开展，参加1次", "每季度", 1, QUARTER, None, EXACT),
        ("每月开展1.5次", "每月开展1.5次", 1, MONTH, None, EXACT),
        ("每月坏\x00字1次", "每月", 1, MONTH, None, EXACT),
        ("每月参加第1次会议", "每月", 1, MONTH, None, EXACT),
        ("制定每日清单并检查1次", "每日清单并检查1次", 1, DAY, 1, EXACT),
        ("建立每月检查通报制度", "每月", 1, MONTH, None, EXACT),
    ],
)
def test_recurrences(  # noqa: PLR0913, PLR0917 - one row of the table
    text: str, words: str, every: int, unit: RecurrenceUnit, count: int | None, bound: Bound
) -> None:
    (found,) = find_values(text).recurrences
    assert text[found.span.start : found.span.end] == found.text == words
    assert (found.every, found.unit, found.count, found.bound) == (every, unit, count, bound)


@pytest.mark.parametrize(
    "text",
    [
        *("每一步", "每名党员", "每一项任务", "每周岁", "每周边", "每年级", "每半周", "每日常"),
        *(
            "建立“每日检查通报”",
            "制定每日值班工作清单",
            "制作每日检查通报并抄送",
            "每百月",
            "每99999天",
        ),
    ],
)
def test_what_is_no_recurrence(text: str) -> None:
    assert find_values(text).recurrences == ()


def test_the_number_of_a_recurrence_is_no_quantity() -> None:
    assert find_values("每月至少排查1次").quantities == ()
