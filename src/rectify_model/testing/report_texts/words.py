"""The words that reports are made of, composed from short lists."""

from collections.abc import Sequence
from itertools import product
from typing import Final

from hypothesis import strategies as st

from rectify_model.model import SectionKind

__all__ = [
    "AREA_TITLES",
    "LEADS",
    "MATTER_TITLES",
    "PROSE",
    "SECTION_TITLES",
    "STATEMENT_TITLES",
    "composed",
]


def composed(*parts: str | Sequence[str]) -> st.SearchStrategy[str]:
    """Draw one word of each list, joined; it is one choice, so that drawing is quick."""
    lists = [[part] if isinstance(part, str) else part for part in parts]
    return st.sampled_from(["".join(words) for words in product(*lists)])


_WHO: Final = ("局党组", "机关党委", "各党支部", "办公室", "财务科", "人事科", "班子成员")
_HOW: Final = ("及时", "专题", "逐项", "定期", "认真", "进一步")
_DID: Final = (
    "研究整改工作",
    "修订《财务管理办法》",
    "梳理廉政风险点",
    "开展“三会一课”督导检查",
    "召开专题会议3次",
    "组织业务培训5场次，覆盖120余人次",
    "核对2023年以来的报销凭证",
    "完善内部控制制度",
)
_SO: Final = (
    "推动工作落地见效",
    "压紧压实各级责任",
    "做到底数清、情况明",
    "确保2024年9月底前落实到位",
    "切实解决“最后一公里”难题",
    "干部作风明显好转",
    "提出意见建议12条",
)

PROSE: Final = st.lists(composed(_WHO, _HOW, _DID, "，", _SO, "。"), min_size=1, max_size=3).map(
    "".join
)
"""Sentences of prose, each with a comma, so that none of them is a leading sentence."""

_WORK: Final = ("理论学习", "财务管理", "选人用人", "工程招标", "窗口服务", "公务用车", "档案管理")
_VERBS: Final = ("严格规范", "持续加强", "着力改进", "健全完善", "扎实做好")
_FAULTS: Final = ("不够深入", "不够规范", "不严格", "有差距", "流于形式")

LEADS: Final = composed(_VERBS, _WORK, ("制度", "机制", "工作"), "。")
"""Short sentences that head a measure."""
MATTER_TITLES: Final = composed(_VERBS, _WORK, ("工作", "制度")) | composed(
    ("关于", ""), _WORK, _FAULTS, "的问题"
)
"""What items and topics are called, without the 。 that may end it."""
AREA_TITLES: Final = composed(
    ("聚焦", "围绕"),
    ("贯彻落实党中央决策部署", "全面从严治党", "基层党组织建设", "群众身边不正之风"),
    "方面",
)
"""What focus areas are called."""
STATEMENT_TITLES: Final = composed(
    ("提高政治站位", "加强组织领导", "强化督促检查", "坚持标本兼治"),
    "，",
    ("扛牢政治任务", "推动落地落实", "形成长效机制"),
)
"""What statements are called, without the 。 that may end it."""
SECTION_TITLES: Final = {
    SectionKind.ACCOUNTABILITY: composed(
        ("履行", "落实", "扛牢"), ("巡察整改主体责任", "整改主体责任"), "情况"
    ),
    SectionKind.RECTIFICATION: composed(
        ("巡察反馈问题", "巡察反馈重点问题"), ("整改落实情况", "整改进展情况")
    ),
    SectionKind.LONG_TERM: composed("需长期整改", ("事项", "问题"), ("进展情况", "推进情况")),
    SectionKind.OUTLOOK: composed("下一步", ("工作打算", "工作安排", "整改计划")),
}
"""What sections are called, by what they are for."""
