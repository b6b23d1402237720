import pytest

from rectify_model.text.values.quotations import find_citations, find_terms


def terms(text: str) -> list[str]:
    assert all(text[one.span.start : one.span.end] == one.text for one in find_terms(text))
    return [one.text for one in find_terms(text)]


def citations(text: str) -> list[str]:
    assert all(text[one.span.start : one.span.end] == one.text for one in find_citations(text))
    return [one.text for one in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("落实“三会一课”、“一岗双责”制度", ["三会一课", "一岗双责"]),
        ("“全面落实‘第一议题’制度”", ["全面落实‘第一议题’制度", "第一议题"]),
        ("“甲“乙”丙”", ["甲“乙”丙", "乙"]),
        ("‘单独’的单引号", []),
        ("it’s “don’t”", ["don’t"]),
        ("“”", []),
        ("”倒“", []),
        ("“未完", []),
        ("“《条例》”", ["《条例》"]),
        ("“甲‘乙”丙’", ["甲‘乙"]),
        ("“折\n行”", ["折\n行"]),
        ("“未完。\n又“一段”", ["一段"]),
        ("“未完\n\n又一段”", []),
        ("他说：“好。”\n又“一段”", ["好。", "一段"]),
        ("“坏\x00字”", []),
        ('"直引号"', []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学习《中国共产党章程》", ["中国共产党章程"]),
        ("《关于修改〈条例〉的决定》", ["关于修改〈条例〉的决定", "条例"]),
        ("《关于《甲》的通知》", ["关于《甲》的通知", "甲"]),
        ("〈单独〉", []),
        ("《》", []),
        ("“《甲》”", ["甲"]),
    ],
)
def test_citations(text: str, expected: list[str]) -> None:
    assert citations(text) == expected


def test_marks_nested_deeper_than_anybody_nests_are_left_alone() -> None:
    assert len(terms("“" * 20 + "深" + "”" * 20)) == 8
