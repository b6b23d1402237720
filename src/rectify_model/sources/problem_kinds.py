"""RM8xx: how the bytes of a file became text."""

from rectify_model.problems import ProblemKind, Severity

__all__ = ["HARDLY_CHINESE", "IMPLAUSIBLE_TEXT", "NOT_A_TEXT", "OTHER_ENCODING", "WRONG_SUFFIX"]

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
