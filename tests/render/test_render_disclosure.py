"""How the public may answer, in words that are read as the same fields."""

from datetime import date

import pytest

from rectify_model.model import Disclosure
from rectify_model.render.disclosure import chinese_day, disclosure_paragraphs
from rectify_model.text.fields.contact import contact_fields, tells_contact

FIRST, LAST = date(2025, 4, 27), date(2025, 5, 16)


@pytest.mark.parametrize(
    ("disclosure", "words"),
    [
        (Disclosure(starts_on=FIRST, ends_on=LAST), "公开期限：2025年4月27日至2025年5月16日。"),
        (Disclosure(starts_on=FIRST), "公开时间：自2025年4月27日起。"),
        (Disclosure(ends_on=LAST), "公开时间：即日起至2025年5月16日。"),
        (Disclosure(phone="0760-23187906"), "联系电话：0760-23187906。"),
        (
            Disclosure(phone="0760-23187906", phone_note="工作时间"),
            "联系电话：0760-23187906（工作时间）。",
        ),
        (Disclosure(postal_address="某市某路38号"), "邮政信箱：某市某路38号。"),
        (
            Disclosure(postal_address="某市某路38号", envelope_note="对整改的意见"),
            "邮政信箱：某市某路38号（信封上注明“对整改的意见”）。",
        ),
        (Disclosure(postcode="528400"), "邮政编码：528400。"),
        (Disclosure(email="a@b.cn"), "电子邮箱：a@b.cn。"),
        (
            Disclosure(
                starts_on=FIRST,
                ends_on=LAST,
                phone="0760-23187906",
                postal_address="某市某路38号",
                postcode="528400",
                email="a@b.cn",
            ),
            (
                "公开期限：2025年4月27日至2025年5月16日。联系电话：0760-23187906；"
                "邮政信箱：某市某路38号；邮政编码：528400；电子邮箱：a@b.cn。"
            ),
        ),
    ],
)
def test_fields_in_words(disclosure: Disclosure, words: str) -> None:
    assert list(disclosure_paragraphs(disclosure)) == [words]
    assert tells_contact(words)
    assert Disclosure(**contact_fields(words)) == disclosure


def test_nothing_to_say() -> None:
    assert list(disclosure_paragraphs(Disclosure())) == []
    # What is said of a phone or an envelope says nothing without it.
    assert list(disclosure_paragraphs(Disclosure(phone_note="工作时间", envelope_note="甲"))) == []


def test_a_day_bears_no_zeros() -> None:
    assert chinese_day(date(2025, 4, 7)) == "2025年4月7日"
    assert chinese_day(date(987, 12, 31)) == "987年12月31日"
