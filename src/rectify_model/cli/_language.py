"""Chinese or English: what the user asks for, or what the locale says."""

import os
from enum import StrEnum
from typing import Final

import attrs

from rectify_model.errors import UsageError

__all__ = ["Language", "Message", "language_of_locale"]

# In the order of POSIX: the first that is set decides.
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


class Language(StrEnum):
    """A language of messages."""

    CHINESE = "zh"
    """中文."""
    ENGLISH = "en"
    """English."""


@attrs.frozen(kw_only=True)
class Message:
    """A sentence for the user in both languages, with {names} for the details."""

    en: str
    """The sentence in English."""
    zh: str
    """The same in Chinese, with the same names."""

    def in_language(self, language: Language, **details: object) -> str:
        """Return the sentence in one language, the details filled in."""
        sentence = self.zh if language is Language.CHINESE else self.en
        return sentence.format_map(details)

    def as_error(self, **details: object) -> UsageError:
        """Return the sentence as an error, for what the user asks and cannot have."""
        return UsageError(self.en.format_map(details), self.zh.format_map(details))


def language_of_locale() -> Language:
    """Return Chinese where the locale's language is Chinese, else English."""
    values = (os.environ.get(name) for name in _LOCALE_VARIABLES)
    locale = next((value for value in values if value), "")
    return Language.CHINESE if locale.lower().startswith("zh") else Language.ENGLISH
