"""Broken documents of which a report can still be made, and of which none can."""

import json
from typing import Any

import pytest

from rectify_model.codec import SCHEMA_VERSION, read_document
from rectify_model.errors import DocumentError


def document(**fields: Any) -> bytes:
    return json.dumps({"schema_version": SCHEMA_VERSION, "id": "r", **fields}).encode()


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"title": 5}, ["RM913"]),
        ({"a/b~c": 1}, ["RM910"]),
        ({"inspection": {"mode": "x", "y": 1}}, ["RM913", "RM910"]),
        ({"sections": [{"label": "一、"}, {"label": 1}]}, ["RM913"]),
        ({"paragraphs": "x"}, ["RM913"]),
    ],
)
def test_wrong_fields_are_left_out_and_told(fields: dict[str, Any], codes: list[str]) -> None:
    data = document(**fields)
    with pytest.raises(DocumentError):
        read_document(data)
    loaded = read_document(data, salvage=True)
    assert sorted(problem.code for problem in loaded.problems) == sorted(codes)
    assert loaded.report.id == "r"


def test_what_is_sound_is_kept() -> None:
    data = document(title="甲", sections=[{"label": "一、", "title": 1}, {"label": "二、"}])
    report = read_document(data, salvage=True).report
    assert report.title == "甲"
    assert [section.label for section in report.sections] == ["一、", "二、"]
    assert report.sections[0].title is None


@pytest.mark.parametrize(
    "fields",
    [
        {"id": 5},
        {"sections": [5]},
        {"sections": [{"items": [{"title": "甲"}]}]},
        {"paragraphs": ["甲", 5]},
    ],
)
def test_too_little_is_left(fields: dict[str, Any]) -> None:
    with pytest.raises(DocumentError):
        read_document(document(**fields), salvage=True)


def test_a_file_is_salvaged_too(tmp_path: Any) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(document(title=5))
    assert read_document(path, salvage=True).problems[0].source == str(path)
