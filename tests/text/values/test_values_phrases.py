"""The golden phrases: what each says was written down before anything read it."""

from typing import Any

import pytest
from phrases_read import golden_phrases, written_values

from rectify_model.text.values import find_values


@pytest.mark.parametrize(("phrase", "values"), golden_phrases())
def test_a_phrase_says_what_is_written_beside_it(phrase: str, values: str) -> None:
    found = find_values(phrase)
    assert written_values(found) == values
    mentions: list[Any] = [*found.quantities, *found.dates, *found.deadlines, *found.recurrences]
    for mention in mentions:
        assert phrase[mention.span.start : mention.span.end] == mention.text


def test_there_are_as_many_phrases_as_were_promised() -> None:
    phrases = [phrase for phrase, _ in golden_phrases()]
    assert len(set(phrases)) >= 600
