"""Chinese or English: what the user asks for, or what the locale says."""

import os
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import attrs

from rectify_model.errors import UsageError

__all__ = ["Language", "Message", "language_asked_for", "language_of_locale"]

# In the order of POSIX: the first that is set decides.
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
# Of arguments that stand between null characters, which none of them can hold.
_ASKED: Final = re.compile(r"(?<![^\0])--lang[=\0](zh|en)(?![^\0])")


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


def language_asked_for(arguments: Sequence[str]) -> Language:
    """Return the language that a command line asks for, also where nothing else of it is right."""
    asked = _ASKED.findall("\0".join(arguments))
    return Language(asked[-1]) if asked else language_of_locale()
