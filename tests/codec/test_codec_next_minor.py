"""The next minor version, played on today's documents: a copy of the package with one field more."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import rectify_model
from rectify_model.codec import Format, dumps, loads, read_document
from rectify_model.errors import NewerVersionWarning
from rectify_model.migration import CURRENT
from rectify_model.testing.example import example_report

MAJOR, MINOR = CURRENT.split(".")
NEXT = f"{MAJOR}.{int(MINOR) + 1}"
REPORT = example_report()
PACKAGE = Path(rectify_model.__file__).parent

HEAD = """from typing import Annotated

from rectify_model.model.annotation import Since
"""
FIELD = f'''    mood: Annotated[Token | None, Since("{NEXT}")] = None
    """心情: a field of the next version."""
'''

Played = tuple[Path, dict[str, Any]]
each_format = pytest.mark.parametrize("form", ["json", "xml"])


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The directory of the next release and its documents, and what came of them."""
    directory = tmp_path_factory.mktemp("next")
    package = directory / "rectify_model"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    edit(package / "migration" / "steps.py", f'CURRENT: Final = "{CURRENT}"', NEXT, CURRENT)
    report = package / "model" / "report.py"
    edit(report, "from attrs import", f"{HEAD}from attrs import")
    edit(report, "    id: Identifier\n", f"{FIELD}    id: Identifier\n")
    for form in ("json", "xml"):
        (directory / f"this.{form}").write_bytes(dumps(REPORT, form))
    script = Path(__file__).with_name("next_minor.py")
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, script, directory, CURRENT, NEXT],
        env={"PYTHONPATH": str(directory)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return directory, json.loads(done.stdout)


def edit(file: Path, before: str, after: str, part: str | None = None) -> None:
    """Put `after` in the place of `before` in a file, or of a part of it."""
    text = file.read_text("utf-8")
    assert before in text, (file, before)
    whole = after if part is None else before.replace(part, after)
    file.write_text(text.replace(before, whole, 1), "utf-8")


@each_format
def test_the_next_release_reads_the_documents_of_this_one(form: Format, played: Played) -> None:
    outcome = played[1][form]
    assert outcome["fast"], "not read by the fast path"
    assert outcome["again"], "its own document does not come back"
    assert outcome["same"].replace(NEXT, CURRENT, 1) == dumps(REPORT, form).decode()
    assert played[1]["migrated"] == NEXT


@each_format
def test_a_field_is_unknown_in_a_version_before_it_began(form: Format, played: Played) -> None:
    assert played[1][form]["refused"] == [["RM910", "/mood"]]


@each_format
def test_this_release_reads_the_next_documents_without_the_new_field(
    form: Format, played: Played
) -> None:
    data = (played[0] / f"next.{form}").read_bytes()
    loaded = read_document(data)
    assert loaded.report == REPORT
    assert [(told.code, told.path) for told in loaded.problems] == [("RM916", "/mood")]
    with pytest.warns(NewerVersionWarning, match="left out: 1"):
        assert loads(data) == REPORT


def test_the_next_schemas_stand_beside_those_of_this_version(played: Played) -> None:
    ours, theirs = (each / "schema" / "data" for each in (PACKAGE, played[0] / "rectify_model"))
    files = [file for file in ours.rglob("rectify-model.*") if file.is_file()]
    assert files
    for file in files:
        assert (theirs / file.relative_to(ours)).read_bytes() == file.read_bytes()
    for file in (theirs / NEXT).iterdir():
        text = file.read_text("utf-8")
        assert f"心情（{NEXT} 版起）" in text
        assert f"A field of the next version. Since {NEXT}." in text
