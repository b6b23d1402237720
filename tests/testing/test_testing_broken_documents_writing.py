"""The writing of broken documents: the places that it notes are those that readers find."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.codec import Format, dumps, read_document
from rectify_model.model import Report
from rectify_model.shape import FieldShape, UnfitError, classes_below, shape_of
from rectify_model.testing.broken_documents.json_text import Key, Raw, write_json
from rectify_model.testing.broken_documents.making import FORMATS, plain_of, written
from rectify_model.testing.broken_documents.places import objects, slots
from rectify_model.testing.broken_documents.unfit import unfit_plain, unfit_texts
from rectify_model.testing.broken_documents.written import line_and_column
from rectify_model.testing.broken_documents.xml_text import Element, write_xml
from rectify_model.testing.strategies import reports

SHAPE = shape_of(Report)


@share(0.5)
@given(reports(), st.sampled_from(FORMATS), st.booleans())
def test_a_report_is_written_as_it_is_and_each_place_is_known(
    report: Report,
    form: Format,
    indent: bool,  # noqa: FBT001 - drawn
) -> None:
    made = written(plain_of(report), form, indent=indent)
    loaded = read_document(made.text.encode(), form)
    assert (loaded.report, loaded.problems) == (report, ())
    places = {at: made.offset(at) for at in made.offsets if isinstance(at, str)}
    for path in ("/schema_version", "/xmlns") if form == "xml" else ():
        # Neither is a field of the report: the reader notes no place.
        del places[path]
    assert {at: line_and_column(made.text, offset) for at, offset in places.items()} == {
        at: loaded.place(at) for at in places
    }


@share(0.3)
@given(reports())
def test_every_value_and_every_object_is_found(report: Report) -> None:
    plain = plain_of(report)
    places = {*write_json(plain, indent=False).offsets}
    found = {slot.path for slot in slots(plain, SHAPE)}
    assert found | {"", "/schema_version"} == places
    assert {each.path for each in objects(plain, SHAPE)} <= places
    for slot in slots(plain, SHAPE):
        assert slot.holder[slot.key] is not None
        assert slot.is_entry is isinstance(slot.key, int)


FIELDS = [field for shape in classes_below(Report) for field in shape.fields]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_what_does_not_fit_a_field_is_not_taken(field: FieldShape) -> None:
    if field.many:
        whole = unfit_plain(field, is_entry=False)
        assert [type(value) for value in whole].count(list) == 0
        assert len(whole) == 6
    values = unfit_plain(field, is_entry=field.many)
    if field.scalar is None:
        assert {type(value) for value in values} == {type(None), bool, int, float, str, list}
        return
    assert {type(value) for value in values} >= {type(None), float, list, dict}
    for value in (*values, *map(field.scalar.from_text, unfit_texts(field.scalar))):
        with pytest.raises(UnfitError):
            field.scalar.from_plain(value)


def test_what_does_not_fit_is_a_near_miss_of_what_does() -> None:
    by_type = {field.scalar.name: field.scalar for field in FIELDS if field.scalar is not None}
    texts = {name: unfit_texts(scalar) for name, scalar in by_type.items()}
    assert texts["text"] == []
    assert texts["paragraph"] == [""]
    assert texts["token"] == ["", "a\n", "\t"]
    assert {"2023-02-29", "2025-4-27", "2025-W17-7"} <= {*texts["date"]}
    assert "2025-04-27" not in texts["date"]
    assert {"f" * 63, "F" * 64} <= {*texts["sha256"]}
    assert {"-1", "+1", "01", "1000000000"} <= {*texts["count"]}
    assert {"1", "1.5"}.isdisjoint(texts["number"])


def test_json_can_hold_a_name_twice_and_what_is_no_json() -> None:
    plain: dict[Any, Any] = {"a": [1, {}], Key("a", '"\\u0061"'): Raw("NaN"), "b": []}
    made = write_json(plain, indent=False)
    assert made.text == '{"a":[1,{}],"\\u0061":NaN,"b":[]}'
    assert made.offsets == {"": 0, "/a/0": 6, "/a/1": 8, "/a": 12, "/b": 25}
    indented = write_json({"a": [1, {"b/~": "甲\n"}]}, indent=True)
    assert indented.text == '{\n  "a": [\n    1,\n    {\n      "b/~": "甲\\n"\n    }\n  ]\n}'
    assert line_and_column(indented.text, indented.offset("/a/1/b~1~0")) == (5, 7)
    assert indented.offset("/a/1/c/d") == indented.offset("/a/1")


def test_xml_can_hold_any_text_and_any_element() -> None:
    text = Element(name="t", path="/t", text="<&>\r")
    text.tail = "&"
    child = Element(name="b", path="/t")
    text.children.append(child)
    root = Element(name="r", path="", shape=SHAPE, attributes={"a": '"\n\t'}, children=[text])
    made = write_xml(root, indent=True, prolog="")
    assert made.text == ('<r a="&quot;&#10;&#9;">\n  <t>&lt;&amp;&gt;&#13;<b/></t>&amp;\n</r>\n')
    assert line_and_column(made.text, made.offset(child)) == (2, 24)
    assert made.offset("/a") == made.offset(root) == 0


def test_a_document_of_ours_is_written_like_any() -> None:
    report = Report(id="r", title="甲", paragraphs=("乙",))
    for form in FORMATS:
        ours = written(plain_of(report), form, indent=True).text
        theirs = dumps(report, form).decode()
        assert ours.split() == theirs.split()
