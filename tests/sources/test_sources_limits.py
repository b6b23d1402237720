"""A file that would take too much is refused, with the limit that it passes."""

from rectify_model.bilingual import Bilingual
from rectify_model.sources.limits import DEFAULT_SOURCE_LIMITS, SourceLimits, limit_passed


def test_the_error_names_the_limit_and_the_file() -> None:
    error = limit_passed(Bilingual(en="of 64 levels", zh="64 层"), "a.html")
    (problem,) = error.problems
    assert (problem.code, problem.source) == ("RM809", "a.html")
    assert problem.message.startswith("the file passes the limit of 64 levels;")
    assert problem.message_zh.startswith("文件超出限制（64 层）；")


def test_the_defaults_are_the_limits() -> None:
    assert SourceLimits() == DEFAULT_SOURCE_LIMITS
