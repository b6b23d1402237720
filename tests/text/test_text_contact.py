"""The fields of a disclosure, each word as printed."""

from datetime import date
from typing import Any

import pytest

from rectify_model.model import Deadline, DeadlineUnit
from rectify_model.text.fields.contact import contact_fields, tells_contact

YEAR = 2025


@pytest.mark.parametrize(
    "text",
    [
        *(
            "公示时间：2025年5月1日至5日。",
            "监督电话12345678",
            "联系方式如下",
            "电子邮箱",
            "邮编528400",
        ),
        *("邮政信箱：某路", "通讯地址：某路", "欢迎广大干部群众进行监督。", "电话：1", "a@b.cn"),
        "意见建议，请向我们反映。",
    ],
)
def test_words_that_say_how_the_public_may_answer(text: str) -> None:
    assert tells_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "特此通报。",
        "加强监督。",
        "电话会议3次。",
        "开展地址核查。",
        "收集意见建议12条。逐条提出整改措施。",
    ],
)
def test_words_that_say_nothing_of_it(text: str) -> None:
    assert not tells_contact(text)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "联系电话：0760-23187906（工作时间）；",
            {"phone": "0760-23187906", "phone_note": "工作时间"},
        ),
        ("电话号码 (0760)23187906转801", {"phone": "(0760)23187906转801"}),
        ("举报热线为１２３４５６７８。", {"phone": "12345678"}),
        ("电话会议3次，监督电话：12345678", {"phone": "12345678"}),
        ("电话：12345678，传真：7654321（工作日）", {"phone": "12345678"}),
        (
            "邮政信箱：某市某路38号监督室（信封请注明“整改意见”）",
            {"postal_address": "某市某路38号监督室", "envelope_note": "整改意见"},
        ),
        (
            "通讯地址　某市某路38号；邮编 528400",
            {"postal_address": "某市某路38号", "postcode": "528400"},
        ),
        ("地址：某路。", {}),
        ("信封上注明：意见建议", {"envelope_note": "意见建议"}),
        ("邮政编码：５２８４００", {"postcode": "528400"}),
        ("邮　编：528400", {"postcode": "528400"}),
        ("邮编5284001", {}),
        ("电子邮箱：zsxq.gs-1@qq.com.cn；", {"email": "zsxq.gs-1@qq.com.cn"}),
        ("邮箱地址：a＠b.cn", {"email": "a@b.cn"}),
        ("邮箱a@b", {}),
        ("加强监督。", {}),
        ("联系电话：０７６０－２３１８７９０６", {"phone": "0760-23187906"}),
        ("电话（传真）：0760—23187906", {"phone": "0760-23187906"}),
        ("电话 0760−23187906 / 23187907", {"phone": "0760-23187906、23187907"}),
        (
            "电话：0760-23187906；手机：13800138000；电话：0760-23187906",
            {"phone": "0760-23187906、13800138000"},
        ),
        ("邮箱：ａｂ＠ｑｑ．ｃｏｍ、c@d.cn", {"email": "ab@qq.com、c@d.cn"}),
        ("邮编：5 2 8 4 0 0", {"postcode": "528400"}),
        (
            "地址：某市某路３８号；通讯地址：某市某路39号",
            {"postal_address": "某市某路３８号、某市某路39号"},
        ),
        (
            "联系电话\t0760-23187906\t电子邮箱\ta@b.cn",
            {"phone": "0760-23187906", "email": "a@b.cn"},
        ),
    ],
)
def test_fields(text: str, fields: dict[str, str]) -> None:
    assert contact_fields(text) == fields


def day(month: int, number: int) -> date:
    return date(YEAR, month, number)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("公开期限：2025年4月27日至5月11日。", {"starts_on": day(4, 27), "ends_on": day(5, 11)}),
        ("公示期为2025年4月27日至5月11日", {"starts_on": day(4, 27), "ends_on": day(5, 11)}),
        ("公布时间自2025年4月27日起", {"starts_on": day(4, 27)}),
        ("公开时间：即日起至2025年5月11日", {"ends_on": day(5, 11)}),
        ("公开期限：2025年5月11日", {}),
        ("公开期限：自2025年5月11日", {}),
        ("公开期限：5月1日至5月11日", {}),
        ("公开期限：下半年；2025年4月27日至5月11日", {}),
        ("公开。公示期：2025年4月27日至5月11日", {"starts_on": day(4, 27), "ends_on": day(5, 11)}),
        (
            "公开期限：2025年4月的2025年4月27日至5月11日",
            {"starts_on": day(4, 1), "ends_on": day(4, 30)},
        ),
        ("受理时间：2025年4月27日至5月11日", {"starts_on": day(4, 27), "ends_on": day(5, 11)}),
        ("巡察时间：2025年4月27日至5月11日", {}),
        ("公开期限：2025年4月27日至4月27日", {}),
        (
            "公示时间：2025年4月27日（星期日）—5月11日止",
            {"starts_on": day(4, 27), "ends_on": day(5, 11)},
        ),
        ("公开时间：2025年4月以来", {}),
        ("公示期近三年", {}),
    ],
)
def test_the_period(text: str, fields: dict[str, Any]) -> None:
    assert contact_fields(text) == fields


@pytest.mark.parametrize(
    ("text", "words", "n", "unit", "event"),
    [
        ("公示期：即日起15个工作日。", "即日起15个工作日", 15, DeadlineUnit.WORKDAY, "即日起"),
        ("公示时间为十个工作日", "十个工作日", 10, DeadlineUnit.WORKDAY, None),
        ("公示期5天", "5天", 5, DeadlineUnit.DAY, None),
        ("公开时间：自发布之日起5日", "自发布之日起5日", 5, DeadlineUnit.DAY, "发布之日起"),
    ],
)
def test_how_long_a_disclosure_lasts_makes_no_day_up(
    text: str, words: str, n: int, unit: DeadlineUnit, event: str | None
) -> None:
    deadline = Deadline(text=words, n=n, unit=unit, after_event=event)
    assert contact_fields(text) == {"deadline": deadline}


def test_a_named_day_outweighs_how_long_a_disclosure_lasts() -> None:
    text = "公示期5天；公示时间：2025年4月27日至5月1日"
    assert contact_fields(text) == {"starts_on": day(4, 27), "ends_on": day(5, 1)}


def test_a_term_that_nobody_sets_is_none() -> None:
    assert contact_fields("公示期：0个工作日") == {}
