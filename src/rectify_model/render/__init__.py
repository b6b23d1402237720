"""A report becomes text again: the model is written as publishers print it."""

from rectify_model.render.text import render_text

__all__ = ["render_text"]
