"""Validators of others: what each of them says of documents, by the packaged schemas.

Those that are absent are left out and named in the test report; with the environment variable
RECTIFY_REQUIRE_VALIDATORS=1 an absent one fails the tests instead.
"""

import importlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from xml.etree.ElementTree import ParseError

import attrs

from rectify_model.codec import Format
from rectify_model.schema import path

AJV_MODULES: Final = Path(__file__).parents[2] / "build" / "validators" / "node_modules"
_AJV_SCRIPT: Final = Path(__file__).with_name("ajv_verdicts.cjs")
_REQUIRED: Final = "RECTIFY_REQUIRE_VALIDATORS"

Verdicts = list[bool]
Ran = subprocess.CompletedProcess[str]


@attrs.frozen
class Validator:
    """A validator of documents in one format."""

    name: str
    form: Format
    present: Callable[[], bool]
    """Tell whether it is installed."""
    install: str
    """What to install."""
    verdicts: Callable[[Sequence[bytes]], Verdicts]
    """Tell of each document whether it is valid; all of them in one go."""


def by_xmllint(documents: Sequence[bytes]) -> Verdicts:  # pragma: no cover - may be absent
    with TemporaryDirectory() as directory:
        files = _written(directory, documents)
        command = ["xmllint", "--noout", "--nonet", "--schema", str(path("xsd")), *files]
        said = _ran(command, check=False).stderr
    lines = set(said.splitlines())
    return [f"{file} validates" in lines for file in files]


def by_xmlschema(documents: Sequence[bytes]) -> Verdicts:
    schema = _xmlschema()

    def verdict(document: bytes) -> bool:
        try:
            return bool(schema.is_valid(BytesIO(document)))
        except ParseError:
            return False

    return [verdict(document) for document in documents]


def by_jsonschema_rs(documents: Sequence[bytes]) -> Verdicts:
    validator = _jsonschema_rs()

    def verdict(document: bytes) -> bool:
        try:
            plain = json.loads(document)
        except ValueError:
            return False
        return bool(validator.is_valid(plain))

    return [verdict(document) for document in documents]


def by_ajv(documents: Sequence[bytes]) -> Verdicts:  # pragma: no cover - may be absent
    with TemporaryDirectory() as directory:
        files = _written(directory, documents)
        command = ["node", str(_AJV_SCRIPT), str(AJV_MODULES), str(path("jsonschema")), *files]
        said = _ran(command, check=True).stdout
    return [line == "valid" for line in said.splitlines()]


@cache
def _xmlschema() -> Any:
    return importlib.import_module("xmlschema").XMLSchema(path("xsd"))


@cache
def _jsonschema_rs() -> Any:
    schema = json.loads(path("jsonschema").read_bytes())
    return importlib.import_module("jsonschema_rs").validator_for(schema)


def _written(directory: str, documents: Sequence[bytes]) -> list[str]:  # pragma: no cover - above
    files = [Path(directory) / str(number) for number in range(len(documents))]
    for file, document in zip(files, documents, strict=True):
        file.write_bytes(document)
    return [str(file) for file in files]


def _ran(command: list[str], *, check: bool) -> Ran:  # pragma: no cover - above
    # What xmllint quotes of a document it cuts anywhere, within a character too.
    return subprocess.run(  # noqa: S603 - the commands are ours
        command, capture_output=True, check=check, encoding="utf-8", errors="replace"
    )


VALIDATORS: Final = (
    Validator(
        "xmllint",
        "xml",
        lambda: shutil.which("xmllint") is not None,
        "the system package libxml2-utils",
        by_xmllint,
    ),
    Validator(
        "xmlschema",
        "xml",
        lambda: find_spec("xmlschema") is not None,
        "the Python package xmlschema",
        by_xmlschema,
    ),
    Validator(
        "jsonschema-rs",
        "json",
        lambda: find_spec("jsonschema_rs") is not None,
        "the Python package jsonschema-rs",
        by_jsonschema_rs,
    ),
    Validator(
        "ajv",
        "json",
        lambda: shutil.which("node") is not None and (AJV_MODULES / "ajv").is_dir(),
        "Node.js, and `npm install --prefix build/validators ajv@8`",
        by_ajv,
    ),
)


def usable(validators: Sequence[Validator] = VALIDATORS) -> list[Validator]:
    """Return the validators that are there; with the variable set all, so that tests fail."""
    required = os.environ.get(_REQUIRED) == "1"
    return [validator for validator in validators if required or validator.present()]


def absences(validators: Sequence[Validator] = VALIDATORS) -> Iterator[str]:
    """Yield a line on each validator that is absent."""
    for validator in validators:
        if not validator.present():
            yield f"validator {validator.name} is absent and not asked: install {validator.install}"
