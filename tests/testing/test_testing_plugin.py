"""The plugin gives fixtures, and changes how hypothesis searches only when it is asked to."""

from collections.abc import Iterator

import hypothesis
import pytest

from rectify_model.testing.plugin import pytest_addoption  # noqa: F401 - so that it is imported

pytest_plugins = ["pytester"]

FIXTURES = """
import pytest
import rectify_model as rm


def test_the_example_reads_like_a_report(example_report):
    assert not rm.validate(example_report)
    assert {shape.kind for shape in example_report.sections} >= {
        rm.SectionKind.RECTIFICATION, rm.SectionKind.LONG_TERM, rm.SectionKind.OUTLOOK
    }
    assert len(example_report.measures) > len(example_report.feedback_items) > 1
    assert example_report.long_term_tasks
    assert example_report.disclosure and example_report.totals
    values = [measure.values for measure in example_report.measures]
    for field in ("quantities", "recurrences", "deadlines", "citations", "terms"):
        assert any(getattr(each, field) for each in values), field


def test_a_report_is_made_of_the_fields_given(make_report):
    assert make_report() == rm.Report(id="report")
    assert make_report(id="r", title="通报") == rm.Report(id="r", title="通报")
    with pytest.raises(TypeError, match="Report.title takes str"):
        make_report(title=5)
"""

SETTINGS = """
from hypothesis import settings

settings.register_profile("own", max_examples=7, derandomize=False, deadline=200, print_blob=True)
settings.load_profile("own")


def test_settings():
    used = settings()
    print(used.max_examples, used.derandomize, used.deadline is None, used.print_blob)
"""


@pytest.fixture(autouse=True)
def _profile_kept() -> Iterator[None]:
    """Load the profile anew that the suite runs with: inner runs share the process."""
    name = hypothesis.settings._current_profile
    assert name is not None
    yield
    hypothesis.settings.load_profile(name)


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess(
        "-p", "rectify_model.testing.plugin", "-p", "no:cacheprovider", "-s", *arguments
    )


def test_the_fixtures_are_there(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(FIXTURES)
    run(pytester).assert_outcomes(passed=2)


def test_a_conftest_may_ask_for_the_plugin(pytester: pytest.Pytester) -> None:
    pytester.makeconftest('pytest_plugins = ["rectify_model.testing.plugin"]')
    pytester.makepyfile(FIXTURES)
    done = pytester.runpytest_inprocess("--rm-profile=ci", "-p", "no:cacheprovider")
    done.assert_outcomes(passed=2)


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        ([], "7 False False True"),
        (["--rm-profile=ci"], "100 True True True"),
        (["--rm-profile=deep"], "5000 False True True"),
    ],
)
def test_the_profile_is_the_users_unless_another_is_asked_for(
    pytester: pytest.Pytester, arguments: list[str], printed: str
) -> None:
    # As a rule a user's profile is loaded in a conftest.
    own, test = SETTINGS.split("\n\n\n")
    pytester.makeconftest(own)
    pytester.makepyfile("from hypothesis import settings\n" + test)
    done = run(pytester, *arguments)
    done.assert_outcomes(passed=1)
    done.stdout.fnmatch_lines([f"*{printed}*"])


def test_two_options_do_not_choose_one_profile(pytester: pytest.Pytester) -> None:
    done = run(pytester, "--rm-profile=ci", "--hypothesis-profile=default")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*--rm-profile and --hypothesis-profile both choose*只能给出一个*"])


def test_an_unknown_profile_is_told(pytester: pytest.Pytester) -> None:
    done = run(pytester, "--rm-profile=fast")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*--rm-profile: invalid choice: 'fast'*ci*deep*"])
