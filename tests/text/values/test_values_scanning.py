from rectify_model.model.values import Span
from rectify_model.text.values.scanning import mask


def test_mask_keeps_the_length_and_takes_nested_and_overlapping_spans() -> None:
    spans = [Span(start=5, end=7), Span(start=1, end=4), Span(start=2, end=3), Span(start=3, end=6)]
    masked = mask("0123456789", spans)
    assert masked == "0" + "\N{OBJECT REPLACEMENT CHARACTER}" * 6 + "789"


def test_a_text_without_spans_is_masked_by_nothing() -> None:
    text = "2025年4月27日"
    assert mask(text, ()) is text
