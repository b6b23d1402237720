"""The JSON that we write, and how twins are found."""

from decimal import Decimal

import pytest

from rectify_model.codec import dumps, loads
from rectify_model.codec.explain.json_scan import scan
from rectify_model.model import Quantity, Report, Section, Span, Statement, Values

REPORT = Report(
    id="r",
    title="甲\r\n\u2028",
    sections=(
        Section(
            statements=(
                Statement(
                    text="三",
                    values=Values(
                        quantities=(
                            Quantity(span=Span(start=0, end=1), text="三", value=Decimal(3)),
                        )
                    ),
                ),
            )
        ),
    ),
)


def test_the_text_is_fixed_to_the_character() -> None:
    assert (
        dumps(REPORT, "json").decode()
        == """\
{
  "schema_version": "1.1",
  "id": "r",
  "title": "甲\\r\\n\u2028",
  "sections": [
    {
      "statements": [
        {
          "text": "三",
          "values": {
            "quantities": [
              {
                "span": "0-1",
                "text": "三",
                "value": "3"
              }
            ]
          }
        }
      ]
    }
  ]
}
"""
    )


def test_without_indentation_it_is_one_line() -> None:
    assert dumps(Report(id="r", title="甲"), "json", indent=False).decode() == (
        '{"schema_version":"1.1","id":"r","title":"甲"}\n'
    )


@pytest.mark.parametrize(
    "title",
    ['\\":\\"', '{\\"title\\" :1,\\"title\\":2}', "\\\\", "[],{}:", "\\u0022:"],
)
def test_what_looks_like_twins_in_a_text_is_none(title: str) -> None:
    text = f'{{"schema_version":"1.1","id":"r" , "title" : "{title}"}}'
    assert loads(text).id == "r"


def test_the_same_name_in_other_objects_is_no_twin() -> None:
    text = '{"schema_version" : "1.1","id":"r","sections":[{"label":"a"},{"label":"a"}]}'
    assert len(loads(text).sections) == 2


def test_the_scanner_tells_every_place() -> None:
    text = ' {"a":[1,{},[],{"b~/":null}],"c":{"d":"}"},"a":"\\""}'
    found = [(place.pointer, text[place.offset :][:3], place.repeated) for place in scan(text)]
    assert found == [
        ("", '{"a', False),
        ("/a", '"a"', False),
        ("/a/0", "1,{", False),
        ("/a/1", "{},", False),
        ("/a/2", "[],", False),
        ("/a/3", '{"b', False),
        ("/a/3/b~0~1", '"b~', False),
        ("/c", '"c"', False),
        ("/c/d", '"d"', False),
        ("/a", '"a"', True),
    ]
