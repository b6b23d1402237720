"""What a page shows is what Chromium shows, where that is installed."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest
from page_truths import PAGES, page_of

from rectify_model.sources.html import read_html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ASK = (
    "<script>const words = JSON.stringify(document.body.innerText);"
    "document.documentElement.innerHTML = '<body></body>';"
    "document.body.textContent = 'WORDS' + encodeURIComponent(words) + 'END';</script>"
)
# Of these, a script shows the content, or the browser shows controls and readings in the line.
NOT_ALIKE = {"discipline", "gov_disclosure", "html5_sections", "wechat"}
UNSEEN = {"hidden", "a control", "how a character is read (ruby)"}


def bare(text: str) -> list[str]:  # pragma: no cover - the same
    """Return the lines of a text without white space, empty ones left out."""
    lines = ("".join(line.split()) for line in re.split(r"[\n\t]", text))
    return [line for line in lines if line]


@pytest.mark.parametrize("name", [each for each in PAGES if each not in NOT_ALIKE])
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_lines_are_those_of_chromium(  # pragma: no cover - absent on most machines
    name: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    charset = b"" if b"charset" in page_of(name).lower() else b"<meta charset=gb18030>"
    # What scripts write we do not see.
    still = re.sub(rb"<script>.*?</script>", b"", page_of(name), flags=re.DOTALL)
    page.write_bytes(charset + still + ASK.encode())
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--dump-dom",
        page.as_uri(),
    ]
    dom = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()  # noqa: S603
    found = re.search("WORDS(.*?)END", dom, re.DOTALL)
    assert found is not None
    shown = bare(json.loads(unquote(found[1])))
    source = read_html(page_of(name))
    seen = [
        line for line in source.lines if line.artefact is None or line.artefact.en not in UNSEEN
    ]
    ours = bare("\n".join(line.text for line in seen if line.place and "head" not in line.place.en))
    assert "".join(ours) == "".join(shown)
