"""Elements and white space make the lines that a browser shows."""

import pytest

from rectify_model.sources.html import read_html

PROSE = "党组认真研究，制定整改措施，逐条落实到位。"


def lines(page: str) -> list[str]:
    """Return the lines of the body that stand above a paragraph of prose."""
    found = read_html(f"{page}<p>{PROSE}{PROSE}".encode()).lines
    told = [line.text for line in found if line.artefact is None]
    assert told[-1] == PROSE + PROSE
    return told[:-1]


def apart(page: str) -> list[tuple[str, str]]:
    found = read_html(f"{page}<p>{PROSE}{PROSE}".encode()).lines
    return [(line.text, line.artefact.en) for line in found if line.artefact is not None]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>甲一<p>乙一", ["甲一", "乙一"]),
        ("甲<br>乙<br/>丙</br>丁</p>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("<div>甲<div>乙</div>丙</div>丁", ["甲", "乙", "丙", "丁"]),
        ("<div>甲<hr>乙</div>", ["甲", "乙"]),
        ("<p>甲<hr>乙", ["甲", "乙"]),
        ("<span>甲</span><b>乙</b><unknown>丙</unknown>", ["甲乙丙"]),
        ("<p> 甲 \t\n </p>", ["甲"]),
        ("<p>甲  乙</p>", ["甲 乙"]),
        ("<p>a \n b</p>", ["a b"]),
        ("<p>甲\n  乙\n三</p>", ["甲乙三"]),
        ("<p>在2024\n年的\n4月</p>", ["在2024年的4月"]),
        ("<p><span>甲</span>\n<span>乙</span></p>", ["甲乙"]),
        ("<p><span>甲</span> <span>乙</span></p>", ["甲 乙"]),
        ("<p><span>甲 </span> <span> 乙</span></p>", ["甲 乙"]),
        ("<p><span>a</span>\n<span>乙</span></p>", ["a 乙"]),
        ("<p><b> </b>甲</p>", ["甲"]),
        ("<p>&nbsp;&ensp;甲&nbsp;乙&emsp;</p><p>&nbsp;</p>", ["甲\u00a0乙"]),
        ("<p>&lt;甲&amp;&#x4e59;&#19993;&unknown;&</p>", ["<甲&乙丙&unknown;&"]),
        ("<p>&#99999999999999999999;甲</p>", ["\ufffd甲"]),
        ("<p>甲<!-- 注 -->乙<!---->丙<!-->丁<!--->戊</p>", ["甲乙丙丁戊"]),
        ("<p>甲<![if !x]>乙<![endif]>丙<?php x ?>丁</ >戊</p>", ["甲乙丙丁戊"]),
        ("<p>1 < 2 <= 3 <甲></p>", ["1 < 2 <= 3 <甲>"]),
        ("<pre>甲  乙\n  丙</pre>", ["甲  乙", "  丙"]),
        ("<p>甲 <span style='white-space:pre'> 乙 </span></p>", ["甲  乙"]),
        ("<pre>甲<span style='white-space:normal'>  乙</span></pre>", ["甲 乙"]),
        ("<ul><li>甲<ul><li>乙<li>丙</ul><li>丁</ul>", ["甲", "乙", "丙", "丁"]),
        ("<ul><li><b>甲<li>乙</ul>", ["甲", "乙"]),
        ("<dl><dt>甲<dd>乙<dl><dd>丙</dl><dt>丁</dl>", ["甲", "乙", "丙", "丁"]),
        ("<table><tr><td>甲<td>乙<tr><th>丙</table>丁", ["甲", "乙", "丙", "丁"]),
        ("<table>零<tr><td><table><tr><td>甲</table>乙</td>丙</table>", ["零", "甲", "乙", "丙"]),
        ("<td>甲</td><tr><td>乙</tr>", ["甲", "乙"]),
        ("<b><p>甲</b>乙</p>", ["甲乙"]),
        ("<span><p>甲</span>乙</p>", ["甲乙"]),
        ("<b>甲<i>乙</b>丙</i>丁", ["甲乙丙丁"]),
        ("甲</b></div></li>乙", ["甲乙"]),
        ("<div>" + "<i>" * 40 + "甲</b></div>乙", ["甲", "乙"]),
        ("<b>" + "<i>" * 40 + "甲</b>乙", ["甲乙"]),
        ("<h2>甲</h3>乙", ["甲", "乙"]),
        ("<p style='display:inline'>甲</p><i style='display:block'>乙</i>丙", ["甲", "乙", "丙"]),
        ("<i style='display: INLINE-BLOCK !important'>甲</i>乙", ["甲乙"]),
        ("<i style='display:'>甲</i>乙", ["甲乙"]),
        ("<i style='display:block'>甲</i><i>乙</i>", ["甲", "乙"]),
        ("<xmp><b>甲</b></xmp>乙", ["<b>甲</b>", "乙"]),
        ("<svg><title/>甲</svg><math/>乙</math>", ["甲乙"]),
        ('<p x=\'1>2\' y="<">甲</p><p x=a"b>乙</p>', ["甲", "乙"]),
        ("<P CLASS = 'a'>甲</P\n>乙", ["甲", "乙"]),
        ("</body></html>甲<p>乙", ["甲", "乙"]),
        ("甲乙\r\n丙\r", ["甲乙丙"]),
    ],
)
def test_lines_are_those_that_a_browser_shows(page: str, shown: list[str]) -> None:
    assert lines(page) == shown


