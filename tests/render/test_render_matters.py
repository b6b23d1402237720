"""Items and tasks: where the heading stands, and where the measures."""

from rectify_model.model import FeedbackItem, LongTermTask, Measure
from rectify_model.render.matters import matter_paragraphs


def measure(label: str | None, text: str, *paragraphs: str) -> Measure:
    return Measure(id="m", label=label, text=text, paragraphs=paragraphs)


def item(
    *measures: Measure,
    title: str | None = None,
    label: str | None = None,
    paragraphs: tuple[str, ...] = (),
) -> FeedbackItem:
    return FeedbackItem(id="i", label=label, title=title, paragraphs=paragraphs, measures=measures)


def test_heading_prose_and_measures_stand_in_paragraphs_of_their_own() -> None:
    matter = item(
        *(measure("一是", "丙。", "丁。", "戊。"), measure("二是", "己。")),
        label="1.",
        title="甲",
        paragraphs=("乙。", "又乙。"),
    )
    lines = ["1.甲", "乙。", "又乙。", "一是丙。", "丁。", "戊。", "二是己。"]
    assert list(matter_paragraphs(matter, None)) == lines
    task = LongTermTask(id="t", label="1.", title="甲", measures=matter.measures)
    assert list(matter_paragraphs(task, None)) == ["1.甲", *lines[3:]]


def test_an_item_that_takes_its_title_from_above_has_no_heading() -> None:
    matter = item(measure("一是", "乙。"), title="甲")
    assert list(matter_paragraphs(matter, "甲")) == ["一是乙。"]
    assert list(matter_paragraphs(matter, "丙")) == ["甲", "一是乙。"]
    assert list(matter_paragraphs(item(measure("一是", "乙。")), None)) == ["一是乙。"]
    labelled = item(label="1.", title="甲")
    assert list(matter_paragraphs(labelled, "甲")) == ["1.甲"]


class TestMeasuresMarkedAsItemsAre:
    MEASURES = (measure("（1）", "乙；"), measure("（2）", "丙。"))

    def test_they_run_on_from_the_heading(self) -> None:
        matter = item(*self.MEASURES, label="1.", title="甲。")
        assert list(matter_paragraphs(matter, None)) == ["1.甲。（1）乙；（2）丙。"]

    def test_they_run_on_from_the_prose(self) -> None:
        matter = item(*self.MEASURES, label="1.", title="甲", paragraphs=("丁：",))
        assert list(matter_paragraphs(matter, None)) == ["1.甲", "丁：（1）乙；（2）丙。"]

    def test_the_last_may_be_carried_on(self) -> None:
        measures = (self.MEASURES[0], measure("（2）", "丙。", "丁。"))
        matter = item(*measures, label="1.", title="甲。")
        assert list(matter_paragraphs(matter, None)) == ["1.甲。（1）乙；（2）丙。", "丁。"]

    def test_they_stand_alone_where_they_cannot_run_on(self) -> None:
        carried_on = (measure("（1）", "乙；", "丁。"), self.MEASURES[1])
        assert list(matter_paragraphs(item(*carried_on, label="1.", title="甲。"), None)) == [
            "1.甲。",
            "（1）乙；",
            "丁。",
            "（2）丙。",
        ]
        unlabelled = item(*self.MEASURES, title="甲。")
        assert list(matter_paragraphs(unlabelled, None)) == ["甲。", "（1）乙；", "（2）丙。"]
        # Right behind other words （1） is no mark.
        unparted = item(*self.MEASURES, label="1.", title="甲")
        assert list(matter_paragraphs(unparted, None)) == ["1.甲", "（1）乙；", "（2）丙。"]

    def test_measures_of_which_one_is_marked_otherwise_do_not_run_on(self) -> None:
        matter = item(self.MEASURES[0], measure("二是", "丙。"), label="1.", title="甲。")
        assert list(matter_paragraphs(matter, None)) == ["1.甲。", "（1）乙；", "二是丙。"]
        matter = item(self.MEASURES[0], measure(None, "丙。"), label="1.", title="甲。")
        assert list(matter_paragraphs(matter, None)) == ["1.甲。", "（1）乙；", "丙。"]
