"""Documents with one defect each, for people who test loaders and validators of their own.

`catalogue.LEFT_OUT` says of each code that is not drawn why no defect of a document can have it.
"""

from rectify_model.testing.broken_documents.catalogue import LEFT_OUT
from rectify_model.testing.broken_documents.document import TODAY, BrokenDocument
from rectify_model.testing.broken_documents.drawing import DRAWERS, broken_documents

__all__ = ["DRAWERS", "LEFT_OUT", "TODAY", "BrokenDocument", "broken_documents"]
