"""Telephone numbers, postcodes and e-mail addresses, with the extra and without."""

import sys

import pytest

from rectify_model.validation.contact import is_email, is_phone, is_postcode


@pytest.fixture(params=["with the extra", "without it"], autouse=True)
def _extra(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "without it":
        # This is how Python marks a package that cannot be imported.
        monkeypatch.setitem(sys.modules, "phonenumbers", None)
        monkeypatch.setitem(sys.modules, "email_validator", None)


@pytest.mark.parametrize(
    "printed",
    [
        "0760-23187906",
        "０７６０－２３１８７９０６",
        "（0760）23187906",
        "0760—23187906",
        "0760 2318 7906",
        "010-65251234",
        "86-10-65251234",
        "+86-760-23187906",
        "+86 138 0013 8000",
        "13800138000",
        "138-0013-8000",
        "23187906",
        "400-123-4567",
        "8008301234",
        "12345",
        "12388",
        "110",
        "0760-12345",
        "96110",
        "0760-23187906转801",
        "0760-23187906-801",
        "23187906转8",
        "0760-23187906、0760-23187907",
        "0760-23187906/88888888/13800138000",
        "0760-23187906/07",
        "+852 2510 1234",
    ],
)
def test_numbers_that_can_be_dialled(printed: str) -> None:
    assert is_phone(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "电话",
        "0760-231879",
        "0760-231879061",
        "1380013800",
        "138001380000",
        "12800138000",
        "0760",
        "07",
        "0760-23187906、",
        "0760-23187906、2318790655",
        "0760转23187906",
        "转801",
        "23187906转",
        "+86",
        "1234567",
    ],
)
def test_numbers_that_cannot_be_dialled(printed: str) -> None:
    assert not is_phone(printed)


@pytest.mark.parametrize(
    ("printed", "valid"),
    [
        ("528400", True),
        ("５２８４００", True),
        ("52840", False),
        ("5284000", False),
        ("五二八四〇〇", False),
    ],
)
def test_a_postcode_has_six_digits(printed: str, valid: bool) -> None:  # noqa: FBT001  # a table
    assert is_postcode(printed) is valid


@pytest.mark.parametrize(
    "printed", ["jiandu@163.com", "xq_jiandu.2025@zs.gov.cn", "jiandu＠163.com", "a+b@a-b.com.cn"]
)
def test_an_address(printed: str) -> None:
    assert is_email(printed)


@pytest.mark.parametrize(
    "printed", ["", "jiandu", "jiandu@163", "@163.com", "a..b@163.com", "a@b@163.com", "a@-b.com"]
)
def test_no_address(printed: str) -> None:
    assert not is_email(printed)
