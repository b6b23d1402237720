"""Documents that would take hours or gigabytes: refused about as soon as parsed, in 200 MB."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from warnings import catch_warnings

import pytest
from hostile_costs import Measuring
from ratios import assert_no_faster_than_linear

from rectify_model.codec import loads
from rectify_model.errors import DocumentError

pytestmark = pytest.mark.growth

XML = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r"'
JSON = b'{"schema_version":"1.0","id":"r",'
DOCTYPE = "RM904 a DOCTYPE is not allowed"
DEEP = "RM906 the document exceeds the limit of 64 levels"
MANY = "RM906 the document exceeds the limit of 500000 values"
PARSER = "RM906 the document exceeds the limit of the XML parser"


def xml(content: str, attributes: str = "") -> bytes:
    return f"{XML}{attributes}>{content}</report>".encode()


def laughs(levels: int) -> str:
    entities = (f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE r [<!ENTITY l0 "ha">{"".join(entities)}]><r>&l{levels - 1};</r>'


def blow_up(length: int) -> str:
    return f'<!DOCTYPE r [<!ENTITY x "{"x" * length}">]><r>{"&x;" * length}</r>'


# Made when they are wanted, as they are large.
CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "billion laughs": (lambda: laughs(30).encode(), DOCTYPE),
    "quadratic blow-up": (lambda: blow_up(1_000_000).encode(), DOCTYPE),
    "doctype behind a million comments": (
        lambda: b"<!---->" * 400_000 + blow_up(10).encode(),
        DOCTYPE,
    ),
    "elements 100,000 deep": (lambda: xml("<a>" * 100_000 + "</a>" * 100_000), PARSER),
    "elements 100,000 deep, left open": (lambda: b"<a>" * 100_000, PARSER),
    "50 MB of one attribute": (lambda: xml("", f' title="{"x" * 50_000_000}"'), PARSER),
    "50 MB of one text": (lambda: xml(f"<title>{'x' * 50_000_000}</title>"), PARSER),
    "50 MB of one name": (lambda: xml(f"<{'x' * 50_000_000}/>"), PARSER),
    "50 MB of one comment": (lambda: xml(f"<!--{'x' * 50_000_000}-->"), "RM903"),
    "ten million empty elements": (lambda: xml("<a/>" * 10_000_000), MANY),
    "ten million elements of ours": (lambda: xml("<section/>" * 9_900_000), MANY),
    "ten million comments": (lambda: xml("<!---->" * 10_000_000), MANY),
    "a million attributes": (lambda: xml("", ' a=""' * 1_000_000), MANY),
    "a million namespaces": (lambda: xml("", ' xmlns:a="u"' * 1_000_000), MANY),
    "ten million end tags": (lambda: xml("</a>" * 10_000_000), "RM903"),
    "arrays 100,000 deep": (lambda: b"[" * 100_000 + b"]" * 100_000, DEEP),
    "arrays 100,000 deep, left open": (lambda: b"[" * 100_000, DEEP),
    "objects 100,000 deep": (lambda: b'{"a":' * 100_000, DEEP),
    "ten million empty objects": (lambda: JSON + b'"a":[' + b"{}," * 10_000_000, MANY),
    "49 million numbers": (lambda: JSON + b'"a":[' + b"0," * 49_000_000 + b"0]}", MANY),
    "a million digits": (lambda: JSON + b'"a":' + b"9" * 1_000_000 + b"}", "RM903"),
    "ten million duplicate keys": (lambda: JSON + b'"a":1,' * 10_000_000 + b'"a":1}', MANY),
    "5,000 duplicate keys": (
        lambda: JSON + b'"a":1,' * 5_000 + b'"a":1}',
        "RM912 the field a stands twice",
    ),
    "an open string of 50 MB": (lambda: b'{"' + b"\\" * 50_000_000, "RM903"),
    "50 MB of empty lines": (lambda: JSON + b"\n" * 50_000_000 + b"}", "RM903"),
    "50 MB of empty lines, then another encoding": (
        lambda: b"\n" * 50_000_000 + b"\xff",
        "50000001:1: error RM901",
    ),
    "50 MB of UTF-16": (lambda: xml(" " * 25_000_000).decode().encode("utf-16"), "RM901"),
    "more than 100 MB": (lambda: bytes(100_000_001), "RM906"),
}


@pytest.fixture(scope="module")
def measuring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Measuring]:
    directory = tmp_path_factory.mktemp("measuring")
    with Measuring.started(directory) as process:
        yield process
    assert list(directory.iterdir()) == []


@pytest.mark.parametrize(("make", "said"), CASES.values(), ids=CASES)
def test_it_is_refused_soon_and_in_little_memory(
    measuring: Measuring, make: Callable[[], bytes], said: str
) -> None:
    measuring.document(make()).assert_refused(said)


def test_the_measure_sees_time_and_memory(measuring: Measuring) -> None:
    # 150,000 values are few enough to be loaded, and take their time.
    cost = measuring.document(xml("<sections>" + "<section/>" * 150_000 + "</sections>"))
    assert (cost.code, cost.said) == (0, "")
    assert cost.seconds > cost.floor > 0
    assert cost.megabytes > 20


@pytest.mark.parametrize("version", ["1.0", "1.7", "0.1"])
def test_many_attributes_of_one_element_take_time_in_proportion(version: str) -> None:
    def load(count: int) -> None:
        names = "".join(f' a{number}=""' for number in range(count))
        with suppress(DocumentError), catch_warnings(action="ignore"):
            loads(XML.replace("1.0", version) + names + "/>")

    assert_no_faster_than_linear(partial(load, 8_000), partial(load, 32_000))
