"""One defect a document: each is told with its code, its path and its place."""

import pytest

from rectify_model.codec import Limits, loads
from rectify_model.errors import DocumentError

XML_HEAD = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r">\n'

XML_DEFECTS = [
    ("missing version", '<report xmlns="urn:rectify-model:1" id="r"/>', "RM911", "/schema_version", 1, 1),
    ("other version", '<report xmlns="urn:rectify-model:1" schema_version="9.0"/>', "RM908", "/schema_version", 1, 1),
    ("no namespace", '<report schema_version="1.0" id="r"/>', "RM907", "", 1, 1),
    ("other root", '\n <item xmlns="urn:rectify-model:1"/>', "RM907", "", 2, 2),
    ("other namespace", '<report xmlns="urn:rectify-model:2"/>', "RM907", "", 1, 1),
    ("other root of another version", '<item xmlns="urn:rectify-model:2" schema_version="2.0"/>', "RM907", "", 1, 1),
    ("no namespace of another version", '<report schema_version="2.0"/>', "RM907", "", 1, 1),
    ("another version", '<report xmlns="urn:rectify-model:2" schema_version="2.0"/>', "RM908", "/schema_version", 1, 1),
    ("missing attribute", '<report xmlns="urn:rectify-model:1" schema_version="1.0"/>', "RM911", "/id", 1, 1),
    ("unknown attribute", XML_HEAD.replace("id=", 'idd="" id=') + "</report>", "RM910", "/idd", 1, 1),
    ("foreign attribute", XML_HEAD.replace("id=", 'xml:lang="zh" id=') + "</report>", "RM910", "/{http:~1~1www.w3.org~1XML~11998~1namespace}lang", 1, 1),
    ("unknown element", XML_HEAD + "  <titel>a</titel></report>", "RM910", "/titel", 2, 3),
    ("foreign element", XML_HEAD + '<t:title xmlns:t="urn:t"/></report>', "RM910", "/{urn:t}title", 2, 1),
    ("element in no namespace", XML_HEAD + '<title xmlns=""/></report>', "RM910", "/{}title", 2, 1),
    ("attribute on text", XML_HEAD + '<title lang="zh"/></report>', "RM910", "/title/lang", 2, 1),
    ("attribute on list", XML_HEAD + '<sections n="1"/></report>', "RM910", "/sections/n", 2, 1),
    ("twice", XML_HEAD + "<title>甲</title><title>乙</title></report>", "RM912", "/title", 2, 17),
    ("out of order", XML_HEAD + "<sections/>\n<title/></report>", "RM920", "/title", 3, 1),
    ("attribute as element", XML_HEAD + "<issuer>市委</issuer></report>", "RM923", "/issuer", 2, 1),
    ("attribute twice, once as element", XML_HEAD + "<id>s</id></report>", "RM923", "/id", 2, 1),
    ("element as attribute", XML_HEAD.replace("id=", 'title="a" id=') + "</report>", "RM923", "/title", 1, 1),
    ("text between elements", XML_HEAD + "<title/>甲</report>", "RM921", "", 1, 1),
    ("text in list", XML_HEAD + "<sections>\u3000</sections></report>", "RM921", "/sections", 2, 1),
    ("element in text", XML_HEAD + "<title>甲<b/>乙</title></report>", "RM922", "/title", 2, 9),
    ("other element in list", XML_HEAD + "<sections><topic/></sections></report>", "RM922", "/sections", 2, 11),
    ("empty paragraph", XML_HEAD + "<paragraphs>\n<paragraph>甲</paragraph><paragraph/></paragraphs></report>", "RM913", "/paragraphs/1", 3, 25),
    ("no such word", XML_HEAD + '<sections><section kind="x"/></sections></report>', "RM913", "/sections/0/kind", 2, 11),
    ("no such day", XML_HEAD.replace("id=", 'issued_on="2025-02-30" id=') + "</report>", "RM913", "/issued_on", 1, 1),
    ("missing child", XML_HEAD + "<extensions>\n<extension namespace='u:x' name='n'/></extensions></report>", "RM911", "/extensions/0/value", 3, 1),
    ("unclosed", XML_HEAD + "<title>", "RM903", "", 2, None),
    ("unknown entity", XML_HEAD + "<title>甲&nbsp;</title></report>", "RM903", "", 2, None),
    ("illegal reference", XML_HEAD + "<title>&#0;</title></report>", "RM903", "", 2, None),
    ("unbound prefix", XML_HEAD + "<x:title/></report>", "RM903", "", 2, None),
    ("two roots", XML_HEAD + "</report><report/>", "RM903", "", 2, None),
    ("attribute twice", XML_HEAD.replace("id=", 'id="s" id=') + "</report>", "RM903", "", 1, None),
    ("blank", "  \n ", "RM909", "", 1, 1),
    ("no document", " x", "RM902", "", 1, 1),
]  # fmt: skip

