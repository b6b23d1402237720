"""Fields that begin in a later version: what a document of an older one makes of them."""

from typing import Annotated

import attrs
import pytest

from rectify_model.codec import DEFAULT_LIMITS, NAMESPACE, Format
from rectify_model.codec.codec import Codec
from rectify_model.codec.fast.plain_reader import plain_reader
from rectify_model.codec.fast.source import UnfitDocumentError
from rectify_model.errors import DocumentError
from rectify_model.migration import shapes_at
from rectify_model.model.annotation import Annotation, Since
from rectify_model.model.types import Text, Token
from rectify_model.shape import shape_of
from rectify_model.shape.documentation import field_documentation

PARTS = '<parts><small name="a" tag="t"><note>n</note></small></parts>'


@attrs.frozen(kw_only=True)
class Small:
    """小: an object with a field of 1.0."""

    name: Token
    """名称: its name."""
    note: Annotated[Text, Since("1.0")] = ""
    """说明: a field that 0.1 does not have."""
    tag: Annotated[Token | None, Since("1.0")] = None
    """标签: another one."""


@attrs.frozen(kw_only=True)
class Large:
    """大: an object that holds small ones."""

    parts: tuple[Small, ...] = ()
    """部分: the small ones."""


def test_an_annotation_says_since_when() -> None:
    taken = {field.name: Annotation.of(field.type) for field in attrs.fields(Small)}
    assert {name: each.since for name, each in taken.items()} == {
        "name": None,
        "note": "1.0",
        "tag": "1.0",
    }
    assert taken["note"] == attrs.evolve(Annotation.of(Text), since="1.0")
    assert taken["tag"].optional
    assert Annotation.of(Annotated[Small, Since("1.0")]).type is Small


def test_a_field_that_is_required_cannot_begin_later() -> None:
    @attrs.frozen
    class Broken:
        name: Annotated[Token, Since("1.1")]

    with pytest.raises(TypeError, match="name is required, so documents from before"):
        shape_of(Broken)


def test_an_older_shape_has_no_later_field() -> None:
    assert list(shapes_at("0.1")(Small).by_name) == ["name"]
    assert list(shapes_at("1.0")(Small).by_name) == ["name", "note", "tag"]


def test_a_reader_of_an_older_version_sets_the_default() -> None:
    read = plain_reader(Large, "0.1")
    found = read({"parts": [{"name": "a"}]}, lambda _: None)
    assert found == Large(parts=(Small(name="a"),))
    with pytest.raises(UnfitDocumentError):
        read({"parts": [{"name": "a", "note": "b"}]}, lambda _: None)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("json", '{"schema_version":"VERSION","parts":[{"name":"a","tag":"t","note":"n"}]}'),
        (
            "xml",
            f'<large xmlns="{NAMESPACE}" schema_version="VERSION">{PARTS}</large>',
        ),
    ],
)
def test_in_an_older_version_a_later_field_is_unknown(form: Format, text: str) -> None:
    codec = Codec(Large)
    data = text.replace("VERSION", "1.0").encode()
    full = Large(parts=(Small(name="a", note="n", tag="t"),))
    assert codec.decode(data, form, DEFAULT_LIMITS).report == full
    with pytest.raises(DocumentError) as caught:
        codec.decode(text.replace("VERSION", "0.1").encode(), form, DEFAULT_LIMITS)
    found = {(problem.code, problem.path) for problem in caught.value.problems}
    assert found == {("RM910", "/parts/0/tag"), ("RM910", "/parts/0/note")}


def test_the_documentation_says_since_when() -> None:
    documented = field_documentation(Small)
    assert documented["note"].chinese == "说明（1.0 版起）"
    assert documented["note"].english == "A field that 0.1 does not have. Since 1.0."
    assert documented["name"].english == "Its name."
