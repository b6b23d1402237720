"""Sentences as measures have them, each with one value at most that its words say.

A day is left open as `{day}`, for who knows between which days it lies.
"""

from typing import Final

from hypothesis import strategies as st

from rectify_model.testing.report_texts.words import composed

__all__ = ["DAY", "GOALS", "PLAIN", "PROBLEMS", "SENTENCES"]

DAY: Final = "{day}"
"""What stands for a day."""

_COUNTED: Final = (
    ("累计开展专题培训", "场次"),
    ("组织开展警示教育", "次"),
    ("约谈提醒", "人次"),
    ("排查廉政风险点", "个"),
    ("修订完善内部制度", "项"),
    ("服务群众", "人"),
    ("清退违规发放补贴", "万元"),
)
# The words before a number that bound it, those between it and its unit, and what it is a multiple
# of: 20余人, but never 7余人.
_BOUNDS: Final = (("", "", 1), ("", "余", 10), ("约", "", 10), ("至少", "", 1), ("超过", "", 1))
_LARGEST: Final = 300
_TENTHS: Final = 1000

_WHO: Final = ("局党组", "机关党委", "各党支部", "办公室", "财务科", "班子成员")
_WORK: Final = ("公务用车", "财务报销", "选人用人", "物资采购", "档案管理", "窗口服务")
_PERIODS: Final = ("每月", "每季度", "每半年", "每年")

PLAIN: Final = composed(
    _WHO,
    ("逐项", "认真", "进一步", "深入"),
    ("梳理廉政风险", "压实整改责任", "完善内控机制", "剖析问题根源"),
    "，",
    ("推动工作落地见效", "做到底数清、情况明", "干部作风明显好转"),
    "。",
)
"""Sentences that say no value."""

PROBLEMS: Final = composed(
    _WHO, "对", _WORK, ("监督不到位", "管理不严格", "研究部署不够"), ("，制度执行打折扣", ""), "。"
)
"""Problems in the inspectors' words."""
GOALS: Final = composed(_WORK, ("制度健全、执行到位", "问题全部整改", "形成长效机制"), "。")
"""States to be reached."""


def _counted(what: tuple[str, str], bound: tuple[str, str, int], number: int) -> str:
    (verb, unit), (before, over, factor) = what, bound
    return f"{verb}{before}{number * factor}{over}{unit}。"


def _share(tenths: int) -> str:
    return f"群众满意率达{tenths / 10}%。"


def _workdays(number: int) -> str:
    return f"会后{number}个工作日内报送整改情况。"


_NUMBERS: Final = st.integers(1, _LARGEST)

SENTENCES: Final[dict[str, st.SearchStrategy[str]]] = {
    "quantities": st.builds(_counted, st.sampled_from(_COUNTED), st.sampled_from(_BOUNDS), _NUMBERS)
    | st.integers(1, _TENTHS).map(_share),
    "dates": composed(DAY, "，", _WHO, "召开专题会议研究部署整改工作。"),
    "recurrences": composed(
        _PERIODS, ("", "至少"), ("开展", "组织"), ("1", "2", "两"), "次", _WORK, "检查。"
    ),
    "deadlines": composed("明确", DAY, "前完成", ("", "，并长期坚持"), "。")
    | st.integers(1, 20).map(_workdays),
    "citations": composed("修订完善《", _WORK, ("管理办法", "实施细则"), "》。"),
    "terms": composed(
        "严格落实“", ("第一议题", "三会一课", "一岗双责", "三重一大"), "”", ("制度", "要求"), "。"
    ),
}
"""Sentences that say a value, by the field of `Values` that holds it."""
