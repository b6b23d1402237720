"""What can go wrong with sources and results, apart from what they hold: the problems RM94x."""

from typing import Final

from rectify_model.problems import ProblemKind, Severity

__all__ = [
    "BROKEN_OFF",
    "CHANGED_RESULT",
    "DISK_FULL",
    "LEFT_RESULT",
    "LINKED_DIRECTORY",
    "NO_REPORTS",
    "SAME_ID",
    "UNUSABLE_SOURCE",
]

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
CHANGED_RESULT: Final = ProblemKind(
    code="RM942",
    name="changed-result",
    severity=Severity.WARNING,
    message="the result {result} was changed after it was written, or is not from an earlier run, "
    "and is kept; force the conversion to replace it",
    message_zh="结果 {result} 写出后被改动，或并非此前转换所得，予以保留；如需覆盖，请强制转换",
)
LINKED_DIRECTORY: Final = ProblemKind(
    code="RM943",
    name="linked-directory",
    severity=Severity.WARNING,
    message="a link to a directory is not followed; give the directory itself as a source",
    message_zh="不进入链接所指的目录；请将该目录本身作为来源",
)
LEFT_RESULT: Final = ProblemKind(
    code="RM944",
    name="left-result",
    severity=Severity.WARNING,
    message="its source {name} is gone; remove the result as well, or put the source back",
    message_zh="其来源 {name} 已不存在；请一并删除该结果，或恢复来源",
)
SAME_ID: Final = ProblemKind(
    code="RM945",
    name="same-report-id",
    severity=Severity.WARNING,
    message="{count} sources have the report id {id}: {names}; "
    "leave out the copies, or give the reports different ids",
    message_zh="{count} 个来源的通报标识同为 {id}：{names}；请去除重复文件，或为各通报另取标识",
)
NO_REPORTS: Final = ProblemKind(
    code="RM946",
    name="no-reports",
    severity=Severity.ERROR,
    message="no report was found in this directory; give one that holds files of {suffixes}",
    message_zh="该目录中没有通报；请提供含 {suffixes} 文件的目录",
)
DISK_FULL: Final = ProblemKind(
    code="RM947",
    name="disk-full",
    severity=Severity.ERROR,
    message="{reason}",
    message_zh="{reason_zh}",
)
