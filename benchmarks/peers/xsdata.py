"""The model in xsdata: dataclasses generated from our XSD, as a user of the schema would."""

import os
import subprocess
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig
from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler, XmlEventHandler
from xsdata.formats.dataclass.serializers import XmlSerializer
from xsdata.formats.dataclass.serializers.config import SerializerConfig
from xsdata.formats.dataclass.serializers.writers import LxmlEventWriter, XmlEventWriter

from benchmarks.contestant import Contestant
from benchmarks.peers.model import NAMESPACE
from benchmarks.plain_data import plain_data
from rectify_model import schema
from rectify_model.shape import FieldShape

__all__ = ["contestants"]

_PACKAGE: Final = "xsdata_peer"


def contestants() -> list[Contestant]:
    """Return xsdata with lxml below it, and with the standard library's parser and writer."""
    report = _generated()
    return [
        _contestant(report, "lxml", LxmlEventHandler, LxmlEventWriter),
        _contestant(report, "native", XmlEventHandler, XmlEventWriter),
    ]


def _contestant(report: Any, below: str, handler: Any, writer: Any) -> Contestant:
    context = XmlContext()
    parser = XmlParser(
        config=ParserConfig(fail_on_unknown_attributes=True), context=context, handler=handler
    )
    serializer = XmlSerializer(
        config=SerializerConfig(ignore_default_attributes=True), context=context, writer=writer
    )
    return Contestant(
        name=f"xsdata ({below})",
        configuration=f"generated with `--slots`; `XmlParser` with `{handler.__name__}`,"
        f" `fail_on_unknown_attributes=True`; `XmlSerializer` with `{writer.__name__}`,"
        " `ignore_default_attributes=True`; both made once",
        format="xml",
        read=lambda data: parser.from_bytes(data, report),
        write=lambda value: serializer.render(value, ns_map={None: NAMESPACE}).encode(),
        bind=(lambda root: parser.parse(root, report)) if below == "lxml" else None,
        plain=lambda value: plain_data(value, entries=_entries),
    )


def _generated() -> Any:
    command = [
        *(sys.executable, "-m", "xsdata", "generate", str(schema.path("xsd"))),
        *("--package", f"{_PACKAGE}.report", "--structure-style", "single-package"),
        *("--slots", "--docstring-style", "Blank"),
    ]
    # The generator calls ruff, which lies beside the interpreter.
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    # A folder of its own: processes that generate at one time would spoil each other's files.
    with TemporaryDirectory() as folder:
        subprocess.run(  # noqa: S603 - ours
            command, check=True, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True
        )
        sys.path.append(folder)
        try:
            return import_module(f"{_PACKAGE}.report").Report
        finally:
            sys.path.remove(folder)


def _entries(wrapper: Any, field: FieldShape) -> Iterable[Any]:
    """Return a list's entries: the generator gives each list a class of its own."""
    return () if wrapper is None else getattr(wrapper, field.entry_name)
