"""How the public may answer."""

from datetime import date
from typing import Annotated

from attrs import frozen

from rectify_model.model.annotation import Since
from rectify_model.model.checks import checked
from rectify_model.model.types import Paragraph, Text, Token
from rectify_model.model.values import Deadline

__all__ = ["Disclosure"]


@frozen(kw_only=True, field_transformer=checked)
class Disclosure:
    """公开: the period of disclosure and the ways to reach the inspected body."""

    starts_on: date | None = None
    """公开起: the first day of the disclosure."""
    ends_on: date | None = None
    """公开止: the last day of the disclosure."""
    phone: Token | None = None
    """联系电话: the telephone number in ASCII; several are joined by 、."""
    phone_note: Token | None = None
    """接听时间: what is said of the telephone, such as its hours."""
    postal_address: Token | None = None
    """邮政信箱: the postal address, as printed; several are joined by 、."""
    envelope_note: Text | None = None
    """信封注明: what is to be written on the envelope."""
    postcode: Token | None = None
    """邮政编码: the postcode in ASCII."""
    email: Token | None = None
    """电子邮箱: the e-mail address in ASCII; several are joined by 、."""
    paragraphs: tuple[Paragraph, ...] = ()
    """原文: the paragraphs that say all this, verbatim."""
    deadline: Annotated[Deadline | None, Since("1.1")] = None
    """公开时限: how long the disclosure lasts, where no day is named: 即日起15个工作日."""
