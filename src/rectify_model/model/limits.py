"""What a simple value may be, beyond its Python type."""

import re
from typing import Any, Final

import attrs

__all__ = [
    "ILLEGAL_CHARACTERS",
    "DecimalLimits",
    "IntegerLimits",
    "Limits",
    "StringLimits",
    "first_illegal",
]

# XML 1.0 (fifth edition), production 2 (Char), turned round. With [^…] it would take eight times as
# long to compile, at each start.
ILLEGAL_CHARACTERS: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
"""A regular expression for a character that no XML 1.0 document can hold."""

_ILLEGAL: Final = re.compile(ILLEGAL_CHARACTERS)


def first_illegal(text: str) -> int | None:
    """Return the offset of the first character that XML 1.0 cannot hold, or None."""
    found = _ILLEGAL.search(text)
    return found.start() if found else None


@attrs.frozen(kw_only=True)
class StringLimits:
    """What a string type allows beside being text that XML 1.0 can hold."""

    name: str
    """The type's name; it names the entries of a list in XML."""
    one_line: bool = False
    """Whether it is a short value on one line (an attribute in XML) rather than prose."""
    min_length: int = 0
    """The least number of characters."""
    pattern: str | None = None
    """A regular expression for the whole value, in the syntax that XSD and ECMA 262 share."""

    def objection(self, value: Any) -> str | None:
        """Say what is wrong with `value`, or return None."""
        if len(value) < self.min_length:
            return "must not be empty"
        if self.pattern is not None and re.fullmatch(self.pattern, value) is None:
            return f"must match {self.pattern}"
        if (offset := first_illegal(value)) is not None:
            return f"holds U+{ord(value[offset]):04X} at offset {offset}, which XML 1.0 cannot hold"
        return None


@attrs.frozen(kw_only=True)
class IntegerLimits:
    """The smallest and largest value of an integer type, both included."""

    name: str
    """The type's name."""
    minimum: int
    """The smallest value."""
    maximum: int
    """The largest value."""

    @property
    def pattern(self) -> str:
        """The written form, for a range from 0 to a row of nines: what XSD can say of digits."""
        return rf"0|[1-9][0-9]{{0,{len(str(self.maximum)) - 1}}}"

    def objection(self, value: Any) -> str | None:
        """Say what is wrong with `value`, or return None."""
        if self.minimum <= value <= self.maximum:
            return None
        return f"must lie between {self.minimum} and {self.maximum}"


@attrs.frozen(kw_only=True)
class DecimalLimits:
    """The digits that a non-negative decimal type may have."""

    name: str
    """The type's name."""
    whole_digits: int
    """How many digits may stand before the point."""
    fraction_digits: int
    """How many digits may stand after the point."""

    @property
    def pattern(self) -> str:
        """The written form: no sign, no exponent, no leading zero."""
        whole, fraction = self.whole_digits - 1, self.fraction_digits
        return rf"(0|[1-9][0-9]{{0,{whole}}})(\.[0-9]{{1,{fraction}}})?"

    def objection(self, value: Any) -> str | None:
        """Say what is wrong with `value`, or return None."""
        # The tuple is looked at before the number is written out: Decimal("1E+999999999") is small,
        # its digits are not.
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -self.fraction_digits <= exponent <= self.whole_digits:
            if re.fullmatch(self.pattern, format(value, "f")):
                return None
        return f"must match {self.pattern}"


Limits = StringLimits | IntegerLimits | DecimalLimits
