"""What is counted, where a well-known noun stands right beside the number."""

import re
from typing import Final

from rectify_model.text.values.scanning import SPACE

__all__ = ["find_subject"]

# Only nouns that such reports count again and again; any other subject stays unsaid.
_EVENTS: Final = ("会议", "活动", "专题会", "座谈会", "培训班")
_THINGS: Final = (
    *("问题线索", "问题", "意见建议", "意见", "建议", "制度机制", "规章制度", "制度", "机制"),
    *("措施", "案件", "线索", "隐患", "事项", "任务", "党员干部", "党员", "干部", "民警", "辅警"),
    *("职工", "群众", "派出所", "党支部", "党组织", "企业", "单位", "部门", "方面", "环节", "项目"),
    *("文件", "调研报告", "报告", "内容", "资金", "损失", "完成率", "整改率", "办结率", "满意率"),
    *("满意度", "具体表现", "合同", "台账", "档案"),
)
_OCCASIONS: Final = {"次", "场", "场次", "轮", "期", "批次"}
"""What counts occasions: 走访企业12次 counts no 企业."""

_NOUN: Final = "|".join(sorted((*_EVENTS, *_THINGS), key=lambda noun: -len(noun)))
_AFTER: Final = re.compile(
    rf"{SPACE}(?:同类|类似|突出|具体|重点|典型|相关|主要|反馈)?(?P<noun>{_NOUN})"
    # 8个部门负责人: the noun only describes what is counted.
    rf"(?!负责|主要|书记|领导|班子|成员|人|之间|{_NOUN})"
)
# In 12个问题35条 the noun belongs to the number before it.
_BEFORE: Final = re.compile(
    rf"(?<![个名位项条件家起类种批份])(?P<noun>{_NOUN})(?:[为达共计]|达到|共计|总计)?{SPACE}\Z"
)
_LONGEST_BEFORE: Final = 8


def find_subject(text: str, start: int, end: int, unit: str) -> str | None:
    """Name what a quantity counts: the noun right after it, or else right before.

    Args:
        text: The text that holds the quantity.
        start: Where it starts.
        end: Where it ends.
        unit: Its unit.

    Returns:
        The noun, such as 意见 for 12条意见; None where no well-known noun stands there.
    """
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    match = _AFTER.match(text, end) or _BEFORE.search(before)
    if match is None or (unit in _OCCASIONS and match["noun"] not in _EVENTS):
        return None
    return match["noun"]
