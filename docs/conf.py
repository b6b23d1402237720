"""The site's settings; `make docs` builds it, and a warning is an error."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "rectify_model"
author = "The rectify_model contributors"
version = release = version_of("rectify-model")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "derived_pages"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_ext"]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

# Docstrings write code in single backticks, as Markdown does.
default_role = "code"

# Every name of ours must be found, a type variable excepted; the site is built offline, so no
# other's can be.
nitpick_ignore_regex = [("py:.*", r"(?!rectify_model\.).*|.*\.[A-Z]")]

html_theme = "furo"
html_title = "rectify_model"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
