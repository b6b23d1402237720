"""What can go wrong with one source among many, apart from what it holds: the problems RM94x."""

from typing import Final

from rectify_model.problems import ProblemKind, Severity

__all__ = ["BROKEN_OFF", "UNUSABLE_SOURCE"]

UNUSABLE_SOURCE: Final = ProblemKind(
    code="RM940",
    name="unusable-source",
    severity=Severity.ERROR,
    message="{reason}",
    message_zh="{reason_zh}",
)
BROKEN_OFF: Final = ProblemKind(
    code="RM941",
    name="broken-off",
    severity=Severity.ERROR,
    message="the conversion broke off: {reason}; convert this source by itself to see why",
    message_zh="转换中断：{reason}；请单独转换该文件以查明原因",
)
