"""Simple values in generated source: how they are checked, made, and written out."""

import re
from typing import Final

from rectify_model.codec.fast.source import Source
from rectify_model.model.limits import IntegerLimits, StringLimits
from rectify_model.shape import Scalar

__all__ = ["from_plain", "from_text", "plain_of", "text_of"]

# A pattern that excludes line ends and tabs alone.
_NO_BLANKS: Final = re.compile(r"\[\^(?:\\[tnr])+\]\+")
_BOOLEANS: Final = {"true": True, "false": False}


def from_plain(source: Source, scalar: Scalar) -> None:
    """Add what turns the plain `value` into what it stands for, and tells of colons in a text.

    Of the characters that XML cannot hold, those that JSON must escape are left to be found out.
    """
    if scalar.words:
        _from_words(source, scalar)
        return
    match scalar.limits:
        case StringLimits() as limits:
            illegal = r'"\ufffe" in value or "\uffff" in value'
            objections = ["type(value) is not str", *_objections(source, limits, illegal)]
            source.unfit_if(" or ".join(objections))
            with source.block('if ":" in value:'):
                source.add('tell(value.count(":"))')
        case IntegerLimits() as limits:
            source.unfit_if(f"type(value) is not int or {_out_of_range(limits)}")
        case _ if scalar.plain is bool:
            source.unfit_if("type(value) is not bool")
        case _:
            source.unfit_if(f"type(value) is not {scalar.plain.__name__}")
            source.add(f"value = {source.name(f'make_{scalar.name}', scalar.make)}(value)")


def from_text(source: Source, scalar: Scalar) -> None:
    """Add what turns the text `value` of an XML document into what it stands for."""
    if scalar.words:
        _from_words(source, scalar)
        return
    match scalar.limits:
        case StringLimits() as limits:
            if objections := _objections(source, limits, ""):
                source.unfit_if(" or ".join(objections))
        case IntegerLimits(pattern=pattern) as limits:
            source.unfit_if(f"not {_form(source, limits.name, pattern)}(value)")
            source.add("value = int(value)")
            source.unfit_if(_out_of_range(limits))
        case _ if scalar.plain is bool:
            source.add(f"value = {source.name('booleans', _BOOLEANS)}.get(value)")
            source.unfit_if("value is None")
        case _:
            source.add(f"value = {source.name(f'make_{scalar.name}', scalar.make)}(value)")


def plain_of(source: Source, scalar: Scalar, value: str) -> str:
    """Return the expression of the plain form of a value."""
    if scalar.words:
        return f"{value}._value_"
    if scalar.plain is bool or isinstance(scalar.limits, StringLimits | IntegerLimits):
        return value
    return f"{source.name(f'plain_{scalar.name}', scalar.to_plain)}({value})"


def text_of(source: Source, scalar: Scalar) -> str:
    """Return the expression of the text that stands for `value`, not yet escaped."""
    if scalar.plain is bool:
        return '("true" if value else "false")'
    return plain_of(source, scalar, "value")


def _from_words(source: Source, scalar: Scalar) -> None:
    words = {word.value: word for word in scalar.words}
    source.add(f"value = {source.name(f'{scalar.name}_words', words)}.get(value)")
    source.unfit_if("value is None")


def _objections(source: Source, limits: StringLimits, illegal: str) -> list[str]:
    """Return the conditions under which a string is not what its type allows.

    Args:
        source: What they stand in.
        limits: The type's limits.
        illegal: The condition that it holds a character that may stand nowhere, if it can.
    """
    least, pattern = limits.min_length, limits.pattern
    objections = [f"len(value) < {least}" if least > 1 else "not value"] if least else []
    others = [illegal] if illegal else []
    if pattern is not None:
        others.append(f"not {_form(source, limits.name, pattern)}(value)")
    if pattern is not None and least and _NO_BLANKS.fullmatch(pattern):
        # All that is excluded is not printable, and printable is what nearly every value is.
        return [*objections, f"not value.isprintable() and ({' or '.join(others)})"]
    return [*objections, *others]


def _out_of_range(limits: IntegerLimits) -> str:
    return f"not {limits.minimum} <= value <= {limits.maximum}"


def _form(source: Source, name: str, pattern: str) -> str:
    return source.name(f"is_{name}", re.compile(pattern).fullmatch)
