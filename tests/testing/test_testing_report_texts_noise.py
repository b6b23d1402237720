"""What becomes of paragraphs on their way into a file."""

import pytest

from rectify_model.testing.report_texts import Noise
from rectify_model.testing.report_texts.noise import _widths as widths
from rectify_model.testing.report_texts.writer import Paragraph, Role

TITLE = Paragraph("关于整改的通报", Role.TITLE)
SIGNED = Paragraph("某局党组", Role.SIGNATURE)
BODY = (Paragraph("一、甲，乙，丙。"), Paragraph("丁。"))
PARAGRAPHS = (TITLE, *BODY, SIGNED)
FAR = "\u3000" * 8


@pytest.mark.parametrize(
    ("noise", "text"),
    [
        (Noise(), f"关于整改的通报\n　　一、甲，乙，丙。\n　　丁。\n{FAR}某局党组\n"),
        (
            Noise(indents=("", "\t", "    ")),
            f"关于整改的通报\n\t一、甲，乙，丙。\n    丁。\n{FAR}某局党组\n",
        ),
        (
            Noise(broken=frozenset({0, 1, 2, 3})),
            f"关于整改的通报\n　　一、甲，\n乙，丙。\n　　丁。\n{FAR}某局党组\n",
        ),
        (
            Noise(bookmarked=frozenset({0, 2, 3})),
            f"关于整改的通报\n　　一、甲，乙，丙。\n　　[bookmark: _GoBack]丁。\n{FAR}某局党组\n",
        ),
        (
            Noise(blank_lines=1),
            f"关于整改的通报\n\n　　一、甲，乙，丙。\n\n　　丁。\n\n{FAR}某局党组\n\n",
        ),
        (
            Noise(page_numbers=((1, "- 1 -"), (5, "4"), (8, "5"))),
            f"关于整改的通报\n5\n- 1 -\n　　一、甲，乙，丙。\n　　丁。\n{FAR}某局党组\n4\n",
        ),
        (
            Noise(above=("首页 > 甲",), below=("打印", "关闭")),
            f"首页 > 甲\n关于整改的通报\n　　一、甲，乙，丙。\n　　丁。\n{FAR}某局党组\n打印\n关闭\n",
        ),
        (
            Noise(trailing=" ", line_end="\r\n", byte_order_mark=True),
            f"\ufeff关于整改的通报 \r\n　　一、甲，乙，丙。 \r\n　　丁。 \r\n{FAR}某局党组 \r\n",
        ),
        (
            # Punctuation hangs over the end of a line.
            Noise(width=10),
            f"　　关于整改的通报\n　　一、甲，\n乙，丙。\n　　丁。\n{FAR}某局党组\n",
        ),
        (
            Noise(width=8),
            f"　　关于整改的通报\n　　一、\n甲，乙，\n丙。\n　　丁。\n{FAR}某局党组\n",
        ),
    ],
)
def test_each_kind_of_noise(noise: Noise, text: str) -> None:
    assert noise.over(PARAGRAPHS) == text


def test_only_texts_of_long_paragraphs_are_wrapped() -> None:
    assert widths(PARAGRAPHS) == []
    long = [TITLE, *[Paragraph("甲" * 400)] * 5, SIGNED]
    assert widths(long) == list(range(56, 92, 2))
    # The signature fits on its line.
    signed = [*long, Paragraph("甲" * 32, Role.SIGNATURE)]
    assert widths(signed) == list(range(80, 92, 2))
