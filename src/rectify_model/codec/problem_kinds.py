"""What can be wrong with the form of a document: the problems RM9xx."""

from functools import partial
from typing import Final

from rectify_model.migration.problem_kinds import NOT_CARRIED, WRONG_OLD_VALUE
from rectify_model.problems import ProblemKind, Severity

__all__ = [
    "CUT_OFF",
    "DOCTYPE",
    "DUPLICATE_FIELD",
    "EMPTY",
    "INCONSISTENT_OBJECT",
    "LIMIT_EXCEEDED",
    "MISPLACED_FIELD",
    "MISSING_FIELD",
    "MORE_PROBLEMS",
    "NEWER_FIELD",
    "NOT_CARRIED",
    "NOT_UTF8",
    "NOT_WELL_FORMED",
    "OUT_OF_ORDER",
    "STRAY_TEXT",
    "UNEXPECTED_ELEMENT",
    "UNKNOWN_FIELD",
    "UNKNOWN_FORMAT",
    "UNSUPPORTED_VERSION",
    "WRONG_COUNT",
    "WRONG_DECLARATION",
    "WRONG_OLD_VALUE",
    "WRONG_ROOT",
    "WRONG_VALUE",
    "WRONG_VERSION",
]

_error = partial(ProblemKind, severity=Severity.ERROR)

# The bytes: they are no document.

NOT_UTF8: Final = _error(
    code="RM901",
    name="not-utf8",
    message="the document is not UTF-8: {reason}; save it in UTF-8",
    message_zh="文件不是 UTF-8 编码：{reason}；请另存为 UTF-8",
)
UNKNOWN_FORMAT: Final = _error(
    code="RM902",
    name="unknown-format",
    message="neither XML nor JSON: a document begins with < or {{, not with {found}",
    message_zh="既不是 XML 也不是 JSON：文件应以 < 或 {{ 开头，而不是 {found}",
)
NOT_WELL_FORMED: Final = _error(
    code="RM903",
    name="not-well-formed",
    message="not well-formed {format}: {reason}",
    message_zh="{format} 格式不正确：{reason_zh}",
)
DOCTYPE: Final = _error(
    code="RM904",
    name="doctype",
    message="a DOCTYPE is not allowed, as it can bring in entities; remove it",
    message_zh="不允许 DOCTYPE（可能引入实体）；请删除",
)
WRONG_DECLARATION: Final = _error(
    code="RM905",
    name="wrong-declaration",
    message="the XML declaration must say version 1.0 and, if any, encoding UTF-8; not {found}",
    message_zh="XML 声明须为 1.0 版，编码（如有）须为 UTF-8，而不是 {found}",
)
LIMIT_EXCEEDED: Final = _error(
    code="RM906",
    name="limit-exceeded",
    message="the document exceeds the limit {limit}; split it, or raise the limit if it is yours",
    message_zh="文件超出限制（{limit_zh}）；请拆分文件，或放宽自设的限制",
)
WRONG_ROOT: Final = _error(
    code="RM907",
    name="wrong-root",
    message="the document must be {expected}, not {found}",
    message_zh="文件的根应为{expected_zh}，而不是 {found}",
)
UNSUPPORTED_VERSION: Final = _error(
    code="RM908",
    name="unsupported-version",
    message="schema_version {found} cannot be read, this release reads {supported}; install "
    "a release of rectify-model that reads it, or ask for the document in one of these versions",
    message_zh="无法读取 schema_version {found}，本版本只读取 {supported}；"
    "请安装支持该版本的 rectify-model，或索取上述版本的文件",
)

EMPTY: Final = _error(
    code="RM909",
    name="empty-document",
    message="the document is empty",
    message_zh="文件为空",
)

# The fields: the document is not a report.

UNKNOWN_FIELD: Final = _error(
    code="RM910",
    name="unknown-field",
    message="{owner} has no field {name}; correct the name, or carry the value as an extension",
    message_zh="{owner} 没有字段 {name}；请改正名称，或放入 extensions",
)
MISSING_FIELD: Final = _error(
    code="RM911",
    name="missing-field",
    message="{owner} needs the field {name}; add it",
    message_zh="{owner} 缺少必需的字段 {name}；请补上",
)
DUPLICATE_FIELD: Final = _error(
    code="RM912",
    name="duplicate-field",
    message="the field {name} stands twice in one object; keep one",
    message_zh="同一对象中字段 {name} 出现两次；请只保留一个",
)
WRONG_VALUE: Final = _error(
    code="RM913",
    name="wrong-value",
    message="takes {expected}, not {found}",
    message_zh="应为{expected_zh}，而不是 {found}",
)
INCONSISTENT_OBJECT: Final = _error(
    code="RM914",
    name="inconsistent-object",
    message="the fields of {owner} do not go together: {reason}",
    message_zh="{owner} 的字段彼此矛盾：{reason}",
)
WRONG_VERSION: Final = _error(
    code="RM915",
    name="wrong-version",
    message='schema_version takes two numbers as text, such as "{current}", not {found}',
    message_zh='schema_version 应为两个数字组成的文本，如 "{current}"，而不是 {found}',
)
NEWER_FIELD: Final = ProblemKind(
    code="RM916",
    name="newer-field",
    severity=Severity.WARNING,
    message="{owner} has no field {name} in version {current}; it is left out: "
    "install a newer release of rectify-model to keep it",
    message_zh="{current} 版的 {owner} 没有字段 {name}，该字段未读取；"
    "如需保留，请安装新版 rectify-model",
)

# What only XML can get wrong.

OUT_OF_ORDER: Final = _error(
    code="RM920",
    name="out-of-order",
    message="the element {name} stands too late; it comes before {after}",
    message_zh="元素 {name} 位置过后；应在 {after} 之前",
)
STRAY_TEXT: Final = _error(
    code="RM921",
    name="stray-text",
    message="only elements may stand in {owner}, not the text {found}",
    message_zh="{owner} 中只能有元素，不能有文本 {found}",
)
UNEXPECTED_ELEMENT: Final = _error(
    code="RM922",
    name="unexpected-element",
    message="{owner} holds {expected}, not the element {name}",
    message_zh="{owner} 只能包含{expected_zh}，不能有元素 {name}",
)
MISPLACED_FIELD: Final = _error(
    code="RM923",
    name="misplaced-field",
    message="the field {name} must be {expected}",
    message_zh="字段 {name} 应写成{expected_zh}",
)

# What only a collection can get wrong.

CUT_OFF: Final = _error(
    code="RM930",
    name="cut-off-collection",
    message="the collection is cut off: {reason}; get the whole file",
    message_zh="文件集不完整：{reason_zh}；请取得完整的文件",
)
WRONG_COUNT: Final = _error(
    code="RM931",
    name="wrong-count",
    message="the collection says that it holds {stated} reports, but there are {count}",
    message_zh="文件集声明有 {stated} 份通报，实际为{count_zh}份",
)

MORE_PROBLEMS: Final = ProblemKind(
    code="RM999",
    name="more-problems",
    severity=Severity.INFO,
    message="{count} more problems are not shown; mend these first, or raise limits.max_problems",
    message_zh="另有 {count} 个问题未列出；请先改正以上问题，或调高 limits.max_problems",
)
