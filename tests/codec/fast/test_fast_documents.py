"""What goes the fast path, and what is left to the explaining one."""

import json

import pytest

from rectify_model.codec import DEFAULT_LIMITS, Format, Limits, dumps, loads, read_document
from rectify_model.codec.codec import Codec
from rectify_model.codec.fast import levels_of, read_json, read_xml
from rectify_model.codec.fast.source import UnfitDocumentError
from rectify_model.codec.fast.xml_reader import xml_reader
from rectify_model.model import Report
from rectify_model.testing.example import example_report

CODEC = Codec(Report)
REPORT = Report(id="r", title="甲", paragraphs=("乙", "丙: 丁"), sections=())
XML = dumps(REPORT, "xml")
JSON = dumps(REPORT, "json")
BODY = XML.partition(b"\n")[2]
START = b'<report xmlns="urn:rectify-model:1" schema_version="1.1" id="r">'


def test_the_example_goes_the_fast_path() -> None:
    report = example_report()
    for form in ("json", "xml"):
        loaded = CODEC.decode_fast(dumps(report, form), form, DEFAULT_LIMITS)
        assert loaded is not None
        assert (loaded.report, loaded.problems, loaded.count) == (report, (), 0)


@pytest.mark.parametrize(
    "data",
    [
        XML,
        BODY,
        b"\n \t" + BODY,
        b"<?xml version='1.0'?>" + BODY,
        b"<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n" + BODY,
        XML.replace(b"\n", b"\r\n"),
        XML.replace(b"<report xmlns=", b"<r:report xmlns:r=")
        .replace(b"</", b"</r:")
        .replace(b"<p", b"<r:p")
        .replace(b"<title", b"<r:title"),
        BODY.replace("甲".encode(), b"&#x7532;"),
    ],
)
def test_xml_that_goes_the_fast_path(data: bytes) -> None:
    assert read_xml(data, Report) == REPORT == CODEC.decode(data, "xml", DEFAULT_LIMITS).report


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + XML,
        XML.replace(b"<title>", b"<!-- --><title>"),
        XML.replace("甲".encode(), "<![CDATA[甲]]>".encode()),
        XML.replace(b"<title>", b"<?x y?><title>"),
        XML.replace(b"\n", b"\r"),
        XML.replace(
            b' id="r"',
            b' xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="a b" id="r"',
        ),
    ],
)
def test_sound_xml_that_is_left_to_the_explaining_path(data: bytes) -> None:
    with pytest.raises((ValueError, SyntaxError)):
        read_xml(data, Report)
    assert loads(data) == REPORT


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.1"?>' + BODY,
        b'<?xml version="1.0" encoding="GBK"?>' + BODY,
        XML.replace(b"1.1", b"1.2"),
        XML.replace(b' schema_version="1.1"', b""),
        XML.replace(b"urn:rectify-model:1", b"urn:rectify-model:2"),
        XML.replace(b"report", b"deport"),
        XML.replace(b' id="r"', b""),
        XML.replace(b' id="r"', b' id="r" titel="a"'),
        XML.replace(b' id="r"', b' id="r" kind="none"'),
        XML.replace(b' id="r"', b' id="1"'),
        XML.replace(b' id="r"', b' id="r" issuer=""'),
        XML.replace(b' id="r"', b' id="r" issuer="a&#10;b"'),
        XML.replace(b' id="r"', b' id="r" issued_on="2025-02-30"'),
        XML.replace(b"<title>", b"a<title>"),
        XML.replace(b"</title>", b"</title>a"),
        XML.replace(b"</title>", b"<b/></title>"),
        XML.replace(b"<title>", b'<title b="">'),
        XML.replace(b"<title>", b"<titel/><title>"),
        XML.replace(b"</paragraphs>", b"</paragraphs><title/>"),
        XML.replace(b"</paragraphs>", b"</paragraphs><paragraphs/>"),
        XML.replace(b"<paragraphs>", b"<paragraphs>a"),
        XML.replace(b"<paragraphs>", b'<paragraphs b="">'),
        XML.replace(b"</paragraphs>", b"</paragraphs>a"),
        XML.replace(b"</paragraph>", b"</paragraph>a"),
        XML.replace(b"paragraph>", b"text>"),
        XML.replace("乙".encode(), b""),
        START + b'<totals items="-1"/></report>',
        START + b'<totals items="01"/></report>',
        START + b'<totals items="1234567890"/></report>',
        START + b'<totals items="1">a</totals></report>',
        START + b'<totals items="1"><b/></totals></report>',
        START + b"</report>",
        START.replace(b'id="r"', b"") + b"</report>",
    ],
)
def test_xml_the_fast_path_takes_nothing_that_is_refused(data: bytes) -> None:
    quick = CODEC.decode_fast(data, "xml", DEFAULT_LIMITS)
    if data == START + b"</report>":
        assert quick is not None
        assert quick.report == Report(id="r")
    else:
        assert quick is None


