"""`rectify-model completion`: what a shell completes, and the script by which it asks."""

import pytest
from cli_running import run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert "_RECTIFY_MODEL_COMPLETE" in ran.out
    assert f"{shell}_complete" in ran.out


def completed(*words: str) -> list[str]:
    """Ask as the script of bash does; the last word is the one that is completed."""
    ran = run(
        _RECTIFY_MODEL_COMPLETE="bash_complete",
        COMP_WORDS=" ".join(("rectify-model", *words)),
        COMP_CWORD=str(len(words)),
    )
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("val",), ["plain,validate"]),
        (("validate", "--format", "s"), ["plain,sarif"]),
        (("validate", "--fail-on", "w"), ["plain,warning"]),
        (("convert", "--to", ""), ["plain,xml", "plain,json"]),
        (("convert", "--limit", "b"), ["plain,bytes="]),
        (("convert", "--encoding", "g"), ["plain,gb18030"]),
        (("convert", "ex"), ["file,ex"]),
        (("convert", "-o", "ou"), ["file,ou"]),
        (("explain", "RM30"), [f"plain,RM30{number}" for number in range(1, 10)]),
        (("explain", "wrong-l"), ["plain,wrong-level-mark"]),
        (("show", "--lang", "z"), ["plain,zh"]),
        (("schema", "x"), ["plain,xsd"]),
        (("rules", "--profile", ""), ["plain,published", "plain,ledger"]),
    ],
)
def test_words_are_completed(words: tuple[str, ...], found: list[str]) -> None:
    assert completed(*words) == found
