"""A codec for one class of documents: objects to bytes and back, by way of plain data."""

from functools import cached_property
from typing import Generic, TypeVar

import attrs
import cattrs
from cattrs.errors import BaseValidationError

from rectify_model.codec._converter import converter_for
from rectify_model.codec._document import Document
from rectify_model.codec._explain import arranged, problems_in
from rectify_model.codec._formats import FORMATS, Format
from rectify_model.codec._newer import newer_fields
from rectify_model.codec._salvage import salvaged
from rectify_model.codec._versions import (
    SCHEMA_VERSION,
    is_newer,
    unsupported_version,
    wrong_version,
)
from rectify_model.codec.limits import Limits
from rectify_model.codec.loaded import Loaded
from rectify_model.errors import DocumentError, UnsupportedVersionError
from rectify_model.migration import carried
from rectify_model.problems import Problem, Severity
from rectify_model.shape import ClassShape, shape_of

__all__ = ["Codec"]

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

    def decode(
        self, data: bytes, form: Format, limits: Limits, *, salvage: bool = False
    ) -> Loaded[T]:
        """Read a value from bytes that are known to be UTF-8.

        Args:
            data: The bytes.
            form: The format.
            limits: How large and how deep the document may be.
            salvage: Whether to leave out what is wrong, and to tell it, where the rest will do.

        Raises:
            DocumentError: They hold none; the error says everything that is wrong with them.
        """
        document = FORMATS[form].read(data, self.shape, limits)
        problems = [*self._version_problems(document), *document.problems]
        migrated = carried(document.plain, self.root, document.version)
        problems += migrated.losses
        if is_newer(document.version):
            problems += newer_fields(migrated.plain, self.shape)
        value: T | None = None
        try:
            value = self.converter.structure(migrated.plain, self.root)
        except BaseValidationError as error:
            # What a migration refused is missing now, but was told already.
            told = {loss.path for loss in migrated.losses if loss.severity is Severity.ERROR}
            found = problems_in(error, self.shape.name)
            problems += [problem for problem in found if problem.path not in told]
        is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
        positions = document.positions
        placed = arranged(problems, positions(), limits.max_problems) if problems else []
        if salvage and value is None:
            value = salvaged(
                migrated.plain, problems, lambda sound: self.converter.structure(sound, self.root)
            )
        if value is None or (is_wrong and not salvage):
            raise DocumentError(placed)
        return Loaded(
            report=value, problems=tuple(placed), count=len(problems), positions=positions
        )

    def _version_problems(self, document: Document) -> list[Problem]:
        if problem := unsupported_version(document.version):
            raise UnsupportedVersionError(arranged([problem], document.positions(), 1))
        problem = wrong_version(document.version, self.shape.name)
        return [problem] if problem is not None else []