@pytest.mark.parametrize(
    ("page", "shown", "left_out"),
    [
        ("<p hidden>甲", [], [("甲", "hidden")]),
        ("<p>一<i style='display:none'>甲</i>二", ["一二"], [("甲", "hidden")]),
        ("<p>一<i style='display:none'>甲</i>", ["一"], [("甲", "hidden")]),
        ("<i hidden>甲</i><i hidden>乙</i>", [], [("甲", "hidden"), ("乙", "hidden")]),
        (
            "<div style='visibility:hidden'><p>甲<p>乙</div>",
            [],
            [("甲", "hidden"), ("乙", "hidden")],
        ),
        (
            "<div style='visibility:hidden'>甲<p style='visibility:visible'>乙</p></div>",
            ["乙"],
            [("甲", "hidden")],
        ),
        ("<p hidden style='display:block'>甲", ["甲"], []),
        ("<p aria-hidden=true>甲", ["甲"], []),
        (
            "<template><p>甲</template><noscript>乙</noscript>",
            [],
            [("甲", "hidden"), ("乙", "hidden")],
        ),
        ("<dialog>甲</dialog><dialog open>乙</dialog>", ["乙"], [("甲", "hidden")]),
        ("<svg><title>甲</title></svg>", [], []),
        ("<title>零</title><svg><title>甲</title></svg>", [], [("甲", "hidden")]),
        (
            "<p>一<ruby>甲<rt>jiǎ</rt></ruby>二",
            ["一甲二"],
            [("jiǎ", "how a character is read (ruby)")],
        ),
        ("<p>一<button>按</button>二", ["一二"], [("按", "a control")]),
        (
            "<select><option>甲<option selected>乙</select>",
            [],
            [("甲", "a control"), ("乙", "a control")],
        ),
        ("<textarea>甲\n&lt;乙</textarea>", [], [("甲", "a control"), ("<乙", "a control")]),
        ("<nav>甲</nav><footer>乙", [], [("甲", "navigation"), ("乙", "foot of the page")]),
        ("<div role=complementary>甲</div>", [], [("甲", "beside the article")]),
    ],
)
def test_what_is_not_to_be_seen_in_a_line_is_told_apart(
    page: str, shown: list[str], left_out: list[tuple[str, str]]
) -> None:
    page = page if "<footer>" not in page else f"{page}</footer>"
    assert lines(page) == shown
    assert apart(page) == left_out


def test_what_is_no_text_is_counted() -> None:
    page = (
        "<!doctype html><!-- x --><script>var a = '<p>';</script><style>p {}</style>"
        f"<img src=a.png alt=图><p>{PROSE}{PROSE}<!-- never closed <p>甲"
    )
    source = read_html(page.encode())
    assert dict(source.left_out) == {
        "declaration": 1,
        "comment": 2,
        "script": 1,
        "style": 1,
        "picture": 1,
    }


@pytest.mark.parametrize(
    "rest", ["<script>甲", "<!甲", "<p title='甲", "<plaintext hidden>甲", "<!--甲", "</甲", "</"]
)
def test_a_page_that_breaks_off_is_read_up_to_there(rest: str) -> None:
    page = f"<p>{PROSE}{PROSE}</p>{rest}"
    assert [line.text for line in read_html(page.encode()).lines][:1] == [PROSE + PROSE]


def test_a_quotation_mark_that_is_missing_costs_one_tag() -> None:
    page = f"<p>{PROSE}{PROSE}</p><p title='x>后面也在，</p><p>都在。</p>"
    found = [line.text for line in read_html(page.encode()).lines]
    assert found == [PROSE + PROSE, "后面也在，", "都在。"]


def test_breaks_between_chinese_and_digits_are_counted_as_mended() -> None:
    source = read_html(f"<p>在2024\n年的\n4月{PROSE}{PROSE}".encode())
    assert source.mended == (("line break between Chinese and other words", 2),)
    assert read_html(f"<p>{PROSE}{PROSE}".encode()).mended == ()
