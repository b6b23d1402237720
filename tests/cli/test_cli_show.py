"""`rectify-model show`: a page that can be read on a terminal and in a file."""

import re
from datetime import date
from pathlib import Path

import pytest
from cli_running import EXAMPLE, run
from rich.cells import cell_len

from rectify_model import codec
from rectify_model.model import (
    Disclosure,
    FeedbackItem,
    FocusArea,
    Inspection,
    LongTermTask,
    Measure,
    Programme,
    Report,
    Section,
)

TREE = "│├└─ "


def shown(report: Report, *options: str) -> list[str]:
    ran = run("show", "-", *options, stdin=codec.dumps(report, "json"))
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


def test_the_example_as_a_tree() -> None:
    lines = run("show", EXAMPLE).out.splitlines()
    assert lines[0] == (
        "中共中山市公安局西区分局委员会关于十五届市委公安系统专项巡察整改进展情况的通报"
    )
    assert lines[1].startswith("├── Inspection  巡察 · 专项 · ")
    assert lines[1].endswith(" · 2024-04-01 – 2024-06-28 · feedback 2024-07-25")
    assert "│   │   ├── 1.坚持理论学习常态化制度化规范化。" in lines
    assert "│   │   │   ├── （1）强化政治理论学习。  4 measures" in lines
    assert "├── 四、下一步工作打算" in lines
    assert any(line.startswith("└── Disclosure  2025-04-27 – 2025-05-11 · ") for line in lines)


def test_the_table_counts_by_section_and_in_all() -> None:
    out = run("show", EXAMPLE).out
    numbers = {
        words[0]: words[1:]
        for line in out.splitlines()
        if len(words := line.split()) == 7 and line.startswith(" ")
    }
    assert numbers["二、巡察反馈重点问题整改落实情况"] == ["·", "4", "23", "43", "·", "124"]
    assert numbers["三、需长期整改事项进展情况"] == ["·", "·", "3", "·", "4", "9"]
    assert numbers["all"] == ["8", "4", "26", "43", "4", "133"]


def test_problems_stand_last() -> None:
    ran = run("show", EXAMPLE, "--lang", "zh")
    count = int(re.findall(r"^问题 (\d+)$", ran.out, re.MULTILINE)[0])
    told = ran.out.splitlines()[-count:]
    assert all(line.startswith(f"{EXAMPLE}:") for line in told)
    assert ran.err == ""


def test_a_file_gets_plain_lines_without_an_edge() -> None:
    out = run("show", EXAMPLE, COLUMNS="40").out
    assert "\x1b" not in out
    assert not re.search(" $", out, re.MULTILINE)
    assert max(cell_len(line) for line in out.splitlines()) > 100


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_terminal_gets_colour_and_columns_that_align(language: str) -> None:
    out = run("show", EXAMPLE, "--lang", language, FORCE_COLOR="1", COLUMNS="120").out
    assert "\x1b[" in out
    lines = re.sub(r"\x1b\[[0-9;]*m", "", out).splitlines()
    page = [line for line in lines if not line.startswith(str(EXAMPLE))]
    assert max(map(cell_len, page)) <= 120
    first, last = (number for number, line in enumerate(lines) if set(line) == {" ", "─"})
    assert len({cell_len(line) for line in lines[first - 1 : last + 2]}) == 1


def test_whatever_is_missing_is_left_out() -> None:
    assert shown(Report(id="r"))[0] == "(no title)"
    inspection = Inspection(programme=Programme.XUNCHA, starts_on=date(2024, 4, 1))
    report = Report(id="r", inspection=inspection, disclosure=Disclosure(ends_on=date(2025, 5, 1)))
    assert shown(report, "--lang", "zh")[:3] == [
        "（无标题）",
        "├── 巡视巡察  巡察 · 2024-04-01 – …",
        "└── 公开  … – 2025-05-01",
    ]
    bare = Report(
        id="r", inspection=Inspection(team="第八巡察组"), disclosure=Disclosure(phone="1")
    )
    assert shown(bare)[1:3] == ["├── Inspection  第八巡察组", "└── Disclosure  1"]


def test_items_and_tasks_stand_where_they_are() -> None:
    item = FeedbackItem(id="i", title="[bold]甲[/bold]", measures=(Measure(id="m"),))
    area = FocusArea(title="乙", tasks=(LongTermTask(id="t", label="1."),))
    lines = shown(
        Report(id="r", title="丙", sections=(Section(items=(item,), focus_areas=(area,)),))
    )
    assert lines[:5] == [
        "丙",
        "└── (no title)",
        "    ├── [bold]甲[/bold]  1 measure",
        "    └── 乙",
        "        └── 1.(no title)  0 measures",
    ]


def test_titles_can_neither_break_the_tree_nor_steer_the_terminal() -> None:
    assert shown(Report(id="r", title="甲\n乙\u202e丙\x9b2J"))[0] == "甲 乙U+202E丙U+009B2J"


def test_what_the_encoding_cannot_say_is_no_failure(tmp_path: Path) -> None:
    target = tmp_path / "page.txt"
    with target.open("w", encoding="ascii") as stream:
        assert (
            run(
                "show", "-", stdin=codec.dumps(Report(id="r", title="甲"), "xml"), stdout=stream
            ).code
            == 0
        )
    assert target.read_text(encoding="ascii").startswith("\\u7532\n")


def test_each_part_of_a_text_says_why_it_is_what_it_is() -> None:
    lines = run("show", EXAMPLE, "--explain").out.splitlines()
    at = next(at for at, line in enumerate(lines) if "二、巡察反馈重点问题" in line)
    assert lines[at + 1].strip(TREE).startswith("the section is read as rectification by ")
    assert lines[at + 1].endswith("(100%)")
    measures = [line for line in lines if line.endswith("3 measures")]
    assert measures
    chinese = run("show", EXAMPLE, "--explain", "--lang", "zh").out
    assert "该部分读作“反馈问题整改”" in chinese
    document = Report(id="r", sections=(Section(title="甲"),))
    assert shown(document, "--explain") == shown(document)
