"""The converter for a caller's own use, and documents of classes that the codec has never seen."""

from datetime import date
from decimal import Decimal

import attrs
import cattrs
import pytest
from cattrs.errors import ClassValidationError

from rectify_model.codec import DEFAULT_LIMITS, Format, make_converter
from rectify_model.codec.codec import Codec
from rectify_model.errors import DocumentError
from rectify_model.model import Citation, Extension, Report, Span
from rectify_model.model.types import Count, Number, Text, Token
from rectify_model.model.vocabulary import Bound


@attrs.frozen(kw_only=True)
class Part:
    name: Token
    weight: Number | None = None


@attrs.frozen(kw_only=True)
class Thing:
    """A class that the library does not know, with a field of every kind."""

    name: Token
    made_on: date | None = None
    count: Count = 1
    good: bool = True
    bound: Bound = Bound.EXACT
    note: Text = "none"
    tags: tuple[Token, ...] = ()
    main_part: Part
    parts: tuple[Part, ...]

    def __attrs_post_init__(self) -> None:
        if self.count > 1 and not self.parts:
            error = ValueError("more than one without parts")
            error.add_note("a note of the class's own")
            raise error


FULL = Thing(
    name="<\"&'>",
    made_on=date(1, 2, 3),
    count=2,
    good=False,
    bound=Bound.ABOUT,
    note="",
    tags=("a", " b "),
    main_part=Part(name="p", weight=Decimal("0.50")),
    parts=(Part(name="q"), Part(name="p")),
)
LEAST = Thing(name="n", main_part=Part(name="p"), parts=())


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("thing", [FULL, LEAST], ids=["full", "least"])
@pytest.mark.parametrize("indent", [True, False])
def test_a_new_class_needs_no_edit_of_the_codec(
    form: Format, thing: Thing, *, indent: bool
) -> None:
    codec = Codec(Thing)
    data = codec.encode(thing, form, indent=indent)
    assert codec.decode(data, form, DEFAULT_LIMITS).report == thing


def test_fields_stand_in_the_order_of_the_class() -> None:
    assert Codec(Thing).encode(FULL, "xml", indent=False).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<thing xmlns="urn:rectify-model:1" schema_version="1.1" name="&lt;&quot;&amp;\'&gt;" '
        'made_on="0001-02-03" count="2" good="false" bound="about"><note/>'
        "<tags><token>a</token><token> b </token></tags>"
        '<main_part name="p" weight="0.5"/>'
        '<parts><part name="q"/><part name="p"/></parts></thing>\n'
    )
    assert Codec(Thing).encode(LEAST, "json", indent=False).decode() == (
        '{"schema_version":"1.1","name":"n","main_part":{"name":"p"},"parts":[]}\n'
    )


def test_an_object_as_attribute_is_misplaced() -> None:
    data = (
        b'<thing xmlns="urn:rectify-model:1" schema_version="1.1" name="n" parts="1">'
        b'<main_part name="p"/><parts/></thing>'
    )
    with pytest.raises(DocumentError) as caught:
        Codec(Thing).decode(data, "xml", DEFAULT_LIMITS)
    assert [problem.code for problem in caught.value.problems] == ["RM923"]


def test_what_a_class_objects_to_is_a_problem() -> None:
    text = b'{"schema_version":"1.1","name":"n","count":2,\n"main_part":{"name":"p"},"parts":[]}'
    with pytest.raises(DocumentError) as caught:
        Codec(Thing).decode(text, "json", DEFAULT_LIMITS)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path, problem.line, problem.column) == ("RM914", "", 1, 1)
    assert "more than one without parts" in problem.message


def test_the_converter_turns_reports_into_plain_data_and_back() -> None:
    converter = make_converter()
    report = Report(id="r", extensions=(Extension(namespace="u:x", name="n", value="v"),))
    plain = {"id": "r", "extensions": [{"namespace": "u:x", "name": "n", "value": "v"}]}
    assert converter.unstructure(report) == plain
    assert converter.structure(plain, Report) == report


@pytest.mark.parametrize(
    "plain",
    [
        {"id": "r", "unknown": 1},
        {"id": "r", "paragraphs": ("a",)},
        {"id": "r", "paragraphs": "a"},
        {"id": 5},
        {"id": "r", "kind": None},
        {"id": "r", "issued_on": date(2025, 1, 1)},
    ],
)
def test_the_converter_is_strict(plain: dict[str, object]) -> None:
    with pytest.raises(ClassValidationError):
        make_converter().structure(plain, Report)


def test_the_converter_takes_a_base_and_leaves_it_alone() -> None:
    @attrs.frozen
    class Owned:
        report: Report
        price: Decimal

    base = cattrs.Converter(forbid_extra_keys=True)
    base.register_unstructure_hook(Decimal, str)
    base.register_structure_hook(Decimal, lambda plain, _: Decimal(plain))
    owned = Owned(Report(id="r", title="甲"), Decimal("1.50"))
    plain = {"report": {"id": "r", "title": "甲"}, "price": "1.50"}
    converter = make_converter(base)
    assert converter.unstructure(owned) == plain
    assert converter.structure(plain, Owned) == owned
    assert base.unstructure(Span(start=0, end=1)) == {"start": 0, "end": 1}
    assert "kind" in base.unstructure(Report(id="r"))


def test_a_callers_hook_for_a_class_is_honoured() -> None:
    converter = make_converter()
    converter.register_structure_hook(
        Citation, lambda text, _: Citation(span=Span(start=0, end=1), text=text)
    )
    plain = {"id": "r", "sections": [{"statements": [{"values": {"citations": ["甲"]}}]}]}
    report = converter.structure(plain, Report)
    assert report.sections[0].statements[0].values.citations[0].text == "甲"
