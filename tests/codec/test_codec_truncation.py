"""Truncation: of a document cut at any byte nothing loads, and nothing can be salvaged.

One cut alone may load: that which takes the newline off the end, since the document is whole.
"""

import re
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from search_profiles import is_deep

from rectify_model.codec import Format, dumps, load, loads, read_document
from rectify_model.errors import DocumentError
from rectify_model.model import Report, Section

GOLDEN = Path(__file__).parents[1] / "golden" / "zhongshan-xiqu-2025"
FORMATS: tuple[Format, ...] = ("json", "xml")
INDENTS = {False: (False,), True: (True, False)}
SMALL = Report(id="r", title="甲<&>\"'\\}]", sections=(Section(label="一、"), Section()))


def loads_at_all(data: bytes, form: Format) -> bool:
    try:
        read_document(data, form, salvage=True)
    except DocumentError:
        return False
    return True


def assert_only_the_newline_can_go(data: bytes, cuts: Iterable[int], form: Format) -> None:
    assert [cut for cut in cuts if loads_at_all(data[:cut], form)] == [len(data) - 1]
    assert loads(data[:-1], form) == loads(data, form)


@pytest.mark.parametrize(("form", "indent"), list(product(FORMATS, [True, False])))
def test_a_small_report_cut_at_any_byte_never_loads(*, form: Format, indent: bool) -> None:
    data = dumps(SMALL, form, indent=indent)
    assert_only_the_newline_can_go(data, range(len(data)), form)


@pytest.mark.parametrize(("form", "indent"), list(product(FORMATS, INDENTS[is_deep()])))
def test_the_example_cut_at_any_byte_never_loads(*, form: Format, indent: bool) -> None:
    data = dumps(load(GOLDEN.with_suffix(f".{form}")), form, indent=indent)
    # Every byte takes minutes, and is tried by `make deep`. Here it is every cut behind a sign that
    # closes something, since with such a one a whole document ends.
    closed = (found.end() for found in re.finditer(rb"[}\]]|/\w*>", data))
    assert_only_the_newline_can_go(data, range(len(data)) if is_deep() else closed, form)
