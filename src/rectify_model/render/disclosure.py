"""How the public may answer, put into words."""

from collections.abc import Iterator
from datetime import date

from rectify_model.model import Disclosure

__all__ = ["chinese_day", "disclosure_paragraphs"]


def chinese_day(day: date) -> str:
    """Return a day as reports print it: 2025年4月27日."""
    return f"{day.year}年{day.month}月{day.day}日"


def disclosure_paragraphs(disclosure: Disclosure) -> Iterator[str]:
    """Yield what the fields of a disclosure say, as one paragraph, if they say anything."""
    ways = "；".join(_ways(disclosure))
    sentences = [sentence for sentence in (_period(disclosure), ways) if sentence]
    if sentences:
        yield "。".join((*sentences, ""))


def _period(disclosure: Disclosure) -> str:
    first, last = disclosure.starts_on, disclosure.ends_on
    if first and last:
        return f"公开期限：{chinese_day(first)}至{chinese_day(last)}"
    if first:
        return f"公开时间：自{chinese_day(first)}起"
    return f"公开时间：即日起至{chinese_day(last)}" if last else ""


def _ways(disclosure: Disclosure) -> Iterator[str]:
    """Yield each way to answer, with what is said of it in brackets."""
    hours, note = disclosure.phone_note, disclosure.envelope_note
    if disclosure.phone:
        yield f"联系电话：{disclosure.phone}" + (f"（{hours}）" if hours else "")
    if disclosure.postal_address:
        yield f"邮政信箱：{disclosure.postal_address}" + (f"（信封上注明“{note}”）" if note else "")
    if disclosure.postcode:
        yield f"邮政编码：{disclosure.postcode}"
    if disclosure.email:
        yield f"电子邮箱：{disclosure.email}"
