"""The codes that no drawn document has, and why."""

from collections.abc import Mapping
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.catalogue import KINDS

__all__ = ["LEFT_OUT"]

_OF_TEXTS: Final = Bilingual(
    en="it tells of a published text that was read, not of a document",
    zh="针对公开文本的读取，而非文件",
)
_OF_COLLECTIONS: Final = Bilingual(
    en="it tells of a collection, and a document holds one report",
    zh="针对文件集，而文件只含一份通报",
)
_OF_SOURCES: Final = Bilingual(
    en="it tells of a source among many, apart from what it holds",
    zh="针对多个来源之一，与其内容无关",
)
LEFT_OUT: Final[Mapping[str, Bilingual]] = {
    **{code: _OF_TEXTS for code in KINDS if code.startswith("RM8")},
    "RM906": Bilingual(
        en="the limits are the reader's: what exceeds those of one is sound to another",
        zh="限制由读取者设定：超出一方限制的文件对另一方可能是正常的",
    ),
    "RM914": Bilingual(
        en="no class of the model holds its fields against each other; only classes of users do",
        zh="模型的类不对字段作相互校验，仅用户自己的类可能如此",
    ),
    **dict.fromkeys(("RM930", "RM931"), _OF_COLLECTIONS),
    **dict.fromkeys(
        ("RM940", "RM941", "RM942", "RM943", "RM944", "RM945", "RM946", "RM947"), _OF_SOURCES
    ),
    "RM999": Bilingual(
        en="it counts the problems that are not shown, and one defect has only one",
        zh="用于统计未列出的问题，而单一缺陷只有一个问题",
    ),
}
"""By code, why no document is drawn that has it."""
