"""Chinese or English: what the user asks for, or what the locale says."""

import os
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from rectify_model.bilingual import CHINESE, ENGLISH

__all__ = ["Language", "language_asked_for", "language_of_locale"]

# In the order of POSIX: the first that is set decides.
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
# Of arguments that stand between null characters, which none of them can hold.
_ASKED: Final = re.compile(r"(?<![^\0])--lang[=\0](zh|en)(?![^\0])")


class Language(StrEnum):
    """A language of messages."""

    CHINESE = CHINESE
    """中文."""
    ENGLISH = ENGLISH
    """English."""


def language_of_locale() -> Language:
    """Return Chinese where the locale's language is Chinese, else English."""
    values = (os.environ.get(name) for name in _LOCALE_VARIABLES)
    locale = next((value for value in values if value), "")
    return Language.CHINESE if locale.lower().startswith(CHINESE) else Language.ENGLISH


def language_asked_for(arguments: Sequence[str]) -> Language:
    """Return the language that a command line asks for, also where nothing else of it is right."""
    asked = _ASKED.findall("\0".join(arguments))
    return Language(asked[-1]) if asked else language_of_locale()
