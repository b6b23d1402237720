"""Values that a field does not take, by what the schema states of its type."""

import re
from typing import Any, Final

from rectify_model.model.limits import IntegerLimits, StringLimits, first_illegal
from rectify_model.shape import FieldShape
from rectify_model.shape.scalars import Scalar

__all__ = ["NO_VERSIONS", "unfit_plain", "unfit_texts"]

NO_VERSIONS: Final = ("", "1", "1.", "01.0", "1.0.0", "v1.0", "１.0", "1.0\n", " 1.0", "latest")
"""Texts that are no schema version."""

# Each is fit for some types, and a near miss of others.
_TEXTS: Final = (
    *("", " ", "甲", "a\n", "\t", "1", "-1", "+1", "01", "1.5", "1.", ".5", "1e3", "１", "9" * 19),
    *("2025-04-27", "2025-4-27", "2023-02-29", "1900-02-29", "0000-01-01", "2025-04-27Z"),
    *("2025-W17-7", "true", "True", "0-0", "1-02", "1-", "1234567890-1", "Exact", "回头 看"),
    *("urn:", "urn:甲", "a/b", "A/b", "f" * 63, "F" * 64, "1.0000001", "null", "1000000000"),
)
_NOT_IN_XML: Final = ("\0", "甲\x0b", "\ufffe", "a\uffff")
# Of each type one, from which those that fit are left out.
_KINDS: Final = (None, True, 5, 0.5, "5", ["甲"], {"甲": "乙"})
_FAR: Final = (-1, 2**31, 2**63, 10**30)


def unfit_texts(scalar: Scalar) -> list[str]:
    """Return texts that XML can hold, but that stand for no value of a type."""
    return [text for text in _TEXTS if not _fits(scalar, text)]


def unfit_plain(field: FieldShape, *, is_entry: bool) -> list[Any]:
    """Return plain values that a field, or an entry of its list, does not take."""
    scalar = field.scalar
    if field.many and not is_entry:
        return _other_than(list)
    if scalar is None:
        return _other_than(dict)
    kinds = _other_than(scalar.plain)
    if scalar.plain is str:
        texts = (*_TEXTS, *_NOT_IN_XML)
        return [*kinds, *(text for text in texts if not _fits(scalar, text))]
    if isinstance(scalar.limits, IntegerLimits):
        return [*kinds, *_FAR, scalar.limits.maximum + 1]
    return kinds


def _other_than(kind: type) -> list[Any]:
    return [value for value in _KINDS if type(value) is not kind]


def _fits(scalar: Scalar, text: str) -> bool:
    if first_illegal(text) is not None:
        return False
    if scalar.words:
        return text in scalar.words
    if scalar.plain is bool:
        return text in {"true", "false"}
    if scalar.pattern is not None:
        return re.fullmatch(scalar.pattern, text) is not None
    least = scalar.limits.min_length if isinstance(scalar.limits, StringLimits) else 0
    return len(text) >= least
