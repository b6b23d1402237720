"""Published texts with the reports that they print, for people who write readers."""

from rectify_model.testing.report_texts.drawing import ReportText, report_texts
from rectify_model.testing.report_texts.marks import Misnumbered, Slip
from rectify_model.testing.report_texts.noise import Noise
from rectify_model.testing.report_texts.shapes import SHAPES, Shape
from rectify_model.testing.report_texts.structure import structure_of

__all__ = [
    "SHAPES",
    "Misnumbered",
    "Noise",
    "ReportText",
    "Shape",
    "Slip",
    "report_texts",
    "structure_of",
]