def test_json_that_goes_the_fast_path() -> None:
    plain = json.loads(JSON)
    for data in (
        JSON,
        json.dumps(plain, sort_keys=True).encode(),
        json.dumps(plain, separators=(" , ", " : "), ensure_ascii=False).encode(),
        b"\n" + JSON.replace(b'"title"', b'"\\u0074itle"'),
    ):
        assert read_json(data, Report) == REPORT == loads(data)


@pytest.mark.parametrize("title", ["a\\u", "a\\bc", "\\f"])
def test_sound_json_that_is_left_to_the_explaining_path(title: str) -> None:
    report = Report(id="r", title=title)
    data = dumps(report, "json")
    with pytest.raises(UnfitDocumentError):
        read_json(data, Report)
    assert loads(data) == report


def test_an_escaped_colon_could_hide_a_name_that_stands_twice() -> None:
    data = b'{"schema_version":"1.1","id":"r","title":"\\u003A","title":"a"}'
    assert CODEC.decode_fast(data, "json", DEFAULT_LIMITS) is None


@pytest.mark.parametrize(
    "fields",
    [
        '"id":"r","id":"r"',
        '"id":"r","title":"a:b","title":"a"',
        '"id":"r","title":null',
        '"id":"r","title":5',
        '"id":"r","title":"\ufffe"',
        '"id":"r","title":"\uffff"',
        '"id":"r","title":"\\u0000"',
        '"id":"r","title":"\\uffff"',
        '"id":"r","title":"\\b"',
        '"id":"r","titel":"a"',
        '"title":"a"',
        '"id":"r","kind":"none"',
        '"id":"r","kind":["plan"]',
        '"id":"r","issuer":""',
        '"id":"r","issuer":"a\\tb"',
        '"id":"r","issued_on":20250427',
        '"id":"r","issued_on":"2025-W01-1"',
        '"id":"r","paragraphs":"a"',
        '"id":"r","paragraphs":{}',
        '"id":"r","paragraphs":[5]',
        '"id":"r","paragraphs":[""]',
        '"id":"r","sections":{}',
        '"id":"r","sections":[[]]',
        '"id":"r","totals":[]',
        '"id":"r","totals":{"items":true}',
        '"id":"r","totals":{"items":-1}',
        '"id":"r","totals":{"items":1e0}',
    ],
)
def test_json_the_fast_path_takes_nothing_that_is_refused(fields: str) -> None:
    data = f'{{"schema_version":"1.1",{fields}}}'.encode()
    assert CODEC.decode_fast(data, "json", DEFAULT_LIMITS) is None


@pytest.mark.parametrize("version", ['"1.2"', '"0.1"', "1.0", "null"])
def test_json_of_another_version_is_left_to_the_explaining_path(version: str) -> None:
    data = f'{{"schema_version":{version},"id":"r"}}'.encode()
    assert CODEC.decode_fast(data, "json", DEFAULT_LIMITS) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"5", b"{}", b"\xff", b'{"id":"r"}'])
@pytest.mark.parametrize("form", ["json", "xml"])
def test_what_is_no_document_is_left_to_the_explaining_path(data: bytes, form: Format) -> None:
    assert CODEC.decode_fast(data, form, DEFAULT_LIMITS) is None


def test_marks_that_only_look_like_markup_go_the_fast_path() -> None:
    report = Report(id="r", title="a?b!c", paragraphs=("?>", "!-- d"))
    assert read_xml(dumps(report, "xml"), Report) == report
    report = Report(id="r", title='"\\\n', paragraphs=("\\n",))
    assert read_json(dumps(report, "json"), Report) == report


def test_an_instruction_at_the_very_start_is_no_declaration() -> None:
    assert CODEC.decode_fast(b"<?x y?>" + BODY, "xml", DEFAULT_LIMITS) is None
    assert loads(b"<?x y?>" + BODY) == REPORT


def test_many_texts_of_more_than_ten_million_bytes_go_the_fast_path() -> None:
    report = Report(id="r", paragraphs=("a" * 999_999,) * 21)
    assert CODEC.decode_fast(dumps(report, "xml"), "xml", DEFAULT_LIMITS) is not None


def test_an_element_with_more_attributes_than_fields_is_given_up_unread() -> None:
    class Many:
        def keys(self) -> list[str]:
            return [f"a{number}" for number in range(100)]

    with pytest.raises(UnfitDocumentError):
        xml_reader(Report)(Many())


def test_a_stricter_limit_of_depth_than_any_report_needs_is_looked_at_closely() -> None:
    levels = levels_of(Report)
    # report, sections, section, focus_areas, focus_area, topics, topic, items, feedback_item,
    # measures, measure, values, quantities, quantity, text
    assert levels == 15
    for form in ("json", "xml"):
        data = dumps(REPORT, form)
        assert CODEC.decode_fast(data, form, Limits(max_depth=levels)) is not None
        assert CODEC.decode_fast(data, form, Limits(max_depth=levels - 1)) is None
        assert loads(data, limits=Limits(max_depth=levels - 1)) == REPORT


def test_places_are_found_after_the_fast_path() -> None:
    loaded = read_document(XML)
    assert loaded.place("/title") == (3, 3)
    assert loaded.place("/paragraphs/1") == (6, 5)
    assert read_document(JSON).place("/title") == (4, 3)
