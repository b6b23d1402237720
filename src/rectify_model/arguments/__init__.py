"""What public functions take: one decorator that reads it off their annotations."""

from rectify_model.arguments.typed import typed

__all__ = ["typed"]
