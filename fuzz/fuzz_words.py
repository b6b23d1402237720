"""The words that stand for something: the names of the shape, its vocabularies, and traps."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from fuzz_seeds import TEXTS

from rectify_model import Report
from rectify_model.shape import classes_below

__all__ = ["field_names", "json_words", "simple_words", "text_words", "xml_words"]

# What formats and readers stumble over.
_TRAPS: Final = (
    *("", *" \n\t\0\x0b\x85\u2028\ufeff\ufffe\udcff\U0001f600", "\r\n", "\\ud800", "\\u0000"),
    *("0", "-1", "01", "１", "1e9", "9999999999", "3-1", "1-2", "2025-02-29", "~1", "a/b"),
    *("0.1", "1.0", "1.9"),
    *["true", "null", "NaN", "[]", "{}", '""'],
)
_XML: Final = (
    *["<!--", "-->", "<![CDATA[", "]]>", "<?a", "?>", "&a;", "&#0;", "&#x85;", "&lt;", "a:"],
    *("<!DOCTYPE a>", '<?xml version="1.0" encoding="UTF-8"?>'),
    *(' xmlns=""', ' xmlns="urn:rectify-model:1"', ' xmlns:a="urn:rectify-model:1"'),
)


def xml_words() -> list[str]:
    """Return the elements and attributes of the shape, and what XML stumbles over."""
    names = field_names()
    elements = [form.format(name) for name in names for form in ("<{}>", "</{}>", "<{}/>")]
    attributes = [f' {name}="1"' for name in names]
    return [*elements, *attributes, *_XML, *_quoted(), *simple_words()]


def json_words() -> list[str]:
    """Return the keys of the shape, and what JSON stumbles over."""
    keys = [f'"{name}":' for name in field_names()]
    return [*keys, *_quoted(), *simple_words(), *'{}[],:"\\']


def text_words() -> list[str]:
    """Return the words between the signs of the texts in the corpus, and those signs."""
    texts = "".join(path.read_text(encoding="utf-8", errors="ignore") for path in TEXTS)
    words = set(re.findall(r"\w{1,8}|\W{1,3}", texts))
    return [*sorted(words), *_TRAPS]


def field_names() -> list[str]:
    """Return the names of classes, fields and entries."""
    return sorted(set(_names()))


def simple_words() -> list[str]:
    """Return the words of the vocabularies, and what stands in no simple field."""
    vocabularies = {
        str(word.value)
        for shape in classes_below(Report)
        for field in shape.fields
        if issubclass(field.cls, Enum)
        for word in field.cls
    }
    return [*sorted(vocabularies), *_TRAPS]


def _names() -> Iterator[str]:
    for shape in classes_below(Report):
        yield shape.name
        for field in shape.fields:
            yield from (field.name, field.entry_name)


def _quoted() -> list[str]:
    return [f'"{word}"' for word in simple_words()]
