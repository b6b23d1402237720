"""RM8xx: how the bytes of a file became text."""

from rectify_model.problems import ProblemKind, Severity

__all__ = [
    "BROKEN_ARCHIVE",
    "BROKEN_PART",
    "HARDLY_CHINESE",
    "IMPLAUSIBLE_TEXT",
    "NOT_A_TEXT",
    "NO_MAIN_PART",
    "NO_SHOWN_TEXT",
    "OTHER_ENCODING",
    "SOURCE_LIMIT",
    "UNDECODABLE",
    "WRONG_DECLARED_ENCODING",
    "WRONG_SUFFIX",
]

OTHER_ENCODING = ProblemKind(
    code="RM804",
    name="other-encoding",
    severity=Severity.INFO,
    message="the text is not UTF-8; it was read as {encoding}",
    message_zh="文本不是 UTF-8 编码，已按 {encoding} 读取",
)
NOT_A_TEXT = ProblemKind(
    code="RM805",
    name="not-a-text",
    severity=Severity.ERROR,
    message="{what}; give a text file in UTF-8 or GB18030",
    message_zh="{what_zh}；请提供 UTF-8 或 GB18030 编码的文本文件",
)
WRONG_SUFFIX = ProblemKind(
    code="RM806",
    name="wrong-suffix",
    severity=Severity.WARNING,
    message="the suffix {suffix} does not fit: the file holds {found} and was read as that",
    message_zh="后缀 {suffix} 与内容不符：文件内容是{found_zh}，已按其读取",
)
IMPLAUSIBLE_TEXT = ProblemKind(
    code="RM807",
    name="implausible-text",
    severity=Severity.ERROR,
    message="read as {encoding}, {share} of the Chinese characters are rare ones, as in a text "
    "that is decoded wrongly (tried: {tried}); give the right encoding",
    message_zh="按 {encoding} 读取时 {share} 的汉字是生僻字，像是编码有误（已试 {tried}）；"
    "请指定正确的编码",
)
HARDLY_CHINESE = ProblemKind(
    code="RM808",
    name="hardly-chinese",
    severity=Severity.ERROR,
    message="there is hardly a Chinese character in the text, so it is no report that can be read; "
    "if it should hold some, give the right encoding",
    message_zh="文本中几乎没有汉字，不是可以读取的通报；如果本应有汉字，请指定正确的编码",
)
SOURCE_LIMIT = ProblemKind(
    code="RM809",
    name="source-limit",
    severity=Severity.ERROR,
    message="the file passes the limit {limit}; give a smaller file, or allow more by `limits`",
    message_zh="文件超出限制（{limit_zh}）；请提供较小的文件，或用 `limits` 放宽限制",
)
WRONG_DECLARED_ENCODING = ProblemKind(
    code="RM810",
    name="wrong-declared-encoding",
    severity=Severity.INFO,
    message="the page says that it is {declared}, which does not fit; it was read as {encoding}",
    message_zh="网页声明的编码 {declared} 与内容不符，已按 {encoding} 读取",
)
UNDECODABLE = ProblemKind(
    code="RM811",
    name="undecodable-bytes",
    severity=Severity.WARNING,
    message="{count} times bytes are no {encoding}; each shows as U+FFFD, compare the original",
    message_zh="有 {count} 处字节不是 {encoding} 编码，以 U+FFFD 表示；请核对原件",
)
NO_SHOWN_TEXT = ProblemKind(
    code="RM812",
    name="no-shown-text",
    severity=Severity.ERROR,
    message="the page shows no text; open it in a browser, and save it once the text is there",
    message_zh="网页没有可显示的文字；请在浏览器中打开，待正文出现后再保存",
)
NO_MAIN_PART = ProblemKind(
    code="RM813",
    name="no-main-part",
    severity=Severity.ERROR,
    message="the web archive (MHTML) holds no page that can be read: {reason}",
    message_zh="网页归档文件（MHTML）中没有可以读取的网页：{reason_zh}",
)
BROKEN_ARCHIVE = ProblemKind(
    code="RM831",
    name="broken-archive",
    severity=Severity.ERROR,
    message="the file cannot be unpacked: {reason}; open it in its program and save it anew",
    message_zh="文件无法解包：{reason_zh}；请用相应软件打开后重新保存",
)
BROKEN_PART = ProblemKind(
    code="RM832",
    name="broken-part",
    severity=Severity.ERROR,
    message="the part {part} of the file cannot be read: {reason}; open the file in its program "
    "and save it anew",
    message_zh="文件中的部件 {part} 无法读取：{reason_zh}；请用相应软件打开后重新保存",
)
