"""The inspection that a report answers, read from its title, its preamble and its closing words."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final

from rectify_model.model import DateMention, Inspection, Mode, Programme
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.values.dates import find_dates

__all__ = ["inspection_of"]

_CN: Final = "[一二三四五六七八九十百]{1,4}"
# A name ends where the words around it begin: 由市委第八巡察组, 6月28日市委第八巡察组.
_NAME: Final = "[^，。；、：,.;:\\s的由经自日月年对被受让派和及&\\d（）()“”]"
_COMMITTEE: Final = f"(?:中央|{_NAME}{{0,8}}?(?:委员会|党工委|党组|[^常政纪]委))"
_TEAM: Final = re.compile(
    f"(?:第?{_CN}届)?(?P<team>(?P<authority>{_COMMITTEE})?第{_CN}(?:轮)?{_NAME}{{0,4}}?(?P<kind>巡[视察])组"
    f"|(?P<sender>{_COMMITTEE})(?:提级|机动|专项|联动|交叉)?(?P<what>巡[视察])(?:第?{_CN})?组)"
)
_TERM: Final = re.compile(f"(?P<term>第?{_CN}届(?:中央|{_NAME}{{0,6}}?(?:委员会|党工委|党组|委)))")
_ROUND: Final = re.compile(
    f"(?P<round>第{_CN}轮)(?:次)?{_NAME}{{0,12}}?巡[视察]|巡[视察]{_NAME}{{0,4}}?(?P<later>第{_CN}轮)"
)
_MODES: Final = "|".join(mode for mode in Mode if mode is not Mode.LOOK_BACK)
_MODE: Final = re.compile(
    f"(?P<mode>{_MODES})(?:化)?巡[视察](?!组)"
    '|巡[视察][“"‘]?(?P<back>回头看)|(?P<again>回头看)[”"’]?巡[视察]'
)
_FIELD: Final = f"{_NAME}{{2,16}}?(?:系统|领域|行业|战线)"
_SUBJECT: Final = re.compile(
    f"(?:届{_NAME}{{0,6}}?委(?:员会)?|第{_CN}轮|开展了?|进行了?)(?:关于|对)?"
    f"(?:(?P<subject>{_FIELD})(?:{'|'.join(Mode)})?|(?P<theme>(?!{_NAME}{{0,20}}?[届轮])(?!为期){_NAME}{{2,16}}?)"
    "(?:专项|机动))巡[视察]"
)
_AUTHORITY: Final = re.compile(
    f"(?:根据|按照|经)(?:第?{_CN}届)?(?P<authority>{_COMMITTEE})(?:巡[视察])?(?:工作)?(?:领导小组)?(?:的)?"
    "(?:统一|工作|总体|研究)?(?:部署|安排|要求|批准)"
)
# 县委巡察反馈意见 names who inspected where nothing else does.
_INSPECTS: Final = re.compile(
    f"(?P<authority>中央|[省市县区州盟旗]委|(?:大学|学校|集团|公司|上级|学院)党[委组])(?:第{_CN}轮)?"
    f"(?:{_MODES})?巡[视察](?!组|整改主体|工作领导)"
)
_INSPECTED: Final = re.compile(
    "对(?P<body>(?:[^，。；“”对照（）()\\t]|[（(]以下简称[^（）()]{1,20}[）)]){2,40}?)"
    "(?:进行|开展|实施)[^。；]{0,60}?巡[视察]"
    "|巡[视察]组(?:进驻|巡[视察])了?(?P<entered>[^，。；“\\t]{2,50}?)(?=，|。|；|进行|开展|$)"
)
_PROGRAMME: Final = re.compile("巡[视察]")
_OVER_MONTHS: Final = re.compile("[^日旬]*月[^日旬]*[至到—–-][^日旬]*月")
_DAY_BEFORE_FEEDBACK: Final = re.compile(
    "(?<![年0-9０-９])(?P<month>[0-9０-９]{1,2})月(?P<day>[0-9０-９]{1,2})日[^。；年日]{0,40}反馈"
)
_FEEDBACK: Final = re.compile("反馈")


def inspection_of(title: str, preamble: Sequence[str], closing: Sequence[str]) -> Draft | None:
    """Return the inspection as a draft that says what each field was taken from, or None.

    The title is asked first, then the preamble, then the closing words, where a publisher at times
    names what stands nowhere else.
    """
    texts = (title, *preamble, *closing)
    draft = Draft(Inspection)
    for field, pattern in (("term", _TERM), ("round", _ROUND), ("subject", _SUBJECT)):
        if found := _first(pattern, texts):
            draft.infer(field, _named(found), found[0])
    if found := _first(_MODE, texts):
        draft.infer("mode", Mode(_named(found)), found[0])
    if found := _first(_INSPECTED, preamble):
        body = re.sub("[（(]以下简称.*[）)]$", "", _named(found))
        draft.infer("inspected", body, found[0])
    _infer_sender(draft, texts)
    _infer_dates(draft, preamble)
    return draft if draft.fields else None


def _infer_sender(draft: Draft, texts: Sequence[str]) -> None:
    if (team := _first(_TEAM, texts)) is not None:
        draft.infer("team", team["team"], team[0])
        draft.infer("programme", Programme(team["kind"] or team["what"]), team[0])
    elif found := _first(_PROGRAMME, texts):
        draft.infer("programme", Programme(found[0]), found.string)
    if team is not None and (authority := team["authority"] or team["sender"]):
        draft.infer("authority", authority, team[0])
    elif found := _first(_AUTHORITY, texts) or _first(_INSPECTS, texts):
        draft.infer("authority", found["authority"], found[0])


def _infer_dates(draft: Draft, preamble: Sequence[str]) -> None:
    for sentence in (sentence for text in preamble for sentence in text.split("。")):
        days = list(_days(sentence))
        feedback = _FEEDBACK.search(sentence)
        for mention, starts_on, ends_on in days:
            if starts_on < ends_on and "starts_on" not in draft.fields and "巡" in sentence:
                draft.infer("starts_on", starts_on, mention.text)
                draft.infer("ends_on", ends_on, mention.text)
        before = [
            (mention, starts_on)
            for mention, starts_on, ends_on in days
            if feedback and mention.span.end <= feedback.start() and starts_on == ends_on
        ]
        if before and "feedback_on" not in draft.fields:
            mention, day = before[-1]
            draft.infer("feedback_on", day, mention.text)
        if "feedback_on" not in draft.fields and (found := _DAY_BEFORE_FEEDBACK.search(sentence)):
            after = draft.fields.get("ends_on") or _last_year(sentence[: found.start()])
            _infer_feedback(draft, found, after)


def _infer_feedback(draft: Draft, found: re.Match[str], after: date | None) -> None:
    """Set the day of the feedback: its year is left out, so it is the first after the stay."""
    years = (after.year, after.year + 1) if after else ()
    for year in years:
        with suppress(ValueError):
            day = date(year, int(found["month"]), int(found["day"]))
            if after and day >= after:
                draft.infer("feedback_on", day, f"{found[0]}, the first such day after the stay")
                return


def _last_year(text: str) -> date | None:
    """Return the first day of the year that a text names last."""
    years = re.findall("(?<![0-9０-９])([0-9０-９]{4})年", text)
    return date(int(years[-1]), 1, 1) if years and int(years[-1]) else None


def _days(text: str) -> Iterator[tuple[DateMention, date, date]]:
    """Yield the mentions that name their days, or the months from which to which."""
    for mention in find_dates(text):
        # From one month to another a stay lasts; a month alone would make a day up.
        exact = _OVER_MONTHS.fullmatch(mention.text) or re.search(
            r"[日号]|[0-9０-９][-./／－．][0-9０-９]{1,2}$", mention.text
        )
        if exact and mention.starts_on and mention.ends_on:
            yield mention, mention.starts_on, mention.ends_on


def _first(pattern: re.Pattern[str], texts: Sequence[str]) -> re.Match[str] | None:
    return next((found for text in texts if (found := pattern.search(text))), None)


def _named(found: re.Match[str]) -> Any:
    """Return the one named group that matched."""
    return next(words for words in found.groupdict().values() if words)
