"""How the laws are searched: quickly and the same on every run, or deeply (`make deep`)."""

from typing import Any, Final

from hypothesis import HealthCheck, settings

__all__ = ["is_deep", "share"]

_CI: Final = "ci"
_DEEP: Final = "deep"
# The quick search is for what a change breaks at once; the deep one looks for what is rare.
_EXAMPLES: Final = {_CI: 50, _DEEP: 2_000}

_BOTH: Final[dict[str, Any]] = {
    # Other work on the same machine must not fail a law.
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
    "print_blob": True,
}

settings.register_profile(
    _CI, max_examples=_EXAMPLES[_CI], derandomize=True, database=None, **_BOTH
)
settings.register_profile(_DEEP, max_examples=_EXAMPLES[_DEEP], **_BOTH)
# The option --hypothesis-profile is looked at after this.
settings.load_profile(_CI)


def is_deep() -> bool:
    """Tell whether the profile at work asks for the deep search."""
    return settings().max_examples >= _EXAMPLES[_DEEP]


def share(part: float) -> settings:
    """Return settings for so large a part of the profile's examples: for what is slow, or quick."""
    return settings(max_examples=max(1, round(part * settings().max_examples)))
