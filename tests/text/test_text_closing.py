"""The end of a report: disclosure, signature, and what else stands there."""

from datetime import date

import pytest

from rectify_model.model import Report
from rectify_model.text import Reading, read_text

HEAD = """中共某市某局党组关于巡察整改情况的通报
根据部署，予以公布。
一、下一步打算
（一）加强学习。抓好落实。
"""
DAY = date(2025, 4, 27)


def read(*lines: str) -> Reading:
    return read_text(HEAD + "\n".join(lines))


def report(*lines: str) -> Report:
    return read(*lines).report


def signature(*lines: str) -> tuple[str | None, date | None]:
    found = report(*lines)
    return found.issuer, found.issued_on


class TestSignature:
    @pytest.mark.parametrize(
        "lines",
        [
            ["中共某市某局党组", "2025年4月27日"],
            ["2025年4月27日", "中共某市某局党组"],
            ["中共某市某局党组　　2025年4月27日"],
            ["中共某市某局党组", "", "（2025年4月27日）"],
            ["欢迎进行监督，联系电话：12345678。", "中共某市某局党组", "2025年4月27日"],
            ["中共某市某局党组", "2025年4月27日", "（此件公开发布）"],
        ],
    )
    def test_issuer_and_day(self, lines: list[str]) -> None:
        assert signature(*lines) == ("中共某市某局党组", DAY)

    def test_both_stand_where_they_are_printed(self) -> None:
        reading = read("中共某市某局党组", "2025年4月27日")
        assert (reading.place("/issuer"), reading.place("/issued_on")) == ((5, 1), (6, 1))
        reading = read("某市某局党组　2025年4月27日")
        assert (reading.place("/issuer"), reading.place("/issued_on")) == ((5, 1), (5, 8))

    def test_the_issuer_may_be_another_than_the_title_says(self) -> None:
        assert signature("某市某局办公室", "2025年4月27日") == ("某市某局办公室", DAY)

    def test_the_issuer_alone(self) -> None:
        assert signature("中共某市某局党组") == ("中共某市某局党组", None)
        assert report("特此通报。", "某市某局机关党委").issuer == "某市某局机关党委"

    def test_the_day_alone_leaves_the_issuer_to_the_title(self) -> None:
        reading = read("2025年4月27日")
        assert (reading.report.issuer, reading.report.issued_on) == ("中共某市某局党组", DAY)
        assert reading.place("/issuer") == (1, 1)
        assert reading.report.provenance is not None
        assert ("/issuer", "中共某市某局党组关于") in [
            (inference.path, inference.source) for inference in reading.report.provenance.inferences
        ]

    def test_words_that_end_like_a_body_are_none(self) -> None:
        found = report("抓好落实，责任到支部")
        assert (found.issuer, found.closing) == ("中共某市某局党组", ())

    def test_words_after_the_signature(self) -> None:
        found = report("某市某局机关党委", "2025年4月27日", "（此件公开发布）")
        assert (found.issuer, found.issued_on) == ("某市某局机关党委", DAY)
        assert found.closing == ("（此件公开发布）",)

    def test_the_last_signature_counts(self) -> None:
        found = report("某市某局党组 2025年4月26日", "某市某局机关党委 2025年4月27日")
        assert (found.issuer, found.issued_on) == ("某市某局机关党委", DAY)
        assert found.closing == ("某市某局党组 2025年4月26日",)

    @pytest.mark.parametrize(
        "line",
        [
            "某局党组 2025年4月",
            "会议于 2025年4月27日",
            "某局，党组 2025年4月27日",
            "中共某市某局党组。",
        ],
    )
    def test_what_is_no_signature(self, line: str) -> None:
        found = report(line)
        assert found.issued_on is None
        assert (found.issuer, found.closing) == ("中共某市某局党组", ())
        assert found.sections[0].statements[0].paragraphs == (line,)

    def test_a_body_in_the_middle_of_the_text_signs_nothing(self) -> None:
        found = report("某市某局机关党委", "开展学习，抓好落实。", "2025年4月27日")
        assert (found.issuer, found.issued_on) == ("中共某市某局党组", DAY)
        assert found.sections[0].statements[0].paragraphs == (
            "某市某局机关党委",
            "开展学习，抓好落实。",
        )


