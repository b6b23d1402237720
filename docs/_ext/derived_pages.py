"""Sphinx extension: the pages about the model are derived from its classes, and name no field.

A page holds a line such as `<!-- derived: glossary -->`; the text made here takes its place.
"""

import importlib
import inspect
import pkgutil
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from class_source import Documented, documented_names, sources_of
from sphinx.application import Sphinx

import rectify_model
from rectify_model.model import Report, Values, types
from rectify_model.model.vocabulary import Vocabulary
from rectify_model.problems import ProblemKind
from rectify_model.shape import ClassShape, classes_below, shape_of
from rectify_model.validation import RULES, Rule

_PLACEHOLDER: Final = re.compile(r"^<!-- derived: (\w+) -->$", re.MULTILINE)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension to Sphinx."""
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True}


def _fill(_app: Sphinx, _page: str, content: list[str]) -> None:
    content[0] = _PLACEHOLDER.sub(lambda found: "\n".join(_MAKERS[found[1]]()), content[0])


def _classes() -> Iterator[str]:
    for shape in classes_below(Report):
        yield from _heading(shape.cls)
        source = sources_of(shape.cls)
        yield from _table(
            ("field", "中文", "type", "in XML", "meaning"),
            (
                (f"`{field.name}`", field.chinese, f"`{field.annotation}`", place, field.english)
                for field, place in zip(source.fields, _places(shape), strict=True)
            ),
        )
        if source.views:
            yield from _table(
                ("view", "gives", "meaning"),
                ((f"`{view.name}`", f"`{view.annotation}`", view.doc) for view in source.views),
            )


def _heading(cls: type) -> Iterator[str]:
    """Begin the entry of a class; autodoc would print a constructor that repeats the table."""
    yield from (f"## {cls.__name__}", "", "```{eval-rst}")
    yield from (f".. py:class:: rectify_model.{cls.__name__}",)
    yield from (f"   :canonical: {cls.__module__}.{cls.__name__}", "")
    yield from (f"   {line}" for line in inspect.cleandoc(cls.__doc__ or "").splitlines())
    yield from ("```", "")


def _places(shape: ClassShape) -> Iterator[str]:
    for field in shape.fields:
        entries = f" of `{field.entry_name}`" if field.many else ""
        required = ", required" if field.required else ""
        yield f"{field.place.value}{entries}{required}"


def _vocabularies() -> Iterator[str]:
    for words in Vocabulary.__subclasses__():
        yield from _heading(words)
        yield from _table(
            ("in Python", "in documents", "中文"),
            ((f"`{word.name}`", f"`{word.value}`", word.chinese) for word in words),
        )


def _simple_types() -> Iterator[str]:
    yield from _table(
        ("type", "meaning"),
        ((f"`{each.name}`", each.doc) for each in documented_names(types)),
    )


def _glossary() -> Iterator[str]:
    """List the classes, the words and the fields under their Chinese terms, each once."""
    shapes = list(classes_below(Report))
    vocabularies = Vocabulary.__subclasses__()
    yield from ("## Classes", "")
    yield from _terms(_described(cls) for cls in (*(shape.cls for shape in shapes), *vocabularies))
    yield from ("## Words", "")
    yield from _table(
        ("中文", "English", "in documents"),
        (
            (word.chinese, f"`{words.__name__}.{word.name}`", f"`{word.value}`")
            for words in vocabularies
            for word in words
        ),
    )
    yield from ("## Fields", "")
    yield from _terms(field for shape in shapes for field in sources_of(shape.cls).fields)


def _terms(entries: Iterable[Documented]) -> Iterator[str]:
    meanings = {(each.chinese, each.name): each.english for each in entries}
    yield from _table(
        ("中文", "English", "meaning"),
        ((chinese, f"`{name}`", meaning) for (chinese, name), meaning in meanings.items()),
    )


def _described(cls: type) -> Documented:
    return Documented(cls.__name__, "", (cls.__doc__ or "").partition("\n\n")[0].replace("\n", " "))


def _outline() -> Iterator[str]:
    """Draw which class holds which, from the report downwards."""
    yield "```text"
    yield from _branch(Report, "")
    yield from ("```", "")


def _branch(cls: type, indent: str) -> Iterator[str]:
    yield f"{indent}{cls.__name__}  {_described(cls).chinese}"
    # What values hold would be drawn below every statement and measure; the reference has it.
    for field in shape_of(cls).fields if cls is not Values else ():
        if field.scalar is None:
            yield from _branch(field.cls, f"{indent}    ")


def _problem_kinds() -> Iterator[str]:
    """List the problems of all modules by their codes."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(rectify_model.__path__, "rectify_model.")
        if not module.name.endswith(".__main__")
    ]
    named = (value for module in modules for value in vars(module).values())
    kinds = {value.code: value for value in named if isinstance(value, ProblemKind)}
    yield from _table(
        ("code", "name", "severity", "message", "中文"),
        (
            (code, f"`{kind.name}`", kind.severity, kind.message, kind.message_zh)
            for code, kind in sorted(kinds.items())
        ),
    )


def _rules() -> Iterator[str]:
    """Write a page on every rule, family by family."""
    for name, rules in groupby(RULES, lambda rule: rule.check.__module__):
        # A family's heading is what its module says of itself.
        told = (importlib.import_module(name).__doc__ or "").partition("\n")[0]
        yield from (f"## {told.rstrip('.')}", "")
        for rule in rules:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    kind = rule.kind
    yield from (f"### {kind.code} {kind.name}", "")
    yield from _table(
        ("severity", "profiles", "message", "中文"),
        [(kind.severity, ", ".join(sorted(rule.profiles)), kind.message, kind.message_zh)],
    )
    for paragraph in rule.doc.split("\n\n"):
        heading, _, example = paragraph.partition("\n")
        if heading in {"Fails:", "Passes:"}:
            yield from (heading, "", "```json", textwrap.dedent(example), "```", "")
        else:
            yield from (paragraph, "")
    yield from (f"It rests on: {rule.rests_on}.", "")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, tuple("---" for _ in head), *rows):
        yield "|" + "|".join(cell.replace("|", "\\|") for cell in row) + "|"
    yield ""


_MAKERS: Final[dict[str, Callable[[], Iterable[str]]]] = {
    "classes": _classes,
    "glossary": _glossary,
    "outline": _outline,
    "problem_kinds": _problem_kinds,
    "rules": _rules,
    "simple_types": _simple_types,
    "vocabularies": _vocabularies,
}
