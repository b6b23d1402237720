"""Every type and every field is documented in Chinese and in English, in both schemas."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from rectify_model.model import Report
from rectify_model.schema import json_schema, xsd
from rectify_model.schema.types import classes, scalars
from rectify_model.shape import shape_of
from rectify_model.shape.documentation import (
    Documentation,
    documentation_of,
    field_documentation,
)

XS = {"xs": "http://www.w3.org/2001/XMLSchema"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

CHINESE = re.compile(r"[\u4e00-\u9fff%]")
ENGLISH = re.compile(r"[^a-z].*\.", re.DOTALL)


def in_xsd() -> Iterator[tuple[str, list[str]]]:
    root = etree.fromstring(xsd())
    words = root.findall(".//xs:enumeration[xs:annotation]", XS)
    for node in (*root.iterfind(".//*[@name]", XS), *words):
        # The entries of a list are described by the list and by their type.
        if node.get("maxOccurs") is None:
            notes = node.findall("xs:annotation/xs:documentation", XS)
            said = {note.get(LANGUAGE): note.text for note in notes}
            yield f"{node.tag} {node.items()}", [said["zh"] or "", said["en"] or ""]


def in_json_schema(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for name in ("properties", "$defs"):
        for inner in node.get(name, {}).values():
            yield from in_json_schema(inner)
    for inner in node.get("oneOf", []):
        yield from in_json_schema(inner)


def test_the_xsd_is_documented() -> None:
    described = list(in_xsd())
    assert len(described) > 200
    for node, (chinese, english) in described:
        assert CHINESE.search(chinese), node
        assert ENGLISH.fullmatch(english), node


def test_each_word_is_documented_in_the_xsd() -> None:
    listed = etree.fromstring(xsd()).findall(".//xs:enumeration[xs:annotation]", XS)
    words = [word.value for scalar in scalars() for word in scalar.words]
    assert [each.get("value") for each in listed] == words


def test_the_json_schema_is_documented() -> None:
    described = list(in_json_schema(json.loads(json_schema())))
    assert len(described) > 200
    for node in described:
        assert CHINESE.search(node["title"]), node
        assert ENGLISH.fullmatch(node["description"]), node


def test_no_two_types_share_a_name() -> None:
    names = [*(shape.name for shape in classes()), *(scalar.name for scalar in scalars())]
    assert len(names) == len(set(names))
    assert "characters" not in names


def test_what_the_source_says_is_taken_over() -> None:
    assert documentation_of(Report) == Documentation(
        "通报", "A published report on the rectification after an inspection."
    )
    field = shape_of(Report).fields[0]
    said = field_documentation(Report)[field.name]
    assert said.chinese == "标识"
    assert said.english == "Stable, made from who reports, on what, and when."


def test_each_field_is_described() -> None:
    for shape in classes():
        described = field_documentation(shape.cls)
        assert [name for name in shape.by_name if name not in described] == []


def test_a_class_without_a_chinese_term_is_refused() -> None:
    class Plain:
        """A thing."""

    with pytest.raises(TypeError, match="Plain begins with no Chinese term"):
        documentation_of(Plain)