JSON_HEAD = '{"schema_version":"1.0",\n "id":"r"'

JSON_DEFECTS = [
    ("missing version", '{"id":"r"}', "RM911", "/schema_version", 1, 1),
    ("other version", '{"id":"r", "schema_version":"9.0"}', "RM908", "/schema_version", 1, 12),
    ("version as number", '{"schema_version":1.0,"id":"r"}', "RM915", "/schema_version", 1, 2),
    ("a list", "[1]", "RM907", "", 1, 1),
    ("missing field", '\n{"schema_version":"1.0"}', "RM911", "/id", 2, 1),
    ("unknown field", JSON_HEAD + ',"题/目~":{"a":[]}}', "RM910", "/题~1目~0", 2, 11),
    ("null", JSON_HEAD + ',"title":null}', "RM913", "/title", 2, 11),
    ("number for text", JSON_HEAD + ',"title":12345}', "RM913", "/title", 2, 11),
    ("text for list", JSON_HEAD + ',"paragraphs":"甲"}', "RM913", "/paragraphs", 2, 11),
    ("object for list", JSON_HEAD + ',"paragraphs":{}}', "RM913", "/paragraphs", 2, 11),
    ("list for object", JSON_HEAD + ',"disclosure":[]}', "RM913", "/disclosure", 2, 11),
    ("text for object", JSON_HEAD + ',"sections":[{},""]}', "RM913", "/sections/1", 2, 26),
    ("list for text", JSON_HEAD + ',"title":["甲"]}', "RM913", "/title", 2, 11),
    ("missing deep field", JSON_HEAD + ',\n"sections":[{"items":[\n{"title":"甲"}]}]}', "RM911", "/sections/0/items/0/id", 4, 1),
    ("float for integer", JSON_HEAD + ',"sections":[{"items":[{"id":"i",\n"number":1.5}]}]}', "RM913", "/sections/0/items/0/number", 3, 1),
    ("true for integer", JSON_HEAD + ',"sections":[{"items":[{"id":"i","number":true}]}]}', "RM913", "/sections/0/items/0/number", 2, 43),
    ("integer too large", JSON_HEAD + ',"sections":[{"items":[{"id":"i","number":1000000000}]}]}', "RM913", "/sections/0/items/0/number", 2, 43),
    ("integer beyond 64 bits", JSON_HEAD + ',"sections":[{"items":[{"id":"i","number":123456789012345678901}]}]}', "RM913", "/sections/0/items/0/number", 2, 43),
    ("week date", JSON_HEAD + ',"issued_on":"2025-W17-7"}', "RM913", "/issued_on", 2, 11),
    ("what XML cannot hold", JSON_HEAD + ',"title":"\\u0000"}', "RM913", "/title", 2, 11),
    ("noncharacter", JSON_HEAD + ',"title":"\ufffe"}', "RM913", "/title", 2, 11),
    ("twice", JSON_HEAD + ',"title":"a","title":"b"}', "RM912", "/title", 2, 23),
    ("twice, white space before the colon", JSON_HEAD + ',"title" :"a","title":"b"}', "RM912", "/title", 2, 24),
    ("twice, once escaped", JSON_HEAD + ',"title":"a","t\\u0069tle":"b"}', "RM912", "/title", 2, 23),
    ("twice, deep", JSON_HEAD + ',"sections":[{},{"title":"a",\n"title":"b"}]}', "RM912", "/sections/1/title", 3, 1),
    ("NaN", JSON_HEAD + ',"title":NaN}', "RM903", "", 2, None),
    ("infinite", JSON_HEAD + ',"title":1e999}', "RM903", "", 2, None),
    ("lone surrogate", JSON_HEAD + ',"title":"甲\\ud800"}', "RM903", "", 2, None),
    ("comment", JSON_HEAD + "/* */}", "RM903", "", 2, None),
]  # fmt: skip


