"""RM8xx: what is worth knowing of how a published text was read."""

from rectify_model.problems import ProblemKind, Severity

__all__ = ["NOT_XML_CHARACTER", "NO_SECTION", "NO_TITLE"]

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
