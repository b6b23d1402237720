"""Limits: each is exact, can be set, and refuses a document before it costs much."""

from pathlib import Path

import attrs
import pytest

from rectify_model.codec import (
    DEFAULT_LIMITS,
    Format,
    Limits,
    dump,
    dump_all,
    dumps,
    loads,
)
from rectify_model.codec.limits import check_values, holds_longer_text
from rectify_model.errors import DocumentError, LimitExceededError
from rectify_model.model import Report, Section

HEAD = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r">'


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 1000 + "1" + "}" * 1000,
        '{"schema_version":"1.0","id":"r","x":' + "[" * 64 + "]" * 64 + "}",
        "<a>" * 100_000,
        HEAD + "<a>" * 100 + "</a>" * 100 + "</report>",
        HEAD + "<a>" * 64 + "</a>" * 64 + "</report>",
        f"{HEAD}<title>{'x' * 10_000_001}</title></report>",
    ],
    ids=lambda text: text[-50:],
)
def test_what_is_too_deep_or_too_long_exceeds_a_limit(text: str) -> None:
    with pytest.raises(LimitExceededError) as caught:
        loads(text)
    assert [problem.code for problem in caught.value.problems] == ["RM906"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "<a>" * 63 + "</a>" * 63 + "</report>",
        '{"schema_version":"1.0","id":"r","a":' + "[" * 63 + "]" * 63 + "}",
    ],
    ids=["xml", "json"],
)
def test_the_limit_on_depth_is_exact(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    assert [problem.code for problem in caught.value.problems] == ["RM910"]


def test_what_is_too_large_exceeds_a_limit() -> None:
    data = dumps(Report(id="r"), "json", indent=False)
    assert loads(data, limits=Limits(max_bytes=len(data))) == Report(id="r")
    with pytest.raises(LimitExceededError):
        loads(data, limits=Limits(max_bytes=len(data) - 1))


@pytest.mark.parametrize(
    ("form", "text", "values"),
    [
        ("xml", HEAD + "<sections><section/><!-- - --><section/></sections></report>", 8),
        ("xml", HEAD + "<title>1+1=2 <![CDATA[<<]]></title></report>", 9),
        ("json", '{"schema_version":"1.0","id":"r","sections":[{},{}]}', 7),
        ("json", '{"schema_version":"1.0","id":"r","title":"1,2[3{"}', 6),
    ],
)
def test_values_are_counted_by_their_signs(form: Format, text: str, values: int) -> None:
    assert loads(text, form, limits=Limits(max_values=values)).id == "r"
    with pytest.raises(LimitExceededError, match=f"the limit of {values - 1} values") as caught:
        loads(text, form, limits=Limits(max_values=values - 1))
    assert [problem.code for problem in caught.value.problems] == ["RM906"]


def test_as_many_values_as_bytes_can_hold_are_counted() -> None:
    data = b"[" + b"1," * 10 + b"1]"
    check_values(data, "json", Limits(max_values=11))
    with pytest.raises(LimitExceededError):
        check_values(data, "json", Limits(max_values=10))


def test_the_limits_are_those_that_are_documented() -> None:
    usual = Limits(max_bytes=100_000_000, max_depth=64, max_values=500_000, max_problems=1_000)
    assert usual == DEFAULT_LIMITS == Limits()
    assert all(field.kw_only for field in attrs.fields(Limits))


def test_a_report_a_hundred_times_as_large_as_usual_is_read() -> None:
    text = f"{HEAD}<sections>{'<section/>' * 200_000}</sections></report>"
    assert loads(text).sections == (Section(),) * 200_000


def test_many_comments_and_attributes_take_linear_time() -> None:
    attributes = " ".join(f'a{n}="<"'.replace("<", "&lt;") for n in range(20_000))
    with pytest.raises(DocumentError):
        loads("<!---->" * 50_000 + f"{HEAD}<title {attributes}/></report>")
    with pytest.raises(DocumentError):
        loads("<!--" * 200_000)
    with pytest.raises(DocumentError):
        loads('{"' + "\\" * 200_000)


@pytest.mark.parametrize(("length", "longer"), [(10_000_000, False), (10_000_001, True)])
@pytest.mark.parametrize("before", [b"<", b"<" * 10_000_001])
def test_a_text_that_the_parser_would_refuse_is_seen(
    before: bytes, length: int, *, longer: bool
) -> None:
    data = before + b"x" * length
    assert holds_longer_text(b"x" * length) is longer
    assert holds_longer_text(data) is longer
    assert holds_longer_text(data + b"<" + b"x" * 100) is longer


@pytest.mark.parametrize("form", ["json", "xml"])
def test_what_the_same_limits_would_not_read_again_is_not_written(
    form: Format, tmp_path: Path
) -> None:
    report = Report(id="r", sections=(Section(), Section()), paragraphs=("甲", "乙", "丙"))
    path = tmp_path / f"a.{form}"
    size = len(dumps(report, form))
    for refused, taken in [
        (Limits(max_bytes=size - 1), Limits(max_bytes=size)),
        (Limits(max_values=5), Limits(max_values=50)),
    ]:
        with pytest.raises(LimitExceededError, match="RM906") as caught:
            dump(report, path, limits=refused)
        assert "超出限制（" in caught.value.problems[0].message_zh
        assert not path.exists()
        assert loads(dumps(report, form, limits=taken), limits=taken) == report
    collection = tmp_path / ("a.xml.gz" if form == "xml" else "a.jsonl")
    with pytest.raises(LimitExceededError):
        dump_all([report], collection, limits=Limits(max_bytes=50))
    assert list(tmp_path.iterdir()) == []


def test_a_text_too_long_for_the_xml_parser_is_not_written() -> None:
    report = Report(id="r", title="x" * 10_000_000)
    assert len(dumps(report, "json")) > 10_000_000
    with pytest.raises(LimitExceededError) as caught:
        dumps(report, "xml")
    (problem,) = caught.value.problems
    assert "10000000 bytes a text" in problem.message
    assert "每段文本 10000000 字节" in problem.message_zh
