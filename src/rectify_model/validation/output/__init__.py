"""Problems as people and tools want them: a file a format, each a pure function."""

from rectify_model.validation.output.github import as_github
from rectify_model.validation.output.json import as_json
from rectify_model.validation.output.sarif import as_sarif
from rectify_model.validation.output.text import as_text

__all__ = ["as_github", "as_json", "as_sarif", "as_text"]
