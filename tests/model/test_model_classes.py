"""Laws of all classes of the model."""

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

import rectify_model.model as public
from rectify_model.errors import UsageError
from rectify_model.model import (
    Extension,
    FeedbackItem,
    Measure,
    Quantity,
    Report,
    Responsibility,
    ResponsibilityRole,
    Section,
    Span,
    Tracking,
)
from rectify_model.model.vocabulary import Vocabulary
from rectify_model.shape import classes_below

# A span is a simple value in documents, a class in Python.
CLASSES = [*(shape.cls for shape in classes_below(Report)), Span]
WORDS = [cls for cls in Vocabulary.__subclasses__() if cls.__module__ == Vocabulary.__module__]
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("cls", CLASSES)
def test_classes_are_frozen_slotted_and_keyword_only(cls: type[attrs.AttrsInstance]) -> None:
    assert "__dict__" not in dir(cls)
    assert all(field.kw_only for field in attrs.fields(cls))
    assert cls.__setattr__ is not object.__setattr__


@pytest.mark.parametrize("cls", [*CLASSES, *WORDS])
def test_docstrings_name_the_chinese_term(cls: type) -> None:
    assert CHINESE.search((cls.__doc__ or "").partition(":")[0])


def test_every_field_has_a_docstring_line_that_names_the_chinese_term() -> None:
    line = re.compile(r'^    \w+: .*\n    """([^:"\n]+): .*"""$', re.MULTILINE)
    sources = [path.read_text("utf-8") for path in Path(public.__file__).parent.glob("*.py")]
    documented = sum(len(line.findall(source)) for source in sources)
    own = {
        f"{field.type} {field.name} {base.__name__}"
        for cls in CLASSES
        for base in cls.__mro__
        if attrs.has(base)
        for field in attrs.fields(base)
        if not field.inherited
    }
    assert documented == len(own)


def test_the_package_exports_what_a_report_is_made_of() -> None:
    assert {cls.__name__ for cls in [*CLASSES, *WORDS]} <= set(public.__all__)
    assert list(public.__all__) == sorted(public.__all__)


@pytest.mark.parametrize("words", WORDS)
def test_words_have_a_chinese_term(words: type[Vocabulary]) -> None:
    assert all(CHINESE.search(word.chinese) for word in words)
    assert [words(str(word)) for word in words] == list(words)


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Report(id=5), TypeError, "Report.id takes str, not int"),  # type: ignore[arg-type]
        (lambda: Report(id="甲"), ValueError, r"Report.id must match \["),
        (lambda: Report(id="r", kind="progress"), TypeError, "takes ReportKind, not str"),  # type: ignore[arg-type]
        (lambda: Report(id="r", title="\0"), ValueError, r"Report.title holds U\+0000 at offset 0"),
        (lambda: Report(id="r", issued_on=datetime.max), TypeError, "takes date, not datetime"),  # noqa: DTZ901
        (lambda: Report(id="r", sections=[]), TypeError, "takes a tuple of Section, not list"),  # type: ignore[arg-type]
        (lambda: Report(id="r", paragraphs=("a", "")), ValueError, "must not be empty"),
        (lambda: Tracking(sustained=1), TypeError, "takes bool, not int"),  # type: ignore[arg-type]
        (lambda: Span(start=True, end=1), TypeError, "takes int, not bool"),
        (lambda: Span(start=0, end=10**9), ValueError, "must lie between 0 and 999999999"),
        (
            lambda: Quantity(span=Span(start=0, end=1), text="1", value=1),  # type: ignore[arg-type]
            TypeError,
            "takes Decimal, not int",
        ),
    ],
)
def test_wrong_values_are_refused(make: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        make()


def test_right_values_are_taken() -> None:
    tracking = Tracking(
        responsibilities=(Responsibility(role=ResponsibilityRole.LEADER, name="局长"),)
    )
    quantity = Quantity(span=Span(start=0, end=2), text="三个", value=Decimal(3))
    report = Report(id="r", issued_on=date(2025, 4, 27), sections=(Section(),))
    assert tracking.responsibilities[0].role.chinese == "责任领导"
    assert hash(quantity) == hash(attrs.evolve(quantity))
    assert report == attrs.evolve(report)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        report.id = "s"  # type: ignore[misc]


def test_measures_and_items_may_carry_what_the_model_does_not_know() -> None:
    extension = Extension(namespace="urn:x", name="风险", value="")
    measure = Measure(id="m", extensions=(extension,))
    item = FeedbackItem(id="i", measures=(measure,), extensions=(extension,))
    assert item.extensions == item.measures[0].extensions


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("wrong", ["no-such-word", None, "长" * 9999])
def test_a_wrong_word_lists_the_right_ones(words: type[Vocabulary], wrong: Any) -> None:
    with pytest.raises(UsageError, match=f"is no {words.__name__}; give one of") as raised:
        words(wrong)
    for message in (raised.value.message, raised.value.message_zh):
        assert all(word.value in message for word in words)
        assert len(message) < 250
