"""Sphinx extension: the pages about the model are derived from its classes, and name no field.

A page holds a line such as `<!-- derived: glossary -->`; the text made here takes its place.
"""

import importlib
import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from class_source import Documented, documented_names, sources_of
from sphinx.application import Sphinx

from rectify_model.bilingual import CHINESE, ENGLISH
from rectify_model.catalogue import KINDS
from rectify_model.model import Report, Values, types
from rectify_model.model.vocabulary import Vocabulary
from rectify_model.shape import FieldShape, classes_below, shape_of
from rectify_model.validation import RULES, Rule
from rectify_model.validation.pages import EXAMPLES, page_of
from rectify_model.validation.wording import template

_COLON: Final = re.compile(r"(?<!:): ")
_PLACEHOLDER: Final = re.compile(r"^<!-- derived: (\w+) -->$", re.MULTILINE)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension to Sphinx."""
    app.connect("source-read", _fill)
    # Before napoleon, which comes at 500.
    app.connect("autodoc-process-docstring", keep_terms, priority=400)
    return {"parallel_read_safe": True}


def keep_terms(
    _app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Keep napoleon from taking what stands before a colon in a field's docstring for its type.

    The docstrings of fields begin with the Chinese term, `编号: the stable code`.
    """
    if what in {"attribute", "property"} and lines:
        lines[0] = _COLON.sub("：", lines[0], count=1)


def _fill(_app: Sphinx, _page: str, content: list[str]) -> None:
    content[0] = _PLACEHOLDER.sub(lambda found: "\n".join(_MAKERS[found[1]]()), content[0])


def _classes() -> Iterator[str]:
    for shape in classes_below(Report):
        yield from _heading(shape.cls)
        source = sources_of(shape.cls)
        yield from _table(
            ("field", "中文", "type", "default", "in XML", "meaning"),
            (
                (
                    f"`{field.name}`",
                    told.chinese,
                    _type(field, told),
                    _default(field),
                    _place(field),
                    told.english,
                )
                for told, field in zip(source.fields, shape.fields, strict=True)
            ),
        )
        if source.views:
            yield from _table(
                ("view", "gives", "meaning"),
                ((f"`{view.name}`", f"`{view.annotation}`", view.doc) for view in source.views),
            )


def _type(field: FieldShape, told: Documented) -> str:
    """Return the annotation, and the words that the field takes where they are a closed list."""
    words = field.scalar.words if field.scalar else ()
    listed = " · ".join(f"`{word.value}`" for word in words)
    return f"`{told.annotation}`" + (f": {listed}" if listed else "")


def _default(field: FieldShape) -> str:
    if field.required:
        return "**required**"
    if field.scalar is None and not field.many and field.default is not None:
        return f"an empty `{field.cls.__name__}`"
    return "none" if field.default in {None, ()} else f"`{json.dumps(field.default)}`"


def _place(field: FieldShape) -> str:
    return field.place.value + (f" of `{field.entry_name}`" if field.many else "")


def _heading(cls: type) -> Iterator[str]:
    """Begin the entry of a class; autodoc would print a constructor that repeats the table."""
    yield from (f"## {cls.__name__}", "", "```{eval-rst}")
    yield from (f".. py:class:: rectify_model.{cls.__name__}",)
    yield from (f"   :canonical: {cls.__module__}.{cls.__name__}", "")
    yield from (f"   {line}" for line in inspect.cleandoc(cls.__doc__ or "").splitlines())
    yield from ("```", "")


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
    """List every code; that of a rule leads to the rule's page."""
    rules = {rule.kind.code for rule in RULES}
    yield from _table(
        ("code", "name", "severity", "message", "中文"),
        (
            (
                f"[{code}](#{code.lower()})" if code in rules else _anchor(code) + code,
                f"`{kind.name}`",
                f"{kind.severity} {kind.severity.chinese}",
                template(kind.message),
                template(kind.message_zh),
            )
            for code, kind in KINDS.items()
        ),
    )


def _anchor(code: str) -> str:
    return f'<span id="{code.lower()}"></span>'


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
    yield from (f"({kind.code.lower()})=", "", f"### {kind.code} {kind.name}", "")
    severity = f"{kind.severity} {kind.severity.chinese}"
    profiles = ", ".join(sorted(rule.profiles))
    messages = template(kind.message), template(kind.message_zh)
    head = ("severity", "profiles", "message", "中文")
    yield from _table(head, [(severity, profiles, *messages)])
    english, chinese = (page_of(rule.check, language) for language in (ENGLISH, CHINESE))
    for paragraph in (*english.paragraphs, *chinese.paragraphs):
        yield from (paragraph, "")
    for heading, example in english.examples.items():
        told = EXAMPLES[heading]
        yield from (f"{told.en.rstrip(':')} {told.zh}", "", "```json", example, "```", "")
    yield from (f"It rests on: {rule.rests_on.en}.", "", f"依据：{rule.rests_on.zh}。", "")


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
