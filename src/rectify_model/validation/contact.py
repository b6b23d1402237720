"""Whether telephone numbers, postcodes and e-mail addresses can be right, as printed.

The extra `contact` brings packages that know which numbers and addresses there are; without it
their form is looked at.
"""

import re
import unicodedata
from typing import Final

__all__ = ["is_email", "is_phone", "is_postcode"]

_BETWEEN: Final = re.compile("[、/,，;；或]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\u2500—]+")
_PADDING: Final = re.compile(r"[\s()]")
_EXTENSION: Final = re.compile(r"(?P<plain>.+?)(?:转|分机|-)\d{1,6}", re.ASCII)
_LAST_DIGITS: Final = re.compile(r"\d{1,4}", re.ASCII)
_AREA: Final = r"0(?:10|2\d|[3-9]\d{2})-?"
_SUBSCRIBER: Final = r"[2-9]\d{6,7}"
_LOCAL: Final = re.compile(
    rf"{_SUBSCRIBER}|[48]00-?\d{{3}}-?\d{{4}}|(?:{_AREA})?(?:1\d{{2}}(?:\d{{2}})?|9\d{{4,5}})",
    re.ASCII,
)
"""What only those in the country, or in the town, can dial: 23187906, 400-123-4567, 12345."""
_FULL: Final = re.compile(
    rf"(?:\+?86-?)?(?:{_AREA}|[1-9]\d{{1,2}}-){_SUBSCRIBER}|(?:\+?86-?)?1[3-9]\d-?\d{{4}}-?\d{{4}}"
    r"|\+(?!86)\d[\d-]{7,15}",
    re.ASCII,
)
_EMAIL: Final = re.compile(
    r"[\w+-]+(?:\.[\w+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)
_POSTCODE: Final = re.compile("[0-9]{6}")


def is_phone(printed: str) -> bool:
    """Return whether a printed telephone number, or each of several, can be dialled in China.

    Several numbers are parted by 、 or /; of a later one the last digits are enough.
    """
    first, *others = (_folded(number) for number in _BETWEEN.split(printed))
    return _is_number(first) and all(
        _LAST_DIGITS.fullmatch(number) or _is_number(number) for number in others
    )


def is_postcode(printed: str) -> bool:
    """Return whether a printed postcode has the six digits of one in China."""
    return _POSTCODE.fullmatch(_folded(printed)) is not None


def is_email(printed: str) -> bool:
    """Return whether an e-mail address, or each of several, has the form of one.

    Several are parted by 、 or a comma; nothing is looked up.
    """
    return all(_is_address(_folded(address)) for address in _BETWEEN.split(printed))


def _is_address(address: str) -> bool:
    try:
        # Late, as the extra may be absent and its packages are slow to import.
        from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415
    except ImportError:
        return _EMAIL.fullmatch(address) is not None
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def _folded(printed: str) -> str:
    return _PADDING.sub("", _DASHES.sub("-", unicodedata.normalize("NFKC", printed)))


def _is_number(number: str) -> bool:
    """Return whether a folded number, or what stands before its extension, is one."""
    extended = _EXTENSION.fullmatch(number)
    plain = (number, extended["plain"]) if extended else (number,)
    return any(_LOCAL.fullmatch(each) or _is_full(each) for each in plain)


def _is_full(number: str) -> bool:
    if not _FULL.fullmatch(number):
        return False
    try:
        # Late for the same reasons.
        import phonenumbers  # noqa: PLC0415
    except ImportError:
        return True
    return phonenumbers.is_valid_number(phonenumbers.parse(number, "CN"))
