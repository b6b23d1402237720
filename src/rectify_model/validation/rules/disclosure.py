"""RM501–RM508: whether the public has time enough to read the report, and can answer it."""

from collections.abc import Callable, Iterator
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.model import Disclosure, ReportKind
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.contact import is_email, is_phone, is_postcode
from rectify_model.validation.context import Context
from rectify_model.validation.rule import PUBLISHED, Breach, Rule, breach, rule

__all__ = ["RULES"]

_OPEN_TO_PUBLIC: Final = Bilingual(
    en="published practice: 欢迎广大干部群众对巡察整改落实情况进行监督, with a period and contacts",
    zh="公开通报的通行做法：“欢迎广大干部群众对巡察整改落实情况进行监督”，并附期限和联系方式",
)


@rule(
    ProblemKind(
        code="RM501",
        name="disclosure-reversed",
        severity=Severity.ERROR,
        message="the disclosure ends on {ends_on}, before it starts on {starts_on}",
        message_zh="公开期限止于{ends_on}，早于起始日{starts_on}",
    ),
    rests_on=Bilingual(
        en="logic: a period ends no earlier than it starts", zh="常理：期限的截止日不早于起始日"
    ),
)
def disclosure_reversed(context: Context) -> Iterator[Breach]:
    """The disclosure ends before it starts.

    公开期限的截止日早于起始日。

    Why: nobody can tell how long the report is open to answers.

    理由：无法知道公开和接受意见的期限。

    Fails:
        {"disclosure": {"starts_on": "2025-05-11", "ends_on": "2025-04-27"}}

    Passes:
        {"disclosure": {"starts_on": "2025-04-27", "ends_on": "2025-05-11"}}
    """
    for path, disclosure in context.every(Disclosure):
        if (days := _days(disclosure)) is not None and days <= 0:
            yield breach(path, starts_on=disclosure.starts_on, ends_on=disclosure.ends_on)


@rule(
    ProblemKind(
        code="RM502",
        name="disclosure-too-short",
        severity=Severity.WARNING,
        message="the disclosure lasts {days} days, but at least {wanted} are asked for",
        message_zh="公开期限为{days}天，少于要求的{wanted}天",
    ),
    rests_on=Bilingual(
        en="the time limit that the user sets in `RegulationProfile.disclosure_days`",
        zh="用户在 `RegulationProfile.disclosure_days` 中设置的期限",
    ),
)
def disclosure_too_short(context: Context) -> Iterator[Breach]:
    """The disclosure lasts fewer days than the regulation profile asks, first and last counted.

    公开天数少于所设期限，首尾两日均计算在内。

    Why: a short disclosure leaves the public no time to answer.

    理由：公开时间过短，公众来不及反映意见。

    Fails:
        {"disclosure": {"starts_on": "2025-04-27", "ends_on": "2025-05-10"}}

    Passes:
        {"disclosure": {"starts_on": "2025-04-27", "ends_on": "2025-05-11"}}
    """
    wanted = context.regulation.disclosure_days
    for path, disclosure in context.every(Disclosure):
        days = _days(disclosure)
        if days is not None and wanted is not None and 0 < days < wanted:
            yield breach(path, days=days, wanted=wanted)


@rule(
    ProblemKind(
        code="RM503",
        name="disclosure-ended-before-issue",
        severity=Severity.ERROR,
        message="the disclosure ended on {ends_on}, before the report was issued on {issued_on}",
        message_zh="公开期限于{ends_on}结束，早于成文日期{issued_on}",
    ),
    rests_on=Bilingual(
        en="logic: what is not issued cannot be disclosed", zh="常理：尚未印发的通报无法公开"
    ),
)
def disclosure_ended_before_issue(context: Context) -> Iterator[Breach]:
    """The disclosure was over before the report was issued.

    公开期限在通报成文之前已经结束。

    Why: one of the two dates is wrong.

    理由：两个日期中有一个写错。

    Fails:
        {"issued_on": "2025-04-27", "disclosure": {"ends_on": "2024-05-11"}}

    Passes:
        {"issued_on": "2025-04-27", "disclosure": {"ends_on": "2025-05-11"}}
    """
    issued_on = context.report.issued_on
    for path, disclosure in context.every(Disclosure):
        if issued_on and disclosure.ends_on and disclosure.ends_on < issued_on:
            yield breach(f"{path}/ends_on", ends_on=disclosure.ends_on, issued_on=issued_on)


