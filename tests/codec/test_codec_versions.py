"""Older, newer and impossible versions of documents, in both formats."""

import warnings
from pathlib import Path

import pytest

from rectify_model.codec import Limits, load, loads, read_document
from rectify_model.errors import (
    DocumentError,
    LossWarning,
    NewerVersionWarning,
    UnsupportedVersionError,
)
from rectify_model.model import FeedbackItem, Report, Section

EXPECTED = Report(id="r", title="甲", sections=(Section(items=(FeedbackItem(id="i"),)),))

XML = """<report xmlns="urn:rectify-model:1" schema_version="VERSION" id="r" mood="good">
<title lang="zh">甲</title>
<sections n="1"><section><items>
<feedback_item id="i" weight="2">
<later><deep/></later></feedback_item></items></section></sections>
<annex/></report>"""
JSON = """{"schema_version": "VERSION", "id": "r", "mood": "good",
"title": "甲",
"sections": [{"items": [
{"id": "i", "weight": 2,
"later": {"deep": []}}]}],
"annex": {"sections": 5}}"""

XML_UNKNOWN = [
    ("/mood", 1, 1),
    ("/title/lang", 2, 1),
    ("/sections/n", 3, 1),
    ("/sections/0/items/0/weight", 4, 1),
    ("/sections/0/items/0/later", 5, 1),
    ("/annex", 6, 1),
]
JSON_UNKNOWN = [
    ("/mood", 1, 38),
    ("/sections/0/items/0/weight", 4, 13),
    ("/sections/0/items/0/later", 5, 1),
    ("/annex", 6, 1),
]
BOTH = pytest.mark.parametrize(
    ("text", "unknown"), [(XML, XML_UNKNOWN), (JSON, JSON_UNKNOWN)], ids=["xml", "json"]
)
Unknown = list[tuple[str, int, int]]


@BOTH
def test_a_newer_minor_version_loads_and_each_unknown_field_is_named(
    text: str, unknown: Unknown
) -> None:
    loaded = read_document(text.replace("VERSION", "1.7").encode())
    assert loaded.report == EXPECTED
    assert [(told.path, told.line, told.column) for told in loaded.problems] == unknown
    assert {(told.code, told.severity.value) for told in loaded.problems} == {("RM916", "warning")}
    names = [path.rpartition("/")[2] for path, *_ in unknown]
    assert all(name in told.message for name, told in zip(names, loaded.problems, strict=True))


@BOTH
def test_load_and_loads_warn_with_the_count_and_the_first_place(
    tmp_path: Path, text: str, unknown: Unknown
) -> None:
    text = text.replace("VERSION", "1.999999999")
    with pytest.warns(NewerVersionWarning, match=f"left out: {len(unknown)};.* 1:.*mood") as seen:
        assert loads(text) == EXPECTED
    path = tmp_path / "report"
    path.write_text(text, "utf-8")
    with pytest.warns(NewerVersionWarning, match=f"first: {path}:1:") as from_file:
        assert load(path) == EXPECTED
    assert {warning.filename for warning in (*seen, *from_file)} == {__file__}


@BOTH
def test_what_is_left_out_is_capped_and_counted(text: str, unknown: Unknown) -> None:
    loaded = read_document(text.replace("VERSION", "1.2").encode(), limits=Limits(max_problems=2))
    assert [told.code for told in loaded.problems] == ["RM916", "RM916", "RM999"]
    assert loaded.count == len(unknown)


@BOTH
def test_in_this_version_an_unknown_field_is_an_error(text: str, unknown: Unknown) -> None:
    for version in ("1.0", "0.1"):
        with pytest.raises(DocumentError) as caught:
            loads(text.replace("VERSION", version))
        found = [(told.path, told.line, told.column) for told in caught.value.problems]
        assert found == unknown
        assert {told.code for told in caught.value.problems} == {"RM910"}


@pytest.mark.parametrize(
    "text",
    [
        XML.replace('id="r"', 'id="r" kind="x"'),
        JSON.replace('"id": "r"', '"id": "r", "kind": "x"'),
    ],
    ids=["xml", "json"],
)
def test_an_unknown_word_stays_an_error_in_a_newer_version(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text.replace("VERSION", "1.7"), limits=Limits(max_problems=1))
    error, rest = caught.value.problems
    assert (error.code, error.path, rest.code) == ("RM913", "/kind", "RM999")


