"""RM8xx: what is worth knowing of how a published text was read."""

from rectify_model.problems import ProblemKind, Severity

__all__ = ["NOT_A_TEXT", "NOT_XML_CHARACTER", "NO_SECTION", "NO_TITLE", "OTHER_ENCODING"]

NO_TITLE = ProblemKind(
    code="RM801",
    name="no-title",
    severity=Severity.WARNING,
    message="no title was found above the text; begin the text with its title",
    message_zh="正文之前没有标题，请在文首补上标题",
)
NO_SECTION = ProblemKind(
    code="RM802",
    name="no-section",
    severity=Severity.WARNING,
    message="no numbered heading was found; the text is kept as paragraphs of the report",
    message_zh="没有找到带序号的标题，全文作为通报的段落保留",
)
NOT_XML_CHARACTER = ProblemKind(
    code="RM803",
    name="not-xml-character",
    severity=Severity.WARNING,
    message="{character} cannot stand in XML 1.0 and is kept as an artefact only",
    message_zh="字符 {character} 不能写入 XML 1.0，仅作为杂质记录",
)
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
