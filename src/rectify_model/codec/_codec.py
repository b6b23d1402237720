"""A codec for one class of documents: objects to bytes and back, by way of plain data."""

from functools import cached_property
from typing import Final, Generic, TypeVar

import attrs
import cattrs
from cattrs.errors import BaseValidationError

from rectify_model.codec._converter import converter_for
from rectify_model.codec._document import Document
from rectify_model.codec._explain import arranged, problems_in
from rectify_model.codec._formats import FORMATS, Format
from rectify_model.codec._shown import shown
from rectify_model.codec.limits import Limits
from rectify_model.codec.problem_kinds import MISSING_FIELD, UNSUPPORTED_VERSION
from rectify_model.errors import DocumentError, UnsupportedVersionError
from rectify_model.problems import Problem
from rectify_model.shape import ClassShape, shape_of

__all__ = ["SCHEMA_VERSION", "Codec"]

SCHEMA_VERSION: Final = "0.1"
"""The version of the documents that this release writes and reads."""

T = TypeVar("T", bound=attrs.AttrsInstance)


@attrs.frozen
class Codec(Generic[T]):
    """Reads and writes documents that hold one `root` each."""

    root: type[T]
    """The attrs class of the document's value."""

    @cached_property
    def shape(self) -> ClassShape:
        """The root's fields."""
        return shape_of(self.root)

    @cached_property
    def converter(self) -> cattrs.Converter:
        """What turns plain data into objects and back."""
        return converter_for(self.root)

    def encode(self, value: T, form: Format, *, indent: bool) -> bytes:
        """Write a value; the same value always gives the same bytes."""
        plain = self.converter.unstructure(value, unstructure_as=self.root)
        return FORMATS[form].write(plain, self.shape, version=SCHEMA_VERSION, indent=indent)

    def decode(self, data: bytes, form: Format, limits: Limits) -> T:
        """Read a value from bytes that are known to be UTF-8.

        Raises:
            DocumentError: They hold none; the error says everything that is wrong with them.
        """
        document = FORMATS[form].read(data, self.shape, limits)
        problems = [*self._version_problems(document), *document.problems]
        value: T | None = None
        try:
            value = self.converter.structure(document.plain, self.root)
        except BaseValidationError as error:
            problems += problems_in(error, self.shape.name)
        if problems or value is None:
            raise DocumentError(arranged(problems, document.positions(), limits.max_problems))
        return value

    def _version_problems(self, document: Document) -> list[Problem]:
        path = "/schema_version"
        if document.version is None:
            return [MISSING_FIELD.at(path=path, owner=self.shape.name, name="schema_version")]
        if document.version == SCHEMA_VERSION:
            return []
        problem = UNSUPPORTED_VERSION.at(
            path=path, found=shown(document.version), supported=f'"{SCHEMA_VERSION}"'
        )
        raise UnsupportedVersionError(arranged([problem], document.positions(), 1))
