"""What a report says of all its items together."""

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.types import Count, Number, Text

__all__ = ["Totals"]


@frozen(kw_only=True, field_transformer=checked)
class Totals:
    """整改总体情况: the numbers that a report prints of its items, as printed."""

    problems: Count | None = None
    """问题数: how many problems were fed back."""
    done: Count | None = None
    """已完成: how many are put right."""
    mostly_done: Count | None = None
    """基本完成: how many are mostly put right; they do not count as done."""
    under_way: Count | None = None
    """整改中: how many are still being put right."""
    rate: Number | None = None
    """完成率: done ÷ problems in percent, as a rule with two decimals."""
    text: Text | None = None
    """原文: the sentence that says it, verbatim."""
