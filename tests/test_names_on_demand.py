"""The names of the package: each is imported when it is asked for, and nothing optional with it."""

import ast
import json
import subprocess
import sys
from importlib import import_module, metadata
from pathlib import Path

import pytest

import rectify_model

TREE = ast.parse(Path(rectify_model.__file__).read_text(encoding="utf-8"))
IMPORTS = {
    alias.name: f"{node.module}"
    for node in ast.walk(TREE)
    if isinstance(node, ast.ImportFrom) and f"{node.module}".startswith("rectify_model.")
    for alias in node.names
}


def modules_after(code: str) -> set[str]:
    """Return what is imported in a new process after some code."""
    words = f"import json, sys\n{code}\nprint(json.dumps(list(sys.modules)))"
    ran = subprocess.run(  # noqa: S603 - the code is ours
        [sys.executable, "-c", words], check=True, capture_output=True
    )
    return set(json.loads(ran.stdout))


def test_checkers_see_the_names_that_there_are() -> None:
    assert {*IMPORTS, "__version__"} == {*rectify_model.__all__}
    assert {*rectify_model.__all__} <= {*dir(rectify_model)}


@pytest.mark.parametrize("name", IMPORTS)
def test_a_name_is_what_checkers_take_it_for(name: str) -> None:
    assert rectify_model.__getattr__(name) is getattr(import_module(IMPORTS[name]), name)
    assert getattr(rectify_model, name) is rectify_model.__getattr__(name)


def test_the_version_is_that_of_the_distribution() -> None:
    assert rectify_model.__version__ == metadata.version("rectify-model")


def test_a_name_that_is_none_is_told() -> None:
    with pytest.raises(AttributeError, match="'rectify_model' has no attribute 'reed'"):
        rectify_model.__getattr__("reed")


def test_the_packages_behind_the_names_can_be_reached() -> None:
    assert rectify_model.__getattr__("codec") is import_module("rectify_model.codec")
    modules = modules_after("import rectify_model\nrectify_model.codec.show_source")
    assert "rectify_model.text" not in modules


OPTIONAL = {
    *("click", "rich", "hypothesis", "pyarrow", "docx", "distributed", "duckdb"),
    *("rectify_model.cli", "rectify_model.testing", "rectify_model.columns", "rectify_model.bulk"),
}


def test_the_import_brings_nothing_along() -> None:
    modules = modules_after("import rectify_model")
    assert {name for name in modules if name.startswith("rectify_model.")} == set()
    assert not modules & {"attrs", "cattrs", "lxml", "orjson", *OPTIONAL}


def test_all_names_together_bring_nothing_optional_along() -> None:
    assert not modules_after("from rectify_model import *") & OPTIONAL


def test_a_document_is_loaded_without_what_explains_and_what_reads_texts() -> None:
    modules = modules_after(
        "import rectify_model as rm\n"
        "for form in ('json', 'xml'): rm.loads(rm.dumps(rm.Report(id='r'), form))"
    )
    assert "rectify_model.codec" in modules
    assert not modules & {"cattrs", "rectify_model.text", "rectify_model.validation"}
