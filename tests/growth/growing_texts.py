"""Texts of one shape and any length, for the laws of growth: each shape once was, or could be, costly."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

__all__ = ["GROWING", "GROWING_VALUES", "NEARLY_FURNITURE"]

EXAMPLE = (Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt").read_text("utf-8")


def repeated(unit: str) -> Callable[[int], str]:
    return lambda count: unit * count


BODY = EXAMPLE[EXAMPLE.index("    一、") : EXAMPLE.index("欢迎广大")]
HEAD, TAIL = EXAMPLE.split(BODY)
NUMERALS = "一二三四五六七八九"
GROWING: dict[str, tuple[int, Callable[[int], str]]] = {
    "a long report": (2, lambda count: HEAD + BODY * count + TAIL),
    "marks in a row": (10_000, repeated("一、")),
    "open brackets": (10_000, repeated("（")),
    "open quotations": (1_000, repeated("“\n")),
    "open quotations on a line": (10_000, repeated("“")),
    "bare marks": (500, repeated("1.\n")),
    "points on a line": (4_000, repeated("一是")),
    "points on lines": (500, repeated("一是\n")),
    "points that count": (
        1_000,
        lambda count: "".join(f"{NUMERALS[at % 9]}是甲。" for at in range(count)),
    ),
    "the same mark again": (500, lambda count: "四、甲\n" + "5.乙\n" * count),
    "marks that count": (
        500,
        lambda count: "一、甲\n" + "".join(f"{at % 999 + 1}.乙\n" for at in range(count)),
    ),
    "levels that change": (125, repeated("（1）甲\n1.甲\n（一）甲\n一、甲\n")),
    "points spread over lines": (100, repeated("一是甲。二是乙。三是丙。四是\n五是\n")),
    "short lines": (500, repeated("甲\n")),
    "broken lines": (1_000, repeated("甲，乙\n")),
    "wrapped lines": (250, repeated("甲" * 40 + "\n")),
    "bare headings": (250, repeated("理论方面\n甲。\n")),
    "days": (500, repeated("2024年1月1日\n")),
    "contacts": (500, repeated("联系电话：0760-23187906\n")),
    "periods": (500, repeated("公开期限：2024年1月1日至")),
    "what opens markup": (2_000, repeated("<p")),
    "what opens a bookmark": (1_000, repeated("[bookmark: ")),
    "what opens a subject": (1_000, lambda count: "甲\n" + "开展" * count),
    "what opens an inspected body": (2_000, lambda count: "甲\n" + "对甲甲进行" * count),
    "committees": (4_000, repeated("委")),
    "circled numbers": (1_000, lambda count: "1.甲\n" + "①乙\n" * count),
    "a heading broken over lines": (1_000, lambda count: "1.甲。乙\n" + "丙，丁\n" * count),
    "labels": (1_000, lambda count: "二、反馈问题整改\n1.甲。" + "责任领导：张三，" * count),
    "crumbs": (2_000, repeated("首页>")),
    "white space": (10_000, lambda count: "甲" + " " * count + "乙"),
    "what XML cannot hold": (1_000, repeated("\0甲")),
}
"""Shapes by name: how often the smallest repeats its unit, and what makes the text."""

NEARLY_FURNITURE: Final = (repeated("打印 "), lambda count: f"首页{'>         ' * count}。")
"""Lines that look like those around an article, up to their last character."""

GROWING_VALUES: Final = (
    *("“", "1", "一", "《", "“a”", "“《", "每", "每月", "至少", "2024年", "会后", "1个", "1,"),
    *("十百", "百分之", "1-", "’", "每日清", "制定每日", "一起", "5日内", "1 ", "\n", "上半年"),
    *(
        "2024年4月1日至",
        "长期坚持",
        "三点",
        "伍拾",
        "1至",
        "1个至",
        "上百",
        "若干",
        "去年",
        "当月",
        "1分之",
    ),
    *(
        "五年半内",
        "拟在2024年",
        "自2024年1月1日起",
        "2024.1.1-",
        "1 000",
        "（",
        "（含）内",
        "1年前",
        "-5%",
    ),
)
"""Units of texts in which values are looked for."""
