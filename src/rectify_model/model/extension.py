"""What the model does not know, carried along by name."""

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.types import Text, Token, Uri

__all__ = ["Extension"]


@frozen(kw_only=True, field_transformer=checked)
class Extension:
    """扩展: a value of a tool's own, in the way of OSCAL's `props`."""

    namespace: Uri
    """命名空间: a URI of the tool's own."""
    name: Token
    """名称: the value's name in that namespace."""
    value: Text
    """值: the value, as text."""
