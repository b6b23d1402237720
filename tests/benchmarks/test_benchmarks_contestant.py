import attrs
import pytest
from benchmarks.contestant import OURS, Contestant, Format, UnequalError, check, ours
from benchmarks.documents import Documents
from benchmarks.plain_data import plain_data
from lxml import etree

import rectify_model as rm

DOCUMENTS = Documents()


def other(report: rm.Report) -> rm.Report:
    return attrs.evolve(report, title=None)


@pytest.mark.parametrize("form", ["xml", "json"])
def test_ours_says_what_our_json_says(form: Format) -> None:
    contestant = ours(form)
    check(contestant, DOCUMENTS)
    assert (contestant.name, contestant.format) == (OURS, form)
    assert contestant.write(DOCUMENTS.report) == getattr(DOCUMENTS, form)


def test_who_reads_other_data_is_not_timed() -> None:
    contestant = ours("json")
    read = contestant.read
    reads_less = attrs.evolve(contestant, read=lambda data: other(read(data)))
    with pytest.raises(UnequalError, match=r"^rectify_model reads other data than ours$"):
        check(reads_less, DOCUMENTS)


def test_who_writes_other_data_is_not_timed() -> None:
    contestant = ours("json")
    write = contestant.write
    writes_less = attrs.evolve(contestant, write=lambda report: write(other(report)))
    with pytest.raises(UnequalError, match=r"^rectify_model writes other data than ours$"):
        check(writes_less, DOCUMENTS)


def test_who_binds_other_data_is_not_timed() -> None:
    def bind(root: "etree._Element") -> rm.Report:
        return other(rm.loads(etree.tostring(root, encoding="UTF-8"), "xml"))

    binds_less: Contestant = attrs.evolve(ours("xml"), bind=bind)
    with pytest.raises(UnequalError, match=r"^rectify_model binds other data than ours$"):
        check(binds_less, DOCUMENTS)


def test_plain_data_leave_out_defaults_and_take_texts_for_values() -> None:
    class Quantity:
        span, text, value, unit, bound = "0-2", "5份", "5", None, rm.Bound.EXACT

    class Recurrence:
        span, text, every, unit, count = "0-2", "每年", "2", "year", "3"

    assert plain_data(Quantity, rm.Quantity) == {"span": "0-2", "text": "5份", "value": "5"}
    assert plain_data(Recurrence, rm.Recurrence) == {
        "span": "0-2",
        "text": "每年",
        "every": 2,
        "unit": "year",
        "count": 3,
    }


def test_plain_data_go_down_into_lists() -> None:
    class Sections:
        section = (rm.Section(label="一、"), rm.Section())

    class Report:
        id, sections = "r1", Sections

    plain = plain_data(
        Report, entries=lambda held, field: getattr(held, field.entry_name) if held else ()
    )
    assert plain == {"id": "r1", "sections": [{"label": "一、"}, {}]}
