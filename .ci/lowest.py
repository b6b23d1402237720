"""Print the lowest version of each dependency that pyproject.toml allows, as pip constraints."""

import re
import tomllib
from itertools import chain
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
extras = project["optional-dependencies"].values()
for requirement in chain(project["dependencies"], *extras):
    # Constraints name no extras: "dask[distributed]>=2025.1" becomes "dask==2025.1".
    print(re.sub(r"(\[.*?\])?>=", "==", requirement))
