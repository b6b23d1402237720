"""The generated source for human eyes."""

import sys
from typing import TextIO

from rectify_model.arguments import typed
from rectify_model.codec.fast.plain_reader import plain_reader_source
from rectify_model.codec.fast.plain_writer import plain_writer_source
from rectify_model.codec.fast.xml_reader import xml_reader_source
from rectify_model.codec.fast.xml_writer import xml_writer_source
from rectify_model.shape import shape_of

__all__ = ["show_source"]


@typed
def show_source(cls: type, file: TextIO | None = None) -> None:
    """Print the functions that read and write a class of the model: in JSON's plain form, in XML.

    Args:
        cls: A class of the model.
        file: Where to; by default the standard output.
    """
    shape = shape_of(cls)
    sources = (
        plain_reader_source(shape),
        plain_writer_source(shape),
        xml_reader_source(shape),
        xml_writer_source(shape, shape.name),
    )
    (sys.stdout if file is None else file).write("\n\n".join(source.text for source in sources))
