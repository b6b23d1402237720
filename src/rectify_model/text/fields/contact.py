"""How the public may answer: the disclosure's period and addresses, read from its paragraphs.

Numbers and addresses of the net are given in ASCII, whatever form they are printed in, so that they
can be called and written to; several of one kind are joined by 、. The disclosure's paragraphs keep
what is printed.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from attrs import evolve

from rectify_model.model import DateMention, Deadline
from rectify_model.text.values.dates import find_dates
from rectify_model.text.values.deadlines import find_deadlines

__all__ = ["contact_fields", "tells_contact"]

_TELLS: Final = re.compile(
    "公[开示布](?:期限|时间|期)|(?:联系|监督|举报|反映|咨询)(?:方式|电话)|电子(?:邮箱|邮件)|邮政?编码?[：:\\d\\s]|邮政信箱"
    "|(?:通[讯信]|邮寄|来信|联系|信访)地址|欢迎[^。]{0,24}(?:监督|提出)|意见[^。]{0,4}建议[^。]{0,16}(?:反映|反馈|联系|提出)"
    "|电话\\s?[：:]|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}\\."
)
_GAP: Final = "[ \u00a0\u3000]{0,4}"
_PERIOD: Final = re.compile(
    "(?:公[开示布](?:期限|时间|期)?|(?:受理|联系|反映|监督)(?:时间|期限))[为是：:\t|]?"
)
# Half-width forms, and one dash for all that look like it: a character for each one, so that places
# in the text hold.
_ASCII: Final[dict[int, int | str]] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "：；，（）！？"},
    **dict.fromkeys(map(ord, "‐‑‒–—―−─﹣－"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000"), " "),
}
_PHONE: Final = re.compile(
    rf"(?:电话|手机|热线|联系方式)(?:号码)?(?:[（(][^（）()0-9\n]{{1,10}}[）)])?{_GAP}[：:为\t|]?{_GAP}"
    r"(?P<phone>(?:[(（][0-9]{3,4}[)）]|[+])?[0-9][0-9\-/、转或 ]{5,60}[0-9])"
    rf"{_GAP}(?:[（(](?P<note>[^）)0-9\n][^）)\n\t]{{0,60}})[）)])?"
)
_ADDRESS: Final = re.compile(
    rf"(?:邮政信箱|(?:通[讯信]|邮寄|来信|联系|信访|信件|单位|办公)地址|(?<!邮箱)(?<!邮件)地址|邮寄至|来信请寄|来信(?=[：:])){_GAP}[：:为\t|]?{_GAP}"
    "(?P<address>[^；;。，,（(\n\t|：:]{4,80})"
)
_ENVELOPE: Final = re.compile(
    '信封(?:上|表面|正面|封面)?(?:请|须|需|应)?(?:注明|标注|写明)[：:]?[“"‘「]?(?P<note>[^”"’」）)\n]{2,120})'
)
_POSTCODE: Final = re.compile(
    rf"邮{_GAP}(?:政{_GAP})?编{_GAP}(?:码)?{_GAP}[：:为\t|]?{_GAP}"
    "(?P<code>(?:[0-9] ?){5}[0-9])(?! ?[0-9])"
)
_EMAIL: Final = re.compile(
    r"(?P<email>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})"
)
_NUMBERS_TOUCH: Final = re.compile(" *(?:[、/或]) *")
# 即日起15个工作日 sets how long the disclosure lasts and names no day.
_TERM: Final = re.compile(
    "(?P<words>(?:[^，,。；;：:]{1,12}日起)?)[为是：:，,]?"
    r"(?P<term>[0-9一二三四五六七八九十]{1,3} ?个?(?:工作日|自然日|日|天))(?!期)"
)


def tells_contact(text: str) -> bool:
    """Tell whether a paragraph says how the public may answer."""
    return _TELLS.search(text.translate(_ASCII)) is not None


def contact_fields(text: str) -> dict[str, Any]:
    """Return the fields of a disclosure that a text fills."""
    plain = text.translate(_ASCII)
    phones = [_number(found["phone"]) for found in _PHONE.finditer(plain)]
    found = {
        "phone": _joined(phones),
        "phone_note": _first(_PHONE, "note", text, plain),
        "postal_address": _joined(
            text[place.start("address") : place.end("address")].strip()
            for place in _ADDRESS.finditer(plain)
        ),
        "envelope_note": _first(_ENVELOPE, "note", text, plain),
        "postcode": _joined(place["code"].replace(" ", "") for place in _POSTCODE.finditer(plain)),
        "email": _joined(place["email"] for place in _EMAIL.finditer(plain)),
    }
    return _period(text) | {field: words for field, words in found.items() if words}


def _number(printed: str) -> str:
    """Return telephone numbers as they are dialled, several of them joined by 、."""
    half_width = printed.replace("（", "(").replace("）", ")")
    return re.sub("-+", "-", _NUMBERS_TOUCH.sub("、", half_width)).replace(" ", "")


def _joined(words: Iterable[str]) -> str:
    """Join what is printed of one kind, each once, in the text's order."""
    return "、".join(dict.fromkeys(words))


def _first(pattern: re.Pattern[str], group: str, text: str, plain: str) -> str | None:
    """Return the words of the first match in the plain text, as they are printed."""
    places = (found.span(group) for found in pattern.finditer(plain) if found[group])
    return next((text[start:end].strip() for start, end in places), None)


def _period(text: str) -> dict[str, Any]:
    """Return the first period, or else how long it lasts, after words about disclosure."""
    clauses = [
        re.split("[。；;]", text[found.end() : found.end() + 60])[0]
        for found in _PERIOD.finditer(text)
    ]
    for clause in clauses:
        for mention in find_dates(clause):
            if edges := _edges(clause, mention):
                return edges
    terms = [deadline for clause in clauses if (deadline := _term(clause))]
    return {"deadline": terms[0]} if terms else {}


def _edges(clause: str, mention: DateMention) -> dict[str, Any]:
    """Return the ends of a disclosure that a mention tells: both, or the one that is not open."""
    first, last = mention.starts_on, mention.ends_on
    if first and last and first < last:
        return {"starts_on": first, "ends_on": last}
    if first and not last:
        return {"starts_on": first} if mention.text.endswith("起") else {}
    until = clause[: mention.span.start].endswith(("至", "到"))
    return {"ends_on": last} if last and until else {}


def _term(clause: str) -> Deadline | None:
    """Return how long a disclosure lasts where no day is named."""
    found = _TERM.match(clause)
    if found is None:
        return None
    limits = find_deadlines(f"{found['words']}{found['term']}内")
    words = found[0].lstrip("为是：:，,")
    return next((evolve(limit, span=None, text=words) for limit in limits if limit.n), None)