@pytest.mark.parametrize("defect", XML_DEFECTS, ids=lambda defect: f"xml {defect[0]}")
def test_a_defect_in_xml_is_told_with_its_place(
    defect: tuple[str, str, str, str, int, int | None],
) -> None:
    _is_told(*defect[1:])


@pytest.mark.parametrize("defect", JSON_DEFECTS, ids=lambda defect: f"json {defect[0]}")
def test_a_defect_in_json_is_told_with_its_place(
    defect: tuple[str, str, str, str, int, int | None],
) -> None:
    _is_told(*defect[1:])


def _is_told(text: str, code: str, path: str, line: int, column: int | None) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path, problem.line) == (code, path, line)
    # Where the parser tells the place, releases differ in which end of a word they point to.
    assert column in (None, problem.column)
    assert len(str(problem)) < 400
    assert problem.message_zh != problem.message


def test_every_defect_is_told_in_the_order_of_the_document() -> None:
    text = JSON_HEAD + ',"titel":1,\n"sections":[{"kind":"x"},\n{"items":[{}]}],\n"id":5}'
    with pytest.raises(DocumentError) as caught:
        loads(text)
    places = [(problem.code, problem.path, problem.line) for problem in caught.value.problems]
    assert places == [
        ("RM910", "/titel", 2),
        ("RM913", "/sections/0/kind", 3),
        ("RM911", "/sections/1/items/0/id", 4),
        ("RM912", "/id", 5),
        ("RM913", "/id", 5),
    ]


def test_problems_in_xml_come_in_the_order_of_the_document() -> None:
    text = XML_HEAD + '<sections>\n<section kind="x"/>\n<u/></sections>\n<title/></report>'
    with pytest.raises(DocumentError) as caught:
        loads(text)
    found = [(problem.code, problem.line) for problem in caught.value.problems]
    assert found == [("RM913", 3), ("RM922", 4), ("RM920", 5)]


@pytest.mark.parametrize("most", [1, 7])
def test_many_problems_are_capped_and_counted(most: int) -> None:
    text = JSON_HEAD + ',"sections":[' + ",".join(["5"] * 10_000) + "]}"
    with pytest.raises(DocumentError) as caught:
        loads(text, limits=Limits(max_problems=most))
    *told, rest = caught.value.problems
    assert [problem.path for problem in told] == [f"/sections/{index}" for index in range(most)]
    assert (rest.code, f"{10_000 - most} more" in rest.message) == ("RM999", True)


def test_a_long_value_is_cut() -> None:
    with pytest.raises(DocumentError, match=r'not "9{40}…"$'):
        loads(JSON_HEAD + ',"issued_on":"' + "9" * 1000 + '"}')


def test_lines_are_right_beyond_what_libxml2_counts() -> None:
    entries = "<paragraph>x</paragraph>\n" * 70_000
    with pytest.raises(DocumentError) as caught:
        loads(XML_HEAD + f"<paragraphs>{entries}<paragraph/></paragraphs></report>")
    assert [problem.line for problem in caught.value.problems] == [70_002]
