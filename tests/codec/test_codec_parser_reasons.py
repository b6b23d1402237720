"""Parsers refuse in their own words; ours say the same in both languages, wherever it stands."""

from pathlib import Path

import pytest
from lxml import etree

from rectify_model.codec import dump_all, iter_load, loads
from rectify_model.codec.parser_reasons import json_reason, xml_reason
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.problems import Problem

HEAD = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r"'
BROKEN_XML = {
    "<?xml version='1.0'?>": "there is no root element",
    f"{HEAD}/><report/>": "something stands behind the end of the root element",
    f"{HEAD}></title>": "the end tag does not fit",
    f"{HEAD}>": "the document ends before each element is closed",
    f"{HEAD} id='s'/>": "an attribute stands twice in one element",
    f'{HEAD} xmlns:a="u" xmlns:b="u" a:c="" b:c=""/>': "an attribute stands twice",
    f"{HEAD} title=甲/>": "is not quoted",
    f"{HEAD} title='": "has no end",
    f"{HEAD} title/>": "an attribute has no value",
    f"{HEAD} title='<'/>": "write &lt;",
    f"{HEAD} title='\x01'/>": "XML 1.0 cannot hold",
    f"{HEAD} title='&#1;'/>": "XML 1.0 cannot hold",
    f"{HEAD}>&nbsp;</report>": "an entity is not declared",
    f"{HEAD}>&lt</report>": "has no ;",
    f"{HEAD}><!--": "a comment has no end",
    f"{HEAD}><!-- -- --></report>": "-- stands in a comment",
    f"{HEAD}><?p ": "a processing instruction has no end",
    f"{HEAD}><![CDATA[": "a CDATA section has no end",
    f"{HEAD}>]]></report>": "write ]]&gt;",
    f"{HEAD}><?xml version='1.0'?></report>": "at the very beginning alone",
    f"{HEAD}><x:y/></report>": "prefix of a name is not declared",
    f"{HEAD}><a": "a tag is not closed by >",
    f"{HEAD}title='a'/>": "a blank is missing",
    f"{HEAD}><></report>": "a name is missing",
}


def problem_of(text: str) -> Problem:
    with pytest.raises(DocumentError) as caught:
        loads(text, "json" if text.startswith("{") else "xml")
    (problem,) = caught.value.problems
    return problem


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


@pytest.mark.parametrize("text", BROKEN_XML)
def test_broken_xml_is_explained_in_both_languages(text: str) -> None:
    problem = problem_of(text)
    assert problem.code == "RM903"
    assert BROKEN_XML[text] in problem.message
    reason = problem.message_zh.removeprefix("XML 格式不正确：")
    assert is_chinese(reason)
    assert "line" not in reason


def test_an_error_that_is_not_known_has_words_too() -> None:
    reason = xml_reason(etree.ErrorTypes.ERR_PEREF_NO_NAME)
    assert (reason.en, reason.zh) == ("the markup is broken here", "此处标记有误")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"id": "甲",\n "a" 1}', (2, 6), '"1" cannot stand here'),
        ('{"id": "甲", x', (1, 13), '"x" cannot stand here'),
        ('{"id": "r"', (1, 11), "it ends too early"),
        ('{"id": "甲",\r\r"a" 1}', (3, 5), '"1" cannot stand here'),
    ],
)
def test_broken_json_is_explained_at_its_place(
    text: str, place: tuple[int, int], words: str
) -> None:
    problem = problem_of(text)
    assert (problem.code, problem.line, problem.column) == ("RM903", *place)
    assert words in problem.message
    assert is_chinese(problem.message_zh.removeprefix("JSON 格式不正确：").replace("甲", ""))


def test_what_is_no_character_of_a_text_is_missing() -> None:
    assert json_reason("[1,\n", 3).en.startswith("it ends too early, or something is missing")


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_a_problem_stands_on_its_line_whatever_ends_a_line(end: str) -> None:
    xml = end.join([f"{HEAD}>", "<titel/>", "<title>甲", "</report>"])
    assert (problem_of(xml).line, problem_of(xml).code) == (4, "RM903")
    xml = end.join([f"{HEAD}>", "", " <titel/>", "</report>"])
    assert (problem_of(xml).line, problem_of(xml).column) == (3, 2)
    json = end.join(['{"schema_version": "1.0",', '"id": "r",', ' "titel": 1}'])
    assert (problem_of(json).line, problem_of(json).column) == (3, 2)


def test_in_a_collection_the_words_name_no_line_of_a_part(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    dump_all([Report(id="a"), Report(id="b", title="甲")], path)
    path.write_bytes(path.read_bytes().replace(b"</title>", b"</text>"))
    with pytest.raises(DocumentError) as caught:
        list(iter_load(path))
    (problem,) = caught.value.problems
    assert (problem.code, problem.path, problem.line) == ("RM903", "/1", 5)
    assert problem.message.endswith("the end tag does not fit the start tag that is open")
