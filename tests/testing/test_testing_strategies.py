"""The strategies reach the whole domain, and keep what they are told to keep."""

import unicodedata
from contextlib import suppress
from datetime import date
from decimal import Decimal
from enum import Enum
from random import Random
from typing import Any

import pytest
from attrs import frozen
from drawn_examples import drawn, nodes
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from rectify_model.errors import UsageError
from rectify_model.model import Measure, Report, Span, Topic
from rectify_model.model.limits import StringLimits, first_illegal
from rectify_model.model.types import Token
from rectify_model.shape import ClassShape, classes_below, shape_of
from rectify_model.testing import strategies
from rectify_model.testing.instances.strings import strings
from rectify_model.testing.strategies import instances, measures, reports, sections, terms

ON, OFF = "on", "off"
DRAWING = settings(
    phases=[Phase.generate],
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
SHAPES = [*classes_below(Report), shape_of(Span)]
# What draws no instances, or only with its class.
NOT_OF_A_CLASS = {"instances", "report_texts", "broken_documents"}
each_shape = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)


def test_every_class_has_its_strategy() -> None:
    named = [name for name in strategies.__all__ if name not in NOT_OF_A_CLASS]
    functions = [getattr(strategies, name) for name in named if name.islower()]
    classes = [type(drawn(function(), 1)[0]) for function in functions]
    assert sorted(classes, key=str) == sorted((shape.cls for shape in SHAPES), key=str)
    for function in functions:
        assert getattr(strategies, function.__name__) is function
        assert function.__module__ == strategies.__name__
        assert "instances" in (function.__doc__ or "")


@each_shape
def test_each_optional_field_is_drawn_on_and_off_and_with_each_word(shape: ClassShape) -> None:
    strategy: st.SearchStrategy[Any] = instances(shape.cls, max_items=1)
    wanted = {
        (field.name, seen)
        for field in shape.fields
        for seen in (
            *(() if field.required else (ON, OFF)),
            *(field.cls if issubclass(field.cls, Enum) else ()),
        )
    }

    def all_seen(example: Any) -> bool:
        for field in shape.fields:
            value = getattr(example, field.name)
            wanted.discard((field.name, OFF if value == field.default else ON))
            wanted.difference_update(
                (field.name, word) for word in (value if field.many else [value])
            )
        return not wanted

    # A field among thirty is drawn in a few reports of a hundred, and a word in a part of those.
    search = settings(DRAWING, max_examples=1200)
    with suppress(NoSuchExample):
        find(strategy, all_seen, settings=search, random=Random(0))  # noqa: S311 - no secret
    assert wanted == set()


TRAPS = {
    "empty": lambda text: text == "",
    "one character": lambda text: len(text) == 1,
    "thousands of characters": lambda text: len(text) > 2000,
    "beyond the BMP": lambda text: any(ord(c) > 0xFFFF for c in text),
    "the last character": lambda text: "\U0010ffff" in text,
    "combining": lambda text: any(unicodedata.combining(c) for c in text),
    "a blank at the beginning": lambda text: text[:1].isspace() and not text.isspace(),
    "a blank at the end": lambda text: text[-1:] == " ",
    "nothing but blanks": lambda text: text.isspace(),
    "CDATA's end": lambda text: "]]>" in text,
    "a comment": lambda text: "<!--" in text,
    "ampersand": lambda text: "&" in text,
    "carriage return": lambda text: text.replace("\r\n", "").count("\r"),
    "carriage return and line feed": lambda text: "\r\n" in text,
    "next line": lambda text: "\u0085" in text,
    "line separator": lambda text: "\u2028" in text,
    "left to right": lambda text: "\u200e" in text,
    "right to left": lambda text: "\u202e" in text,
    "isolate": lambda text: "\u2066" in text,
    "a byte order mark alone": lambda text: text == "\ufeff",
    "a quotation mark": lambda text: '"' in text,
    "a backslash": lambda text: "\\" in text,
    "DEL": lambda text: "\x7f" in text,
    "ideographic space": lambda text: "\u3000" in text,
    "a number as text": lambda text: text.isdecimal() and text.isascii(),
    "null": lambda text: text == "null",
}


