from rectify_model.bilingual import CHINESE, ENGLISH, Bilingual

SENTENCE = Bilingual(en="{name} is missing", zh="缺少{name}")


def test_a_sentence_is_filled_in_one_language() -> None:
    assert SENTENCE.in_language(ENGLISH, name="x") == "x is missing"
    assert SENTENCE.in_language(CHINESE, name="x") == "缺少x"


def test_a_sentence_is_filled_in_both_languages() -> None:
    assert SENTENCE.filled(name="x") == Bilingual(en="x is missing", zh="缺少x")
