"""What migrations have to tell."""

from typing import Final

from rectify_model.problems import ProblemKind, Severity

__all__ = ["NOT_CARRIED", "WRONG_OLD_VALUE"]

WRONG_OLD_VALUE: Final = ProblemKind(
    code="RM917",
    name="wrong-old-value",
    severity=Severity.ERROR,
    message="takes {expected} in a document of version {version}",
    message_zh="在 {version} 版文件中应为{expected_zh}",
)
NOT_CARRIED: Final = ProblemKind(
    code="RM918",
    name="not-carried",
    severity=Severity.WARNING,
    message="{found} is left out: version {version} takes {expected}",
    message_zh="{found} 未能保留：{version} 版只接受{expected_zh}",
)
