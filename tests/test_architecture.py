"""The packages import only downwards, and the codec knows no class of the model."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import attrs
import pytest

import rectify_model
from rectify_model.model import Report
from rectify_model.shape import classes_below

ROOT = Path(rectify_model.__file__).parent
MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix(): ast.parse(path.read_text("utf-8"))
    for path in ROOT.rglob("*.py")
}

# From the top down; what shares a line does not know each other.
LAYERS = (
    ("__init__", "__main__"),
    ("cli",),
    ("testing",),
    ("catalogue",),
    ("bulk", "archive", "columns"),
    ("opening",),
    ("text", "render", "ledger"),
    ("validation",),
    ("schema",),
    ("codec", "numbering", "sources"),
    ("migration",),
    ("shape",),
    ("model",),
    ("files", "arguments", "hardened_xml"),
    ("errors",),
    ("problems", "terminal"),
    ("bilingual", "pointers"),
)
# What documents and collections hold is told once each.
NAME_THE_CLASS = {"codec/documents", "codec/stream/reports"}
HEIGHT = {name: -depth for depth, names in enumerate(LAYERS) for name in names}


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield what a module imports of ours, as a dotted name below the package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        ours = (name for name in names if name.startswith("rectify_model."))
        yield from (name.removeprefix("rectify_model.") for name in ours)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_downwards_only(module: str) -> None:
    package = module.split("/", maxsplit=1)[0]
    others = {name.split(".")[0] for name in imports(MODULES[module])} & HEIGHT.keys()
    upwards = {other for other in others - {package} if HEIGHT[other] >= HEIGHT[package]}
    assert upwards == set()


def test_every_package_has_its_layer() -> None:
    assert {module.split("/")[0] for module in MODULES} <= HEIGHT.keys()


def test_no_module_bears_an_underscore() -> None:
    """A package's `__all__` is its face, so that no name has to say that it is private."""
    parts = {part for module in MODULES for part in module.split("/")}
    assert {part for part in parts if part.startswith("_")} == {"__init__", "__main__"}


def imported_when_loaded(tree: ast.Module) -> Iterator[str]:
    """Yield what a module imports of ours when it is loaded itself, not when a function runs."""
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ImportFrom | ast.Import):
            yield from imports(ast.Module([node], []))
        elif isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.dump(node.test):
            waiting += [*node.body, *node.orelse]
        elif isinstance(node, ast.Try | ast.With):
            waiting += node.body


def module_of(name: str) -> str:
    """Return the module that a dotted name is or lies in."""
    path = name.replace(".", "/")
    while path not in MODULES and f"{path}/__init__" not in MODULES:
        path = path.rpartition("/")[0]
    return path if path in MODULES else f"{path}/__init__"


def test_no_modules_import_one_another_in_a_circle() -> None:
    graph = {
        module: {
            found for name in imported_when_loaded(tree) if (found := module_of(name)) != module
        }
        for module, tree in MODULES.items()
    }
    # That a package is loaded before what lies in it is Python's way, and no circle of ours.
    for module, below in graph.items():
        below -= {
            each for each in below if each.endswith("__init__") and module.startswith(each[:-8])
        }
    TopologicalSorter(graph).prepare()


def test_the_model_knows_nothing_but_what_it_raises() -> None:
    for module, tree in MODULES.items():
        if module.startswith("model/"):
            ours = {name.split(".")[0] for name in imports(tree)}
            assert ours <= {"model", "errors", "bilingual"}, module


def test_the_codec_names_no_class_and_no_field() -> None:
    shapes = list(classes_below(Report))
    classes = {shape.cls.__name__ for shape in shapes}
    # A name that Python or XML uses as well proves nothing.
    fields = {field.name for shape in shapes for field in attrs.fields(shape.cls)}
    fields -= {
        "id",
        "name",
        "text",
        "value",
        "start",
        "end",
        "label",
        "path",
        "source",
        "line",
        "code",
    }
    for module, tree in MODULES.items():
        if not module.startswith("codec/") or module in NAME_THE_CLASS:
            continue
        words = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        texts = {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not words & classes, module
        assert not texts & (fields | {shape.name for shape in shapes}), module