def test_texts_are_all_that_formats_stumble_over() -> None:
    texts = [term.text for many in drawn(st.tuples(*[terms()] * 5), 300) for term in many]
    assert [name for name, has in TRAPS.items() if not any(map(has, texts))] == []
    assert {first_illegal(text) for text in texts} == {None}


def test_tokens_have_traps_too() -> None:
    labels = [point.label for point in drawn(strategies.points(), 300)]
    for trap in ("&", "\u0085", "\u2028", "\U0010ffff", "]]>"):
        assert any(trap in label for label in labels)


@pytest.mark.parametrize("pattern", ["(ab|cd){2,3}", "[A-Z][a-z]+-[0-9]{3}", "[^\\n\\]a]*"])
def test_texts_of_any_pattern_fit_it(pattern: str) -> None:
    limits = StringLimits(name="code", pattern=pattern)
    assert {limits.objection(text) for text in drawn(strings(limits), 50)} == {None}


def test_numbers_and_days_go_to_the_ends_of_their_range() -> None:
    starts = {span.start for span in drawn(strategies.spans(), 100)}
    assert {0, 999_999_999} <= starts
    days = {mention.starts_on for mention in drawn(strategies.date_mentions(), 200)}
    assert {date.min, date.max} <= days
    numbers = [quantity.value for quantity in drawn(strategies.quantities(), 200)]
    assert {Decimal("0.000001"), Decimal("999999999999999999.999999")} <= {*numbers}
    for wanted in ("0.00", "1E+"):
        assert any(str(number).startswith(wanted) for number in numbers)


def test_a_field_that_the_model_gains_is_drawn() -> None:
    @frozen(kw_only=True)
    class WiderTopic(Topic):
        weather: Token | None = None

    assert {topic.weather is None for topic in drawn(instances(WiderTopic), 50)} == {True, False}


def test_what_is_kept_stays() -> None:
    for measure in drawn(measures(id="m1", lead=None, ordinal=st.integers(1, 3)), 30):
        assert (measure.id, measure.lead) == ("m1", None)
        assert measure.ordinal in {1, 2, 3}


def test_a_list_stands_for_a_tuple() -> None:
    lists = st.lists(sections(label="一、"), min_size=1, max_size=3)
    for report in drawn(reports(paragraphs=["甲"], sections=lists), 20):
        assert report.paragraphs == ("甲",)
        assert {section.label for section in report.sections} == {"一、"}


def test_what_a_field_does_not_take_is_told_by_the_class() -> None:
    with pytest.raises(TypeError, match=r"Term\.text takes str, not int"):
        drawn(terms(text=5), 1)


@pytest.mark.parametrize("realistic", [False, True])
def test_an_unknown_field_is_told_with_those_there_are(realistic: bool) -> None:  # noqa: FBT001
    with pytest.raises(UsageError, match="Term has no field 'leed'; there are span, text") as info:
        terms(leed="a", realistic=realistic)
    assert info.value.message_zh == "Term 没有字段 'leed'；可用 span、text"


@pytest.mark.parametrize(
    ("options", "message", "message_zh"),
    [
        (
            {"profile": "none"},
            "there is no profile 'none'; there are published, ledger",
            "没有配置",
        ),
        ({"max_items": -1}, "max_items must be at least 0 here, not -1", "至少为 0"),
        ({"max_items": 1, "profile": "ledger"}, "max_items must be at least 2", "至少为 2"),
        ({"max_items": 1, "realistic": True}, "max_items must be at least 2", "至少为 2"),
    ],
)
def test_options_that_cannot_be(options: dict[str, Any], message: str, message_zh: str) -> None:
    with pytest.raises(UsageError, match=message) as info:
        reports(**options)
    assert message_zh in info.value.message_zh


@pytest.mark.parametrize("most", [0, 1, 3])
@pytest.mark.parametrize("cls", [Report, Measure])
def test_no_list_is_longer_than_it_may_be(most: int, cls: type[Any]) -> None:
    examples: list[Any] = drawn(instances(cls, max_items=most), 30)
    lists = [node for example in examples for node in nodes(example) if isinstance(node, tuple)]
    assert max(map(len, lists)) == most
