"""A codec for one class of documents: objects to bytes and back.

Reading tries the fast path first. Where that gives up, the explaining path reads the document
again, by way of plain data, and tells whatever is wrong with it.
"""

from typing import Generic, TypeVar

import attrs

from rectify_model.codec.fast import levels_of
from rectify_model.codec.formats import FORMATS, Format
from rectify_model.codec.limits import Limits
from rectify_model.codec.loaded import Loaded
from rectify_model.shape import shape_of

__all__ = ["Codec"]

T = TypeVar("T", bound=attrs.AttrsInstance)


@attrs.frozen
class Codec(Generic[T]):
    """Reads and writes documents that hold one `root` each."""

    root: type[T]
    """The attrs class of the document's value."""

    def encode(self, value: T, form: Format, *, indent: bool) -> bytes:
        """Write a value; the same value always gives the same bytes."""
        return FORMATS[form].write(value, self.root, indent=indent)

    def decode_fast(self, data: bytes, form: Format, limits: Limits) -> Loaded[T] | None:
        """Read a value by the fast path, or return None where it takes `decode` to tell."""
        if levels_of(self.root) > limits.max_depth:
            return None
        try:
            value = FORMATS[form].read(data, self.root)
        except Exception:  # noqa: BLE001 - whatever it is, the explaining path tells it
            return None
        shape, take_apart = shape_of(self.root), FORMATS[form].take_apart
        return Loaded(
            report=value,
            problems=(),
            count=0,
            positions=lambda: take_apart(data, shape, limits).positions(),
        )

    def decode(
        self, data: bytes, form: Format, limits: Limits, *, salvage: bool = False
    ) -> Loaded[T]:
        """Read a value from bytes that are known to be UTF-8, by the explaining path.

        Args:
            data: The bytes.
            form: The format.
            limits: How large and how deep the document may be.
            salvage: Whether to leave out what is wrong, and to tell it, where the rest will do.

        Raises:
            DocumentError: They hold none; the error says everything that is wrong with them.
        """
        # Late, as few documents need it and its library takes as long to import as all the rest.
        from rectify_model.codec.explain.explaining import explained  # noqa: PLC0415

        return explained(self.root, data, form, limits, salvage=salvage)
