"""Sentences in Chinese and English: one type for every message, so that neither is forgotten."""

from typing import Final

import attrs

__all__ = ["CHINESE", "ENGLISH", "Bilingual"]

CHINESE: Final = "zh"
"""中文, as `in_language` takes it."""
ENGLISH: Final = "en"
"""English, as `in_language` takes it."""


@attrs.frozen(kw_only=True)
class Bilingual:
    """A sentence in both languages, with {names} for the details."""

    en: str
    """The sentence in English."""
    zh: str
    """The same in Chinese, with the same names."""

    def filled(self, **details: object) -> "Bilingual":
        """Return the sentence with its details filled in."""
        return Bilingual(en=self.en.format_map(details), zh=self.zh.format_map(details))

    def in_language(self, language: str, **details: object) -> str:
        """Return the sentence in `zh` or `en`, with its details filled in."""
        return self.verbatim(language).format_map(details)

    def verbatim(self, language: str) -> str:
        """Return the sentence in `zh` or `en` as it is written, braces and all."""
        return self.zh if language == CHINESE else self.en
