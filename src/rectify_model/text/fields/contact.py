"""How the public may answer: the disclosure's period and addresses, read from its paragraphs."""

import re
from typing import Any, Final

from rectify_model.model import DateMention
from rectify_model.text.values.dates import find_dates

__all__ = ["contact_fields", "tells_contact"]

_TELLS: Final = re.compile(
    "公[开示布](?:期限|时间|期)|(?:联系|监督|举报|反映|咨询)(?:方式|电话)|电子(?:邮箱|邮件)|邮政?编码?[：:\\d\\s]|邮政信箱"
    "|(?:通[讯信]|邮寄|来信|联系|信访)地址|欢迎[^。]{0,24}(?:监督|提出)|意见[^。]{0,4}建议[^。]{0,16}(?:反映|反馈|联系|提出)"
    "|电话\\s?[：:]|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}\\."
)
_GAP: Final = "[ \u00a0\u3000]{0,4}"
_PERIOD: Final = re.compile(
    "(?:公[开示布](?:期限|时间|期)?|(?:受理|联系|反映|监督)(?:时间|期限))[为是：:]?"
)
_PHONE: Final = re.compile(
    rf"(?:电话|手机|热线|联系方式)(?:号码)?{_GAP}[：:为]?{_GAP}"
    r"(?P<phone>(?:[(（][0-9０-９]{3,4}[)）]|[+＋])?"
    r"[0-9０-９][0-9０-９\-－—–/、转 ]{5,60}[0-9０-９])"
    rf"{_GAP}(?:[（(](?P<note>[^）)0-9０-９\n][^）)\n\t]{{0,60}})[）)])?"
)
_ADDRESS: Final = re.compile(
    rf"(?:邮政信箱|(?:通[讯信]|邮寄|来信|联系|信访|信件|单位|办公)地址|(?<!邮箱)(?<!邮件)地址|邮寄至|来信请寄|来信(?=[：:])){_GAP}[：:为]?{_GAP}"
    "(?P<address>[^；;。，,（(\n\t：:]{4,80})"
)
_ENVELOPE: Final = re.compile(
    '信封(?:上|表面|正面|封面)?(?:请|须|需|应)?(?:注明|标注|写明)[：:]?[“"‘「]?(?P<note>[^”"’」）)\n]{2,120})'
)
_POSTCODE: Final = re.compile(
    rf"邮{_GAP}(?:政{_GAP})?编{_GAP}(?:码)?{_GAP}[：:为]?{_GAP}(?P<code>[0-9０-９]{{6}})(?![0-9０-９])"
)
_EDGES: Final = (("starts_on", "自", "起"), ("ends_on", "至", ""))
_EMAIL: Final = re.compile(
    r"(?P<email>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})"
)


def tells_contact(text: str) -> bool:
    """Tell whether a paragraph says how the public may answer."""
    return _TELLS.search(text) is not None


def contact_fields(text: str) -> dict[str, Any]:
    """Return the fields of a disclosure that a text fills, each word as printed."""
    found = {
        "phone": _first(_PHONE, "phone", text),
        "phone_note": _first(_PHONE, "note", text),
        "postal_address": _first(_ADDRESS, "address", text),
        "envelope_note": _first(_ENVELOPE, "note", text),
        "postcode": _first(_POSTCODE, "code", text),
        "email": _first(_EMAIL, "email", text),
    }
    return _period(text) | {field: words for field, words in found.items() if words}


def _first(pattern: re.Pattern[str], group: str, text: str) -> str | None:
    return next((found[group].strip() for found in pattern.finditer(text) if found[group]), None)


def _period(text: str) -> dict[str, Any]:
    """Return the first period that follows words about disclosure in the same clause."""
    for found in _PERIOD.finditer(text):
        clause = re.split("[。；;]", text[found.end() : found.end() + 60])[0]
        for mention in find_dates(clause):
            if mention.starts_on and mention.ends_on and mention.starts_on < mention.ends_on:
                return {"starts_on": mention.starts_on, "ends_on": mention.ends_on}
            if mention.ends_on and (edge := _edge(clause, mention)):
                return {edge: mention.ends_on}
    return {}


def _edge(clause: str, mention: DateMention) -> str | None:
    """Return which end of the period a single day is: 自…起 the first, 即日起至… the last."""
    before, after = clause[: mention.span.start], clause[mention.span.end :]
    ends = (edge for edge, word, tail in _EDGES if before.endswith(word) and after.startswith(tail))
    return next(ends, None)