class TestDayBelowTheTitle:
    def read(self, above: str, *below: str) -> Reading:
        return read_text(HEAD.replace("\n", f"\n{above}\n", 1) + "\n".join(below))

    def test_it_is_the_day_of_issue_where_no_signature_stands(self) -> None:
        reading = self.read("2025年4月27日")
        assert reading.report.issued_on == DAY
        assert reading.place("/issued_on") == (2, 1)
        assert reading.report.paragraphs == ("根据部署，予以公布。",)

    def test_the_same_day_twice_is_one_field(self) -> None:
        reading = self.read("（2025年4月27日）", "某市某局党组", "2025年4月27日")
        assert reading.report.issued_on == DAY
        pieces = [piece.text for piece in reading.pieces if piece.path == "/issued_on"]
        assert pieces == ["（2025年4月27日）", "2025年4月27日"]
        assert reading.report.paragraphs == ("根据部署，予以公布。",)

    def test_another_day_is_kept_as_a_paragraph(self) -> None:
        reading = self.read("2025年4月26日", "某市某局党组", "2025年4月27日")
        assert reading.report.issued_on == DAY
        assert reading.report.paragraphs == ("2025年4月26日", "根据部署，予以公布。")


class TestDisclosure:
    def test_its_paragraphs_are_kept_in_order(self) -> None:
        found = report(
            "公开期限：2025年4月27日至5月11日。",
            "联系电话：0760-23187906",
            "联系人：张三",
            "邮编 528400",
            "特此通报。",
            "中共某市某局党组",
            "2025年4月27日",
        )
        disclosure = found.disclosure
        assert disclosure is not None
        assert disclosure.paragraphs == (
            "公开期限：2025年4月27日至5月11日。",
            "联系电话：0760-23187906",
            "联系人：张三",
            "邮编 528400",
        )
        assert (disclosure.starts_on, disclosure.ends_on) == (DAY, date(2025, 5, 11))
        assert (disclosure.phone, disclosure.postcode) == ("0760-23187906", "528400")
        assert (disclosure.phone_note, disclosure.email) == (None, None)
        assert found.closing == ("特此通报。",)
        assert found.sections[0].statements[0].paragraphs == ()

    def test_no_period(self) -> None:
        disclosure = report("欢迎广大干部群众进行监督。邮编528400").disclosure
        assert disclosure is not None
        assert (disclosure.starts_on, disclosure.ends_on) == (None, None)
        assert disclosure.postcode == "528400"

    def test_none(self) -> None:
        assert report("特此通报。").disclosure is None
        assert report().disclosure is None

    def test_it_may_be_the_last_section(self) -> None:
        reading = read("二、联系方式", "（一）电话：12345678", "（二）邮箱：a@b.cn")
        disclosure = reading.report.disclosure
        assert disclosure is not None
        assert (disclosure.phone, disclosure.email) == ("12345678", "a@b.cn")
        assert disclosure.paragraphs == ()
        assert [statement.title for statement in reading.report.sections[-1].statements] == [
            "电话：12345678",
            "邮箱：a@b.cn",
        ]
        assert reading.report.provenance is not None
        inferences = {each.path: each.source for each in reading.report.provenance.inferences}
        assert inferences["/disclosure/phone"] == "the last section"
        assert inferences["/disclosure/email"] == "the last section"


class TestOthers:
    @pytest.mark.parametrize(
        "line",
        [
            *("特此通报。", "此报。", "专此报告。", "附：整改台账", "以上情况，请予监督。"),
            "上述内容欢迎提出意见。",
        ],
    )
    def test_words_that_close(self, line: str) -> None:
        found = report(line)
        kept = (*found.closing, *(found.disclosure.paragraphs if found.disclosure else ()))
        assert kept == (line,)

    def test_attachments_are_numbered_and_no_headings(self) -> None:
        reading = read(
            "特此通报。",
            "某市某局党组",
            "2025年4月27日",
            "附件：",
            "1.问题清单",
            "2.任务清单",
            "联系人：张三",
        )
        assert reading.report.closing == (
            "特此通报。",
            "附件：",
            "1.问题清单",
            "2.任务清单",
            "联系人：张三",
        )
        assert [section.label for section in reading.report.sections] == ["一、"]
        assert reading.problems == ()
        assert (reading.report.issuer, reading.report.issued_on) == ("某市某局党组", DAY)

    def test_a_label_before_the_disclosure_tells_no_contact(self) -> None:
        found = report("特此通报。", "联系人：张三", "联系电话：12345678")
        assert found.closing == ("特此通报。", "联系人：张三")
        assert found.disclosure is not None
        assert found.disclosure.paragraphs == ("联系电话：12345678",)

    def test_a_label_below_the_attachments_tells_no_contact(self) -> None:
        found = report("联系电话：12345678", "附件1", "联系人：张三")
        assert found.disclosure is not None
        assert found.disclosure.paragraphs == ("联系电话：12345678",)
        assert found.closing == ("附件1", "联系人：张三")

    def test_a_report_may_have_no_numbered_paragraph(self) -> None:
        found = read_text("关于整改情况的通报\n党组高度重视，抓好落实。\n特此通报。\n").report
        assert (found.paragraphs, found.closing, found.sections) == (
            ("党组高度重视，抓好落实。",),
            ("特此通报。",),
            (),
        )
