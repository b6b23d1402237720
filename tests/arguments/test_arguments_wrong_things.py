"""Whatever is given to a function of the package's face, only the errors of the library come out."""

import inspect
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pytest

import rectify_model
from rectify_model import (
    Limits,
    Measure,
    RectifyModelError,
    RegulationProfile,
    Report,
    Section,
    dumps,
    read_document,
    read_text,
)
from rectify_model.bulk import Failure
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation import RULES, Settings

# Not `shape`, which is for those who build on the classes, and not `testing`, whose asserts raise what
# the functions under test raise.
PACKAGES: Final = (
    *("bulk", "catalogue", "codec", "opening", "render", "schema", "sources"),
    *("text", "validation"),
)
# Its extra may be absent where the built wheel is tested.
OPTIONAL: Final = ("columns",) if find_spec("pyarrow") else ()
FUNCTIONS: Final[dict[str, Callable[..., Any]]] = {
    f"{module.__name__}.{name}": function
    for module in (
        rectify_model,
        *(import_module(f"rectify_model.{name}") for name in (*PACKAGES, *OPTIONAL)),
    )
    for name in module.__all__
    if inspect.isfunction(function := getattr(module, name))
}

REPORT: Final = Report(id="r", sections=(Section(),))
KIND: Final = ProblemKind(code="X1", name="x", severity=Severity.INFO, message="x", message_zh="x")
WRONG: Final[dict[str, Any]] = {
    "nothing": None,
    "an integer": 5,
    "a negative": -1,
    "a fraction": 1.5,
    "a truth": True,
    "a decimal": Decimal(1),
    "a day": date(2025, 4, 27),
    "a moment": datetime(2025, 4, 27, tzinfo=UTC),
    "bytes": b"\xff\x00",
    "no bytes": b"",
    "an array": bytearray(b"{}"),
    "no words": "",
    "a word": "no-such-thing",
    "half a pair": "\ud800",
    "a null": "a\0b",
    "a long word": "长" * 5000,
    "a path": Path("no-such-thing"),
    "a folder": Path(),
    "half a path": Path("\ud800"),
    "a file": BytesIO(b"[]"),
    "a file of text": StringIO("[]"),
    "an object": object(),
    "a class": Report,
    "a function": lambda *_: None,
    "an iterator": iter(()),
    "a list": [],
    "a list of nothing": [None],
    "a list of words": ["x"],
    "a mapping": {},
    "a mapping of numbers": {1: 2},
    "a report": REPORT,
    "reports": [REPORT],
    "a part": Measure(id="m"),
    "a reading": read_text("一、整改"),
    "a document": read_document(dumps(REPORT, "json")),
    "settings": Settings(),
}


def right() -> dict[str, Any]:
    """Return a right value for each argument there is, by its name."""
    return {
        **dict.fromkeys(("report", "root", "subject"), REPORT),
        **dict.fromkeys(("before", "after"), REPORT),
        **dict.fromkeys(("path", "source", "sources", "start"), "in"),
        **dict.fromkeys(("destination", "directory"), "out"),
        **dict.fromkeys(("data",), dumps(REPORT, "json")),
        **dict.fromkeys(("format", "to"), "json"),
        **dict.fromkeys(("text", "message"), "追回资金2600余万元"),
        "plain": {"schema_version": "1.0", "id": "r"},
        "pointer": "",
        "reports": [REPORT],
        "function": str,
        "kind": KIND,
        "rests_on": "x",
        "rules": RULES,
        "settings": Settings(),
        "regulation": RegulationProfile(),
        "limits": Limits(),
        "tell": lambda _: None,
        "executor": ThreadPoolExecutor(1),
        "workers": 1,
        "cls": Report,
        "my_loads": lambda _: REPORT,
        "my_dumps": lambda _: b"",
        "where": "/sections/0",
        "strategy": None,
        "id": "r1",
        "failure": Failure,
        "word": "RM101",
    }


def arguments_of(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    return {
        name: parameter
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.kind not in {parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD}
    }


def cases() -> Iterator[tuple[str, str]]:
    for name, function in FUNCTIONS.items():
        yield from ((name, argument) for argument in arguments_of(function))


@pytest.fixture
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a new folder, so that whatever is written lies there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("somewhere")
@pytest.mark.parametrize(("name", "argument"), list(cases()))
def test_only_errors_of_the_library_come_out(name: str, argument: str) -> None:
    function = FUNCTIONS[name]
    for wrong in WRONG.values():
        known = right()
        given = {
            each: known[each]
            for each, parameter in arguments_of(function).items()
            if parameter.default is parameter.empty and each != argument
        }
        with suppress(RectifyModelError), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = function(**given, **{argument: wrong})
            if isinstance(result, Iterator):
                list(islice(result, 5))
