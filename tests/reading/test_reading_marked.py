from pathlib import Path

import pytest
from reading.marked import Node, load, parse

CONTENT = (
    '{"shape": "a shape", "values": []}\n---\n'
    "⟪S.r|一、|整改情况⟫\n⟪I|1.|问题一⟫\n⟪p|表现：|一处。⟫\n⟪m|一是⟫做了。\n⟪m|整改情况：⟫ 好。⟪r||张某某⟫"
)


def test_a_marked_text_is_the_text_and_its_nodes() -> None:
    marked = parse("a", CONTENT)
    assert marked.shape == "a shape"
    assert marked.text == "一、整改情况\n1.问题一\n表现：一处。\n一是做了。\n整改情况： 好。张某某"
    assert marked.nodes == (
        Node(role="section rectification", start=0, until=2, label="一、", title="整改情况"),
        Node(role="item", start=7, until=9, label="1.", title="问题一"),
        Node(role="measure", start=20, until=22, label="一是", title=None),
        Node(role="measure", start=26, until=32, label="整改情况：", title=None),
    )
    assert marked.fields == ((1, "problem", "一处。"), (1, "responsible", "张某某"))


def test_a_file_keeps_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "b.marked"
    path.write_bytes('{"shape": "s"}\n---\n甲\r\n乙\u2028丙'.encode())
    assert (load(path).name, load(path).text) == ("b", "甲\r\n乙\u2028丙")


@pytest.mark.parametrize(
    ("text", "message"),
    [("⟪Z|1.|甲⟫", "no role is written 'Z'"), ("⟪S.r|一、|甲⟫⟪c||已完成⟫", "no item")],
)
def test_a_mark_that_means_nothing_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse("c", "{}\n---\n" + text)
