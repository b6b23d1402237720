"""The XML that we write, and the XML of others that we read."""

import pytest

from rectify_model.codec import dumps, loads
from rectify_model.model import Extension, FeedbackItem, Measure, Report, Section
from rectify_model.model.vocabulary import MeasureKind, SectionKind

HEAD = '<report xmlns="urn:rectify-model:1" schema_version="1.1" id="r">'
REPORT = Report(
    id="r",
    title="甲&乙<丙>]]>\r\n\t",
    paragraphs=(" 前后有空 ", "\u0085\u2028"),
    sections=(
        Section(
            kind=SectionKind.RECTIFICATION,
            label='"一"、',
            items=(
                FeedbackItem(
                    id="i", measures=(Measure(id="m", kinds=(MeasureKind.MAJOR,), text="做。"),)
                ),
            ),
        ),
        Section(),
    ),
    extensions=(Extension(namespace="urn:x", name="n", value=""),),
)


def test_the_text_is_fixed_to_the_character() -> None:
    assert dumps(REPORT, "xml").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<report xmlns="urn:rectify-model:1" schema_version="1.1" id="r">\n'
        "  <title>甲&amp;乙&lt;丙&gt;]]&gt;&#13;\n\t</title>\n"
        "  <paragraphs>\n"
        "    <paragraph> 前后有空 </paragraph>\n"
        "    <paragraph>\u0085\u2028</paragraph>\n"
        "  </paragraphs>\n"
        "  <sections>\n"
        '    <section kind="rectification" label="&quot;一&quot;、">\n'
        "      <items>\n"
        '        <feedback_item id="i">\n'
        "          <measures>\n"
        '            <measure id="m">\n'
        "              <text>做。</text>\n"
        "              <kinds>\n"
        "                <measure_kind>重大措施</measure_kind>\n"
        "              </kinds>\n"
        "            </measure>\n"
        "          </measures>\n"
        "        </feedback_item>\n"
        "      </items>\n"
        "    </section>\n"
        "    <section/>\n"
        "  </sections>\n"
        "  <extensions>\n"
        '    <extension namespace="urn:x" name="n">\n'
        "      <value/>\n"
        "    </extension>\n"
        "  </extensions>\n"
        "</report>\n"
    )


def test_without_indentation_all_elements_stand_on_one_line() -> None:
    text = dumps(REPORT, "xml", indent=False).decode()
    assert text.count("\n") == 3  # after the declaration, in the title, at the end
    assert loads(text) == REPORT


def test_a_report_without_children_is_one_empty_element() -> None:
    assert dumps(Report(id="r"), "xml").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<report xmlns="urn:rectify-model:1" schema_version="1.1" id="r"/>\n'
    )


@pytest.mark.parametrize(
    "title",
    [
        "<title>甲<!-- 注 -->乙</title>",
        "<title><?p i?>甲<![CDATA[乙]]></title>",
        "<title>&#x7532;&#20057;</title>",
        "<!-- 注 --><title\n>甲乙</title\t><?p?>",
        '<t:title xmlns:t="urn:rectify-model:1">甲乙</t:title>',
    ],
)
def test_other_spellings_of_a_text_mean_the_same(title: str) -> None:
    assert loads(f"{HEAD}\r\n{title}</report>").title == "甲乙"


def test_comments_instructions_and_hints_are_no_content() -> None:
    hint = (
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="urn:rectify-model:1 report.xsd"'
    )
    text = f"<?p <?><!-- <a> -->{HEAD.replace('id=', hint + ' id=')}<sections><!-- -->\n"
    assert loads(f"{text}<section {hint}/><?p?></sections></report><!-- -->") == Report(
        id="r", sections=(Section(),)
    )


def test_empty_elements_are_empty_values() -> None:
    text = f"{HEAD}<title/><paragraphs/><disclosure/></report>"
    report = loads(text)
    assert (report.title, report.paragraphs) == ("", ())
    assert report.disclosure is not None
    assert loads('{"schema_version":"1.1","id":"r","paragraphs":[]}') == Report(id="r")


def test_defaults_may_be_written_out() -> None:
    text = f"{HEAD.replace('id=', 'kind=' + chr(34) + 'progress' + chr(34) + ' id=')}</report>"
    assert loads(text) == Report(id="r")
