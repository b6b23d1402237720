"""The migration from 0.1 on plain data, and the frozen documents of 0.1."""

import json
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any

import attrs
import pytest

from rectify_model.codec import SCHEMA_VERSION, dumps, load, loads, migrate, read_document
from rectify_model.errors import DocumentError, UnsupportedVersionError
from rectify_model.migration import CURRENT, OLDER
from rectify_model.model import Report
from rectify_model.text import read

TESTS = Path(__file__).parents[1]
FROZEN = sorted((TESTS / "corpus" / "versions" / "0.1").glob("*.xml"))
TEXTS = {
    path.stem: path
    for directory in (TESTS / "corpus" / "reports", TESTS.parent / "examples")
    for path in directory.glob("*.txt")
}


READ_ANEW = ("values", "phone", "postcode")
# A title may be that of the heading above, told again.
PRINTED = {"label", "lead", "text", "paragraphs", "statements", "points", "measures"} | {
    "items",
    "tasks",
    "topics",
    "focus_areas",
}


def with_value(number: int | None = None, span: Any = "absent") -> dict[str, Any]:
    item: dict[str, Any] = {"id": "i", "measures": [{"id": "m"}]}
    if number is not None:
        item["number"] = number
    if span != "absent":
        item["measures"][0]["values"] = {"terms": [{"span": span, "text": "甲"}]}
    return {"schema_version": "0.1", "id": "r", "sections": [{"items": [item]}]}


@pytest.mark.parametrize("path", FROZEN, ids=lambda path: str(path.stem))
def test_a_frozen_document_loads_alike_and_is_written_in_this_version(path: Path) -> None:
    from_xml, from_json = read_document(path), read_document(path.with_suffix(".json"))
    assert from_xml.report == from_json.report
    assert from_xml.problems == from_json.problems == ()
    for form in ("xml", "json"):
        data = dumps(from_xml.report, form)
        assert b'"%s"' % SCHEMA_VERSION.encode() in data[:200]
        assert loads(data) == from_xml.report


def unversioned(report: Report) -> Report:
    """Leave out what 0.1 could not hold, and which release read the text."""
    assert report.provenance is not None
    inferences = tuple(each for each in report.provenance.inferences if each.path != "/totals")
    provenance = attrs.evolve(report.provenance, reader="any", inferences=inferences)
    return attrs.evolve(report, provenance=provenance, totals=None)


@pytest.mark.parametrize(
    "path", [path for path in FROZEN if path.stem in TEXTS], ids=lambda path: str(path.stem)
)
def test_a_frozen_document_is_what_is_read_from_its_text_today(path: Path) -> None:
    """All but what a release reads better: values, numbers in full width, what words are for."""
    then, now = (
        as_in_any_release(dumped(unversioned(each)))
        for each in (load(path), read(TEXTS[path.stem]).report)
    )
    assert printed(then.pop("sections")) == printed(now.pop("sections"))
    assert then.pop("provenance").keys() == now.pop("provenance").keys()
    assert then == now


def printed(plain: Any) -> Counter[str]:
    """Return the characters that sections print, each with its number."""
    if isinstance(plain, str):
        return Counter(plain)
    below = plain if isinstance(plain, list) else [plain[name] for name in PRINTED & plain.keys()]
    return sum(map(printed, below), Counter())


def dumped(report: Report) -> Any:
    return json.loads(dumps(report, "json"))


def as_in_any_release(plain: Any) -> Any:
    if isinstance(plain, list):
        return [as_in_any_release(each) for each in plain]
    if isinstance(plain, dict):
        return {
            name: as_in_any_release(each) for name, each in plain.items() if name not in READ_ANEW
        }
    return plain


def test_there_is_a_frozen_document_of_four_texts_and_one_of_every_class() -> None:
    assert len(FROZEN) == 5
    assert len([path for path in FROZEN if path.stem in TEXTS]) == 4


def test_a_span_becomes_one_text_and_the_old_data_stays() -> None:
    old = with_value(span={"start": 262, "end": 264})
    before = deepcopy(old)
    migrated = migrate(old)
    assert old == before
    assert migrated.losses == ()
    values = migrated.plain["sections"][0]["items"][0]["measures"][0]["values"]
    assert values == {"terms": [{"span": "262-264", "text": "甲"}]}
    assert list(migrated.plain) == list(old)
    assert migrated.plain["schema_version"] == CURRENT
    assert migrate(migrated.plain) == migrated


@pytest.mark.parametrize("number", [10**9, 2**31 - 1])
def test_a_number_that_1_0_cannot_hold_is_a_loss(number: int) -> None:
    migrated = migrate(with_value(number=number))
    assert "number" not in migrated.plain["sections"][0]["items"][0]
    (loss,) = migrated.losses
    assert (loss.code, loss.path) == ("RM918", "/sections/0/items/0/number")
    assert str(number) in loss.message


@pytest.mark.parametrize("number", [2**31, -1, True, "1", 1.5])
def test_a_number_that_0_1_could_not_hold_is_left_for_the_reader(number: Any) -> None:
    migrated = migrate(with_value(number=number))
    assert migrated.losses == ()
    assert migrated.plain["sections"][0]["items"][0]["number"] == number


def test_an_offset_that_1_0_cannot_hold_is_a_loss() -> None:
    (loss,) = migrate(with_value(span={"start": 1, "end": 10**9})).losses
    path = "/sections/0/items/0/measures/0/values/terms/0/span"
    assert (loss.code, loss.path) == ("RM918", path)


@pytest.mark.parametrize(
    "span",
    ["1-2", None, {}, {"start": 1}, {"start": "1", "end": 2}, {"start": 1, "end": 2, "x": 3}],
)
def test_a_span_that_0_1_did_not_write_is_no_span(span: Any) -> None:
    (loss,) = migrate(with_value(span=span)).losses
    assert loss.code == "RM917"


def test_what_is_no_object_and_what_is_unknown_stays() -> None:
    old = {"schema_version": "0.1", "sections": {}, "inspection": 5, "disclosure": None, "x": [1]}
    assert migrate(old).plain == old | {"schema_version": CURRENT}


@pytest.mark.parametrize("version", ["1.1", "1.7"])
def test_what_is_not_older_comes_back_as_it_is(version: str) -> None:
    plain = {"schema_version": version, "id": "r", "x": 10**9}
    assert migrate(plain).plain == plain
    assert version not in OLDER


def test_an_unknown_version_cannot_be_migrated() -> None:
    with pytest.raises(UnsupportedVersionError):
        migrate({"schema_version": "2.0"})
    with pytest.raises(DocumentError) as caught:
        migrate({})
    assert [problem.code for problem in caught.value.problems] == ["RM911"]