@rule(
    ProblemKind(
        code="RM504",
        name="no-disclosure",
        severity=Severity.INFO,
        message="the report does not say how the public can answer; give a period and a contact",
        message_zh="通报没有说明公开期限和联系方式，请写明",
    ),
    rests_on=_OPEN_TO_PUBLIC,
    profiles=[PUBLISHED],
)
def no_disclosure(context: Context) -> Iterator[Breach]:
    """A progress or final report does not say how the public can answer.

    进展或完成情况通报没有公开信息。

    Only of reports on a party inspection (巡视巡察).

    仅适用于巡视巡察通报。

    Why: a report is published so that the public can supervise the work.

    理由：公开通报是为了接受公众监督。

    Fails:
        {"kind": "progress"}

    Passes:
        {"kind": "progress", "disclosure": {"phone": "0760-23187906"}}
    """
    report = context.report
    is_due = context.is_of_party_inspection and report.kind is not ReportKind.PLAN
    if is_due and report.disclosure is None:
        yield breach("")


@rule(
    ProblemKind(
        code="RM505",
        name="no-contact",
        severity=Severity.WARNING,
        message="the disclosure names no telephone, postal address or e-mail address",
        message_zh="公开信息没有电话、通信地址或电子邮箱",
    ),
    rests_on=_OPEN_TO_PUBLIC,
)
def no_contact(context: Context) -> Iterator[Breach]:
    """The disclosure invites answers, but names no way to give them.

    公开信息没有任何联系方式。

    Why: an invitation without an address cannot be followed.

    理由：没有联系方式，公众无法反映意见。

    Fails:
        {"disclosure": {"starts_on": "2025-04-27", "ends_on": "2025-05-11"}}

    Passes:
        {"disclosure": {"starts_on": "2025-04-27", "ends_on": "2025-05-11",
         "phone": "0760-23187906"}}
    """
    for path, disclosure in context.every(Disclosure):
        if not (disclosure.phone or disclosure.postal_address or disclosure.email):
            yield breach(path)


@rule(
    ProblemKind(
        code="RM506",
        name="invalid-phone",
        severity=Severity.WARNING,
        message="{printed} cannot be dialled as a telephone number",
        message_zh="“{printed}”不是有效的电话号码",
    ),
    rests_on=Bilingual(
        en="the numbering plan of mainland China; an area code, then 7 or 8 digits",
        zh="中国大陆电话编号规则：区号后接7位或8位号码",
    ),
)
def invalid_phone(context: Context) -> Iterator[Breach]:
    """The telephone number cannot be dialled.

    联系电话无效。

    Why: who calls reaches nobody.

    理由：拨打的人联系不上任何人。

    Fails:
        {"disclosure": {"phone": "0760-231879"}}

    Passes:
        {"disclosure": {"phone": "0760-23187906"}}
    """
    yield from _invalid(context, "phone", is_phone)


@rule(
    ProblemKind(
        code="RM507",
        name="invalid-postcode",
        severity=Severity.WARNING,
        message="{printed} is no postcode; give six digits",
        message_zh="“{printed}”不是有效的邮政编码，应为六位数字",
    ),
    rests_on=Bilingual(
        en="the postcodes of mainland China: six digits", zh="中国大陆邮政编码：六位数字"
    ),
)
def invalid_postcode(context: Context) -> Iterator[Breach]:
    """The postcode does not have six digits.

    邮政编码不是六位数字。

    Why: a letter may not arrive.

    理由：信件可能无法送达。

    Fails:
        {"disclosure": {"phone": "0760-23187906", "postcode": "52840"}}

    Passes:
        {"disclosure": {"phone": "0760-23187906", "postcode": "528400"}}
    """
    yield from _invalid(context, "postcode", is_postcode)


@rule(
    ProblemKind(
        code="RM508",
        name="invalid-email",
        severity=Severity.WARNING,
        message="{printed} is no e-mail address",
        message_zh="“{printed}”不是有效的电子邮箱",
    ),
    rests_on=Bilingual(
        en="RFC 5321 and RFC 5322: the form of an address",
        zh="RFC 5321 和 RFC 5322：邮箱地址的格式",
    ),
)
def invalid_email(context: Context) -> Iterator[Breach]:
    """The e-mail address does not have the form of one.

    电子邮箱格式有误。

    Why: a message cannot be sent.

    理由：邮件无法发送。

    Fails:
        {"disclosure": {"email": "jiandu@163"}}

    Passes:
        {"disclosure": {"email": "jiandu@163.com"}}
    """
    yield from _invalid(context, "email", is_email)


RULES: tuple[Rule, ...] = (
    disclosure_reversed,
    disclosure_too_short,
    disclosure_ended_before_issue,
    no_disclosure,
    no_contact,
    invalid_phone,
    invalid_postcode,
    invalid_email,
)


def _days(disclosure: Disclosure) -> int | None:
    """Return how many days the disclosure lasts, the first and the last included."""
    if disclosure.starts_on is None or disclosure.ends_on is None:
        return None
    return (disclosure.ends_on - disclosure.starts_on).days + 1


def _invalid(context: Context, field: str, is_valid: Callable[[str], bool]) -> Iterator[Breach]:
    for path, disclosure in context.every(Disclosure):
        printed = getattr(disclosure, field)
        if printed is not None and not is_valid(printed):
            yield breach(f"{path}/{field}", printed=printed)
