"""JSON that other parsers let pass: each reads it in a way of its own, so it is refused."""

import pytest

from rectify_model.codec import loads
from rectify_model.errors import DocumentError

HEAD = '{"schema_version":"1.0","id":"r"'


def problems(text: str) -> list[tuple[str, str | None, int | None]]:
    with pytest.raises(DocumentError) as caught:
        loads(text, "json")
    return [(problem.code, problem.path, problem.column) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    [
        *('"\\ud800"', '"\\udfff"', '"\\udc00\\ud800"', '"\\ud800\\u0041"', '"a\\ud83d"'),
        *("NaN", "nan", "Infinity", "-Infinity", "inf", "1e400", "-1e309", "9" * 400),
        *("01", "+1", "0x1", ".5", "1.", "1e", "1_000", "１"),
        *("'a'", '"a\nb"', '"a\tb"', '"\\x41"', '"\\a"', "undefined", "nul", "True"),
        *('/**/""', '"",', '"";', "[1,]", "[,1]", "{,}", "{a:1}", "{1:1}", "[1 2]", "[1}"),
    ],
)
def test_what_is_no_json_is_refused(text: str) -> None:
    assert [code for code, *_ in problems(f'{HEAD},"title":{text}}}')] == ["RM903"]


@pytest.mark.parametrize("rest", ["{}", "x", "]", "}", ",", "\0", "\u00a0", "\ufeff"])
def test_nothing_but_white_space_may_follow_the_object(rest: str) -> None:
    assert problems(f"{HEAD}}} \r\n\t{rest}")[0][0] == "RM903"
    assert loads(f"{HEAD}}} \r\n\t").id == "r"


@pytest.mark.parametrize("text", ["[]", "[{}]", '""', "1", "null", "true"])
def test_another_root_is_refused(text: str) -> None:
    assert problems(text) == [("RM907", "", 1)]


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert loads(f'{HEAD},"title":"\\ud83d\\ude00"}}').title == "😀"


@pytest.mark.parametrize(
    "text", ['"\\u0000"', '"\\uffff"', '"\\u001b"', "1" + "0" * 30, "-0", "0.1"]
)
def test_what_a_title_cannot_hold_is_refused(text: str) -> None:
    assert problems(f'{HEAD},"title":{text}}}') == [("RM913", "/title", 34)]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        *((number, "RM913") for number in ("9" * 10, "9" * 18, "9" * 19, "9" * 20, "9" * 300)),
        *(
            (number, "RM913")
            for number in ("1e308", "1.5", "1e-9", "-1.0", "-1", "true", '"1"', "null")
        ),
        *((number, "RM903") for number in ("9" * 400, "9" * 1_000_000, "1e1000000")),
    ],
    ids=lambda value: value[:5] + str(len(value)),
)
def test_a_huge_or_odd_number_is_refused(number: str, code: str) -> None:
    item = f'"sections":[{{"items":[{{"id":"i","number":{number}}}]}}]'
    assert [code for code, *_ in problems(f"{HEAD},{item}}}")] == [code]


@pytest.mark.parametrize("number", ["3.0", "3e0", "0.3e1", "300e-2"])
def test_a_whole_number_may_be_written_as_a_float(number: str) -> None:
    """JSON Schema 2020-12 core, 4.2.3: a number with a fraction of zero is an integer."""
    item = f'"sections":[{{"items":[{{"id":"i","number":{number}}}]}}]'
    report = loads(f"{HEAD},{item}}}")
    assert repr(report.sections[0].items[0].number) == "3"


def test_a_number_of_a_million_digits_is_refused_in_xml_too() -> None:
    item = f'<feedback_item id="i" number="{"9" * 1_000_000}"/>'
    root = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r">'
    with pytest.raises(DocumentError) as caught:
        loads(f"{root}<sections><section><items>{item}</items></section></sections></report>")
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("RM913", "/sections/0/items/0/number")
    assert len(problem.message) < 200


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ('"id":"r"', "/id"),
        ('"id":"s"', "/id"),
        ('"i\\u0064":"s"', "/id"),
        ('"id" \n:"s"', "/id"),
        ('"schema_version":"1.0"', "/schema_version"),
        ('"sections":[{"title":"a","title":"b"}]', "/sections/0/title"),
        ('"title":"\\":","title":"a"', "/title"),
    ],
)
def test_a_key_twice_is_refused(fields: str, path: str) -> None:
    assert [(code, at) for code, at, _ in problems(f"{HEAD},{fields}}}")] == [("RM912", path)]


def test_the_name_of_a_key_twice_is_told() -> None:
    with pytest.raises(DocumentError, match=r"RM912 the field title stands twice"):
        loads(f'{HEAD},"sections":[{{"title":"a","title":"b"}}]}}')


def test_names_that_mean_something_elsewhere_are_unknown_fields() -> None:
    text = f'{HEAD},"__class__":"os","__proto__":{{}},"$ref":"file:///etc/hostname"}}'
    assert [(code, path) for code, path, _ in problems(text)] == [
        ("RM910", "/__class__"),
        ("RM910", "/__proto__"),
        ("RM910", "/$ref"),
    ]
