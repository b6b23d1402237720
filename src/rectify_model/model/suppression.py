"""A finding that is known and accepted."""

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.types import Paragraph, Token

__all__ = ["Suppression"]


@frozen(kw_only=True, field_transformer=checked)
class Suppression:
    """豁免: a rule that is not to be reported, here and for a stated reason."""

    code: Token
    """规则编号: the code of the rule, such as RM401."""
    path: Token | None = None
    """范围: the place and all below it, as a JSON Pointer (RFC 6901); absent for the whole."""
    reason: Paragraph
    """理由: why the finding is accepted."""
