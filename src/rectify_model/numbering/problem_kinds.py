"""RM1xx: what is wrong with the numbers of headings, items and measures.

Sources: GB/T 9704-2012 orders the marks 一、 （一） 1. （1）; that numbers count on is logic.
"""

from rectify_model.problems import ProblemKind, Severity

__all__ = ["NUMBER_BACKWARDS", "NUMBER_REPEATED", "NUMBER_SKIPPED", "WRONG_LEVEL_MARK"]

WRONG_LEVEL_MARK = ProblemKind(
    code="RM101",
    name="wrong-level-mark",
    severity=Severity.WARNING,
    message="{label} is the mark of another level; {expected} is expected here",
    message_zh="序号“{label}”用了其他层级的标法，此处应为“{expected}”",
)
NUMBER_REPEATED = ProblemKind(
    code="RM102",
    name="number-repeated",
    severity=Severity.WARNING,
    message="{label} stands twice in a row; {expected} is expected here",
    message_zh="序号“{label}”重复，此处应为“{expected}”",
)
NUMBER_SKIPPED = ProblemKind(
    code="RM103",
    name="number-skipped",
    severity=Severity.WARNING,
    message="{label} leaves numbers out; {expected} is expected here",
    message_zh="序号“{label}”跳号，此处应为“{expected}”",
)
NUMBER_BACKWARDS = ProblemKind(
    code="RM104",
    name="number-backwards",
    severity=Severity.WARNING,
    message="{label} counts backwards; {expected} is expected here",
    message_zh="序号“{label}”倒退，此处应为“{expected}”",
)