@pytest.mark.parametrize("sections", ["{}", "5", "[5]"])
def test_a_wrong_value_stays_an_error_in_a_newer_version(sections: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(f'{{"schema_version": "1.7", "id": "r", "sections": {sections}}}')
    assert [problem.code for problem in caught.value.problems] == ["RM913"]


def test_a_newer_version_without_unknown_fields_is_loaded_in_silence() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert loads('{"schema_version": "1.7", "id": "r"}') == Report(id="r")
        assert loads('{"schema_version": "0.1", "id": "r"}') == Report(id="r")


@pytest.mark.parametrize("version", ["2.0", "0.2", "0.0", "10.1"])
@pytest.mark.parametrize("namespace", ["1", "2"])
def test_another_major_version_says_what_to_do(version: str, namespace: str) -> None:
    xml = f'<report xmlns="urn:rectify-model:{namespace}" schema_version="{version}" x=""/>'
    for text in (xml, f'{{"schema_version": "{version}", "x": 1}}'):
        with pytest.raises(UnsupportedVersionError) as caught:
            loads(text)
        (problem,) = caught.value.problems
        assert (problem.code, problem.path, problem.line) == ("RM908", "/schema_version", 1)
        assert "this release reads 0.1, 1.*; install" in problem.message


@pytest.mark.parametrize(
    "version", ["1", "1.x", "01.0", "1.00", "1.0.0", "", " 1.0", "v1.0", "１.0", "1.0\n", "1." + "9" * 5000]
)  # fmt: skip
def test_what_is_no_version_is_told_with_all_the_rest(version: str) -> None:
    xml = f'<report xmlns="urn:rectify-model:1" schema_version="{version}" x=""/>'
    shown = version.replace("\n", "\\n")
    for text in (xml, f'{{"schema_version": "{shown}", "x": 1}}'):
        with pytest.raises(DocumentError) as caught:
            loads(text.replace("\n", "&#10;"))
        codes = {problem.code for problem in caught.value.problems}
        assert codes == {"RM915", "RM910", "RM911"}


@pytest.mark.parametrize("version", ["1.0", "1", "true", "[]", "{}"])
def test_a_version_in_json_is_a_text(version: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(f'{{"schema_version": {version}, "id": "r"}}')
    assert [problem.code for problem in caught.value.problems] == ["RM915"]


def old_xml(attributes: str, span: str) -> str:
    return (
        '<report xmlns="urn:rectify-model:1" schema_version="0.1" id="r"><sections><section>'
        f'<items>\n<feedback_item id="i" {attributes}><measures><measure id="m"><values><terms>\n'
        f"<term{span}<text>甲</text></term></terms></values></measure></measures></feedback_item>"
        "</items></section></sections></report>"
    )


def old_json(fields: str, span: str) -> str:
    return (
        '{"schema_version": "0.1", "id": "r", "sections": [{"items": [\n{"id": "i", '
        f'{fields}"measures": [{{"id": "m", "values": {{"terms": [\n{{{span}"text": "甲"}}]'
        "}}]}]}]}"
    )


SPAN = {"xml": '><span start="1" end="2"/>', "json": '"span": {"start": 1, "end": 2}, '}
TERM = "/sections/0/items/0/measures/0/values/terms/0"


@pytest.mark.parametrize(
    "text",
    [
        old_xml('number="1500000000"', SPAN["xml"]),
        old_json('"number": 1500000000, ', SPAN["json"]),
    ],
    ids=["xml", "json"],
)
def test_a_loss_of_a_migration_is_told_where_the_old_document_has_it(text: str) -> None:
    loaded = read_document(text.encode())
    (loss,) = loaded.problems
    assert (loss.code, loss.path, loss.line) == ("RM918", "/sections/0/items/0/number", 2)
    assert loaded.report.feedback_items[0].number is None
    assert loaded.place(f"{TERM}/span") is not None
    with pytest.warns(LossWarning, match="left out: 1;.* 2:"):
        loads(text)


@pytest.mark.parametrize(
    "text",
    [
        old_xml("", '><span start="1" end="1500000000"/>'),
        old_json("", '"span": {"start": 1, "end": 1500000000}, '),
    ],
    ids=["xml", "json"],
)
def test_a_required_value_that_cannot_be_carried_is_an_error(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    found = [(problem.code, problem.path, problem.line) for problem in caught.value.problems]
    assert sorted(found) == [("RM911", f"{TERM}/span", 3), ("RM918", f"{TERM}/span", 3)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (old_xml("", '><span start="1"/>'), ["RM917"]),
        (old_xml("", '><span start="1" end="x"/>'), ["RM917"]),
        (old_xml("", ' span="1-2">'), ["RM923", "RM911"]),
        (old_xml("", '><span start="1" end="2147483648"/>'), ["RM913"]),
        (old_json("", '"span": "1-2", '), ["RM917"]),
        (old_json("", '"span": {"start": 1}, '), ["RM917"]),
        (old_json("", '"span": {"start": 1, "end": -1}, '), ["RM913"]),
        (old_json("", ""), ["RM911"]),
    ],
)
def test_an_old_document_is_held_to_the_old_form(text: str, codes: list[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    assert [problem.code for problem in caught.value.problems] == codes
    assert {problem.line for problem in caught.value.problems} == {3}


@pytest.mark.parametrize("data", ['{"id":"r"}', '<report xmlns="urn:rectify-model:1" id="r"/>'])
def test_a_document_that_states_no_version_is_told_the_name_of_the_field(data: str) -> None:
    with pytest.raises(DocumentError, match=r"RM911 report needs the field schema_version;"):
        loads(data)
