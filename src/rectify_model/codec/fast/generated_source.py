"""The generated source for human eyes."""

import sys
from io import BufferedIOBase, RawIOBase
from typing import TextIO

from rectify_model.arguments import typed
from rectify_model.codec.fast.plain_reader import plain_reader_source
from rectify_model.codec.fast.plain_writer import plain_writer_source
from rectify_model.codec.fast.xml_reader import xml_reader_source
from rectify_model.codec.fast.xml_writer import xml_writer_source
from rectify_model.errors import WrongTypeError
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
    out = sys.stdout if file is None else file
    if isinstance(out, BufferedIOBase | RawIOBase):
        raise WrongTypeError(
            "show_source: file takes a file of text, not one of bytes; open it with mode 'w'",
            "show_source：参数 file 应为文本文件，而不是字节文件；请以 'w' 方式打开",
        )
    out.write("\n\n".join(source.text for source in sources))
