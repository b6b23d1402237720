"""What the library writes is valid for validators of others; what they say is shown to be heard."""

from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from third_party_validators import VALIDATORS, Validator, absences, usable

from rectify_model import dumps, read
from rectify_model.testing.strategies import reports

EXAMPLE = Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt"
GOLDEN = Path(__file__).parents[1] / "golden" / EXAMPLE.stem

each_validator = pytest.mark.parametrize(
    "validator", usable(), ids=lambda validator: str(validator.name)
)


@each_validator
def test_the_example_is_valid(validator: Validator) -> None:
    golden = GOLDEN.with_suffix(f".{validator.form}").read_bytes()
    assert validator.verdicts([golden, dumps(read(EXAMPLE).report, validator.form)]) == [True, True]


@each_validator
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.generate],
)
@given(st.lists(reports(), min_size=10, max_size=10), st.booleans())
def test_generated_documents_are_valid(
    validator: Validator,
    drawn: list,  # type: ignore[type-arg]
    indent: bool,  # noqa: FBT001
) -> None:
    documents = [dumps(report, validator.form, indent=indent) for report in drawn]
    assert validator.verdicts(documents) == [True] * len(documents)


@each_validator
def test_what_is_no_document_is_invalid(validator: Validator) -> None:
    other = {"xml": b'<report schema_version="1.0" id="r"/>', "json": b'{"id": "r"}'}
    assert validator.verdicts([b"", b"<", other[validator.form]]) == [False] * 3


def test_absent_validators_are_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = attrs.evolve(VALIDATORS[0], present=lambda: False)
    present = attrs.evolve(VALIDATORS[0], present=lambda: True)
    monkeypatch.delenv("RECTIFY_REQUIRE_VALIDATORS", raising=False)
    assert usable([absent, present]) == [present]
    (line,) = absences([absent, present])
    assert "xmllint" in line
    assert "libxml2-utils" in line


def test_absent_validators_are_asked_all_the_same_where_required(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RECTIFY_REQUIRE_VALIDATORS", "1")
    absent = attrs.evolve(VALIDATORS[0], present=lambda: False)
    assert usable([absent]) == [absent]
