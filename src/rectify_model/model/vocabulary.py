"""The closed lists of words that fields take, each with its Chinese term."""

from enum import StrEnum
from typing import Self

from rectify_model.errors import UsageError

__all__ = [
    "Acceptance",
    "Audience",
    "Bound",
    "Completion",
    "DeadlineUnit",
    "MeasureKind",
    "Mode",
    "Phase",
    "Programme",
    "RecurrenceUnit",
    "ReportKind",
    "ResponsibilityRole",
    "SectionKind",
    "Vocabulary",
]


class Vocabulary(StrEnum):
    """A list of words: the value stands in documents, `chinese` is the field's own term."""

    chinese: str

    def __new__(cls, value: str, chinese: str = "") -> Self:
        """Make a member from the word in documents and the Chinese term."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.chinese = chinese
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self:
        """Refuse what is no word of the list, and name the words that are."""
        words = ", ".join(word.value for word in cls)
        shown = repr(value[:40] if isinstance(value, str) else type(value).__name__)
        raise UsageError(
            f"{shown} is no {cls.__name__}; give one of {words}",
            f"{shown} 不是 {cls.__name__} 的取值；请用 {words} 之一",
        )


class ReportKind(Vocabulary):
    """通报类别: what a published report tells about."""

    PROGRESS = "progress", "整改进展情况"
    PLAN = "plan", "整改方案"
    FINAL = "final", "整改完成情况"


class Programme(Vocabulary):
    """巡视/巡察: who inspects, the centre and provinces (巡视) or cities and counties (巡察)."""

    XUNSHI = "巡视", "巡视"
    XUNCHA = "巡察", "巡察"


class Mode(Vocabulary):
    """巡视巡察方式: in which way an inspection is held."""

    ROUTINE = "常规", "常规"
    SPECIAL = "专项", "专项"
    MOBILE = "机动", "机动"
    ELEVATED = "提级", "提级"
    JOINT = "联动", "联动"
    LOOK_BACK = "回头看", "“回头看”"


class SectionKind(Vocabulary):
    """部分类别: what a section of a report is for."""

    ACCOUNTABILITY = "accountability", "主体责任"
    RECTIFICATION = "rectification", "反馈问题整改"
    LONG_TERM = "long_term", "需长期整改"
    OUTLOOK = "outlook", "下一步"
    OTHER = "other", "其他"


class MeasureKind(Vocabulary):
    """整改措施类别: what a measure does, after the forms of a ledger."""

    RULE_MAKING = "建章立制", "建章立制"
    LOSS_RECOVERY = "挽回损失", "挽回损失"
    DISCIPLINE = "追责问责", "追责问责"
    GENERALISATION = "举一反三", "举一反三"
    CAMPAIGN = "专项整治", "专项整治"
    MAJOR = "重大措施", "重大措施"


class Bound(Vocabulary):
    """界限: how a printed number bounds the real one."""

    EXACT = "exact", "整"
    AT_LEAST = "at_least", "至少"
    AT_MOST = "at_most", "不超过"
    ABOUT = "about", "约"
    MORE_THAN = "more_than", "余"


class RecurrenceUnit(Vocabulary):
    """周期: the period after which a thing is done again."""

    DAY = "day", "日"
    WEEK = "week", "周"
    MONTH = "month", "月"
    QUARTER = "quarter", "季度"
    HALF_YEAR = "half_year", "半年"
    YEAR = "year", "年"
    EVENT = "event", "次"


class DeadlineUnit(Vocabulary):
    """时限单位: what a time limit is counted in."""

    WORKDAY = "workday", "工作日"
    DAY = "day", "日"
    MONTH = "month", "月"


class Completion(Vocabulary):
    """完成情况: how far the work on an item is."""

    NOT_STARTED = "未启动", "未启动"
    UNDER_WAY = "整改中", "整改中"
    MOSTLY_DONE = "基本完成", "基本完成"
    DONE = "已完成", "已完成"


class Phase(Vocabulary):
    """整改阶段: when an item is to be put right."""

    AT_ONCE = "立行立改", "立行立改"
    CONCENTRATED = "集中整改", "集中整改"
    LONG_TERM = "长期整改", "长期整改"


class Acceptance(Vocabulary):
    """验收: whether the finished work was accepted and the item struck off."""

    AWAITED = "待验收", "待验收"
    STRUCK_OFF = "已销号", "已销号"
    RETURNED = "退回", "退回"


class ResponsibilityRole(Vocabulary):
    """责任: the part that a person or unit has in an item."""

    LEADER = "责任领导", "责任领导"
    LEAD_UNIT = "牵头单位", "牵头单位"
    SUPPORTING_UNIT = "配合单位", "配合单位"
    PERSON = "责任人", "责任人"
    SUPERVISING_UNIT = "监督单位", "监督单位"


class Audience(Vocabulary):
    """公开范围: to whom an item is disclosed."""

    PARTY = "party", "党内"
    PUBLIC = "public", "社会"
