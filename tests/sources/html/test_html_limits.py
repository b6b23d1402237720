"""A page that would take too much is refused, and hostile ones are read within bounds."""

import pytest

from rectify_model.errors import DocumentError, LimitExceededError
from rectify_model.sources.html import read_html
from rectify_model.sources.limits import SourceLimits

PROSE = "党组认真研究，制定整改措施，逐条落实到位，取得明显成效。"


@pytest.mark.parametrize(
    ("page", "limits", "told"),
    [
        ("<p>甲", SourceLimits(max_bytes=5), "of 5 bytes of markup"),
        ("<p>甲", SourceLimits(max_markup_bytes=5), "of 5 bytes of markup"),
        ("<p>甲<p>", SourceLimits(max_tags=1), "of 1 tags"),
        ("<p a=1 b=2>甲", SourceLimits(max_attributes=1), "of 1 attributes"),
        ("&amp;&amp;甲", SourceLimits(max_references=1), "of 1 references"),
        ("<p>甲<p>乙", SourceLimits(max_lines=1), "of 1 lines"),
        ("<p>甲<p hidden>乙", SourceLimits(max_lines=1), "of 1 lines"),
        ("<table><td rowspan=2 colspan=9>甲", SourceLimits(max_slots=8), "of cells over rows"),
        (
            "<table>" + "<tr><td rowspan=9>甲" + "<tr><td>乙" * 5,
            SourceLimits(max_slots=4),
            "of cells over rows",
        ),
    ],
)
def test_a_page_that_passes_a_limit_is_refused(page: str, limits: SourceLimits, told: str) -> None:
    with pytest.raises(LimitExceededError) as caught:
        read_html(page.encode(), name="a.html", limits=limits)
    (problem,) = caught.value.problems
    assert (problem.code, problem.source) == ("RM809", "a.html")
    assert problem.message.startswith(f"the file passes the limit {told};")


def test_a_page_at_its_limits_is_read() -> None:
    limits = SourceLimits(max_bytes=13, max_tags=1, max_attributes=1, max_references=1, max_lines=1)
    assert read_html(b"<p a=1>&lt;", limits=limits).lines[0].text == "<"


@pytest.mark.parametrize(
    "page",
    ["<script>x</script>", "<frameset><frame src=x></frameset>", "<p hidden>甲", "<nav>甲</nav>"],
)
def test_a_page_that_shows_no_text_is_refused(page: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(page.encode(), name="a.html")
    assert [(each.code, each.source) for each in caught.value.problems] == [("RM812", "a.html")]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + PROSE,
        "<table><tr><td>" * 5_000 + PROSE,
        "<ol><li>" * 5_000 + PROSE,
        "<b>" * 20_000 + PROSE + "</b>" * 20_000,
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + f">{PROSE}",
        "<p x='" * 5_001 + f"'>{PROSE}",
        f"<p>{PROSE}</p>" + "<a b='>' " * 5_000,
        f"<base href=http://example.invalid/><img src=//example.invalid/x><p>{PROSE}",
        f"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>{PROSE}&e;",
    ],
)
def test_hostile_pages_are_read(page: str) -> None:
    found = [line.text for line in read_html(page.encode()).lines if line.artefact is None]
    assert any(line.startswith(PROSE) for line in found)
