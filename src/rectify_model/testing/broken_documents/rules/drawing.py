"""What draws documents that break one rule each."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from rectify_model.codec import Format
from rectify_model.testing.broken_documents.document import BrokenDocument
from rectify_model.testing.broken_documents.making import (
    FORMATS,
    Drawers,
    Plain,
    broken,
    plain_of,
    written,
)
from rectify_model.testing.broken_documents.rules import (
    completeness,
    dates,
    disclosure,
    identity,
    ledger,
    numbering,
    structure,
)
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft
from rectify_model.testing.broken_documents.written import Told
from rectify_model.testing.instances.named import reports
from rectify_model.testing.instances.options import Profile
from rectify_model.validation import LEDGER, PUBLISHED, RULES, RegulationProfile

__all__ = ["DRAWERS"]

_BREACHES: Final[Breaches] = {
    **numbering.BREACHES,
    **structure.BREACHES,
    **identity.BREACHES,
    **dates.BREACHES,
    **completeness.BREACHES,
    **disclosure.BREACHES,
    **ledger.BREACHES,
}
# A rule on a time limit finds nothing until the limit is set.
_REGULATIONS: Final = {
    "RM304": RegulationProfile(concentrated_months=6),
    "RM305": RegulationProfile(plan_workdays=15, plan_months=1),
    "RM502": RegulationProfile(disclosure_days=15),
}
_BY_CODE: Final = {rule.kind.code: rule for rule in RULES}
# A suppression that is not used is no rule's finding.
_UNUSED_SUPPRESSION: Final = (
    "the report suppresses a finding that there is not",
    "通报豁免了并不存在的问题",
)


# A ledger's items are long, and a report of many is drawn slowly.
_MOST_ITEMS: Final[dict[Profile, int]] = {PUBLISHED: 3, LEDGER: 2}


def _sound(profile: Profile) -> st.SearchStrategy[Plain]:
    """Draw reports in which the rules of a profile find nothing at all."""
    drawn = reports(realistic=True, profile=profile, max_items=_MOST_ITEMS[profile])
    return drawn.map(plain_of).map(_without_chances)


def _without_chances(plain: Plain) -> Plain:
    """Leave out the values that might be told twice, or promise what the ledger does not enter."""
    for section in plain["sections"]:
        _forget(section)
    return plain


def _forget(node: Any) -> None:
    if isinstance(node, list):
        for entry in node:
            _forget(entry)
    elif isinstance(node, dict):
        for name in ("quantities", "recurrences"):
            node.pop(name, None)
        for value in node.values():
            _forget(value)


_SOUND: Final[dict[str, st.SearchStrategy[Plain]]] = {
    profile: _sound(profile) for profile in _MOST_ITEMS
}


def _profiles(code: str) -> list[str]:
    return sorted(_BY_CODE[code].profiles) if code in _BY_CODE else list(_SOUND)


def _what(code: str) -> tuple[str, str]:
    """Return what a rule's page says of a breach, in both languages."""
    if code not in _BY_CODE:
        return _UNUSED_SUPPRESSION
    english, chinese, *_ = _BY_CODE[code].doc.split("\n\n")
    return english[0].lower() + english[1:].rstrip("."), chinese.rstrip("。")


def _drawer(code: str, form: Format) -> Callable[[st.DrawFn], BrokenDocument]:
    what, what_zh = _what(code)

    def drawn(draw: st.DrawFn) -> BrokenDocument:
        profile = draw(st.sampled_from(_profiles(code)))
        plain, indent = draw(_SOUND[profile]), draw(st.booleans())
        sound = written(plain, form, indent=indent)
        path = _BREACHES[code](Draft(draw, plain, profile))
        told = Told(path=path, at=path, what=what, what_zh=what_zh)
        change = written(plain, form, indent=indent).changed(sound, path)
        regulation = _REGULATIONS.get(code, RegulationProfile())
        return broken(code, form, change, told, profile=profile, regulation=regulation)

    return drawn


DRAWERS: Final[Drawers] = {
    (code, form): _drawer(code, form) for code in _BREACHES for form in FORMATS
}
