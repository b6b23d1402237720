"""What a class's source says of its fields and views: the docstrings that Python drops."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType

import attrs

__all__ = ["ClassSource", "Documented", "documented_names", "sources_of"]


@attrs.frozen
class Documented:
    """A name with its annotation and docstring."""

    name: str
    """The name; for a method with its parameters."""
    annotation: str
    """The annotation as it is written, or of a view what it returns."""
    doc: str
    """The docstring on one line."""

    @property
    def chinese(self) -> str:
        """The Chinese term that the docstring begins with."""
        return self.doc.partition(": ")[0]

    @property
    def english(self) -> str:
        """What the docstring says after the Chinese term."""
        return self.doc.partition(": ")[2]


@attrs.frozen
class ClassSource:
    """The documented members of one class, in the order of the source."""

    fields: tuple[Documented, ...]
    """The annotated fields."""
    views: tuple[Documented, ...]
    """The public properties and methods."""


def sources_of(cls: type) -> ClassSource:
    """Read the source of a class and of the classes it inherits from, the outermost first."""
    fields, views = [], []
    for base in reversed(cls.__mro__):
        if base.__module__.startswith("rectify_model.") and attrs.has(base):
            (tree,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
            assert isinstance(tree, ast.ClassDef)  # noqa: S101  # what getsource gives
            fields += list(documented_names(tree.body))
            views += list(_views(tree.body))
    return ClassSource(tuple(fields), tuple(views))


def documented_names(body: list[ast.stmt] | ModuleType) -> Iterator[Documented]:
    """Yield each name of a class or module body that a docstring follows."""
    if isinstance(body, ModuleType):
        body = ast.parse(inspect.getsource(body)).body
    for statement, following in pairwise(body):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(name), annotation=kind)
                | ast.Assign(targets=[ast.Name(name)], value=kind),
                ast.Expr(value=ast.Constant(value=str(doc))),
            ):
                yield Documented(name, ast.unparse(kind), _line(doc))


def _views(body: list[ast.stmt]) -> Iterator[Documented]:
    for statement in body:
        match statement:
            case ast.FunctionDef(name=name, returns=ast.expr() as returns) if name[0] != "_":
                called = "" if statement.decorator_list else f"({_parameters(statement)})"
                doc = (ast.get_docstring(statement) or "").partition("\n\n")[0]
                yield Documented(name + called, ast.unparse(returns), _line(doc))


def _parameters(function: ast.FunctionDef) -> str:
    return ", ".join(argument.arg for argument in function.args.args[1:])


def _line(doc: str) -> str:
    return " ".join(doc.split())
