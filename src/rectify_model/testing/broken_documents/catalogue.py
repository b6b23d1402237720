"""The codes that a defect of a document can have, and why the others are left out."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from rectify_model.codec import problem_kinds as of_documents
from rectify_model.problems import ProblemKind
from rectify_model.validation import RULES
from rectify_model.validation.suppressions import UNUSED_SUPPRESSION

__all__ = ["KINDS", "LEFT_OUT", "Reason"]

_OF_DOCUMENTS: Final = [
    value for value in vars(of_documents).values() if isinstance(value, ProblemKind)
]
KINDS: Final[Mapping[str, ProblemKind]] = {
    kind.code: kind for kind in (*(rule.kind for rule in RULES), UNUSED_SUPPRESSION, *_OF_DOCUMENTS)
}
"""By code, what reading a document and holding it against rules can tell."""


@frozen
class Reason:
    """Why documents with some code are not drawn, in both languages."""

    en: str
    zh: str


_OF_TEXTS: Final = Reason(
    "it tells of a published text that was read, not of a document", "针对公开文本的读取，而非文件"
)
_OF_COLLECTIONS: Final = Reason(
    "it tells of a collection, and a document holds one report", "针对文件集，而文件只含一份通报"
)
_OF_SOURCES: Final = Reason(
    "it tells of a source among many, apart from what it holds", "针对多个来源之一，与其内容无关"
)
LEFT_OUT: Final[Mapping[str, Reason]] = {
    **dict.fromkeys(("RM801", "RM802", "RM803", "RM804", "RM805"), _OF_TEXTS),
    "RM906": Reason(
        "the limits are the reader's: what exceeds those of one is sound to another",
        "限制由读取者设定：超出一方限制的文件对另一方可能是正常的",
    ),
    "RM914": Reason(
        "no class of the model holds its fields against each other; only classes of users do",
        "模型的类不对字段作相互校验，仅用户自己的类可能如此",
    ),
    **dict.fromkeys(("RM930", "RM931"), _OF_COLLECTIONS),
    **dict.fromkeys(("RM940", "RM941"), _OF_SOURCES),
    "RM999": Reason(
        "it counts the problems that are not shown, and one defect has only one",
        "用于统计未列出的问题，而单一缺陷只有一个问题",
    ),
}
"""By code, why no document is drawn that has it."""
