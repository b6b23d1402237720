"""The telling reports leave nothing out that the model can hold."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any
from unicodedata import normalize

from rectify_model.model import Report
from rectify_model.shape import classes_below, shape_of
from rectify_model.testing.telling_reports import telling_reports


def values_told() -> dict[tuple[type, str], set[Any]]:
    """Gather what each field of each class holds in the telling reports."""
    told: dict[tuple[type, str], set[Any]] = defaultdict(set)

    def look(node: Any) -> None:
        cls: type = type(node)
        for field in shape_of(cls).fields:
            value = getattr(node, field.name)
            told[cls, field.name].add(value)
            below = value if field.many else (value,)
            for entry in below if field.scalar is None else ():
                if entry is not None:
                    look(entry)

    for report in telling_reports():
        look(report)
    return told


def test_between_them_the_telling_reports_set_each_field() -> None:
    told = values_told()
    for shape in classes_below(Report):
        for field in shape.fields:
            values = told[shape.cls, field.name]
            assert len(values) >= 2, (shape.name, field.name)
            assert not field.many or set(map(len, values)) == {0, 1, 2, 3, 11, 101}
            texts = set(chain.from_iterable(values)) if field.many else values - {None}
            kind = field.scalar.name if field.scalar is not None else ""
            if kind in ("text", "paragraph", "token"):
                assert any(text.strip() != text for text in texts)
                assert any(normalize("NFC", text) != text for text in texts)
                assert any("\u202e" in text for text in texts)
                assert any("１" in text for text in texts)
                assert max(map(len, texts)) == 40_000
            if kind in ("text", "paragraph"):
                assert any("\r" in text for text in texts)


def test_each_place_holds_an_object_with_all_its_fields() -> None:
    """The last reports hold one such object each, and between them they are every place."""
    reports = list(telling_reports())
    places = {path for report in reports for path in _places_in(report)}
    whole = {path for report in reports for path in _places_in(report, whole=True)}
    assert places == whole == set(_places_below(Report, ""))


def _places_in(node: Any, path: str = "", *, whole: bool = False) -> Iterator[str]:
    cls: type = type(node)
    fields = shape_of(cls).fields
    if not whole or all(getattr(node, each.name) != each.default for each in fields):
        yield path
    for field in fields:
        value = getattr(node, field.name)
        for entry in value if field.many else (value,):
            if field.scalar is None and entry is not None:
                yield from _places_in(entry, f"{path}/{field.name}", whole=whole)


def _places_below(cls: type, path: str) -> Iterator[str]:
    yield path
    for field in shape_of(cls).fields:
        if field.scalar is None:
            yield from _places_below(field.cls, f"{path}/{field.name}")
