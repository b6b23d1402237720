"""What a drawn report is about: the bodies, the inspection and its days."""

from datetime import date, timedelta
from typing import Final

from attrs import frozen
from hypothesis import strategies as st

from rectify_model.model import Inspection, Mode, Programme

__all__ = ["Facts", "chinese_day", "draw_facts"]

_PLACES: Final = (("云岭市", "市"), ("清河县", "县"), ("东湖区", "区"))
_BODIES: Final = ("教育局", "财政局", "水务局", "交通运输局")
_NUMERALS: Final = "一二三四五六七八九"
_DIGITS: Final = str.maketrans("0123456789", "〇一二三四五六七八九")


@frozen(kw_only=True)
class Facts:
    """What a drawn report is about."""

    issuer: str
    """The body that issues the report, in full."""
    inspection: Inspection
    """The inspection that it answers."""
    issued_on: date
    """The day on which it is issued."""
    date_line: str
    """That day as it is printed below the title, empty where it is not."""
    signature: tuple[str, ...]
    """The lines at the end that say who issues the report and when."""


def draw_facts(draw: st.DrawFn) -> Facts:
    """Draw what a report is about."""
    place, level = draw(st.sampled_from(_PLACES))
    body = place + draw(st.sampled_from(_BODIES))
    committee, inspected = draw(st.sampled_from((("党组", "党组"), ("委员会", "党委"))))
    issuer = f"中共{body}{committee}"
    starts_on = draw(st.dates(date(2018, 1, 1), date(2024, 6, 30)))
    ends_on, feedback_on, issued_on = (
        starts_on + timedelta(days=draw(st.integers(least, least + 30))) for least in (20, 60, 120)
    )
    team, term, turn = draw(st.tuples(*[st.sampled_from(_NUMERALS)] * 3))
    day = chinese_day(issued_on, in_numerals=draw(st.booleans()))
    at_end = [(issuer, day), (day, issuer), (f"{issuer}\u3000\u3000{day}",), ()]
    ways = [*(("", lines) for lines in at_end), (day, ())]
    date_line, signature = draw(st.sampled_from(ways))
    return Facts(
        issuer=issuer,
        inspection=Inspection(
            programme=Programme.XUNCHA,
            mode=draw(st.sampled_from((Mode.ROUTINE, Mode.SPECIAL, Mode.ELEVATED))),
            term=f"十{term}届{level}委",
            round=f"第{turn}轮",
            authority=f"{level}委",
            team=f"{level}委第{team}巡察组",
            inspected=f"{body}{inspected}",
            starts_on=starts_on,
            ends_on=ends_on,
            feedback_on=feedback_on,
        ),
        issued_on=issued_on,
        date_line=date_line,
        signature=signature,
    )


def chinese_day(day: date, *, in_numerals: bool = False) -> str:
    """Return a day as reports print it: 2025年4月27日 or 二〇二五年四月二十七日."""
    if not in_numerals:
        return f"{day.year}年{day.month}月{day.day}日"
    year = str(day.year).translate(_DIGITS)
    return f"{year}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"


def _below_hundred(number: int) -> str:
    """Return a month or a day: 四, 十, 二十七."""
    tens, ones = divmod(number, 10)
    words = ("" if tens == 1 else str(tens)) + "十" if tens else ""
    return (words + (str(ones) if ones else "")).translate(_DIGITS)
