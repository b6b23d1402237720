"""The answer of `validate`, in the form that the user asks for."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rectify_model.cli._checking import Checked
from rectify_model.cli._format import Format
from rectify_model.cli._language import Language
from rectify_model.cli._screen import screen
from rectify_model.problems import ProblemKind
from rectify_model.validation import Rule
from rectify_model.validation.output import as_github, as_json, as_sarif, as_text

__all__ = ["answer"]


def answer(
    checked: Sequence[Checked],
    form: Format,
    language: Language,
    kinds: Iterable[Rule | ProblemKind],
) -> bytes:
    """Return the answer as bytes: UTF-8 for tools, the encoding of standard output for people."""
    problems = [problem for each in checked for problem in each.problems]
    lines = {each.source: each.lines for each in checked}
    if form is Format.TEXT:
        told = as_text(problems, language, screen=screen(), lines=lines)
        return told.encode(sys.stdout.encoding, "backslashreplace")
    if form is Format.JSON:
        told = as_json(problems)
    elif form is Format.SARIF:
        told = as_sarif(problems, language, kinds=kinds, base=Path.cwd(), lines=lines)
    else:
        told = as_github(problems, language)
    # A name that is not UTF-8 has half a surrogate pair in Python: JSON escapes it just so.
    return told.encode("utf-8", "backslashreplace")
