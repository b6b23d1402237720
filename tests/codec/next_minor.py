"""What the next release does with the documents of this one, and what it writes by itself.

Run in a copy of the package with one field more: `python next_minor.py DIRECTORY THIS NEXT`.
"""

import json
import sys
from pathlib import Path
from typing import Any

import attrs

from rectify_model.codec import dumps, loads, migrate
from rectify_model.codec.codec import Codec
from rectify_model.codec.limits import DEFAULT_LIMITS
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.schema import packaged


def play(directory: Path, form: Any, this: str, following: str) -> dict[str, Any]:
    """Read this version's document, write the next version's, and lie about the version."""
    data = (directory / f"this.{form}").read_bytes()
    report = loads(data)
    fast = Codec(Report).decode_fast(data, form, DEFAULT_LIMITS)
    changes: dict[str, Any] = {"mood": "good"}
    with_mood = attrs.evolve(report, **changes)
    written = dumps(with_mood, form)
    (directory / f"next.{form}").write_bytes(written)
    try:
        loads(written.replace(following.encode(), this.encode(), 1))
        refused = []
    except DocumentError as error:
        refused = [(problem.code, problem.path) for problem in error.problems]
    return {
        "fast": fast is not None and fast.report == report,
        "again": loads(written) == with_mood,
        "refused": refused,
        "same": dumps(report, form).decode(),
    }


if __name__ == "__main__":
    where, this_version, next_version = Path(sys.argv[1]), *sys.argv[2:]
    packaged.write_all()
    outcome: dict[str, Any] = {
        form: play(where, form, this_version, next_version) for form in ("json", "xml")
    }
    plain = json.loads((where / "this.json").read_text("utf-8"))
    outcome["migrated"] = migrate(plain).plain["schema_version"]
    sys.stdout.write(json.dumps(outcome))
