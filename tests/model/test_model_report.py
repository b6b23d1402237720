"""The views across a report."""

from rectify_model.model import (
    FeedbackItem,
    FocusArea,
    LongTermTask,
    Measure,
    Point,
    Report,
    Section,
    Statement,
    Topic,
)


def item(name: str) -> FeedbackItem:
    return FeedbackItem(id=name, measures=(Measure(id=f"{name}.1"), Measure(id=f"{name}.2")))


def task(name: str) -> LongTermTask:
    return LongTermTask(id=name, measures=(Measure(id=f"{name}.1"),))


REPORT = Report(
    id="r",
    sections=(
        Section(
            items=(item("a"),),
            tasks=(task("b"),),
            topics=(Topic(items=(item("c"),), tasks=(task("d"),)),),
            focus_areas=(
                FocusArea(
                    items=(item("e"),),
                    tasks=(task("f"),),
                    topics=(Topic(items=(item("g"),), tasks=(task("h"),)),),
                ),
            ),
        ),
        Section(items=(item("i"),)),
    ),
)


def test_views_go_through_every_level_in_the_order_of_the_document() -> None:
    assert [found.id for found in REPORT.feedback_items] == ["a", "c", "e", "g", "i"]
    assert [found.id for found in REPORT.long_term_tasks] == ["b", "d", "f", "h"]
    assert [found.id for found in REPORT.measures] == [
        *("a.1", "a.2", "b.1", "c.1", "c.2", "d.1", "e.1", "e.2"),
        *("f.1", "g.1", "g.2", "h.1", "i.1", "i.2"),
    ]


def test_views_are_made_once() -> None:
    assert REPORT.measures is REPORT.measures


def test_find_gives_items_tasks_and_measures() -> None:
    assert REPORT.find("g") is REPORT.feedback_items[3]
    assert REPORT.find("h") is REPORT.long_term_tasks[3]
    assert REPORT.find("i.2") is REPORT.measures[-1]
    assert REPORT.find("nothing") is None


def test_find_gives_the_first_of_two_with_one_id() -> None:
    first, second = FeedbackItem(id="a", label="一"), FeedbackItem(id="a", label="二")
    assert Report(id="r", sections=(Section(items=(first, second)),)).find("a") is first


def test_the_wording_of_a_statement_joins_its_parts() -> None:
    statement = Statement(
        title="总体。",
        text="概述。",
        points=(Point(label="一是", text="甲；"), Point(label="二是", text="乙。")),
        paragraphs=("续。",),
    )
    assert statement.wording == "总体。概述。一是甲；二是乙。\n续。"
    assert Statement(text="概述。").wording == "概述。"


def test_the_wording_of_a_measure_joins_its_parts() -> None:
    measure = Measure(id="m", label="一是", lead="抓学习。", text="学了。", paragraphs=("续。",))
    assert measure.wording.endswith("抓学习。学了。\n续。")
    assert Measure(id="m", text="学了。").wording == "学了。"
