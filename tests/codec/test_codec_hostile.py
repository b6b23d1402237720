"""Documents that mean harm: each is refused cleanly, and soon."""

import time
from collections.abc import Iterator

import pytest

from rectify_model.codec import Limits, dumps, loads
from rectify_model.errors import DocumentError, LimitExceededError
from rectify_model.model import Report, Section

HEAD = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r">'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.fixture(autouse=True)
def _soon() -> Iterator[None]:
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<!DOCTYPE report><report/>", 1, 1),
        ('<!DOCTYPE report SYSTEM "file:///etc/passwd"><report/>', 1, 1),
        ('<!DOCTYPE report [<!ENTITY x SYSTEM "file:///etc/passwd">]><report>&x;</report>', 1, 1),
        (f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]><report id="&l11;">&l11;</report>', 1, 1),
        ('<?xml version="1.0"?>\n<!-- <!DOCTYPE a> -->\n <!DOCTYPE report><report/>', 3, 2),
        ("\ufeff<?a <!DOCTYPE ?><?b?><!DOCTYPE report><report/>", 1, 23),
    ],
)
def test_a_doctype_is_refused(text: str, line: int, column: int) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text, "xml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == ("RM904", line, column)


def test_the_word_doctype_in_a_text_is_none() -> None:
    text = f"<!-- <!DOCTYPE a> -->{HEAD}<title><![CDATA[<!DOCTYPE b>]]></title></report>"
    assert loads(text).title == "<!DOCTYPE b>"


@pytest.mark.parametrize(
    "declaration",
    [
        '<?xml version="1.0" encoding="GBK"?>',
        '<?xml version="1.0" encoding="UTF-16"?>',
        '<?xml version="1.1"?>',
        "<?xml version='1.0' encoding='US-ASCII' standalone='yes'?>",
    ],
)
def test_another_declaration_is_refused(declaration: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(f"{declaration}{HEAD}</report>")
    assert [problem.code for problem in caught.value.problems] == ["RM905"]


@pytest.mark.parametrize(
    "declaration",
    [
        "",
        "\ufeff",
        '<?xml version="1.0"?>',
        '\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes" ?>\n',
        "<?xml version = '1.0' encoding='UTF-8'?>",
    ],
)
def test_the_right_declarations_are_taken(declaration: str) -> None:
    assert loads(f"{declaration}{HEAD}</report>") == Report(id="r")


@pytest.mark.parametrize(
    ("data", "code", "column"),
    [
        (f"{HEAD}</report>".encode("utf-16"), "RM901", 1),
        (f"{HEAD}</report>".encode("utf-16-le"), "RM903", None),
        (b'{"a":"\xd6\xd0"}', "RM901", 7),
        ("甲甲\udc80", "RM901", 3),
        (b"{} \xff", "RM901", 4),
    ],
)
def test_another_encoding_is_refused(data: bytes | str, code: str, column: int | None) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(data)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, 1)
    assert column in (None, problem.column)


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


@pytest.mark.parametrize("digits", [400, 1_000_000])
def test_a_huge_number_is_refused(digits: int) -> None:
    with pytest.raises(DocumentError) as caught:
        loads('{"schema_version":"1.0","id":' + "9" * digits + "}")
    assert [problem.code for problem in caught.value.problems] == ["RM903"]
    item = f'<sections><section><items><feedback_item id="i" number="{"9" * digits}"/>'
    with pytest.raises(DocumentError) as caught:
        loads(f"{HEAD}{item}</items></section></sections></report>")
    assert [problem.code for problem in caught.value.problems] == ["RM913"]


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("indent", [True, False])
def test_a_document_cut_anywhere_is_none(form: str, *, indent: bool) -> None:
    report = Report(id="r", title="甲<&>", sections=(Section(label="一、"),))
    data = dumps(report, form, indent=indent).rstrip()  # type: ignore[arg-type]
    assert loads(data) == report
    for end in range(len(data)):
        with pytest.raises(DocumentError):
            loads(data[:end])


def test_many_comments_and_attributes_take_linear_time() -> None:
    attributes = " ".join(f'a{n}="<"'.replace("<", "&lt;") for n in range(20_000))
    with pytest.raises(DocumentError):
        loads("<!---->" * 50_000 + f"{HEAD}<title {attributes}/></report>")
    with pytest.raises(DocumentError):
        loads("<!--" * 200_000)
    with pytest.raises(DocumentError):
        loads('{"' + "\\" * 200_000)
