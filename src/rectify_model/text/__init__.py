"""Published text becomes the model: lines → paragraphs → outline → roles → fields."""

from rectify_model.text.files import read, read_bytes
from rectify_model.text.reader import read_text
from rectify_model.text.reading import Piece, PieceKind, Reading
from rectify_model.text.reasons import Reason
from rectify_model.text.values import find_values

__all__ = [
    "Piece",
    "PieceKind",
    "Reading",
    "Reason",
    "find_values",
    "read",
    "read_bytes",
    "read_text",
]
