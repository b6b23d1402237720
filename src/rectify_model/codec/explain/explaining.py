"""The explaining path: a document read by way of plain data, and all that is wrong with it."""

from functools import cache
from typing import TypeVar

import attrs
import cattrs
from cattrs.errors import BaseValidationError

from rectify_model.codec.explain.cattrs_errors import arranged, problems_in
from rectify_model.codec.explain.converter import converter_for
from rectify_model.codec.explain.document import Document
from rectify_model.codec.explain.salvage import salvaged
from rectify_model.codec.explain.unknown import unknown_fields
from rectify_model.codec.formats import FORMATS, Format
from rectify_model.codec.limits import Limits
from rectify_model.codec.loaded import Loaded
from rectify_model.codec.problem_kinds import NEWER_FIELD, UNKNOWN_FIELD
from rectify_model.codec.versions import is_newer, unsupported_version, wrong_version
from rectify_model.errors import DocumentError, UnsupportedVersionError
from rectify_model.migration import EARLIER, OLDER, carried, shapes_at
from rectify_model.problems import Problem, Severity
from rectify_model.shape import shape_of

__all__ = ["explained"]

T = TypeVar("T", bound=attrs.AttrsInstance)


def explained(
    root: type[T], data: bytes, form: Format, limits: Limits, *, salvage: bool
) -> Loaded[T]:
    """Read a `root` from bytes that are known to be UTF-8; see `Codec.decode`."""
    shape = shape_of(root)
    document = FORMATS[form].take_apart(data, shape, limits)
    problems = [*_version_problems(document, shape.name), *document.problems]
    if document.version in (*OLDER, *EARLIER):
        shapes = shapes_at(document.version)
        problems += unknown_fields(document.plain, shapes(root), UNKNOWN_FIELD, shapes)
    migrated = carried(document.plain, root, document.version)
    problems += migrated.losses
    if is_newer(document.version):
        problems += unknown_fields(migrated.plain, shape, NEWER_FIELD, shape_of)
    converter = _converter(root)
    value: T | None = None
    try:
        value = converter.structure(migrated.plain, root)
    except BaseValidationError as error:
        # What a migration refused is missing now, but was told already.
        told = {loss.path for loss in migrated.losses if loss.severity is Severity.ERROR}
        found = problems_in(error, shape.name)
        problems += [problem for problem in found if problem.path not in told]
    is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
    positions = document.positions
    placed = arranged(problems, positions(), limits.max_problems) if problems else []
    if salvage and value is None:
        value = salvaged(migrated.plain, problems, lambda sound: converter.structure(sound, root))
    if value is None or (is_wrong and not salvage):
        raise DocumentError(placed)
    return Loaded(report=value, problems=tuple(placed), count=len(problems), positions=positions)


@cache
def _converter(root: type) -> cattrs.Converter:
    return converter_for(root)


def _version_problems(document: Document, owner: str) -> list[Problem]:
    if problem := unsupported_version(document.version):
        raise UnsupportedVersionError(arranged([problem], document.positions(), 1))
    problem = wrong_version(document.version, owner)
    return [problem] if problem is not None else []
