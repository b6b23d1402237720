"""Saved pages of the web: the article with its title, and all else that a page shows."""

from rectify_model.sources.html.reading import read_html, read_part
from rectify_model.sources.html.references import resolved

__all__ = ["read_html", "read_part", "resolved"]
