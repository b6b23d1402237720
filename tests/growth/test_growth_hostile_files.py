"""Files that would take hours or gigabytes: one line about as soon as parsed, in 200 MB."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_costs import Measuring

pytestmark = pytest.mark.growth

EXAMPLE = Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt"


@pytest.fixture(scope="module")
def measuring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Measuring]:
    with Measuring.started(tmp_path_factory.mktemp("measuring")) as process:
        yield process


ROOT = b'<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r" '
COSTLY: dict[str, tuple[Callable[[], bytes], str]] = {
    "attribute.xml": (lambda: ROOT + b'title="' + b"x" * 50_000_000 + b'"/>', "RM906"),
    "elements.xml": (lambda: ROOT + b">" + b"<a/>" * 10_000_000 + b"</report>", "RM906"),
    "deep.json": (lambda: b"[" * 100_000, "RM906"),
    "digits.json": (lambda: b'{"id":' + b"9" * 1_000_000 + b"}", "RM903"),
    "nothing.txt": (lambda: bytes(50_000_000), "RM805"),
}


@pytest.mark.parametrize("name", ["convert", "show"])
@pytest.mark.parametrize("source", ["/dev/zero", "/dev/full", "zero.xml"])
def test_what_has_no_end_costs_little(
    measuring: Measuring, tmp_path: Path, name: str, source: str
) -> None:
    (tmp_path / "zero.xml").symlink_to("/dev/zero")
    path = tmp_path / source
    cost = measuring.command(name, str(path), path=str(path))
    cost.assert_refused(
        f"{path}: larger than 100000000 bytes; split it, or raise --limit bytes=NUMBER\n"
    )


@pytest.mark.parametrize("name", ["convert", "show"])
@pytest.mark.parametrize("source", COSTLY)
def test_a_hostile_file_costs_little(
    measuring: Measuring, tmp_path: Path, name: str, source: str
) -> None:
    make, code = COSTLY[source]
    path = tmp_path / source
    path.write_bytes(make())
    cost = measuring.command(name, str(path), path=str(path))
    cost.assert_refused(f"error {code} ")
    assert cost.said.startswith(str(path))
    assert cost.said.count("\n") == 1


def test_the_usual_file_is_none_of_them(measuring: Measuring) -> None:
    example = str(EXAMPLE)
    cost = measuring.command("convert", example, "-o", os.devnull, "--to", "xml", path=example)
    assert cost.code == 0
    assert "4 sections, 43 feedback items" in cost.said
    assert cost.left == ["open"]
