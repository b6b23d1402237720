"""The end of a drawn report: how the public may answer, who signed, and when."""

from datetime import date, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from rectify_model.model import Disclosure
from rectify_model.testing.report_texts.facts import Facts, chinese_day
from rectify_model.testing.report_texts.writer import Role, Writer

__all__ = ["draw_closing"]

_CLOSES: Final = "特此通报。"
_WELCOME: Final = "欢迎广大干部群众对巡察整改落实情况进行监督。"
_PHONE, _ADDRESS, _ENVELOPE = "0760-23187906", "云岭市文昌路38号机关党委", "对巡察整改的意见建议"
_POSTCODE, _EMAIL = "528400", "jgdw@example.cn"
_WAYS: Final = (
    (f"联系电话：{_PHONE}", {"phone": _PHONE}),
    (f"监督电话：{_PHONE}（工作时间）", {"phone": _PHONE, "phone_note": "工作时间"}),
    (f"通信地址：{_ADDRESS}", {"postal_address": _ADDRESS}),
    (
        f"邮政信箱：{_ADDRESS}（信封上注明“{_ENVELOPE}”）",
        {"postal_address": _ADDRESS, "envelope_note": _ENVELOPE},
    ),
    (f"邮政编码：{_POSTCODE}", {"postcode": _POSTCODE}),
    (f"电子邮箱：{_EMAIL}", {"email": _EMAIL}),
)


def draw_closing(writer: Writer, facts: Facts) -> dict[str, Any]:
    """Draw closing words, disclosure and signature; return the report's fields."""
    closing = writer.choose(((), (_CLOSES,)))
    for paragraph in closing:
        writer.say(paragraph)
    disclosure = _disclosure(writer, facts.issued_on) if writer.draw(st.booleans()) else None
    for line in facts.signature:
        writer.say(line, Role.SIGNATURE)
    return {"closing": closing, "disclosure": disclosure}


def _disclosure(writer: Writer, starts_on: date) -> Disclosure:
    """Draw the period and some of the ways to answer, in a paragraph or one a line."""
    ends_on = starts_on + timedelta(days=14)
    period = f"公开期限：{chinese_day(starts_on)}至{chinese_day(ends_on)}"
    ways = writer.draw(st.lists(st.sampled_from(_WAYS), unique_by=_first_field, max_size=4))
    words = [period, *(way for way, _ in ways)]
    in_one = [_WELCOME + "；".join(words) + "。"]
    paragraphs = writer.choose((in_one, [_WELCOME, *words]))
    for paragraph in paragraphs:
        writer.say(paragraph)
    fields: dict[str, Any] = {name: value for _, named in ways for name, value in named.items()}
    return Disclosure(starts_on=starts_on, ends_on=ends_on, paragraphs=tuple(paragraphs), **fields)


def _first_field(way: tuple[str, dict[str, str]]) -> str:
    return next(iter(way[1]))
