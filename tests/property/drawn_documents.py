"""Documents as the laws need them: reports written down, with a few defects or none."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from lxml import etree
from plain_as_xml import plain_as_xml

from rectify_model.codec import SCHEMA_VERSION, dumps
from rectify_model.codec.versions import is_newer
from rectify_model.model import Report
from rectify_model.shape import shape_of
from rectify_model.testing.strategies import reports

__all__ = [
    "any_reports",
    "any_types",
    "as_json",
    "as_xml",
    "other_elements",
    "same_types",
    "slots",
]

any_reports = reports() | reports(realistic=True) | reports(profile="ledger")
"""Reports of every sort: whatever the schema allows, and what reads like a published one."""

# Texts that some type takes and others do not, and their near misses.
TEXTS = st.sampled_from(
    [
        *("", " ", "甲", "a", "a\n", "\n", "\t", "\r", "\u2028", "\x7f", "\U00010000", "\ufffd"),
        *("\0", "\x0b", "\x1f", "甲\ufffe", "\uffff"),
        *("2025-04-27", "2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "0000-01-01"),
        *("0001-01-01", "2025-4-27", "2025-13-01", "2025-04-31", "2025-04-27Z", "2025-04-27\n"),
        *("0", "1", "-1", "+1", "01", "1.5", "1.", ".5", "1e3", "0.0000001", "9" * 19, "１"),
        *("true", "false", "True", "0-0", "1-2", "1-02", "1-", "-", " 1-2", "1234567890-1"),
        *("exact", "Exact", "progress", "巡视", "已完成", "urn:x", "urn:", "a/b", "A/b", "f" * 64),
    ]
)
NUMBERS = st.sampled_from([-1, 0, 1, 999_999_999, 1_000_000_000, 2**31, 2**63, 10**30])
ANYTHING: st.SearchStrategy[Any] = (
    TEXTS | NUMBERS | st.booleans() | st.sampled_from([None, [], {}, [""], [{}], [[]], 0.5])
)


def as_json(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode()


def as_xml(plain: dict[str, Any]) -> bytes:
    fields = {name: value for name, value in plain.items() if name != "schema_version"}
    return plain_as_xml(fields, shape_of(Report), version=SCHEMA_VERSION, indent=False)


def slots(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container with each of its keys or indices."""
    keys = list(plain) if isinstance(plain, dict) else range(len(plain))
    for key in keys:
        yield plain, key
        if isinstance(plain[key], dict | list):
            yield from slots(plain[key])


SAME_TYPE: dict[type, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: NUMBERS,
    bool: st.booleans(),
    list: st.builds(list),
    dict: st.builds(dict),
}


@st.composite
def same_types(draw: st.DrawFn) -> dict[str, Any]:
    """Draw plain data with a few defects or none, in which each value keeps its type."""
    plain: dict[str, Any] = json.loads(dumps(draw(reports()), "json"))
    for _ in range(draw(st.integers(0, 4))):
        places = [(owner, key) for owner, key in slots(plain) if key != "schema_version"]
        assume(places)
        owner, key = draw(st.sampled_from(places))
        owner[key] = draw(SAME_TYPE[type(owner[key])])
        if draw(st.integers(0, 4)) == 0:
            del owner[key]
    return plain


@st.composite
def any_types(draw: st.DrawFn) -> bytes:
    """Draw JSON with one defect or none, of any kind."""
    plain: dict[str, Any] = json.loads(dumps(draw(reports()), "json"))
    owner, key = draw(st.sampled_from(list(slots(plain))))
    name = draw(st.sampled_from([key, "", "titel", *(k for k in plain if isinstance(key, str))]))
    owner[name if isinstance(owner, dict) else key] = draw(ANYTHING)
    # A newer version that can be read has a schema of its own.
    assume(not is_newer(plain.get("schema_version")))
    return as_json(plain)


@st.composite
def other_elements(draw: st.DrawFn) -> bytes:
    """Draw XML with one defect or none, made in the tree of elements."""
    root = etree.fromstring(dumps(draw(reports()), "xml", indent=draw(st.booleans())))
    element = draw(st.sampled_from(list(root.iter())))
    other = draw(st.sampled_from(list(root.iter())))
    match draw(st.integers(0, 6)):
        case 0:
            element.append(deepcopy(other))
        case 1:
            element.insert(0, deepcopy(other))
        case 2:
            element.extend(reversed(element))
        case 3:
            element.tag = other.tag
        case 4:
            element.text = draw(st.sampled_from(["", "  \n", "甲", "2025-04-27"]))
        case 5:
            names = [*other.keys(), "titel", "schema_version", "{urn:t}n"]
            element.set(
                draw(st.sampled_from(names)), draw(st.sampled_from(["", "1", "甲", "true"]))
            )
        case _:
            for name in element.keys()[:1]:
                del element.attrib[name]
    return etree.tostring(root, encoding="UTF-8")
