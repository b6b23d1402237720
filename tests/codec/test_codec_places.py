"""Where things stand in a document, and mistakes of three kinds at three places."""

from pathlib import Path

import pytest

from rectify_model.codec import Limits, dumps, loads, read_document
from rectify_model.errors import DocumentError, UsageError
from rectify_model.model import FeedbackItem, Report, Section
from rectify_model.validation import validate

MANY = 10_000
XML = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r">\n'
JSON = '{"schema_version": "1.0", "id": "r",\n'

# Three mistakes: an unknown field, a word that is none, and （三） after （一）.
THREE_XML = XML + (
    '<titel/>\n<sections>\n<section kind="x"/>\n<section label="一、"><items>\n'
    '<feedback_item id="a" number="1" label="（一）"/>\n'
    '<feedback_item id="b" number="3" label="（三）"/></items></section></sections></report>'
)
THREE_JSON = JSON + (
    '"titel": "",\n"sections": [\n{"kind": "x"},\n{"label": "一、", "items": [\n'
    '{"id": "a", "number": 1, "label": "（一）"},\n'
    '{"id": "b", "number": 3, "label": "（三）"}]}]}'
)
MENDED = {"<titel/>": "", '"titel": "",': "", 'kind="x"': "", '"kind": "x"': ""}
each_text = pytest.mark.parametrize("text", [THREE_XML, THREE_JSON], ids=["xml", "json"])


@each_text
def test_mistakes_of_structure_and_value_are_told_at_once(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    found = [(problem.code, problem.path, problem.line) for problem in caught.value.problems]
    assert found == [("RM910", "/titel", 2), ("RM913", "/sections/0/kind", 4)]


@each_text
def test_the_mistake_of_numbering_is_told_once_there_is_a_report(text: str) -> None:
    for mistake, mended in MENDED.items():
        text = text.replace(mistake, mended)
    problems = validate(read_document(text.encode()))
    found = {(problem.code, problem.line, problem.path) for problem in problems}
    assert ("RM103", 7, "/sections/1/items/1/label") in found


@each_text
def test_three_mistakes_are_told_in_one_go(text: str) -> None:
    problems = validate(read_document(text.encode(), salvage=True))
    found = {(problem.code, problem.line, problem.path) for problem in problems}
    assert {
        ("RM910", 2, "/titel"),
        ("RM913", 4, "/sections/0/kind"),
        ("RM103", 7, "/sections/1/items/1/label"),
    } <= found


def test_a_place_is_a_line_and_a_column() -> None:
    report = Report(id="r", sections=(Section(items=(FeedbackItem(id="i", title="甲"),)),))
    xml = read_document(dumps(report, "xml"))
    json = read_document(dumps(report, "json"))
    item = "/sections/0/items/0"
    assert (xml.place(f"{item}/id"), json.place(f"{item}/id")) == ((6, 9), (8, 11))
    assert (xml.place(f"{item}/title"), json.place(f"{item}/title")) == ((7, 11), (9, 11))
    assert xml.place("/title") is json.place("/title") is None
    assert xml.source is None
    assert xml.count == 0


def test_a_file_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"schema_version": "1.7", "id": "r",\n"x": 1}', "utf-8")
    loaded = read_document(path)
    assert loaded.source == str(path)
    assert str(loaded.problems[0]).startswith(f"{path}:2:1: warning RM916 ")


def test_what_is_no_path_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="takes bytes or a path, not int"):
        read_document(5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        XML + "".join(f"<u{number}/>\n" for number in range(MANY)) + "</report>",
        XML + "<paragraphs>" + "<paragraph/>\n" * MANY + "</paragraphs></report>",
        JSON + ",\n".join(f'"u{number}": 1' for number in range(MANY)) + "}",
        JSON + '"paragraphs": [' + ",\n".join(["5"] * MANY) + "]}",
    ],
    ids=["unknown in xml", "wrong in xml", "unknown in json", "wrong in json"],
)
def test_ten_thousand_problems_are_capped_and_counted(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text, limits=Limits(max_problems=100))
    *told, rest = caught.value.problems
    assert [problem.line for problem in told] == list(range(2, 102))
    assert (rest.code, f"{MANY - 100} more" in rest.message) == ("RM999", True)
