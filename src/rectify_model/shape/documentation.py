"""What the source says of classes, fields and named types: the docstrings that Python drops.

A docstring of the model begins with the Chinese term: `中文: what it is, in English.`
"""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import Final

import attrs

from rectify_model.model import types
from rectify_model.model.annotation import Since
from rectify_model.model.vocabulary import Vocabulary
from rectify_model.shape.scalars import Scalar, snake_case

__all__ = [
    "Documentation",
    "documentation_of",
    "documented_names",
    "field_documentation",
    "word_documentation",
]

_BILINGUAL: Final = re.compile(r"([^:]*[\u4e00-\u9fff][^:]*): (.+)", re.DOTALL)


@attrs.frozen
class Documentation:
    """What is said of a class, a field or a type, in both languages."""

    chinese: str
    """The Chinese term."""
    english: str
    """What it means, in English."""

    @classmethod
    def of(cls, docstring: str) -> "Documentation | None":
        """Take a docstring's first paragraph apart; None where it begins with no Chinese term."""
        summary = " ".join(docstring.partition("\n\n")[0].split())
        found = _BILINGUAL.fullmatch(summary)
        return cls(found[1], _sentence(found[2])) if found else None

    def since(self, version: str) -> "Documentation":
        """Return it with the version that the field begins in."""
        chinese = f"{self.chinese}（{version} 版起）"
        return Documentation(chinese, f"{self.english} Since {version}.")


@cache
def field_documentation(cls: type) -> dict[str, Documentation]:
    """Return what the source says of each field of an attrs class, inherited ones first."""
    docstrings: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if attrs.has(base):
            (tree,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
            assert isinstance(tree, ast.ClassDef)  # noqa: S101 - what getsource gives
            docstrings |= documented_names(tree.body)
    documented = _bilingual(docstrings)
    for field in attrs.fields(cls):
        if (version := Since.of(field.type)) is not None:
            documented[field.name] = documented[field.name].since(version)
    return documented


@cache
def documentation_of(subject: type | Scalar) -> Documentation:
    """Return what is said of a class or of a type of simple values.

    A simple type is described by its words' class, by the docstring of its name in the model's
    types, or else by what messages say that it takes.
    """
    if isinstance(subject, Scalar):
        if subject.words:
            return documentation_of(type(subject.words[0]))
        said = Documentation(subject.expected_zh, _sentence(subject.expected))
        return _named_types().get(subject.name, said)
    documentation = Documentation.of(inspect.getdoc(subject) or "")
    if documentation is None:
        msg = f"the docstring of {subject.__name__} begins with no Chinese term"
        raise TypeError(msg)
    return documentation


def word_documentation(word: Vocabulary) -> Documentation:
    """Return a word's Chinese term, and its name as English words."""
    return Documentation(word.chinese, _sentence(word.name.lower().replace("_", " ")))


def documented_names(body: list[ast.stmt] | ModuleType) -> Iterator[tuple[str, str]]:
    """Yield each name of a class or module body that a docstring follows, with the docstring."""
    if isinstance(body, ModuleType):
        body = ast.parse(inspect.getsource(body)).body
    for statement, following in pairwise(body):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]),
                ast.Expr(value=ast.Constant(value=str(doc))),
            ):
                yield name, doc


@cache
def _named_types() -> dict[str, Documentation]:
    named = {snake_case(name): doc for name, doc in documented_names(types)}
    return _bilingual(named)


def _bilingual(docstrings: Mapping[str, str]) -> dict[str, Documentation]:
    taken = ((name, Documentation.of(doc)) for name, doc in docstrings.items())
    return {name: documentation for name, documentation in taken if documentation is not None}


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:].removesuffix(".") + "."
